#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace payoff {

/// Two doubles that are worked on at once: wasm's v128, SSE2's register. Written with the vector types that
/// GCC and clang share, because clang 14 does not turn the loops over amounts into SIMD by itself.
using Lanes = double __attribute__((vector_size(16)));
using LaneMask = std::int64_t __attribute__((vector_size(16)));

inline Lanes load_lanes(const double* values) {
  Lanes lanes;
  std::memcpy(&lanes, values, sizeof lanes);
  return lanes;
}

inline void store_lanes(double* values, Lanes lanes) { std::memcpy(values, &lanes, sizeof lanes); }

inline Lanes both(double value) { return Lanes{value, value}; }

inline LaneMask bits_of(Lanes lanes) {
  LaneMask bits;
  std::memcpy(&bits, &lanes, sizeof bits);
  return bits;
}

inline Lanes lanes_of(LaneMask bits) {
  Lanes lanes;
  std::memcpy(&lanes, &bits, sizeof lanes);
  return lanes;
}

inline Lanes choose(LaneMask mask, Lanes yes, Lanes no) {
  return lanes_of((mask & bits_of(yes)) | (~mask & bits_of(no)));
}

inline constexpr std::int64_t kSignBit = INT64_MIN;

inline Lanes absolute(Lanes lanes) { return lanes_of(bits_of(lanes) & ~LaneMask{kSignBit, kSignBit}); }

inline bool any(LaneMask mask) { return (mask[0] | mask[1]) != 0; }

/// result[i] = step(a[i]); the result may be the operand.
template <class Step>
void each_lane(double* result, const double* a, std::size_t count, Step step) {
  std::size_t i = 0;
  for (; i + 2 <= count; i += 2) store_lanes(result + i, step(load_lanes(a + i)));
  if (i < count) result[i] = step(both(a[i]))[0];
}

/// result[i] = step(a[i], b[i]); the result may be an operand.
template <class Step>
void each_lane(double* result, const double* a, const double* b, std::size_t count, Step step) {
  std::size_t i = 0;
  for (; i + 2 <= count; i += 2) store_lanes(result + i, step(load_lanes(a + i), load_lanes(b + i)));
  if (i < count) result[i] = step(both(a[i]), both(b[i]))[0];
}

/// Whether `test` holds for any value.
template <class Test>
bool any_lane(const double* values, std::size_t count, Test test) {
  LaneMask found = {0, 0};
  std::size_t i = 0;
  for (; i + 2 <= count; i += 2) found |= test(load_lanes(values + i));
  if (i < count) found |= test(both(values[i]));
  return any(found);
}

}  // namespace payoff

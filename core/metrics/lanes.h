#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

namespace payoff {

/// Two doubles that are worked on at once, and 16 fault bytes: wasm's v128, SSE2's register. Written with the
/// vector types that GCC and clang share, because clang 14 does not turn these loops into SIMD by itself.
using Lanes = double __attribute__((vector_size(16)));
using LaneMask = std::int64_t __attribute__((vector_size(16)));
using Bytes = std::uint8_t __attribute__((vector_size(16)));

/// Rows that one step of a loop over values and faults takes: as many as there are Bytes.
inline constexpr std::size_t kStride = 16;

template <class Vector, class T>
Vector load(const T* from) {
  Vector vector;
  std::memcpy(&vector, from, sizeof vector);
  return vector;
}

template <class Vector, class T>
void store(T* to, const Vector& vector) {
  std::memcpy(to, &vector, sizeof vector);
}

/// The same bits under another type.
template <class To, class From>
To as(const From& from) {
  static_assert(sizeof(To) == sizeof(From));
  To to;
  std::memcpy(&to, &from, sizeof to);
  return to;
}

inline Lanes both(double value) { return Lanes{value, value}; }
inline Bytes all_bytes(std::uint8_t b) { return Bytes{b, b, b, b, b, b, b, b, b, b, b, b, b, b, b, b}; }

template <class Vector>
Vector choose(Vector mask, Vector yes, Vector no) {
  return (mask & yes) | (~mask & no);
}
inline Lanes choose(LaneMask mask, Lanes yes, Lanes no) {
  return as<Lanes>(choose(mask, as<LaneMask>(yes), as<LaneMask>(no)));
}

inline constexpr std::int64_t kSignBit = INT64_MIN;
inline Lanes absolute(Lanes lanes) { return as<Lanes>(as<LaneMask>(lanes) & ~LaneMask{kSignBit, kSignBit}); }

/// The mask of the rows 2 * Pair and 2 * Pair + 1 out of a mask of 16 bytes.
template <int Pair>
LaneMask widen(Bytes mask) {
  constexpr int a = 2 * Pair, b = a + 1;
  return as<LaneMask>(__builtin_shufflevector(mask, mask, a, a, a, a, a, a, a, a, b, b, b, b, b, b, b, b));
}

/// The mask of 16 bytes out of eight masks of two lanes.
inline Bytes narrow(const LaneMask (&masks)[8]) {
  const auto four = [&](int i) {
    return __builtin_shufflevector(as<Bytes>(masks[i]), as<Bytes>(masks[i + 1]), 0, 8, 16, 24, 0, 8, 16, 24,
                                   0, 8, 16, 24, 0, 8, 16, 24);
  };
  const auto eight = [&](int i) {
    return __builtin_shufflevector(four(i), four(i + 2), 0, 1, 2, 3, 16, 17, 18, 19, 0, 1, 2, 3, 16, 17, 18,
                                   19);
  };
  return __builtin_shufflevector(eight(0), eight(4), 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
}

/// Calls step(pair as a constant) for the eight pairs of a stride.
template <class Step>
void each_pair(Step step) {
  [&]<int... Pair>(std::integer_sequence<int, Pair...>) { (step(std::integral_constant<int, Pair>{}), ...); }
  (std::make_integer_sequence<int, 8>{});
}

/// 0xFF for each of 16 values for which the test holds.
template <class Test>
Bytes test_stride(const double* values, Test test) {
  LaneMask masks[8];
  each_pair([&](auto pair) { masks[pair] = test(load<Lanes>(values + 2 * pair)); });
  return narrow(masks);
}

}  // namespace payoff

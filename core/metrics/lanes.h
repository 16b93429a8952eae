#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>
#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

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
#ifdef __wasm_simd128__
  // Saturating packs keep all-ones and zeros; each row then holds two bytes, of which one is taken.
  const auto four = [&](int i) {
    return wasm_i16x8_narrow_i32x4(as<v128_t>(masks[i]), as<v128_t>(masks[i + 1]));
  };
  const v128_t low = wasm_i8x16_narrow_i16x8(four(0), four(2));
  const v128_t high = wasm_i8x16_narrow_i16x8(four(4), four(6));
  return as<Bytes>(wasm_i8x16_shuffle(low, high, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30));
#else
  Bytes bytes;
  for (int row = 0; row < 16; ++row) bytes[row] = static_cast<std::uint8_t>(masks[row / 2][row % 2]);
  return bytes;
#endif
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

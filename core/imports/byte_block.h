#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace payoff {

/// 64 bytes of a file at once. `equal` tells which of them are a sign: bit n of the mask is byte n. The one
/// place that knows the machine: wasm's and SSE2's registers, and a loop elsewhere.
class ByteBlock {
 public:
  static constexpr std::size_t kSize = 64;

  explicit ByteBlock(const char* bytes) {
    for (std::size_t i = 0; i < kLanes; ++i) lanes_[i] = load(bytes + i * kWidth);
  }

  std::uint64_t equal(char sign) const {
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < kLanes; ++i) mask |= std::uint64_t{matches(lanes_[i], sign)} << (i * kWidth);
    return mask;
  }

  /// The same of a text that need not be 64 bytes long, but counts no further. Nothing past its end is read.
  static std::uint64_t places(std::string_view text, char sign) {
    if (text.size() >= kSize) return ByteBlock(text.data()).equal(sign);
    std::uint64_t mask = 0;
    std::size_t at = 0;
    for (; text.size() >= kWidth && at < text.size(); at += kWidth) {
      // The last register ends where the text does, and overlaps the one before.
      const std::size_t from = at + kWidth <= text.size() ? at : text.size() - kWidth;
      mask |= std::uint64_t{matches(load(text.data() + from), sign)} << from;
    }
    for (; at < text.size(); ++at) mask |= std::uint64_t{text[at] == sign} << at;
    return mask;
  }

  /// Whether any byte is past ASCII.
  bool any_high() const {
    std::uint32_t any = 0;
    for (std::size_t i = 0; i < kLanes; ++i) any |= high(lanes_[i]);
    return any != 0;
  }

 private:
#if defined(__wasm_simd128__)
  using Lane = v128_t;
  static constexpr std::size_t kWidth = 16;
  static Lane load(const char* from) { return wasm_v128_load(from); }
  static std::uint32_t matches(Lane lane, char sign) {
    return static_cast<std::uint32_t>(wasm_i8x16_bitmask(wasm_i8x16_eq(lane, wasm_i8x16_splat(sign))));
  }
  static std::uint32_t high(Lane lane) { return static_cast<std::uint32_t>(wasm_i8x16_bitmask(lane)); }
#elif defined(__SSE2__)
  using Lane = __m128i;
  static constexpr std::size_t kWidth = 16;
  static Lane load(const char* from) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from)); }
  static std::uint32_t matches(Lane lane, char sign) {
    return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(lane, _mm_set1_epi8(sign))));
  }
  static std::uint32_t high(Lane lane) { return static_cast<std::uint32_t>(_mm_movemask_epi8(lane)); }
#else
  using Lane = std::uint8_t;
  static constexpr std::size_t kWidth = 1;
  static Lane load(const char* from) { return static_cast<Lane>(*from); }
  static std::uint32_t matches(Lane lane, char sign) { return lane == static_cast<Lane>(sign) ? 1u : 0u; }
  static std::uint32_t high(Lane lane) { return lane >> 7; }
#endif

  static constexpr std::size_t kLanes = kSize / kWidth;
  Lane lanes_[kLanes];
};

/// Bit n tells whether the bits 0 to n hold an odd number of ones: which bytes lie within quotes.
inline std::uint64_t odd_so_far(std::uint64_t bits) {
  for (unsigned step = 1; step < 64; step *= 2) bits ^= bits << step;
  return bits;
}

}  // namespace payoff

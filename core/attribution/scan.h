#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace payoff {

/// Eight times the same byte.
inline constexpr std::uint64_t repeated(char c) {
  return 0x0101010101010101ull * static_cast<unsigned char>(c);
}

/// A bit in the highest place of every byte that is 0, from the first such on.
inline std::uint64_t zero_bytes(std::uint64_t word) {
  return (word - 0x0101010101010101ull) & ~word & 0x8080808080808080ull;
}

/// The first of two characters at or after `at`, else the end; eight bytes a step.
inline std::size_t find_either(std::string_view text, std::size_t at, char a, char b) {
  const std::uint64_t every_a = repeated(a), every_b = repeated(b);
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + at, 8);
    const std::uint64_t hits = zero_bytes(word ^ every_a) | zero_bytes(word ^ every_b);
    if (hits != 0) return at + static_cast<std::size_t>(std::countr_zero(hits)) / 8;
  }
  while (at < text.size() && text[at] != a && text[at] != b) ++at;
  return at;
}

}  // namespace payoff

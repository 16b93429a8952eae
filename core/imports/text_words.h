#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace payoff {

// Short texts, eight bytes at a time: the C library of the wasm goes byte by byte.

template <typename Word>
std::uint64_t load_word(const char* from) {
  Word word;
  std::memcpy(&word, from, sizeof word);
  return word;
}

/// A text of at most eight bytes as a number; two of one length have the same only where they are the same.
inline std::uint64_t short_word(const char* text, std::size_t length) {
  if (length >= 4) return load_word<std::uint32_t>(text) | load_word<std::uint32_t>(text + length - 4) << 32;
  if (length == 0) return 0;
  return load_word<std::uint8_t>(text) | load_word<std::uint8_t>(text + length / 2) << 8 |
         load_word<std::uint8_t>(text + length - 1) << 16;
}

inline bool same_text(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  if (a.size() <= 8) return short_word(a.data(), a.size()) == short_word(b.data(), b.size());
  for (std::size_t at = 0; at + 8 < a.size(); at += 8) {
    if (load_word<std::uint64_t>(a.data() + at) != load_word<std::uint64_t>(b.data() + at)) return false;
  }
  const std::size_t last = a.size() - 8;
  return load_word<std::uint64_t>(a.data() + last) == load_word<std::uint64_t>(b.data() + last);
}

}  // namespace payoff

#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "core/base/text.h"

namespace payoff {

// Short texts, eight bytes at a time: the C library of the wasm goes byte by byte. They are inlined wherever
// they are used: a function that is small and hot must not be the copy of a source that is built to be small.

template <typename Word>
[[gnu::always_inline]] inline std::uint64_t load_word(const char* from) {
  Word word;
  std::memcpy(&word, from, sizeof word);
  return word;
}

/// A text of at most eight bytes as a number; two of one length have the same only where they are the same.
[[gnu::always_inline]] inline std::uint64_t short_word(const char* text, std::size_t length) {
  if (length >= 4) return load_word<std::uint32_t>(text) | load_word<std::uint32_t>(text + length - 4) << 32;
  if (length == 0) return 0;
  return load_word<std::uint8_t>(text) | load_word<std::uint8_t>(text + length / 2) << 8 |
         load_word<std::uint8_t>(text + length - 1) << 16;
}

/// A text of at most seven bytes as a number that no other has: the bytes, and how many.
[[gnu::always_inline]] inline std::uint64_t packed_word(const char* text, std::size_t length) {
  std::uint64_t word = static_cast<std::uint64_t>(length) << 56;
  if (length >= 4) {
    word |= load_word<std::uint32_t>(text);
    return word | load_word<std::uint32_t>(text + length - 4) << 8 * (length - 4);
  }
  for (std::size_t at = 0; at < length; ++at) word |= load_word<std::uint8_t>(text + at) << 8 * at;
  return word;
}

[[gnu::always_inline]] inline bool same_text(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  if (a.size() <= 8) return short_word(a.data(), a.size()) == short_word(b.data(), b.size());
  for (std::size_t at = 0; at + 8 < a.size(); at += 8) {
    if (load_word<std::uint64_t>(a.data() + at) != load_word<std::uint64_t>(b.data() + at)) return false;
  }
  const std::size_t last = a.size() - 8;
  return load_word<std::uint64_t>(a.data() + last) == load_word<std::uint64_t>(b.data() + last);
}

/// Eight bytes at a time too.
[[gnu::always_inline]] inline void copy_text(char* to, std::string_view from) {
  std::size_t at = 0;
  for (; at + 8 <= from.size(); at += 8) std::memcpy(to + at, from.data() + at, 8);
  for (; at < from.size(); ++at) to[at] = from[at];
}

/// a-z for A-Z; good until `lowered` is used again.
[[gnu::always_inline]] inline std::string_view lower_text(std::string_view text, std::string& lowered) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u, kTops = kOnes << 7;
  if (lowered.size() < text.size() + 8) lowered.resize(text.size() + 8);
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word = load_word<std::uint64_t>(text.data() + at);
    const std::uint64_t low = word & ~kTops;
    const std::uint64_t from_a = low + kOnes * (0x80 - 'A'), after_z = low + kOnes * (0x7F - 'Z');
    word |= ((from_a ^ after_z) & ~word & kTops) >> 2;
    std::memcpy(lowered.data() + at, &word, 8);
  }
  for (; at < text.size(); ++at) {
    const char c = text[at];
    lowered[at] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return {lowered.data(), text.size()};
}

/// trim (core/base/text.h), by a shorter way for what most cells are.
[[gnu::always_inline]] inline std::string_view trim_cell(std::string_view cell) {
  while (!cell.empty() && cell.front() == ' ') cell.remove_prefix(1);
  const auto is_plain = [](char c) { return c > ' ' && c < 0x7F; };
  return cell.empty() || (is_plain(cell.front()) && is_plain(cell.back())) ? cell : trim(cell);
}

inline bool has_digit(std::string_view text) {
  for (const char c : text) {
    if (c >= '0' && c <= '9') return true;
  }
  return false;
}

/// Where the first `a` or `b` stands; the size where there is none.
[[gnu::always_inline]] inline std::size_t find_either(std::string_view text, char a, char b) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u, kTops = kOnes << 7;
  const std::uint64_t all_a = kOnes * static_cast<unsigned char>(a),
                      all_b = kOnes * static_cast<unsigned char>(b);
  const auto zeros = [](std::uint64_t word) { return (word - kOnes) & ~word & kTops; };
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    const std::uint64_t word = load_word<std::uint64_t>(text.data() + at);
    if ((zeros(word ^ all_a) | zeros(word ^ all_b)) != 0) break;
  }
  while (at < text.size() && text[at] != a && text[at] != b) ++at;
  return at;
}

}  // namespace payoff

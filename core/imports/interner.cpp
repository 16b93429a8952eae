#include "core/imports/interner.h"

#include <algorithm>
#include <cstring>

namespace payoff {
namespace {

constexpr std::size_t kWord = sizeof(std::uint64_t);

std::uint64_t word_at(const char* text, std::size_t length) {
  std::uint64_t word = 0;
  if (length == kWord) {
    std::memcpy(&word, text, kWord);
  } else {
    for (std::size_t i = 0; i < length; ++i)
      word |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i);
  }
  return word;
}

/// Eight bytes at a time; a mix of multiplications, good enough for names and codes.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0x9E3779B97F4A7C15u ^ text.size();
  for (std::size_t at = 0; at < text.size(); at += kWord) {
    hash = (hash ^ word_at(text.data() + at, std::min(kWord, text.size() - at))) * 0xFF51AFD7ED558CCDu;
    hash ^= hash >> 32;
  }
  return hash;
}

/// The C library of the wasm compares byte by byte.
bool same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  std::size_t at = 0;
  for (; at + kWord <= a.size(); at += kWord) {
    if (word_at(a.data() + at, kWord) != word_at(b.data() + at, kWord)) return false;
  }
  return word_at(a.data() + at, a.size() - at) == word_at(b.data() + at, a.size() - at);
}

std::uint32_t number_in(std::uint64_t entry) { return static_cast<std::uint32_t>(entry) - 1; }

}  // namespace

std::size_t Interner::slot(std::string_view text, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = static_cast<std::size_t>(hash) & mask;
  for (; slots_[at] != 0; at = (at + 1) & mask) {
    if ((slots_[at] ^ hash) >> 32 == 0 && same(texts_[number_in(slots_[at])], text)) break;
  }
  return at;
}

void Interner::grow() {
  std::vector<std::uint64_t> old(slots_.empty() ? 16 : slots_.size() * 2, 0);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const std::uint64_t entry : old) {
    if (entry == 0) continue;
    std::size_t at = static_cast<std::size_t>(hash_of(texts_[number_in(entry)])) & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = entry;
  }
}

std::uint32_t Interner::add(std::string_view text) {
  // Neighbors are often the same: one store has one currency, one order several rows.
  if (texts_.size() > 0 && same(texts_[last_], text)) return last_;
  if (2 * (texts_.size() + 1) > slots_.size()) grow();
  const std::uint64_t hash = hash_of(text);
  const std::size_t at = slot(text, hash);
  if (slots_[at] == 0) {
    texts_.push_back(text);
    slots_[at] = (hash >> 32 << 32) | texts_.size();
  }
  last_ = number_in(slots_[at]);
  return last_;
}

std::uint32_t Interner::find(std::string_view text) const {
  const std::uint64_t entry = slots_[slot(text, hash_of(text))];
  return entry == 0 ? kNone : number_in(entry);
}

}  // namespace payoff

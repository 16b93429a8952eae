#include "core/imports/interner.h"

namespace payoff {
namespace {

std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * 0xFF51AFD7ED558CCDu;
  return hash ^ hash >> 32;
}

/// Eight bytes at a time, the last eight once more; a mix of multiplications, good enough for names and
/// codes.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0x9E3779B97F4A7C15u ^ text.size();
  if (text.size() <= 8) return mixed(hash, short_word(text.data(), text.size()));
  for (std::size_t at = 0; at + 8 < text.size(); at += 8)
    hash = mixed(hash, load_word<std::uint64_t>(text.data() + at));
  return mixed(hash, load_word<std::uint64_t>(text.data() + text.size() - 8));
}

std::uint32_t number_in(std::uint64_t entry) { return static_cast<std::uint32_t>(entry) - 1; }

}  // namespace

std::size_t TextIndex::slot(std::string_view text, std::uint64_t hash, const StringColumn& texts) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = static_cast<std::size_t>(hash) & mask;
  for (; slots_[at] != 0; at = (at + 1) & mask) {
    if ((slots_[at] ^ hash) >> 32 == 0 && same_text(texts[number_in(slots_[at])], text)) break;
  }
  return at;
}

void TextIndex::grow(const StringColumn& texts) {
  std::vector<std::uint64_t> old(slots_.empty() ? 16 : slots_.size() * 2, 0);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const std::uint64_t entry : old) {
    if (entry == 0) continue;
    std::size_t at = static_cast<std::size_t>(hash_of(texts[number_in(entry)])) & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = entry;
  }
}

std::uint32_t TextIndex::add(std::string_view text, StringColumn& texts) {
  if (2 * (taken_ + 1) > slots_.size()) grow(texts);
  const std::uint64_t hash = hash_of(text);
  const std::size_t at = slot(text, hash, texts);
  if (slots_[at] == 0) {
    texts.push_back(text);
    slots_[at] = (hash >> 32 << 32) | texts.size();
    ++taken_;
  }
  return number_in(slots_[at]);
}

std::uint32_t TextIndex::find(std::string_view text, const StringColumn& texts) const {
  if (slots_.empty()) return kNone;
  const std::uint64_t entry = slots_[slot(text, hash_of(text), texts)];
  return entry == 0 ? kNone : number_in(entry);
}

std::uint32_t Interner::look_up(std::string_view text) {
  last_ = index_.add(text, texts_);
  last_size_ = text.size();
  if (text.size() <= 8) last_word_ = short_word(text.data(), text.size());
  return last_;
}

}  // namespace payoff

#include "core/imports/interner.h"

namespace payoff {
namespace {

constexpr std::uint64_t kLong = std::uint64_t{1} << 63;
constexpr std::size_t kShort = 7;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * 0xFF51AFD7ED558CCDu;
  return hash ^ hash >> 32;
}

/// Of a text of at most seven bytes those bytes and their number; of a longer one a hash, eight bytes at a
/// time, the last eight once more: a mix of multiplications, good enough for names and codes.
std::uint64_t tag_of(std::string_view text) {
  if (text.size() <= kShort) return packed_word(text.data(), text.size());
  std::uint64_t hash = 0x9E3779B97F4A7C15u ^ text.size();
  for (std::size_t at = 0; at + 8 < text.size(); at += 8)
    hash = mixed(hash, load_word<std::uint64_t>(text.data() + at));
  return mixed(hash, load_word<std::uint64_t>(text.data() + text.size() - 8)) | kLong;
}

std::size_t home_of(std::uint64_t tag, std::size_t mask) {
  return static_cast<std::size_t>(mixed(0x9E3779B97F4A7C15u, tag)) & mask;
}

}  // namespace

std::size_t TextIndex::slot(std::string_view text, std::uint64_t tag, const StringColumn& texts) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = home_of(tag, mask);
  for (; slots_[at].place != 0; at = (at + 1) & mask) {
    if (slots_[at].tag != tag) continue;
    if ((tag & kLong) == 0 || same_text(texts[slots_[at].place - 1], text)) break;
  }
  return at;
}

void TextIndex::grow() {
  std::vector<Slot> old(slots_.empty() ? 16 : slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& entry : old) {
    if (entry.place == 0) continue;
    std::size_t at = home_of(entry.tag, mask);
    while (slots_[at].place != 0) at = (at + 1) & mask;
    slots_[at] = entry;
  }
}

std::uint32_t TextIndex::add(std::string_view text, StringColumn& texts) {
  if (2 * (taken_ + 1) > slots_.size()) grow();
  const std::uint64_t tag = tag_of(text);
  Slot& found = slots_[slot(text, tag, texts)];
  if (found.place == 0) {
    texts.push_back(text);
    found = {tag, static_cast<std::uint32_t>(texts.size())};
    ++taken_;
  }
  return found.place - 1;
}

std::uint32_t TextIndex::find(std::string_view text, const StringColumn& texts) const {
  if (slots_.empty()) return kNone;
  // A free one has place 0, which becomes kNone.
  return slots_[slot(text, tag_of(text), texts)].place - 1;
}

std::uint32_t Interner::add(std::string_view text) {
  // Neighbors are often the same: one store has one currency, one order several rows.
  const bool is_short = text.size() <= 8;
  const std::uint64_t word = is_short ? short_word(text.data(), text.size()) : 0;
  if (text.size() == last_size_ && word == last_word_ && (is_short || same_text(texts_[last_], text)))
    return last_;
  last_ = index_.add(text, texts_);
  last_size_ = text.size();
  last_word_ = word;
  return last_;
}

}  // namespace payoff

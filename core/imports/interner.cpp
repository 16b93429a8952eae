#include "core/imports/interner.h"

namespace payoff {
namespace {

/// Eight bytes at a time; a mix of multiplications, good enough for names and codes.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0x9E3779B97F4A7C15u ^ text.size();
  while (!text.empty()) {
    std::uint64_t word = 0;
    const std::size_t length = text.size() < 8 ? text.size() : 8;
    for (std::size_t i = 0; i < length; ++i)
      word |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i);
    hash = (hash ^ word) * 0xFF51AFD7ED558CCDu;
    hash ^= hash >> 32;
    text.remove_prefix(length);
  }
  return hash;
}

}  // namespace

std::size_t Interner::slot(std::string_view text) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash_of(text) & mask;
  while (slots_[at] != 0 && texts_[slots_[at] - 1] != text) at = (at + 1) & mask;
  return at;
}

void Interner::grow() {
  slots_.assign(slots_.empty() ? 16 : slots_.size() * 2, 0);
  for (std::uint32_t i = 0; i < texts_.size(); ++i) slots_[slot(texts_[i])] = i + 1;
}

std::uint32_t Interner::add(std::string_view text) {
  // Neighbors are often the same: one store has one currency, one order several rows.
  if (texts_.size() > 0 && texts_[last_] == text) return last_;
  if (2 * (texts_.size() + 1) > slots_.size()) grow();
  const std::size_t at = slot(text);
  if (slots_[at] == 0) {
    texts_.push_back(text);
    slots_[at] = static_cast<std::uint32_t>(texts_.size());
  }
  last_ = slots_[at] - 1;
  return last_;
}

std::uint32_t Interner::find(std::string_view text) const {
  const std::uint32_t entry = slots_[slot(text)];
  return entry == 0 ? kNone : entry - 1;
}

}  // namespace payoff

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/imports/string_column.h"

namespace payoff {

/// Finds texts of a StringColumn by what they say. The column may hold others, which are not found.
class TextIndex {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  /// The place of the text among `texts`, which gets it where it is not in here yet.
  std::uint32_t add(std::string_view text, StringColumn& texts);
  /// kNone where it is not in here.
  std::uint32_t find(std::string_view text, const StringColumn& texts) const;

 private:
  std::size_t slot(std::string_view text, std::uint64_t hash, const StringColumn& texts) const;
  void grow(const StringColumn& texts);

  // Half of the hash above, place + 1 below; 0 is free. Most texts that differ are told apart right here.
  std::vector<std::uint64_t> slots_;
  std::size_t taken_ = 0;
};

/// A number for every text, the same for the same text. 0 is the empty one.
class Interner {
 public:
  static constexpr std::uint32_t kNone = TextIndex::kNone;

  Interner() { last_ = index_.add("", texts_); }
  std::uint32_t add(std::string_view text) {
    // Neighbors are often the same: one store has one currency, one order several rows.
    if (text.size() != last_size_) return look_up(text);
    if (text.size() <= 8) {
      return short_word(text.data(), text.size()) == last_word_ ? last_ : look_up(text);
    }
    return same_text(texts_[last_], text) ? last_ : look_up(text);
  }
  /// The number of a text that was added; kNone for others.
  std::uint32_t find(std::string_view text) const { return index_.find(text, texts_); }
  std::string_view text(std::uint32_t number) const { return texts_[number]; }
  std::size_t size() const { return texts_.size(); }

 private:
  std::uint32_t look_up(std::string_view text);

  StringColumn texts_;
  TextIndex index_;
  std::uint32_t last_ = 0;
  std::size_t last_size_ = 0;
  std::uint64_t last_word_ = 0;  // of a short one
};

}  // namespace payoff

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
  /// tag: of the text; short ones are told apart by it alone · place: + 1; 0 is free
  struct Slot {
    std::uint64_t tag = 0;
    std::uint32_t place = 0;
  };
  std::size_t slot(std::string_view text, std::uint64_t tag, const StringColumn& texts) const;
  void grow();

  std::vector<Slot> slots_;
  std::size_t taken_ = 0;
};

/// A number for every text, the same for the same text. 0 is the empty one.
class Interner {
 public:
  static constexpr std::uint32_t kNone = TextIndex::kNone;

  Interner() { last_ = index_.add("", texts_); }
  std::uint32_t add(std::string_view text);
  /// The number of a text that was added; kNone for others.
  std::uint32_t find(std::string_view text) const { return index_.find(text, texts_); }
  std::string_view text(std::uint32_t number) const { return texts_[number]; }
  std::size_t size() const { return texts_.size(); }

 private:
  StringColumn texts_;
  TextIndex index_;
  std::uint32_t last_ = 0;
  std::size_t last_size_ = 0;
  std::uint64_t last_word_ = 0;  // of a short one
};

}  // namespace payoff

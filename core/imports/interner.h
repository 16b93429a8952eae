#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/imports/text_words.h"

namespace payoff {

/// Texts one after the other in one block of memory.
class StringColumn {
 public:
  std::size_t size() const { return ends_.size(); }
  std::string_view operator[](std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return {text_.data() + begin, ends_[i] - begin};
  }
  void push_back(std::string_view text) {
    ends_.push_back(used_);
    append(text);
  }
  /// Lengthens the last text.
  void append(std::string_view text) {
    // Not by std::string: its own functions are called, not inlined, and this is done for every cell kept.
    if (text_.size() - used_ < text.size()) grow(text.size());
    copy_text(text_.data() + used_, text);
    used_ += static_cast<std::uint32_t>(text.size());
    ends_.back() = used_;
  }

 private:
  void grow(std::size_t size);

  std::vector<char> text_;
  std::uint32_t used_ = 0;
  std::vector<std::uint32_t> ends_;
};

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
  std::uint32_t add(std::string_view text);
  /// The number of a text that was added; kNone for others.
  std::uint32_t find(std::string_view text) const { return index_.find(text, texts_); }
  std::string_view text(std::uint32_t number) const { return texts_[number]; }
  std::size_t size() const { return texts_.size(); }

 private:
  StringColumn texts_;
  TextIndex index_;
  std::uint32_t last_ = 0;
};

}  // namespace payoff

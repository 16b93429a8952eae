#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace payoff {

/// Texts one after the other in one block of memory.
class StringColumn {
 public:
  std::size_t size() const { return ends_.size(); }
  std::string_view operator[](std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return std::string_view(text_).substr(begin, ends_[i] - begin);
  }
  void push_back(std::string_view text) {
    text_.append(text);
    ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  }
  /// Lengthens the last text.
  void append(std::string_view text) {
    text_.append(text);
    ends_.back() = static_cast<std::uint32_t>(text_.size());
  }

 private:
  std::string text_;
  std::vector<std::uint32_t> ends_;
};

/// A number for every text, the same for the same text. 0 is the empty one.
class Interner {
 public:
  Interner() { add(""); }
  std::uint32_t add(std::string_view text);
  /// The number of a text that was added; kNone for others.
  std::uint32_t find(std::string_view text) const;
  std::string_view text(std::uint32_t number) const { return texts_[number]; }
  std::size_t size() const { return texts_.size(); }

  static constexpr std::uint32_t kNone = UINT32_MAX;

 private:
  std::size_t slot(std::string_view text, std::uint64_t hash) const;
  void grow();

  StringColumn texts_;
  // Half of the hash above, number + 1 below; 0 is free. Most texts that differ are told apart right here.
  std::vector<std::uint64_t> slots_;
  std::uint32_t last_ = 0;
};

}  // namespace payoff

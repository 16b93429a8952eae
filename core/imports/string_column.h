#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/imports/text_words.h"

namespace payoff {

/// Texts in blocks, one after the other: growing copies nothing that is older than a block, and a block of
/// empty texts takes no memory.
class StringColumn {
 public:
  std::size_t size() const { return blocks_.size() * kBlock + in_open_; }
  /// Good until the next text comes.
  [[gnu::always_inline]] std::string_view operator[](std::size_t i) const {
    const std::size_t at = i % kBlock;
    const Block& block = i / kBlock == blocks_.size() ? open_ : blocks_[i / kBlock];
    if (block.text == nullptr) return {};
    const std::uint32_t begin = at == 0 ? 0 : block.ends[at - 1];
    return {block.text.get() + begin, block.ends[at] - begin};
  }
  [[gnu::always_inline]] void push_back(std::string_view text) {
    if (in_open_ == kBlock) seal();
    ++in_open_;
    append(text);
  }
  /// Lengthens the last text.
  [[gnu::always_inline]] void append(std::string_view text) {
    if (room_ - used_ < text.size() || open_.text == nullptr) grow(text.size());
    copy_text(open_.text.get() + used_, text);
    used_ += static_cast<std::uint32_t>(text.size());
    open_.ends[in_open_ - 1] = used_;
  }

 private:
  static constexpr std::size_t kBlock = 1024;
  // Arrays and not vectors: what is about to be written need not be cleared.
  struct Block {
    std::unique_ptr<char[]> text;
    std::unique_ptr<std::uint32_t[]> ends;
  };
  void seal();
  void grow(std::size_t size);

  std::vector<Block> blocks_;
  Block open_;
  std::size_t in_open_ = 0, room_ = 0;
  std::uint32_t used_ = 0;
};

}  // namespace payoff

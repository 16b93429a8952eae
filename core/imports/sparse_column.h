#pragma once

#include <cstddef>
#include <vector>

namespace payoff {

/// A value for each row, `otherwise` until it is set. It comes in blocks: growing copies nothing, and a block
/// that says nothing takes no memory.
template <typename T>
class SparseColumn {
 public:
  explicit SparseColumn(T otherwise = T{}) : otherwise_(otherwise) {}

  T operator[](std::size_t row) const {
    const std::size_t block = row / kBlock;
    return block < blocks_.size() && !blocks_[block].empty() ? blocks_[block][row % kBlock] : otherwise_;
  }
  /// To set it; good for as long as the column is.
  T& at(std::size_t row) {
    const std::size_t block = row / kBlock;
    if (block >= blocks_.size() || blocks_[block].empty()) begin(block);
    return blocks_[block][row % kBlock];
  }

 private:
  [[gnu::noinline]] void begin(std::size_t block) {
    while (block >= blocks_.size()) blocks_.emplace_back();
    blocks_[block] = std::vector<T>(kBlock, otherwise_);
  }

  static constexpr std::size_t kBlock = 4096;
  T otherwise_;
  std::vector<std::vector<T>> blocks_;
};

}  // namespace payoff

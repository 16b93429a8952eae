#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <memory>
#include <vector>

namespace payoff {

/// A whole number for each row, `otherwise` where nothing was said. It comes in blocks, which are packed when
/// they are full: a block of few or near values takes a byte or two a row, one that says nothing takes
/// nothing, and growing copies nothing. Rows are counted by the table that the column is of, which seals all
/// its columns after every kBlock rows.
template <typename T>
class PackedColumn {
 public:
  static constexpr std::size_t kBlock = 4096;

  explicit PackedColumn(T otherwise = T{}) : otherwise_(otherwise) {}

  T operator[](std::size_t row) const {
    const std::size_t block = row / kBlock;
    if (block < blocks_.size()) return value(blocks_[block], row % kBlock);
    return says_anything_ ? open_[row % kBlock] : otherwise_;
  }

  /// Of a row of the block that is open.
  [[gnu::always_inline]] void put(std::size_t row, T value) {
    if (value == otherwise_) return;
    if (!says_anything_) begin();
    open_[row % kBlock] = value;
  }

  /// Of any row that is there; a packed block that changes stays unpacked.
  void set(std::size_t row, T value) {
    if ((*this)[row] == value) return;
    const std::size_t block = row / kBlock;
    if (block == blocks_.size()) {
      if (!says_anything_) begin();
      open_[row % kBlock] = value;
      return;
    }
    unpack(blocks_[block]);
    write(blocks_[block], row % kBlock, static_cast<std::uint64_t>(value));
  }

  /// The values of `count` rows from `first` on, which is faster than one by one.
  void read(std::size_t first, std::size_t count, T* values) const {
    while (count > 0) {
      const std::size_t block = first / kBlock, at = first % kBlock;
      const std::size_t here = std::min(count, kBlock - at);
      if (block < blocks_.size()) {
        read_block(blocks_[block], at, here, values);
      } else {
        for (std::size_t i = 0; i < here; ++i) values[i] = (*this)[first + i];
      }
      first += here;
      values += here;
      count -= here;
    }
  }

  /// The open block is full.
  [[gnu::noinline]] void seal() {
    Block& block = blocks_.emplace_back();
    if (!says_anything_) return;
    says_anything_ = false;
    T low = std::numeric_limits<T>::max(), high = std::numeric_limits<T>::min();
    bool any_otherwise = false;
    for (std::size_t i = 0; i < kBlock; ++i) {
      const T value = open_[i];
      const bool unsaid = value == otherwise_;
      any_otherwise |= unsaid;
      low = std::min(low, unsaid ? low : value);
      high = std::max(high, unsaid ? high : value);
    }
    if (low > high) return;
    block.scale = are_cents_from(low) ? static_cast<std::uint32_t>(kCent) : 1;
    block.base = static_cast<std::uint64_t>(low) - block.scale;
    const std::uint64_t spread = distance(low, high) / block.scale;  // code 0 comes on top
    if (spread == 0 && !any_otherwise) {
      block.only = 1;
    } else if (spread < UINT8_MAX) {
      pack<std::uint8_t>(block);
    } else if (spread < UINT16_MAX) {
      pack<std::uint16_t>(block);
    } else if (spread < UINT32_MAX) {
      pack<std::uint32_t>(block);
    } else {
      block.width = 8;
      block.codes.reset(new std::uint8_t[kBlock * 8]);
      for (std::size_t i = 0; i < kBlock; ++i) write(block, i, static_cast<std::uint64_t>(open_[i]));
    }
  }

 private:
  /// Amounts of money are whole cents mostly.
  static constexpr std::uint64_t kCent = 10'000;

  /// width: bytes of a code; with 0 all rows have the code `only`, with 8 codes are the values themselves.
  /// Else code 0 is `otherwise` and code n is base + n * scale, round the clock.
  struct Block {
    std::unique_ptr<std::uint8_t[]> codes;
    std::uint64_t base = 0;
    std::uint32_t scale = 1;
    std::uint8_t width = 0, only = 0;
  };

  T meaning(const Block& block, std::uint64_t code) const {
    return code == 0 ? otherwise_ : static_cast<T>(block.base + code * block.scale);
  }
  T value(const Block& block, std::size_t at) const {
    switch (block.width) {
      case 0:
        return meaning(block, block.only);
      case 1:
        return meaning(block, block.codes[at]);
      case 2:
        return meaning(block, code<std::uint16_t>(block, at));
      case 4:
        return meaning(block, code<std::uint32_t>(block, at));
      default:
        return static_cast<T>(code<std::uint64_t>(block, at));
    }
  }

  template <typename Code>
  void read_codes(const Block& block, std::size_t at, std::size_t count, T* values) const {
    for (std::size_t i = 0; i < count; ++i) values[i] = meaning(block, code<Code>(block, at + i));
  }
  void read_block(const Block& block, std::size_t at, std::size_t count, T* values) const {
    switch (block.width) {
      case 0:
        std::fill_n(values, count, meaning(block, block.only));
        break;
      case 1:
        read_codes<std::uint8_t>(block, at, count, values);
        break;
      case 2:
        read_codes<std::uint16_t>(block, at, count, values);
        break;
      case 4:
        read_codes<std::uint32_t>(block, at, count, values);
        break;
      default:
        for (std::size_t i = 0; i < count; ++i)
          values[i] = static_cast<T>(code<std::uint64_t>(block, at + i));
    }
  }

  static std::uint64_t distance(T low, T high) {
    return static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
  }

  template <typename Code>
  static std::uint64_t code(const Block& block, std::size_t at) {
    Code code;
    std::memcpy(&code, block.codes.get() + at * sizeof code, sizeof code);
    return code;
  }
  template <typename Code>
  static void write(Block& block, std::size_t at, Code code) {
    std::memcpy(block.codes.get() + at * sizeof code, &code, sizeof code);
  }

  [[gnu::noinline]] void begin() {
    if (open_ == nullptr) open_.reset(new T[kBlock]);
    std::fill_n(open_.get(), kBlock, otherwise_);
    says_anything_ = true;
  }

  bool are_cents_from(T low) const {
    if (sizeof(T) < 8) return false;
    for (std::size_t i = 0; i < kBlock; ++i) {
      if (open_[i] != otherwise_ && distance(low, open_[i]) % kCent != 0) return false;
    }
    return true;
  }

  template <typename Code>
  void pack(Block& block) const {
    block.width = sizeof(Code);
    block.codes.reset(new std::uint8_t[kBlock * sizeof(Code)]);
    for (std::size_t i = 0; i < kBlock; ++i) {
      std::uint64_t code = static_cast<std::uint64_t>(open_[i]) - block.base;
      if (block.scale != 1) code /= kCent;
      write(block, i, static_cast<Code>(open_[i] == otherwise_ ? 0 : code));
    }
  }

  void unpack(Block& block) const {
    if (block.width == 8) return;
    Block raw;
    raw.width = 8;
    raw.codes.reset(new std::uint8_t[kBlock * 8]);
    for (std::size_t i = 0; i < kBlock; ++i) write(raw, i, static_cast<std::uint64_t>(value(block, i)));
    block = std::move(raw);
  }

  T otherwise_;
  bool says_anything_ = false;  // of the open block; else what stands in it is not looked at
  std::unique_ptr<T[]> open_;
  std::vector<Block> blocks_;
};

}  // namespace payoff

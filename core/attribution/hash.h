#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace payoff {

/// Spreads the bits of a key (the finalizer of Murmur 3).
inline std::uint64_t mix(std::uint64_t key) {
  key ^= key >> 33;
  key *= 0xff51afd7ed558ccdull;
  key ^= key >> 33;
  return key;
}

/// Eight bytes a step; a hash for tables, which compare the bytes too.
inline std::uint64_t hash_bytes(std::string_view text) {
  std::uint64_t hash = 0x9e3779b97f4a7c15ull ^ text.size();
  const char* at = text.data();
  std::size_t left = text.size();
  for (; left >= 8; at += 8, left -= 8) {
    std::uint64_t word;
    std::memcpy(&word, at, 8);
    hash = mix(hash ^ word) * 0x9fb21c651e98df25ull;
  }
  std::uint64_t word = 0;
  if (left > 0) std::memcpy(&word, at, left);
  return mix(hash ^ word);
}

/// Numbers the keys that it meets: 0, 1, 2 ...
class KeyNumbers {
 public:
  KeyNumbers() : slots_(1024, kEmpty) {}

  std::uint32_t number(std::uint64_t key) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(mix(key)) & mask;
    while (slots_[at] != kEmpty && keys_[slots_[at]] != key) at = (at + 1) & mask;
    if (slots_[at] != kEmpty) return slots_[at];
    const auto fresh = static_cast<std::uint32_t>(keys_.size());
    keys_.push_back(key);
    slots_[at] = fresh;
    if (keys_.size() * 2 > slots_.size()) grow();
    return fresh;
  }
  const std::vector<std::uint64_t>& keys() const { return keys_; }

 private:
  static constexpr std::uint32_t kEmpty = UINT32_MAX;

  void grow() {
    std::vector<std::uint32_t> wider(slots_.size() * 2, kEmpty);
    const std::size_t mask = wider.size() - 1;
    for (std::uint32_t i = 0; i < keys_.size(); ++i) {
      std::size_t at = static_cast<std::size_t>(mix(keys_[i])) & mask;
      while (wider[at] != kEmpty) at = (at + 1) & mask;
      wider[at] = i;
    }
    slots_ = std::move(wider);
  }

  std::vector<std::uint64_t> keys_;
  std::vector<std::uint32_t> slots_;
};

}  // namespace payoff

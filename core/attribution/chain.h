#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/attribution/hash.h"
#include "core/attribution/journey.h"
#include "core/base/result.h"

namespace payoff {

/// Moves of visitors from one state to another, counted. Between the first states, which are the most
/// visited, in a square; else in many small tables, one for the last bits of the state that is left, so that
/// a table which grows is copied in little room and a move takes four bytes beside its count.
class MoveCounts {
 public:
  /// States whose moves can be counted.
  static constexpr std::uint32_t kMostStates = (std::uint32_t{1} << 20) - 1;

  MoveCounts();
  /// in: from, to [below kMostStates]
  void add(std::uint32_t from, std::uint32_t to, double count) {
    if ((from | to) < kSquare) {
      square_[from * kStride + to] += count;
      return;
    }
    const std::uint32_t key = from >> kPartBits << kStateBits | to;
    Part& part = parts_[from & (kParts - 1)];
    std::size_t at = place_of(key, part.keys.size());
    while (part.keys[at] != key) {
      if (part.keys[at] == kEmpty) {
        at = enter(part, key, at);
        break;
      }
      if (++at == part.keys.size()) at = 0;
    }
    part.counts[at] += count;
  }
  std::size_t size() const;
  /// Calls visit(from, to, count) for each, in no order that means anything.
  template <class Visit>
  void each(Visit visit) const {
    for (std::uint32_t i = 0; i < square_.size(); ++i) {
      if (square_[i] != 0) visit(i / kStride, i % kStride, square_[i]);
    }
    for (std::uint32_t low = 0; low < kParts; ++low) {
      const Part& part = parts_[low];
      for (std::size_t i = 0; i < part.keys.size(); ++i) {
        const std::uint32_t key = part.keys[i];
        if (key == kEmpty) continue;
        visit(key >> kStateBits << kPartBits | low, key & ((1u << kStateBits) - 1), part.counts[i]);
      }
    }
  }
  /// The same of those that leave one state.
  template <class Visit>
  void each_from(std::uint32_t from, Visit visit) const {
    for (std::uint32_t to = 0; from < kSquare && to < kSquare; ++to) {
      if (square_[from * kStride + to] != 0) visit(to, square_[from * kStride + to]);
    }
    const Part& part = parts_[from & (kParts - 1)];
    for (std::size_t i = 0; i < part.keys.size(); ++i) {
      const std::uint32_t key = part.keys[i];
      if (key == kEmpty || key >> kStateBits != from >> kPartBits) continue;
      visit(key & ((1u << kStateBits) - 1), part.counts[i]);
    }
  }
  void clear();

 private:
  struct Part {
    std::vector<std::uint32_t> keys;
    std::vector<double> counts;
    std::size_t used = 0;
  };
  static constexpr std::uint32_t kSquare = 256;
  /// Rows a power of two apart would meet in the same lines of a cache.
  static constexpr std::uint32_t kStride = kSquare + 8;
  static constexpr std::uint32_t kStateBits = 20, kPartBits = 8, kParts = 1u << kPartBits;
  static constexpr std::uint32_t kEmpty = UINT32_MAX;
  /// Any number of slots will do: the product's upper half is below it.
  static std::size_t place_of(std::uint32_t key, std::size_t slots) {
    return static_cast<std::size_t>(std::uint64_t{key * 0x9E3779B1u} * slots >> 32);
  }
  static std::size_t enter(Part& part, std::uint32_t key, std::size_t at);

  std::vector<double> square_;
  std::vector<Part> parts_;
};

/// Journeys as a Markov chain. A state is the last `order` channels touched; a path shorter than that is one
/// state. (Staying in a state changes no chance of reaching another, so repeated touches need no collapsing.)
class Chain {
 public:
  explicit Chain(int order) : order_(order) {}

  /// The states that a path runs through, first to last; `room` may hold them.
  std::span<const std::uint32_t> states_of(std::span<const Channel> path, std::vector<std::uint32_t>& room);
  void add(std::span<const std::uint32_t> states, double conversions, double value, double non_conversions);

  /// States so far; those of order 1 are the channels themselves.
  std::size_t states() const { return leaving_.size(); }
  /// The channels of a state.
  std::vector<Channel> channels_of(std::uint32_t state) const;
  int order() const { return order_; }

  struct Leaving {
    double conversions = 0;
    double value = 0;
    double non_conversions = 0;
  };
  const std::vector<Leaving>& leaving() const { return leaving_; }
  const MoveCounts& moves() const { return moves_; }
  /// Whether there were more states than moves can be counted between.
  bool too_many() const { return too_many_; }

 private:
  int order_;
  KeyNumbers windows_;
  MoveCounts moves_;
  bool too_many_ = false;
  std::vector<Leaving> leaving_;
};

}  // namespace payoff

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/attribution/hash.h"
#include "core/attribution/journey.h"
#include "core/base/result.h"

namespace payoff {

/// Moves of visitors from one state to another, counted. Both ends in one number: from << 32 | to.
class MoveCounts {
 public:
  MoveCounts();
  void add(std::uint32_t from, std::uint32_t to, double count) {
    const std::uint64_t key = std::uint64_t{from} << 32 | to;
    const std::size_t mask = keys_.size() - 1;
    std::size_t at = static_cast<std::size_t>(mix(key)) & mask;
    while (keys_[at] != key) {
      if (keys_[at] == kEmpty) {
        at = enter(key, at);
        break;
      }
      at = (at + 1) & mask;
    }
    counts_[at] += count;
  }
  std::size_t size() const { return used_; }
  /// Calls visit(from, to, count) for each, in no order that means anything.
  template <class Visit>
  void each(Visit visit) const {
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      if (keys_[i] == kEmpty) continue;
      visit(static_cast<std::uint32_t>(keys_[i] >> 32), static_cast<std::uint32_t>(keys_[i]), counts_[i]);
    }
  }
  void clear();

 private:
  static constexpr std::uint64_t kEmpty = UINT64_MAX;
  std::size_t enter(std::uint64_t key, std::size_t at);

  std::vector<std::uint64_t> keys_;
  std::vector<double> counts_;
  std::size_t used_ = 0;
};

/// Journeys as a Markov chain. A state is the last `order` channels touched; a path shorter than that is one
/// state. (Staying in a state changes no chance of reaching another, so repeated touches need no collapsing.)
class Chain {
 public:
  explicit Chain(int order) : order_(order) {}

  /// The states that a path runs through, first to last.
  void states_of(std::span<const Channel> path, std::vector<std::uint32_t>& states);
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

 private:
  int order_;
  KeyNumbers windows_;
  MoveCounts moves_;
  std::vector<Leaving> leaving_;
};

}  // namespace payoff

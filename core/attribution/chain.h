#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/attribution/hash.h"
#include "core/attribution/journey.h"
#include "core/base/result.h"

namespace payoff {

/// Moves of visitors from one state to another, counted. Both ends in one number: from << 32 | to. Many small
/// tables, so that one which grows is copied in little room.
class MoveCounts {
 public:
  MoveCounts();
  void add(std::uint32_t from, std::uint32_t to, double count) {
    const std::uint64_t key = std::uint64_t{from} << 32 | to;
    const std::uint64_t hash = mix(key);
    Part& part = parts_[hash >> kPartShift];
    const std::size_t mask = part.keys.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash) & mask;
    while (part.keys[at] != key) {
      if (part.keys[at] == kEmpty) {
        at = enter(part, key, at);
        break;
      }
      at = (at + 1) & mask;
    }
    part.counts[at] += count;
  }
  std::size_t size() const;
  /// Calls visit(from, to, count) for each, in no order that means anything.
  template <class Visit>
  void each(Visit visit) const {
    for (const Part& part : parts_) {
      for (std::size_t i = 0; i < part.keys.size(); ++i) {
        if (part.keys[i] == kEmpty) continue;
        visit(static_cast<std::uint32_t>(part.keys[i] >> 32), static_cast<std::uint32_t>(part.keys[i]),
              part.counts[i]);
      }
    }
  }
  void clear();

 private:
  struct Part {
    std::vector<std::uint64_t> keys;
    std::vector<double> counts;
    std::size_t used = 0;
  };
  static constexpr std::uint64_t kEmpty = UINT64_MAX;
  static constexpr int kPartShift = 58;
  static std::size_t enter(Part& part, std::uint64_t key, std::size_t at);

  std::vector<Part> parts_;
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

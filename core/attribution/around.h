#pragma once

#include <cstdint>
#include <vector>

#include "core/attribution/tally.h"

namespace payoff {

/// What the paths in store say beside the credit. Where the store holds a sample, counts are estimates: the
/// sample's divided by `kept()`.

/// A path and what came of it, whatever its days.
struct TopPath {
  std::vector<Channel> path;
  double conversions = 0;
  double value = 0;  // micros
  double non_conversions = 0;
};
/// The paths with most conversions, then most journeys; equal ones in the order in which they were met.
std::vector<TopPath> top_paths(const PathStore& store, std::size_t most);

/// Two channels in the same converting paths, and how often one was alone.
struct Overlap {
  Channel a;
  Channel b;
  double conversions = 0;
  double value = 0;  // micros
};
/// The pairs with most conversions.
std::vector<Overlap> overlaps(const PathStore& store, std::size_t most);
/// Conversions by channel of paths in which nobody else is.
std::vector<double> alone(const PathStore& store, std::size_t channels);

/// Journeys between a touch and the next: a link of the Sankey diagram. Channels not named are one, kOthers.
struct Flow {
  static constexpr std::uint32_t kOthers = UINT32_MAX, kConverted = UINT32_MAX - 1, kLost = UINT32_MAX - 2,
                                 kMore = UINT32_MAX - 3;
  std::uint32_t step;  // 0 for the first touch
  std::uint32_t from;  // a channel or kOthers
  std::uint32_t to;    // or kConverted, kLost, kMore: touches past the last step
  double journeys = 0;
};
/// in:  named [by channel: whether it stands alone], steps [touches that are shown, > 0]
/// out: by step, then from, then to; what enters a place leaves it
std::vector<Flow> flows(const PathStore& store, const std::vector<char>& named, std::uint32_t steps);

}  // namespace payoff

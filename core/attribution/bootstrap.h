#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/attribution/tally.h"
#include "core/statistics/interval.h"

namespace payoff {

/// How far chance alone could move a share, had the same visitors come again.
///
/// Each replicate draws a Poisson number of every distinct path's journeys (Poisson bootstrap) and shares
/// them out anew. The interval is the share's logit plus and minus z standard deviations of the replicates:
/// it stays within 0..1 and needs fewer replicates than quantiles do. Where the store holds a sample, the
/// deviation narrows by the square root of what it kept.
struct BootstrapOptions {
  int replicates = 200;
  double level = 0.95;
  std::uint64_t seed = 1;
};

/// The interval of a channel's share of conversions and of value; none where there are too few conversions to
/// tell: fewer than kFewestConversions in all, or than kFewestCredited to the channel or to all the others.
/// (A bound on the channel alone would not do: with few in all, only the lucky would pass it.)
struct ShareIntervals {
  std::optional<Interval> conversions;
  std::optional<Interval> value;
};
inline constexpr double kFewestConversions = 100;
inline constexpr double kFewestCredited = 10;

/// By model and channel; empty for a model that was not asked for or is not known.
using ShareTable = std::array<std::vector<ShareIntervals>, kModels>;

/// Removal effects are drawn anew for chains of up to so many states; past it the model has no intervals.
inline constexpr std::size_t kMostBootstrapStates = 320;

/// in:     tally; credit [by model and channel, as Attribution gave it; empty where it was not asked for]
/// source: Hanley and MacGibbon (2006), Computer Methods and Programs in Biomedicine 83, 57-62 (Poisson
///         bootstrap)
ShareTable bootstrap_shares(const Tally& tally, const std::array<std::vector<Credit>, kModels>& credit,
                            const BootstrapOptions& options);

/// Two models whose intervals for a channel's share of conversions lie wholly apart.
struct Disagreement {
  std::size_t channel;
  Model lower;
  Model higher;
};

/// For each channel on which any models disagree, the two that lie furthest apart.
std::vector<Disagreement> disagreements(const ShareTable& shares);

}  // namespace payoff

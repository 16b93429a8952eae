#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/campaign/creator.h"

namespace payoff {

/// What a campaign is for, chosen once: everything is ranked by it.
///
/// metric: what one of it costs; for sales the return, after costs where the margin of all is known
/// count:  the input that counts it
struct GoalRow {
  std::string_view id;
  std::string_view metric;
  std::string_view count;
};

/// THE TABLE of main goals; sales is the first.
const std::vector<GoalRow>& goal_table();
/// The row of an id; sales for "".
const GoalRow& goal_of(std::string_view id);

/// Whether there is enough to rank a creator by: 10 of what is counted, or 100 clicks.
bool has_enough(const std::vector<Figure>& figures, const GoalRow& goal);

struct Ranked {
  std::size_t creator;
  /// From 1 up; none where there is not enough data or the figure is missing.
  std::optional<std::size_t> rank;
  std::optional<double> value;
  /// Neighbors in the ranking from whom chance alone may tell it apart.
  std::vector<std::size_t> tied_with;
};

/// The hourly rate at which a creator that costs hours and one that costs money are equal: above it the hours
/// are the dearer way.
struct EqualHourlyRate {
  std::size_t hours;
  std::size_t money;
  double hourly_rate;
};

/// metric:    what is ranked by
/// order:     best first; then those with too few data by the same figure, then those without it
/// too_close: pairs of neighbors
/// equal:     for each creator whose hours have no price, against the best that costs money
struct Ranking {
  std::string_view metric;
  std::vector<Ranked> order;
  std::vector<std::pair<std::size_t, std::size_t>> too_close;
  std::vector<EqualHourlyRate> equal;
};

/// One creator as it is ranked.
struct Contender {
  const std::vector<Figure>* figures;
  const std::vector<double>* order_values;
};

/// in:     level [ratio]: at which chance is ruled out
/// source: counts over cost: equal_rates of core/statistics/compare.h; returns: the difference of intervals.
///         Where order values are not known, the orders are taken to be worth the same
Ranking rank_by(const GoalRow& goal, const std::vector<Contender>& creators, double level);

/// Whether chance alone may have made the difference between two; none where that cannot be reckoned.
std::optional<bool> may_be_chance(const GoalRow& goal, std::string_view metric, const Contender& a,
                                  const Contender& b, double level);

}  // namespace payoff

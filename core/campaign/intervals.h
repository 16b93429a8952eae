#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/campaign/creator.h"
#include "core/statistics/interval.h"

namespace payoff {

/// From how many on an interval is shown: below it no interval covers what it says (tests/core/statistics/
/// coverage_test.cpp prints the coverage). For revenue the count is of orders of one size that would tell as
/// much: unequal orders tell less.
inline constexpr double kEnoughCounts = 10;
inline constexpr double kEnoughClicks = 100;
inline constexpr double kEnoughOrderValues = 20;

/// How sure a figure is.
///
/// id:      a metric, or an input that is a count
/// n:       the count that it rests on
/// needs:   from how many on there is an interval; 0 where it is not a matter of how many
/// faults:  not_enough_data below `needs`; missing_input naming order_values where the spread of orders is
/// not
///          known
struct SureFigure {
  std::string_view id;
  Result<Interval> interval;
  double n = 0;
  double needs = 0;
};

/// The intervals of all figures that chance moves, for one creator or all.
///
/// in: figures as figures_of gives them; order_values [currency units] may be empty
std::vector<SureFigure> intervals_of(const Calculation& calculation, const std::vector<Figure>& figures,
                                     const std::vector<double>& order_values, double level);

/// The interval of the revenue: from the order values where they are known, else none.
std::optional<Interval> revenue_interval(double revenue, const std::vector<double>& order_values,
                                         double level);

}  // namespace payoff

#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/base/result.h"
#include "core/statistics/compare.h"

namespace payoff {

/// A day's sales: orders, or money. day: [days since 1970-01-01]
struct DayValue {
  std::int64_t day;
  double value;
};

/// What came on top of what would have come anyway.
///
/// more:     [units of the values] with its interval
/// ratio:    of what came to what was expected, minus 1; none where nothing was expected or came
/// expected: without the campaign
struct Lift {
  double more = 0;
  Interval interval{};
  std::optional<Estimate> ratio{};
  double expected = 0;
};

/// Before and after: each day after is held against the mean of its weekday before.
///
/// in:      before, after [values >= 0]; level [ratio, 0.5..0.9999]
/// faults:  not_enough_data naming before (two weeks are needed, a weekday of each day after, and sales),
///          after (none); out_of_range naming the values
/// source:  Poisson regression on weekdays with the dispersion by Pearson's statistic: McCullagh and Nelder
///          (1989), Generalized Linear Models, 2nd ed., 6.2; Student's t by the degrees of freedom left
Result<Lift> before_after(std::span<const DayValue> before, std::span<const DayValue> after, double level);

/// Difference in differences: what the sales gained on those of a control that the campaign did not reach.
/// Days are taken in pairs, so whatever moves both alike cancels.
///
/// in:      as above, the control's days the same as the sales' days
/// faults:  not_enough_data naming before, after (seven pairs each are needed) or control (a day is missing)
/// example: before 10 and 10, after 15 and 11 a day, 7 days -> more 28
/// source:  Card and Krueger (1994), American Economic Review 84(4), 772-793; Welch's (1947) degrees of
/// freedom
Result<Lift> difference_in_differences(std::span<const DayValue> before, std::span<const DayValue> after,
                                       std::span<const DayValue> control, double level);

/// Two groups, one of which the campaign did not reach.
struct Group {
  double orders;
  double people;
};
/// The difference of the shares that bought.
///
/// faults:  out_of_range naming exposed or held_out; not_enough_data naming held_out (fewer than 10 orders in
///          both together)
/// example: 32 of 1000 against 28 of 1000 -> more 0.004
/// source:  Newcombe (1998), Statistics in Medicine 17, 873-890, method 10; the ratio's by its logarithm,
/// Katz
///          and others (1978), Biometrics 34, 469-474
Result<Lift> holdout(const Group& exposed, const Group& held_out, double level);

/// Student's t: the value that |t| stays below with chance `level`.
///
/// in:     degrees [of freedom, >= 3]
/// source: Hill (1970), Algorithm 396, Communications of the ACM 13(10), 619-620
double student_quantile_two_sided(double level, double degrees);

}  // namespace payoff

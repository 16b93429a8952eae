#include "core/statistics/lift.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace payoff {
namespace {

constexpr double kHalfPi = 1.5707963267948966;
constexpr std::size_t kWeek = 7;
constexpr std::size_t kFewestPairs = 7;
constexpr double kFewestOrders = 10;

std::size_t weekday(std::int64_t day) { return static_cast<std::size_t>(((day % 7) + 7) % 7); }

Result<void> check(std::span<const DayValue> days, const char* name) {
  for (const DayValue& day : days) {
    if (!(day.value >= 0) || !std::isfinite(day.value)) return fail(Fault::out_of_range, name);
  }
  return {};
}

double sum_of(std::span<const DayValue> days) {
  double sum = 0;
  for (const DayValue& day : days) sum += day.value;
  return sum;
}

/// Means by weekday and how far days scatter around them, in units of the mean.
struct Baseline {
  double sum[kWeek] = {};
  double days[kWeek] = {};
  double dispersion = 0;
  double degrees = 0;

  double mean(std::size_t w) const { return sum[w] / days[w]; }

  explicit Baseline(std::span<const DayValue> before) {
    for (const DayValue& day : before) {
      sum[weekday(day.day)] += day.value;
      days[weekday(day.day)] += 1;
    }
    double weekdays = 0, scatter = 0;
    for (double count : days) weekdays += count > 0 ? 1 : 0;
    for (const DayValue& day : before) {
      const double expected = mean(weekday(day.day));
      if (expected > 0) scatter += (day.value - expected) * (day.value - expected) / expected;
    }
    degrees = static_cast<double>(before.size()) - weekdays;
    dispersion = degrees > 0 ? scatter / degrees : 0;
  }
};

Interval plus_minus(double middle, double half) { return {middle - half, middle + half}; }

/// A ratio less 1, with `error` to either side of its logarithm, so that it stays above -1.
Estimate around_ratio(double ratio, double error) {
  return {ratio - 1, {ratio * std::exp(-error) - 1, ratio * std::exp(error) - 1}};
}

/// Mean and variance of the mean.
struct Sample {
  double mean = 0;
  double variance = 0;
  double count = 0;
};

Sample sample_of(const std::vector<double>& values) {
  Sample sample{0, 0, static_cast<double>(values.size())};
  for (double value : values) sample.mean += value / sample.count;
  for (double value : values) sample.variance += (value - sample.mean) * (value - sample.mean);
  sample.variance /= (sample.count - 1) * sample.count;
  return sample;
}

Result<std::vector<double>> less_control(std::span<const DayValue> days,
                                         const std::map<std::int64_t, double>& control) {
  std::vector<double> differences;
  for (const DayValue& day : days) {
    const auto found = control.find(day.day);
    if (found == control.end()) return fail(Fault::not_enough_data, "control");
    differences.push_back(day.value - found->second);
  }
  return differences;
}

}  // namespace

double student_quantile_two_sided(double level, double degrees) {
  const double p = 1 - level, n = degrees;
  const double a = 1 / (n - 0.5);
  const double b = 48 / (a * a);
  double c = ((20700 * a / b - 98) * a - 16) * a + 96.36;
  const double d = ((94.5 / (b + c) - 3) / b + 1) * std::sqrt(a * kHalfPi) * n;
  double y = std::pow(d * p, 2 / n);
  if (y > 0.05 + a) {
    const double x = -normal_quantile_two_sided(level);
    y = x * x;
    if (n < 5) c += 0.3 * (n - 4.5) * (x + 0.6);
    c += (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b;
    y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
    y = std::expm1(a * y * y);
  } else {
    y = ((1 / (((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3) + 0.5 / (n + 4)) * y - 1) * (n + 1) /
            (n + 2) +
        1 / y;
  }
  return std::sqrt(n * y);
}

Result<Lift> before_after(std::span<const DayValue> before, std::span<const DayValue> after, double level) {
  if (const auto checked = check(before, "before"); !checked) return tl::unexpected<Error>(checked.error());
  if (const auto checked = check(after, "after"); !checked) return tl::unexpected<Error>(checked.error());
  if (after.empty()) return fail(Fault::not_enough_data, "after");
  const Baseline baseline(before);
  if (before.size() < 2 * kWeek || baseline.degrees < 5) return fail(Fault::not_enough_data, "before");
  double days[kWeek] = {};
  for (const DayValue& day : after) days[weekday(day.day)] += 1;
  Lift lift;
  double unsure = 0;  // of the expectation, in units of the dispersion
  for (std::size_t w = 0; w < kWeek; ++w) {
    if (days[w] == 0) continue;
    if (baseline.days[w] == 0) return fail(Fault::not_enough_data, "before");
    lift.expected += days[w] * baseline.mean(w);
    unsure += days[w] * days[w] * baseline.mean(w) / baseline.days[w];
  }
  const double came = sum_of(after);
  if (lift.expected <= 0 || baseline.dispersion <= 0) return fail(Fault::not_enough_data, "before");
  // Fewer than ten orders' worth of sales say too little on either side: with a dispersion of 1 a unit is an
  // order.
  if (std::min(came, lift.expected) / baseline.dispersion < kFewestOrders) {
    return fail(Fault::not_enough_data, came < lift.expected ? "after" : "before");
  }
  const double t = student_quantile_two_sided(level, baseline.degrees);
  lift.more = came - lift.expected;
  lift.interval = plus_minus(lift.more, t * std::sqrt(baseline.dispersion * (came + unsure)));
  const double error =
      t * std::sqrt(baseline.dispersion * (1 / came + unsure / (lift.expected * lift.expected)));
  const double ratio = came / lift.expected;
  lift.ratio = around_ratio(ratio, error);
  return lift;
}

Result<Lift> difference_in_differences(std::span<const DayValue> before, std::span<const DayValue> after,
                                       std::span<const DayValue> control, double level) {
  if (const auto checked = check(before, "before"); !checked) return tl::unexpected<Error>(checked.error());
  if (const auto checked = check(after, "after"); !checked) return tl::unexpected<Error>(checked.error());
  if (const auto checked = check(control, "control"); !checked) return tl::unexpected<Error>(checked.error());
  if (before.size() < kFewestPairs) return fail(Fault::not_enough_data, "before");
  if (after.size() < kFewestPairs) return fail(Fault::not_enough_data, "after");
  std::map<std::int64_t, double> by_day;
  for (const DayValue& day : control) by_day[day.day] = day.value;
  const auto were = less_control(before, by_day), are = less_control(after, by_day);
  if (!were) return tl::unexpected<Error>(were.error());
  if (!are) return tl::unexpected<Error>(are.error());
  const Sample first = sample_of(*were), then = sample_of(*are);
  const double variance = first.variance + then.variance;
  if (variance <= 0) return fail(Fault::not_enough_data, "before");
  const double degrees = variance * variance /
                         (first.variance * first.variance / (first.count - 1) +
                          then.variance * then.variance / (then.count - 1));
  const auto days = static_cast<double>(after.size());
  const double t = student_quantile_two_sided(level, std::max(degrees, 3.0));
  Lift lift;
  lift.more = days * (then.mean - first.mean);
  lift.interval = plus_minus(lift.more, days * t * std::sqrt(variance));
  lift.expected = sum_of(after) - lift.more;
  const double came = sum_of(after);
  const auto ratio = [came](double more) { return more / (came - more); };
  if (lift.interval.high < came) {
    lift.ratio = Estimate{ratio(lift.more), {ratio(lift.interval.low), ratio(lift.interval.high)}};
  }
  return lift;
}

Result<Lift> holdout(const Group& exposed, const Group& held_out, double level) {
  const auto valid = [](const Group& group) {
    return group.people > 0 && std::isfinite(group.people) && group.orders >= 0 &&
           group.orders <= group.people;
  };
  if (!valid(exposed)) return fail(Fault::out_of_range, "exposed");
  if (!valid(held_out)) return fail(Fault::out_of_range, "held_out");
  if (exposed.orders + held_out.orders < kFewestOrders) return fail(Fault::not_enough_data, "held_out");
  const auto share = [level](const Group& group) {
    return Estimate{group.orders / group.people, wilson_interval(group.orders, group.people, level)};
  };
  const Estimate with = share(exposed), without = share(held_out);
  Lift lift;
  lift.expected = without.value;
  lift.more = with.value - without.value;
  lift.interval = difference(with, without);
  if (held_out.orders > 0 && exposed.orders > 0) {
    const double variance =
        1 / exposed.orders - 1 / exposed.people + 1 / held_out.orders - 1 / held_out.people;
    lift.ratio = around_ratio(with.value / without.value,
                              normal_quantile_two_sided(level) * std::sqrt(std::max(variance, 0.0)));
  }
  return lift;
}

}  // namespace payoff

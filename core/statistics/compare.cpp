#include "core/statistics/compare.h"

#include <algorithm>
#include <cmath>

namespace payoff {
namespace {

/// The continued fraction of the incomplete beta function, by Lentz's method.
double beta_fraction(double a, double b, double x) {
  constexpr double kTiny = 1e-300;
  const auto safe = [](double value) { return std::abs(value) < kTiny ? kTiny : value; };
  double c = 1;
  double d = 1 / safe(1 - (a + b) * x / (a + 1));
  double result = d;
  for (double m = 1; m < 1e6; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / safe(1 + even * d);
    c = safe(1 + even / c);
    result *= d * c;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / safe(1 + odd * d);
    c = safe(1 + odd / c);
    const double step = d * c;
    result *= step;
    if (std::abs(step - 1) < 4e-16) break;
  }
  return result;
}

/// The regularized incomplete beta function I_x(a, b), Abramowitz and Stegun 26.5.8.
double beta_i(double a, double b, double x) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const double front =
      std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
  // The fraction converges fast on this side of the mean.
  if (x < (a + 1) / (a + b + 2)) return front * beta_fraction(a, b, x) / a;
  return 1 - front * beta_fraction(b, a, 1 - x) / b;
}

}  // namespace

double binomial_at_most(double successes, double trials, double chance) {
  if (successes < 0) return 0;
  if (successes >= trials) return 1;
  return beta_i(trials - successes, successes + 1, 1 - chance);
}

Interval difference(const Estimate& a, const Estimate& b) {
  const double middle = a.value - b.value;
  return {middle - std::hypot(a.value - a.interval.low, b.interval.high - b.value),
          middle + std::hypot(a.interval.high - a.value, b.value - b.interval.low)};
}

double equal_rates(double count_a, double exposure_a, double count_b, double exposure_b) {
  const double trials = count_a + count_b;
  if (trials == 0) return 1;
  const double chance = exposure_a / (exposure_a + exposure_b);
  const double at_most = binomial_at_most(count_a, trials, chance);
  const double below = binomial_at_most(count_a - 1, trials, chance);
  const double seen = at_most - below;
  return std::min(1.0, 2 * std::min(below + seen / 2, 1 - at_most + seen / 2));
}

}  // namespace payoff

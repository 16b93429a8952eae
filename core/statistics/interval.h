#pragma once

namespace payoff {

struct Interval {
  double low;
  double high;
};

/// Exact (Garwood) interval for the mean of a Poisson count.
///
/// in:      count [count, >= 0, whole], level [ratio, 0.5..0.9999]
/// out:     {low, high} [count]; low is 0 where count is 0
/// example: 10 at 0.95 -> {4.7954, 18.3904}
/// source:  Garwood (1936), Biometrika 28, 437-442: gamma quantiles at count and count + 1
Interval poisson_interval(double count, double level);

/// The regularized lower incomplete gamma function P(a, x).
///
/// in:     a [> 0], x [>= 0]
/// out:    [ratio, 0..1], to about 1e-14
/// source: Abramowitz and Stegun 6.5.29 (series, x < a + 1) and 6.5.31 (continued fraction)
double gamma_p(double a, double x);

}  // namespace payoff

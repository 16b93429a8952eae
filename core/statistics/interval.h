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

/// Mid-P exact interval for the mean of a Poisson count: half of what was seen counts to each tail. Garwood's
/// covers more than it says (97% and more below a mean of 17); this one keeps to its level from about 7 on.
///
/// in:      count [>= 0, also between whole numbers], level [ratio, 0.5..0.9999]
/// out:     {low, high}; low is 0 where count is 0
/// example: 10 at 0.95 -> {5.0795, 17.8249}
/// source:  Cohen and Yang (1994), Statistics in Medicine 13, 2189-2203
Interval poisson_interval_mid_p(double count, double level);

/// What all orders of a rate bring (a compound Poisson sum), from the values of those that were seen: the
/// interval of as many equal orders as tell the same, scaled. Equal orders give the mid-P interval itself.
///
/// in:      sum of the values, sum of their squares [> 0], level
/// example: 10 orders of 50 at 0.95 -> {253.98, 891.24}
/// source:  Dobson et al. (1991), Statistics in Medicine 10, 457-462; Fay and Feuer (1997), Statistics in
///          Medicine 16, 791-801
Interval compound_poisson_interval(double sum, double sum_of_squares, double level);

/// Wilson score interval for a proportion.
///
/// in:      successes [count, 0..trials], trials [count, > 0], level [ratio, 0.5..0.9999]
/// out:     {low, high} [ratio, 0 <= low <= high <= 1]
/// example: 34 of 40 at 0.95 -> {0.7093, 0.9294}; 0 of 10 -> {0, 0.2775}
/// source:  Wilson (1927), JASA 22(158), 209-212
Interval wilson_interval(double successes, double trials, double level);

/// The z with which a standard normal lies within -z..z with this probability.
///
/// in:     level [ratio, 0.5..0.9999]
/// source: Newton's method on erfc, which is concave from the start at 1: every step stays below the root
double normal_quantile_two_sided(double level);

/// The regularized lower incomplete gamma function P(a, x).
///
/// in:     a [> 0], x [>= 0]
/// out:    [ratio, 0..1], to about 1e-14
/// source: Abramowitz and Stegun 6.5.29 (series, x < a + 1) and 6.5.31 (continued fraction)
double gamma_p(double a, double x);

}  // namespace payoff

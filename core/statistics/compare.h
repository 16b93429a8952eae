#pragma once

#include "core/statistics/interval.h"

namespace payoff {

/// A figure with the interval around it.
struct Estimate {
  double value;
  Interval interval;
};

/// The interval of a - b, from the intervals of both (they must not depend on each other).
///
/// out:     {low, high}; of two proportions with Wilson's intervals this is Newcombe's method 10
/// example: 56 of 70 less 48 of 80, Wilson at 0.95 -> {0.0524, 0.3339}
/// source:  Zou and Donner (2008), Statistics in Medicine 27, 1693-1702; Newcombe (1998), Statistics in
///          Medicine 17, 873-890
Interval difference(const Estimate& a, const Estimate& b);

/// Whether two Poisson counts over what each had (days, money, views) may have one rate: the chance of a
/// split at least as uneven as this one, on either side.
///
/// in:      counts [>= 0, whole], exposures [> 0]
/// out:     p [ratio, 0..1]: twice the smaller tail, half of what was seen counted (mid-P); 1 where both
///          counts are 0
/// example: 15 over 1 against 5 over 1 -> 0.0266
/// source:  Przyborowski and Wilenski (1940), Biometrika 31, 313-323: the count of one given the sum is
///          binomial
double equal_rates(double count_a, double exposure_a, double count_b, double exposure_b);

/// P(X <= successes) of a binomial.
///
/// in: trials [whole, >= 0], successes [whole, -1..trials], chance [ratio, 0..1]
double binomial_at_most(double successes, double trials, double chance);

}  // namespace payoff

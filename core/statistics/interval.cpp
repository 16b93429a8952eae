#include "core/statistics/interval.h"

#include <algorithm>
#include <cmath>

namespace payoff {
namespace {

constexpr double kTiny = 1e-300;
constexpr double kPrecision = 1e-16;

/// x^a e^-x / Gamma(a)
double gamma_density_times_x(double a, double x) { return std::exp(a * std::log(x) - x - std::lgamma(a)); }

double series(double a, double x) {
  double term = 1 / a;
  double sum = term;
  for (double n = a + 1; term > sum * kPrecision; ++n) {
    term *= x / n;
    sum += term;
  }
  return sum * gamma_density_times_x(a, x);
}

/// Q(a, x) = 1 - P(a, x), by Lentz's method.
double continued_fraction(double a, double x) {
  double b = x + 1 - a;
  double c = 1 / kTiny;
  double d = 1 / b;
  double result = d;
  for (double i = 1; i < 1e7; ++i) {
    const double numerator = -i * (i - a);
    b += 2;
    d = 1 / std::max(numerator * d + b, kTiny);
    c = std::max(b + numerator / c, kTiny);
    const double step = c * d;
    result *= step;
    if (std::abs(step - 1) < kPrecision * 4) break;
  }
  return result * gamma_density_times_x(a, x);
}

/// The x with P(a, x) = p: Newton's steps, kept inside a bracket that halves where a step leaves it.
double gamma_quantile(double a, double p) {
  double low = 0;
  double high = a + 10 * std::sqrt(a) + 50;
  double x = a;
  for (int i = 0; i < 200; ++i) {
    const double miss = gamma_p(a, x) - p;
    (miss > 0 ? high : low) = x;
    const double step = miss * x / gamma_density_times_x(a, x);
    double next = x - step;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (std::abs(next - x) <= 1e-14 * x) return next;
    x = next;
  }
  return x;
}

/// P(X > n) + P(X = n) / 2 of a Poisson count of mean x.
double mid_tail(double n, double x) { return ((n == 0 ? 1 : gamma_p(n, x)) + gamma_p(n + 1, x)) / 2; }

/// The mean at which mid_tail is p, by Newton's steps inside a bracket.
double mid_quantile(double n, double p) {
  double low = 0;
  double high = n + 10 * std::sqrt(n) + 50;
  double x = n + 0.5;
  for (int i = 0; i < 200; ++i) {
    const double miss = mid_tail(n, x) - p;
    (miss > 0 ? high : low) = x;
    // The derivative: of P(X >= k) it is the chance of k - 1.
    const double chance_n = gamma_density_times_x(n + 1, x) / x;
    const double chance_below = n == 0 ? 0 : chance_n * n / x;
    double next = x - miss / ((chance_n + chance_below) / 2);
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (std::abs(next - x) <= 1e-13 * x) return next;
    x = next;
  }
  return x;
}

}  // namespace

double gamma_p(double a, double x) {
  if (x <= 0) return 0;
  return x < a + 1 ? series(a, x) : 1 - continued_fraction(a, x);
}

Interval poisson_interval(double count, double level) {
  const double tail = (1 - level) / 2;
  return {count == 0 ? 0 : gamma_quantile(count, tail), gamma_quantile(count + 1, 1 - tail)};
}

Interval poisson_interval_mid_p(double count, double level) {
  const double tail = (1 - level) / 2;
  return {count == 0 ? 0 : mid_quantile(count, tail), mid_quantile(count, 1 - tail)};
}

Interval compound_poisson_interval(double sum, double sum_of_squares, double level) {
  const double alike = sum * sum / sum_of_squares;
  const Interval counts = poisson_interval_mid_p(alike, level);
  return {counts.low * sum / alike, counts.high * sum / alike};
}

double normal_quantile_two_sided(double level) {
  // P(|Z| > z) = erfc(z / sqrt 2); the steps double the digits that are right.
  constexpr double kRootTwo = 1.4142135623730951, kDensity = 0.7978845608028654;
  const double outside = 1 - level;
  double z = 1;
  for (int i = 0; i < 50; ++i) {
    const double step = (std::erfc(z / kRootTwo) - outside) / (kDensity * std::exp(-z * z / 2));
    z += step;
    if (std::abs(step) < 1e-14) break;
  }
  return z;
}

Interval wilson_interval(double successes, double trials, double level) {
  const double z = normal_quantile_two_sided(level);
  const double share = successes / trials;
  const double spread = z * z / trials;
  const double middle = share + spread / 2;
  const double half = z * std::sqrt(share * (1 - share) / trials + spread / trials / 4);
  return {successes == 0 ? 0 : std::max(0.0, (middle - half) / (1 + spread)),
          successes == trials ? 1 : std::min(1.0, (middle + half) / (1 + spread))};
}

}  // namespace payoff

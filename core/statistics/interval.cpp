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

}  // namespace

double gamma_p(double a, double x) {
  if (x <= 0) return 0;
  return x < a + 1 ? series(a, x) : 1 - continued_fraction(a, x);
}

Interval poisson_interval(double count, double level) {
  const double tail = (1 - level) / 2;
  return {count == 0 ? 0 : gamma_quantile(count, tail), gamma_quantile(count + 1, 1 - tail)};
}

}  // namespace payoff

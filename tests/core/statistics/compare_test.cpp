#include "core/statistics/compare.h"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>

#include "core/statistics/random.h"

using namespace payoff;

namespace {

void check_near(const Interval& interval, double low, double high, double within) {
  CHECK(std::abs(interval.low - low) <= within);
  CHECK(std::abs(interval.high - high) <= within);
}

/// Term by term, the slow way round.
double binomial_by_hand(int successes, int trials, double chance) {
  double total = 0;
  for (int k = 0; k <= successes; ++k) {
    total += std::exp(std::lgamma(trials + 1) - std::lgamma(k + 1) - std::lgamma(trials - k + 1) +
                      k * std::log(chance) + (trials - k) * std::log1p(-chance));
  }
  return total;
}

}  // namespace

TEST_CASE("wilson: the published intervals come out") {
  check_near(wilson_interval(0, 10, 0.95), 0, 0.2775, 5e-5);
  check_near(wilson_interval(10, 10, 0.95), 0.7225, 1, 5e-5);
  check_near(wilson_interval(1, 1, 0.95), 0.2065, 1, 5e-5);
  check_near(wilson_interval(34, 40, 0.95), 0.7093, 0.9294, 5e-5);
  check_near(wilson_interval(3, 100, 0.95), 0.0103, 0.0845, 5e-5);
  check_near(wilson_interval(8, 10, 0.95), 0.4902, 0.9433, 5e-5);
}

TEST_CASE("normal: quantiles agree with the tables") {
  CHECK(normal_quantile_two_sided(0.95) == doctest::Approx(1.959963984540054).epsilon(1e-13));
  CHECK(normal_quantile_two_sided(0.8) == doctest::Approx(1.2815515655446004).epsilon(1e-13));
  CHECK(normal_quantile_two_sided(0.5) == doctest::Approx(0.6744897501960817).epsilon(1e-13));
  CHECK(normal_quantile_two_sided(0.9999) == doctest::Approx(3.890591886413).epsilon(1e-12));
}

TEST_CASE("mid-P: both limits leave half of the rest outside, counted term by term") {
  for (const int count : {0, 1, 10, 57, 400}) {
    for (const double level : {0.8, 0.95}) {
      const Interval interval = poisson_interval_mid_p(count, level);
      const auto at_most = [&](double mean) {
        double total = 0;
        for (int k = 0; k <= count; ++k) {
          total += std::exp(k * std::log(mean) - mean - std::lgamma(k + 1)) * (k == count ? 0.5 : 1);
        }
        return total;
      };
      CHECK(at_most(interval.high) == doctest::Approx((1 - level) / 2).epsilon(1e-9));
      if (count > 0) CHECK(at_most(interval.low) == doctest::Approx(1 - (1 - level) / 2).epsilon(1e-9));
      const Interval exact = poisson_interval(count, level);
      CHECK(interval.high < exact.high);
      CHECK(interval.low >= exact.low);
    }
  }
  check_near(poisson_interval_mid_p(10, 0.95), 5.0795, 17.8249, 5e-4);
}

TEST_CASE("compound: equal orders give the mid-P interval, unequal ones a wider one") {
  const Interval count = poisson_interval_mid_p(10, 0.95);
  check_near(compound_poisson_interval(500, 25000, 0.95), 50 * count.low, 50 * count.high, 1e-9);
  const Interval unequal = compound_poisson_interval(500, 40000, 0.95);
  CHECK(unequal.low < 50 * count.low);
  CHECK(unequal.high > 50 * count.high);
}

TEST_CASE("difference: of two proportions it is Newcombe's published method 10") {
  // Newcombe (1998), table II: 56/70 - 48/80, 9/10 - 3/10, 6/7 - 2/7, 0/10 - 0/20.
  const auto rate = [](double successes, double trials) {
    return Estimate{successes / trials, wilson_interval(successes, trials, 0.95)};
  };
  check_near(difference(rate(56, 70), rate(48, 80)), 0.0524, 0.3339, 5e-5);
  check_near(difference(rate(9, 10), rate(3, 10)), 0.1705, 0.8090, 5e-5);
  check_near(difference(rate(6, 7), rate(2, 7)), 0.0582, 0.8062, 5e-5);
  check_near(difference(rate(0, 10), rate(0, 20)), -0.1611, 0.2775, 5e-5);
}

TEST_CASE("binomial: tails agree with the sum term by term") {
  for (const int trials : {1, 7, 40, 900}) {
    for (const double chance : {0.03, 0.5, 0.81}) {
      for (const int successes : {0, trials / 3, trials / 2, trials - 1}) {
        CHECK(binomial_at_most(successes, trials, chance) ==
              doctest::Approx(binomial_by_hand(successes, trials, chance)).epsilon(1e-10));
      }
    }
  }
  CHECK(binomial_at_most(-1, 5, 0.5) == 0);
  CHECK(binomial_at_most(5, 5, 0.5) == 1);
}

TEST_CASE("equal rates: the chance of the split is that of the binomial, whichever side is asked") {
  // Of 20 events 15 on one side: (P(X >= 15) + P(X >= 16)) of a fair coin, 27,876 of 2^20.
  CHECK(equal_rates(15, 1, 5, 1) == doctest::Approx((21700.0 + 6196) / 1048576).epsilon(1e-10));
  CHECK(equal_rates(5, 1, 15, 1) == doctest::Approx(equal_rates(15, 1, 5, 1)));
  CHECK(equal_rates(30, 300, 10, 100) > 0.9);
  CHECK(equal_rates(0, 1, 0, 9) == 1);
  CHECK(equal_rates(100, 1, 1, 1) < 1e-6);
}

TEST_CASE("random: the generator gives its published numbers and even ones below a limit") {
  Random random(0);
  CHECK(random.next() == 11091344671253066420ull);
  int counts[6] = {};
  for (int i = 0; i < 60000; ++i) ++counts[random.below(6)];
  for (const int count : counts) CHECK(std::abs(count - 10000) < 500);
  double sum = 0;
  for (int i = 0; i < 20000; ++i) sum += random.poisson(33.3);
  CHECK(sum / 20000 == doctest::Approx(33.3).epsilon(0.01));
}

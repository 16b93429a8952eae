// Do the intervals cover what they say? By seeded simulation, so the table is the same on every machine. The
// smallest n of each method is from how many on the engine shows its interval (core/campaign/intervals.h).
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "core/statistics/compare.h"
#include "core/statistics/holm.h"
#include "core/statistics/interval.h"
#include "core/statistics/random.h"

using namespace payoff;

namespace {

constexpr double kLevel = 0.95;
constexpr int kRounds = 20000;

/// How often one simulated round covers the truth.
double coverage(const std::function<bool(Random&)>& covers) {
  Random random(20261122);
  int covered = 0;
  for (int round = 0; round < kRounds; ++round) covered += covers(random) ? 1 : 0;
  return static_cast<double>(covered) / kRounds;
}

bool inside(const Interval& interval, double truth) {
  return interval.low <= truth && truth <= interval.high;
}

double binomial(Random& random, int trials, double chance) {
  double successes = 0;
  for (int i = 0; i < trials; ++i) successes += random.uniform() < chance ? 1 : 0;
  return successes;
}

double wilson_covers(int trials, double chance) {
  return coverage([=](Random& random) {
    return inside(wilson_interval(binomial(random, trials, chance), trials, kLevel), chance);
  });
}

double poisson_covers(double mean) {
  return coverage(
      [=](Random& random) { return inside(poisson_interval_mid_p(random.poisson(mean), kLevel), mean); });
}

/// Order values are lognormal, as shops' are; spread 0.5 is a coefficient of variation of 0.53.
double compound_covers(double mean, double spread) {
  return coverage([=](Random& random) {
    const double truth = mean * 50 * std::exp(spread * spread / 2);
    double sum = 0, squares = 0;
    for (double orders = random.poisson(mean); orders > 0; --orders) {
      const double value = 50 * std::exp(spread * random.normal());
      sum += value;
      squares += value * value;
    }
    return sum > 0 && inside(compound_poisson_interval(sum, squares, kLevel), truth);
  });
}

double newcombe_covers(int trials, double a, double b) {
  return coverage([=](Random& random) {
    const auto rate = [&](double chance) {
      const double successes = binomial(random, trials, chance);
      return Estimate{successes / trials, wilson_interval(successes, trials, kLevel)};
    };
    const Estimate first = rate(a);
    return inside(difference(first, rate(b)), a - b);
  });
}

double equal_rates_keeps(double mean, double times) {
  return coverage([=](Random& random) {
    const double a = random.poisson(mean);
    return equal_rates(a, 1, random.poisson(mean * times), times) > 1 - kLevel;
  });
}

/// Creators whose rates are the same: how often not one of their pairs is told apart, as compare_creators
/// does it.
double holm_keeps(int creators, double mean) {
  return coverage([=](Random& random) {
    std::vector<double> orders, p;
    for (int i = 0; i < creators; ++i) {
      orders.push_back(random.poisson(mean));
      for (int k = 0; k < i; ++k)
        p.push_back(equal_rates(orders[static_cast<std::size_t>(k)], 1, orders.back(), 1));
    }
    const std::vector<double> adjusted = holm_adjusted(p);
    return *std::min_element(adjusted.begin(), adjusted.end()) > 1 - kLevel;
  });
}

struct Case {
  std::string method;
  double n;
  double covered;
};

}  // namespace

TEST_CASE("coverage: from the n that is shown on, a 95% interval covers 93 to 97%") {
  const Case cases[] = {
      {"Wilson, 2%, successes expected", 10, wilson_covers(500, 0.02)},
      {"Wilson, 10%, successes expected", 10, wilson_covers(100, 0.1)},
      {"Wilson, 10%, successes expected", 100, wilson_covers(1000, 0.1)},
      {"Wilson, 50%, successes expected", 50, wilson_covers(100, 0.5)},
      {"Poisson mid-P", 10, poisson_covers(10)},
      {"Poisson mid-P", 30, poisson_covers(30)},
      {"Poisson mid-P", 200, poisson_covers(200)},
      {"compound Poisson, values spread 0.5", 26, compound_covers(26, 0.5)},
      {"compound Poisson, values spread 0.5", 100, compound_covers(100, 0.5)},
      {"compound Poisson, values spread 0.8", 40, compound_covers(40, 0.8)},
      {"compound Poisson, values spread 0.8", 200, compound_covers(200, 0.8)},
      {"Newcombe, 10% less 5%", 100, newcombe_covers(100, 0.1, 0.05)},
      {"Newcombe, 3% less 2%", 1000, newcombe_covers(1000, 0.03, 0.02)},
      {"equal rates, same exposure", 10, equal_rates_keeps(10, 1)},
      {"equal rates, three times the exposure", 10, equal_rates_keeps(10, 3)},
      {"equal rates, same exposure", 100, equal_rates_keeps(100, 1)},
      {"all pairs of 3 creators alike, corrected (Holm)", 10, holm_keeps(3, 10)},
      {"all pairs of 3 creators alike, corrected (Holm)", 100, holm_keeps(3, 100)},
      {"all pairs of 6 creators alike, corrected (Holm)", 30, holm_keeps(6, 30)},
      {"all pairs of 6 creators alike, corrected (Holm)", 200, holm_keeps(6, 200)},
  };
  std::string table = "method | n | coverage";
  for (const Case& each : cases) {
    table += "\n" + each.method + " | " + std::to_string(static_cast<int>(each.n)) + " | " +
             std::to_string(each.covered * 100).substr(0, 5) + "%";
    CAPTURE(each.method);
    CAPTURE(each.n);
    CHECK(each.covered >= 0.93);
    CHECK(each.covered <= 0.97);
  }
  MESSAGE(table);
}

TEST_CASE("coverage: below the n that is shown no interval would keep its word") {
  CHECK(poisson_covers(3.05) < 0.93);
  CHECK(wilson_covers(50, 0.0034) < 0.93);
  CHECK(compound_covers(5, 0.8) < 0.93);
}

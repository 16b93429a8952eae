#include "core/statistics/interval.h"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>

using namespace payoff;

TEST_CASE("poisson interval: published exact limits come out") {
  // R 4.2: poisson.test(x)$conf.int; Boost 1.81 gamma_p_inv agrees to 1e-12.
  const struct {
    double count, low, high;
  } kTable[] = {{0, 0, 3.688879454113936},
                {1, 0.025317807984289897, 5.571643390938898},
                {10, 4.795389150855437, 18.39035634530838},
                {100, 81.36399125092311, 121.6267937924264}};
  for (const auto& row : kTable) {
    const Interval interval = poisson_interval(row.count, 0.95);
    CHECK(interval.low == doctest::Approx(row.low).epsilon(1e-6));
    CHECK(interval.high == doctest::Approx(row.high).epsilon(1e-6));
  }
}

TEST_CASE("poisson interval: each limit leaves exactly its tail, by summing the distribution") {
  const auto at_most = [](int count, double mean) {
    double term = std::exp(-mean), sum = term;
    for (int i = 1; i <= count; ++i) sum += term *= mean / i;
    return sum;
  };
  for (double level : {0.5, 0.8, 0.95, 0.9999}) {
    for (int count : {1, 2, 3, 5, 9, 10, 25, 80, 200, 400}) {
      const Interval interval = poisson_interval(count, level);
      CHECK(1 - at_most(count - 1, interval.low) == doctest::Approx((1 - level) / 2).epsilon(1e-9));
      CHECK(at_most(count, interval.high) == doctest::Approx((1 - level) / 2).epsilon(1e-9));
    }
  }
}

TEST_CASE("poisson interval: large counts are near the normal limits and finite") {
  for (double count : {1e4, 1e6, 1e8}) {
    const Interval interval = poisson_interval(count, 0.8);
    CHECK(interval.low == doctest::Approx(count - 1.2815515655446004 * std::sqrt(count)).epsilon(1e-3));
    CHECK(interval.high == doctest::Approx(count + 1.2815515655446004 * std::sqrt(count)).epsilon(1e-3));
    CHECK(interval.low < count);
    CHECK(interval.high > count);
  }
}

TEST_CASE("gamma function: closed forms of whole and half orders come out") {
  CHECK(gamma_p(1, 0) == 0);
  for (double x : {0.01, 0.5, 1.0, 3.0, 20.0}) {
    CHECK(gamma_p(1, x) == doctest::Approx(1 - std::exp(-x)).epsilon(1e-13));
    CHECK(gamma_p(0.5, x) == doctest::Approx(std::erf(std::sqrt(x))).epsilon(1e-13));
    CHECK(gamma_p(2, x) == doctest::Approx(1 - std::exp(-x) * (1 + x)).epsilon(1e-12));
  }
}

#include "core/statistics/lift.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>

#include "core/statistics/holm.h"
#include "core/statistics/random.h"

using namespace payoff;
using doctest::Approx;

namespace {

using Days = std::vector<DayValue>;

Days days(std::int64_t first, int count, double value) {
  Days list;
  for (int i = 0; i < count; ++i) list.push_back({first + i, value + (i % 2 == 0 ? 1 : -1)});
  return list;
}

std::string fault_of(const Result<Lift>& lift) {
  return lift ? "none" : std::string(fault_id(lift.error().fault)) + " " + lift.error().subject;
}

/// A shop's day: weekends sell more; every order is one, or worth something.
double sales(Random& random, std::int64_t day, double mean, bool money) {
  const double orders = random.poisson(mean * (day % 7 < 2 ? 1.6 : 1));
  double sum = 0;
  for (int i = 0; i < static_cast<int>(orders); ++i) sum += money ? 20 + 40 * random.uniform() : 1;
  return sum;
}

struct Coverage {
  int told = 0;
  int covered = 0;
  int silent = 0;
};

void print(const char* method, const char* n, const Coverage& coverage) {
  const double share = coverage.told > 0 ? static_cast<double>(coverage.covered) / coverage.told : 0;
  std::printf("coverage | %-28s | %-26s | %5.1f %% of %d told, %d not enough data\n", method, n, 100 * share,
              coverage.told, coverage.silent);
  // Of 4,000 the share itself is sure to about 0.35 points; below 400 told the method keeps silent.
  if (coverage.told >= 400) {
    CHECK_MESSAGE(share > 0.93 - 0.005, method, " ", n);
    CHECK_MESSAGE(share < 0.97 + 0.005, method, " ", n);
  }
}

constexpr int kRuns = 4000;

}  // namespace

TEST_CASE("student: published quantiles come out") {
  // R 4.2: qt(0.975, df), qt(0.9, df)
  CHECK(student_quantile_two_sided(0.95, 5) == Approx(2.570581836).epsilon(1e-5));
  CHECK(student_quantile_two_sided(0.95, 10) == Approx(2.228138852).epsilon(1e-6));
  CHECK(student_quantile_two_sided(0.95, 100) == Approx(1.983971519).epsilon(1e-6));
  CHECK(student_quantile_two_sided(0.8, 20) == Approx(1.325340707).epsilon(1e-6));
}

TEST_CASE("holm: the published example comes out, in whatever order") {
  const auto adjusted = holm_adjusted({0.01, 0.04, 0.03, 0.005});
  CHECK(adjusted[0] == Approx(0.03));
  CHECK(adjusted[1] == Approx(0.06));
  CHECK(adjusted[2] == Approx(0.06));
  CHECK(adjusted[3] == Approx(0.02));
  CHECK(holm_adjusted({}).empty());
}

TEST_CASE("lift: 10 a day before and 15 after is 35 more a week, and twice the ratio in money") {
  const auto lift = before_after(days(0, 28, 10), days(28, 7, 15), 0.95);
  REQUIRE(lift);
  CHECK(lift->expected == Approx(70).epsilon(0.02));
  CHECK(lift->more == Approx(36).epsilon(0.05));
  CHECK(lift->interval.low > 0);
  CHECK(lift->ratio->value == Approx(0.5).epsilon(0.1));
}

TEST_CASE("difference in differences: what the control gained is not the campaign's") {
  Days before = days(0, 14, 10), after = days(14, 7, 15);
  Days control;
  for (std::int64_t day = 0; day < 21; ++day) control.push_back({day, day < 14 ? 10.0 : 11.0});
  const auto lift = difference_in_differences(before, after, control, 0.95);
  REQUIRE(lift);
  CHECK(lift->more == Approx(7 * (15 + 1.0 / 7 - 10 - 1)));
  control.pop_back();
  CHECK(fault_of(difference_in_differences(before, after, control, 0.95)) == "not_enough_data control");
}

TEST_CASE("holdout: 3.2% against 2.8% of a thousand each is 0.4 points, and cannot be told") {
  const auto lift = holdout({32, 1000}, {28, 1000}, 0.95);
  REQUIRE(lift);
  CHECK(lift->more == Approx(0.004));
  CHECK(lift->interval.low < 0);
  CHECK(lift->interval.high > 0);
  // Newcombe (1998), table II, (a): 56/70 less 48/80 -> 0.0524, 0.3339.
  const auto published = holdout({56, 70}, {48, 80}, 0.95);
  CHECK(published->interval.low == Approx(0.0524).epsilon(1e-3));
  CHECK(published->interval.high == Approx(0.3339).epsilon(1e-3));
}

TEST_CASE("lift: too little is said to be too little, and impossible figures are refused") {
  CHECK(fault_of(before_after(days(0, 6, 10), days(6, 7, 10), 0.95)) == "not_enough_data before");
  CHECK(fault_of(before_after(days(0, 28, 10), Days(), 0.95)) == "not_enough_data after");
  CHECK(fault_of(before_after(days(0, 28, 0.5), days(28, 7, 10), 0.95)) == "out_of_range before");
  CHECK(fault_of(before_after(days(0, 28, 10), Days{{28, std::nan("")}}, 0.95)) == "out_of_range after");
  CHECK(fault_of(holdout({3, 100}, {2, 100}, 0.95)) == "not_enough_data held_out");
  CHECK(fault_of(holdout({30, 10}, {2, 100}, 0.95)) == "out_of_range exposed");
}

TEST_CASE("coverage: 95% intervals of lift hold the truth 93 to 97 times in 100, or are not given") {
  for (const bool money : {false, true}) {
    for (const double mean : {0.3, 2.0, 20.0}) {
      Coverage simple, paired;
      Random random(20261122 + static_cast<std::uint64_t>(mean * 10) + money);
      for (int run = 0; run < kRuns; ++run) {
        Days before, after, control;
        for (std::int64_t day = 0; day < 56; ++day) {
          const bool campaign = day >= 42;
          (campaign ? after : before)
              .push_back({day, sales(random, day, mean * (campaign ? 1.3 : 1), money)});
          control.push_back({day, sales(random, day, mean, money)});
        }
        double truth = 0;
        for (const DayValue& day : after)
          truth += 0.3 * mean * (day.day % 7 < 2 ? 1.6 : 1) * (money ? 40 : 1);
        const auto count = [&](const Result<Lift>& lift, Coverage& coverage) {
          if (!lift) ++coverage.silent;
          if (!lift) return;
          ++coverage.told;
          coverage.covered += lift->interval.low <= truth && truth <= lift->interval.high;
        };
        count(before_after(before, after, 0.95), simple);
        count(difference_in_differences(before, after, control, 0.95), paired);
      }
      char n[64];
      std::snprintf(n, sizeof n, "42+14 days of %.1f %s", mean, money ? "paid" : "orders");
      print("before and after", n, simple);
      print("difference in differences", n, paired);
    }
  }
}

TEST_CASE("coverage: 95% intervals of a holdout hold the truth 93 to 97 times in 100, or are not given") {
  for (const double people : {200.0, 1000.0, 10000.0}) {
    for (const double rate : {0.02, 0.05, 0.2}) {
      Coverage coverage;
      Random random(7 + static_cast<std::uint64_t>(people));
      const auto buyers = [&](double chance) {
        double count = 0;
        for (int i = 0; i < static_cast<int>(people); ++i) count += random.uniform() < chance;
        return count;
      };
      for (int run = 0; run < (people > 5000 ? kRuns / 4 : kRuns); ++run) {
        const auto lift = holdout({buyers(rate * 1.25), people}, {buyers(rate), people}, 0.95);
        if (!lift) ++coverage.silent;
        if (!lift) continue;
        ++coverage.told;
        const double truth = rate * 0.25;
        coverage.covered += lift->interval.low <= truth && truth <= lift->interval.high;
      }
      char n[64];
      std::snprintf(n, sizeof n, "2 x %.0f people at %.0f %%", people, 100 * rate);
      print("holdout (Newcombe)", n, coverage);
    }
  }
}

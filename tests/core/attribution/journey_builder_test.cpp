#include "core/attribution/journey_builder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/statistics/random.h"

using namespace payoff;

namespace {

constexpr std::int64_t kDay = 86400;

/// The journeys as text, sorted, so that files in any order can be compared.
struct Collected {
  std::vector<std::string> journeys;
  Result<void> outcome;

  Collected(const std::vector<Event>& events, JourneyBuilder::Limits limits) {
    JourneyBuilder builder(limits, [this](const JourneyRow& row) {
      std::string text;
      for (std::size_t i = 0; i < row.path.size(); ++i) {
        text += std::to_string(row.path[i]) + "@" + std::to_string(static_cast<int>(row.days[i])) + " ";
      }
      text += row.conversions > 0 ? "= " + std::to_string(row.value_micros) : "lost";
      journeys.push_back(text);
      return Result<void>();
    });
    for (const Event& event : events) {
      if (outcome) outcome = builder.add(event);
    }
    if (outcome) outcome = builder.finish();
    std::sort(journeys.begin(), journeys.end());
  }
};

std::vector<Event> shop(int customers, std::uint64_t seed) {
  Random random(seed);
  std::vector<Event> events;
  for (int customer = 0; customer < customers; ++customer) {
    std::int64_t at = static_cast<std::int64_t>(random.below(300)) * kDay;
    for (std::uint64_t touches = 1 + random.below(6); touches > 0; --touches) {
      at += static_cast<std::int64_t>(1 + random.below(20)) * kDay +
            static_cast<std::int64_t>(random.below(1000));
      const bool order = random.below(4) == 0;
      events.push_back({static_cast<std::uint64_t>(customer), at, static_cast<Channel>(random.below(5)),
                        !order, order, order ? 5'000'000 : 0});
    }
  }
  return events;
}

void by_time(std::vector<Event>& events) {
  std::stable_sort(events.begin(), events.end(),
                   [](const Event& a, const Event& b) { return a.seconds < b.seconds; });
}

}  // namespace

TEST_CASE("journeys: a customer's touches lead to an order, those after it to the next") {
  const Collected found({{1, 0, 7, true, false, 0},
                         {1, 2 * kDay, 8, true, false, 0},
                         {1, 5 * kDay, 0, false, true, 9},
                         {2, 0, 3, false, true, 4},
                         {1, 6 * kDay, 8, true, false, 0}},
                        {});
  CHECK(found.journeys == std::vector<std::string>{"3@0 = 4", "7@5 8@3 = 9", "8@0 lost"});
}

TEST_CASE("journeys: little memory gives the same journeys, by customer and by time") {
  std::vector<Event> events = shop(500, 4);
  const Collected whole(events, {500'000, 130});
  const Collected by_customer(events, {50, 130});
  CHECK(by_customer.outcome);
  CHECK(by_customer.journeys == whole.journeys);
  by_time(events);
  const Collected in_time(events, {1500, 130});
  CHECK(in_time.outcome);
  CHECK(in_time.journeys == whole.journeys);
}

TEST_CASE("journeys: a file in no order that does not fit is refused, never cut wrongly") {
  std::vector<Event> events = shop(500, 4);
  std::reverse(events.begin(), events.end());
  std::vector<Event> shuffled;
  for (std::size_t i = 0; i < events.size(); ++i) shuffled.push_back(events[i * 7919 % events.size()]);
  const Collected refused(shuffled, {100, 90});
  REQUIRE_FALSE(refused.outcome);
  CHECK(refused.outcome.error().fault == Fault::too_large);
  CHECK(refused.outcome.error().subject == "events");
  CHECK(refused.journeys.empty());
  CHECK(Collected(shuffled, {}).journeys == Collected(events, {}).journeys);
}

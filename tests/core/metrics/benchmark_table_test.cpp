#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "core/metrics/benchmarks.h"

using namespace payoff;

namespace {

const BenchmarkRow& row(std::string_view id) {
  const int index = benchmark_index(id);
  REQUIRE_MESSAGE(index >= 0, "no benchmark ", id);
  return benchmark_table()[static_cast<std::size_t>(index)];
}

bool holds(const std::vector<std::string_view>& list, std::string_view id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

DefinitionCheck check(std::string_view id, const std::vector<std::string>& actions = {"likes", "comments"},
                      std::string_view currency = "USD") {
  Definitions definitions;
  definitions.engagement_actions = actions;
  return check_definitions(row(id), definitions, Calculation(definitions), currency);
}

}  // namespace

TEST_CASE(
    "benchmark table: every claim has its own id, a source, ordered figures and the unit of its metric") {
  std::set<std::string_view> ids;
  for (const BenchmarkRow& claim : benchmark_table()) {
    CHECK_MESSAGE(ids.insert(claim.id).second, claim.id);
    CHECK_MESSAGE(!claim.source.empty(), claim.id);
    CHECK_MESSAGE(claim.low <= claim.high, claim.id);
    CHECK_MESSAGE(((claim.unit == Unit::money) == !claim.currency.empty()), claim.id);
    const int metric = metric_index(claim.subject);
    const int input = input_index(claim.subject);
    if (metric >= 0)
      CHECK_MESSAGE(metric_table()[static_cast<std::size_t>(metric)].unit == claim.unit, claim.id);
    if (input >= 0)
      CHECK_MESSAGE(input_table()[static_cast<std::size_t>(input)].unit == claim.unit, claim.id);
  }
}

TEST_CASE("benchmark table: claims contradict claims that exist, on the same thing, and both sides know") {
  for (const BenchmarkRow& claim : benchmark_table()) {
    std::string list(claim.contradicts);
    for (std::size_t at = 0; at < list.size();) {
      const std::size_t end = std::min(list.find(' ', at), list.size());
      const BenchmarkRow& other = row(list.substr(at, end - at));
      CHECK_MESSAGE(other.subject == claim.subject, claim.id, " and ", other.id);
      CHECK_MESSAGE(holds(contradictions(other), claim.id), other.id);
      at = end + 1;
    }
    CHECK_FALSE(holds(contradictions(claim), claim.id));
  }
}

TEST_CASE(
    "benchmarks: likes and comments of S4's floor are the same for those who count these, and differ for "
    "others") {
  CHECK(check("deep_dive_engagement").differs.empty());
  CHECK(check("deep_dive_engagement").unsaid.empty());
  CHECK(check("deep_dive_engagement", {"comments", "likes"}).differs.empty());
  CHECK(holds(check("deep_dive_engagement", {"likes", "comments", "shares"}).differs, "engagement_actions"));
}

TEST_CASE("benchmarks: what a claim leaves unsaid is said to be unsaid, not taken for equal") {
  const DefinitionCheck influs = check("influs_engagement");
  CHECK(influs.differs.empty());
  CHECK(holds(influs.unsaid, "engagement_actions"));
  CHECK(holds(influs.unsaid, "denominator"));
  CHECK(holds(check("adbid_5_20").unsaid, "basis"));
}

TEST_CASE("benchmarks: $6.50 and $5.78 per $1 are media value, so they differ from a return on spend") {
  CHECK(holds(check("industry_6_50").differs, "basis"));
  CHECK(holds(check("influs_5_78").differs, "basis"));
  CHECK(check("rhythmone_all").differs.empty());
  CHECK(check("influs_roi_food").differs.empty());
  CHECK(holds(contradictions(row("influs_5_78")), "industry_6_50"));
}

TEST_CASE("benchmarks: amounts in another currency differ and are never converted") {
  CHECK(check("influs_cpe").differs.empty());
  CHECK(holds(check("influs_cpe", {"likes"}, "EUR").differs, "currency"));
  CHECK(holds(check("katha_reels_cpe").differs, "currency"));
}

TEST_CASE("benchmarks: an action that is missing from a metric's formula does not matter to its claims") {
  CHECK(check("influs_conversion").unsaid.empty());
  CHECK(holds(check("influs_cpe").unsaid, "engagement_actions"));
}

#include "core/metrics/platform_table.h"

#include <doctest/doctest.h>

#include <set>
#include <sstream>

#include "core/base/json.h"
#include "core/engine/engine.h"
#include "core/metrics/inputs.h"

using namespace payoff;

TEST_CASE("platform table: every row counts known actions, each once, and says who says so") {
  std::set<std::string_view> ids;
  for (const PlatformRow& row : platform_table()) {
    CAPTURE(row.id);
    CHECK(ids.insert(row.id).second);
    CHECK_FALSE(row.label.empty());
    CHECK_FALSE(row.source.empty());
    CHECK((row.over.empty() || input_index(row.over) >= 0));
    std::istringstream words{std::string(row.actions)};
    std::set<std::string> seen;
    for (std::string action; words >> action;) {
      CHECK(is_engagement_action(action));
      CHECK(seen.insert(action).second);
    }
    CHECK(seen.size() >= 2);
  }
  for (std::string_view action : engagement_actions()) CHECK(input_index(action) >= 0);
}

TEST_CASE("platform table: one post of 800 likes, 45 comments, 120 shares and 35 saves is 4.00% or 3.38%") {
  const auto rate = [](std::string_view platform) {
    Json actions = Json::array();
    for (const PlatformRow& row : platform_table()) {
      std::istringstream words{std::string(row.id == platform ? row.actions : "")};
      for (std::string action; words >> action;) actions.push_back(action);
    }
    const Json request = {
        {"currency", "USD"},
        {"inputs", {{"likes", 800}, {"comments", 45}, {"shares", 120}, {"saves", 35}, {"followers", 25000}}},
        {"options", {{"engagement_actions", actions}}}};
    const Json answer = Json::parse(engine::compute_metrics(request.dump()), nullptr, false);
    return answer["metrics"]["engagement_rate_by_followers"]["value"].get<double>();
  };
  CHECK(rate("instagram") == doctest::Approx(0.04));
  CHECK(rate("youtube") == doctest::Approx(0.0338));
  CHECK(rate("tiktok") == doctest::Approx(0.0386));
}

TEST_CASE("catalogue: platforms come with their actions, what the rate is over, and a source") {
  const Json catalogue = Json::parse(engine::catalogue("{}"), nullptr, false);
  REQUIRE(catalogue["platforms"].size() == platform_table().size());
  const Json& tiktok = catalogue["platforms"][1];
  CHECK(tiktok["id"] == "tiktok");
  CHECK(tiktok["engagement_actions"] == Json{"likes", "comments", "shares"});
  CHECK(tiktok["denominator"] == "views");
  CHECK(catalogue["platforms"][0]["denominator"] == nullptr);
}

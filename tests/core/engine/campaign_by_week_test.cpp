// campaign_by_week by its front door; figures counted by hand.
#include <doctest/doctest.h>

#include "core/base/json.h"
#include "core/engine/engine.h"

using namespace payoff;

namespace {

Json ask(Json body) {
  body["currency"] = "USD";
  return Json::parse(engine::campaign_by_week(body.dump()), nullptr, false);
}

Json standing(const std::string& creator, const std::string& date, const Json& inputs) {
  return {{"creator_id", creator}, {"date", date}, {"inputs", inputs}};
}

double metric(const Json& week, const std::string& id) { return week["metrics"][id]["value"].get<double>(); }

}  // namespace

TEST_CASE("by week: each week has what was known at its end, weeks without news among them") {
  // Mondays are 2026-11-02, 09, 16. Ann: 100 likes for 50, then 400. Bob comes in the last week: 100 for 150.
  const Json answer = ask(
      {{"creators",
        {{{"creator_id", "ann"}, {"figures_on", "2026-11-18"}, {"inputs", {{"fee", 50}, {"likes", 400}}}},
         {{"creator_id", "bob"}, {"figures_on", "2026-11-22"}, {"inputs", {{"fee", 150}, {"likes", 100}}}},
         {{"creator_id", "cy"}, {"inputs", {{"fee", 9}, {"likes", 9}}}}}},
       {"history", Json::array({standing("ann", "2026-11-08", {{"fee", "50"}, {"likes", "100"}})})}});
  REQUIRE(answer["ok"] == true);
  CHECK(answer["undated"] == 1);
  const Json& weeks = answer["known"];
  REQUIRE(weeks.size() == 3);
  CHECK(weeks[0]["week"] == "2026-11-02");
  CHECK(weeks[0]["creators"] == 1);
  CHECK(metric(weeks[0], "cost_per_engagement") == 0.5);
  CHECK(weeks[1]["week"] == "2026-11-09");
  CHECK(metric(weeks[1], "cost_per_engagement") == 0.5);
  CHECK(weeks[2]["week"] == "2026-11-16");
  CHECK(weeks[2]["creators"] == 2);
  CHECK(metric(weeks[2], "cost_per_engagement") == 0.4);
  CHECK(weeks[2]["inputs"]["likes"]["value"] == 500);
}

TEST_CASE("by week: those who posted in one week stand together, by their last post") {
  const Json answer =
      ask({{"creators",
            {{{"creator_id", "a"}, {"posted_on", "2026-11-02"}, {"inputs", {{"fee", 100}, {"likes", 100}}}},
             {{"creator_id", "b"}, {"posted_on", "2026-11-08"}, {"inputs", {{"fee", 50}, {"likes", 200}}}},
             {{"creator_id", "c"},
              {"posts", {{{"date", "2026-10-31"}, {"inputs", {{"likes", 10}}}}}},
              {"inputs", {{"fee", 20}}}}}},
           {"metrics", {"cost_per_engagement"}}});
  REQUIRE(answer["ok"] == true);
  CHECK(answer["known"].empty());
  const Json& weeks = answer["posted"];
  REQUIRE(weeks.size() == 2);
  CHECK(weeks[0]["week"] == "2026-10-26");
  CHECK(metric(weeks[0], "cost_per_engagement") == 2);
  CHECK(metric(weeks[1], "cost_per_engagement") == 0.5);
  CHECK(weeks[1]["metrics"].size() == 1);
}

TEST_CASE("by week: a slip of the finger in a date gives the latest two years, not centuries of weeks") {
  const Json history = Json::array({standing("a", "1901-01-01", {{"likes", 1}})});
  const Json answer =
      ask({{"creators", {{{"creator_id", "a"}, {"figures_on", "2026-11-18"}, {"inputs", {{"likes", 2}}}}}},
           {"history", history}});
  CHECK(answer["known"].size() == 104);
  CHECK(answer["known"].front()["inputs"]["likes"]["value"] == 1);
  CHECK(answer["known"].back()["inputs"]["likes"]["value"] == 2);
}

TEST_CASE("by week: dates that are none and keys that are unknown are refused by their path") {
  const auto fault = [](const Json& body) {
    const Json answer = ask(body);
    return answer["error"]["fault"].get<std::string>() + " " + answer["error"]["subject"].get<std::string>();
  };
  CHECK(fault({{"creators", Json::array()}, {"history", {{{"date", "soon"}}}}}) ==
        "not_a_number history.0.date");
  CHECK(fault({{"creators", {{{"creator_id", "a"}, {"figures_on", 5}}}}}) ==
        "wrong_type creators.0.figures_on");
  CHECK(fault({{"creators", Json::array()}, {"history", {{{"shoe", 1}}}}}) == "unknown_key history.0.shoe");
}

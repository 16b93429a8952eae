// evaluate_campaign and compare_campaigns by their front door.
#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "core/base/json.h"
#include "core/engine/engine.h"
#include "core/statistics/interval.h"

using namespace payoff;

namespace {

Json ask(std::string (*request)(const std::string&), const Json& body) {
  return Json::parse(request(body.dump()), nullptr, false);
}

Json evaluate(const std::vector<Json>& creators, Json more = Json::object()) {
  more["currency"] = "USD";
  more["creators"] = creators;
  return ask(&engine::evaluate_campaign, more);
}

Json creator(const std::string& id, const Json& inputs, Json more = Json::object()) {
  more["creator_id"] = id;
  more["inputs"] = inputs;
  return more;
}

std::string fault(const Json& answer) {
  return answer["ok"] == true ? "none"
                              : answer["error"]["fault"].get<std::string>() + " " +
                                    answer["error"]["subject"].get<std::string>();
}

/// The values of the first message of that id; null where there is none.
Json found(const Json& answer, const std::string& id) {
  for (const Json& message : answer["to_check"]) {
    if (message["id"] == id) return message["values"];
  }
  return nullptr;
}

double value(const Json& figures, const std::string& id) { return figures[id]["value"].get<double>(); }

}  // namespace

TEST_CASE("campaign: posts add up into their creator, reach stays unknown as people and serves as contacts") {
  const Json posts = {
      {{"post_id", "p1"}, {"date", "2026-05-02"}, {"inputs", {{"likes", "1,200"}, {"reach", 4000}}}},
      {{"post_id", "p2"}, {"inputs", {{"likes", 800}, {"reach", 6000}}}}};
  const Json row = evaluate({creator("mia", {{"fee", 500}, {"followers", 10000}}, {{"posts", posts}})},
                            {{"options", {{"decimal", "."}, {"group", ","}}}})["rows"][0];
  CHECK(value(row["inputs"], "likes") == 2000);
  CHECK(value(row["inputs"], "posts") == 2);
  CHECK_FALSE(row["inputs"].contains("reach"));
  CHECK(row["contacts"] == 10000);
  CHECK(value(row["metrics"], "engagement_rate_by_reach") == 0.2);
  CHECK(value(row["metrics"], "engagement_rate_by_followers") == 0.1);
  CHECK(row["metrics"]["reach_rate"]["fault"] == "missing_input");
  CHECK(row["metrics"]["cost_per_reach"]["fault"] == "missing_input");
  const Json one = evaluate({creator("mia", {{"fee", 500}}, {{"posts", Json::array({posts[0]})}})},
                            {{"options", {{"decimal", "."}, {"group", ","}}}})["rows"][0];
  CHECK(value(one["inputs"], "reach") == 4000);
}

TEST_CASE("campaign: a post that cannot be read spoils its sum; what the creator states itself counts") {
  const Json posts = {{{"inputs", {{"likes", "many"}, {"clicks", 5}}}}, {{"inputs", {{"likes", 3}}}}};
  const Json answer = evaluate({creator("mia", {{"clicks", 9}}, {{"posts", posts}})});
  CHECK(answer["rows"][0]["inputs"]["likes"]["fault"] == "not_a_number");
  CHECK(value(answer["rows"][0]["inputs"], "clicks") == 9);
  CHECK(found(answer, "differs_from_posts") == Json{{"input", "clicks"}, {"stated", 9}, {"posts", 5}});
  CHECK(found(answer, "not_a_number") == Json{{"input", "likes"}, {"text", "many"}});
}

TEST_CASE("campaign: totals are pooled and averaged, and costs of the campaign stay with the total") {
  const std::vector<Json> creators = {creator("a", {{"fee", 100}, {"revenue", 1000}, {"orders", 10}}),
                                      creator("b", {{"fee", 300}, {"revenue", 600}, {"orders", 30}})};
  const Json answer =
      evaluate(creators, {{"campaign_inputs", {{"tool_cost", 100}, {"gross_margin", "50%"}}}});
  const Json& total = answer["total"];
  CHECK(value(total["pooled"], "total_cost") == 500);
  CHECK(value(total["pooled"], "return_on_ad_spend") == 3.2);
  CHECK(value(total["averaged"], "return_on_ad_spend") == 6);
  CHECK(total["averaged"]["return_on_ad_spend"]["creators"] == 2);
  CHECK_FALSE(total["averaged"].contains("total_cost"));
  CHECK_FALSE(total["averaged"].contains("net_profit"));
  CHECK(value(total["pooled"], "cost_per_creator") == 250);
  CHECK(value(total["pooled"], "net_profit") == 300);
  CHECK(total["campaign_costs"] == "total_only");
  CHECK(value(answer["rows"][0]["metrics"], "total_cost") == 100);
  CHECK(value(answer["rows"][0]["metrics"], "net_profit") == 400);
  CHECK(answer["rows"][1]["verdict"]["did_it_pay"]["verdict"] == "about_break_even");
  CHECK(answer["rows"][0]["strip"] == Json{{"sales", 10}, {"kept", 5}});
}

TEST_CASE("ranking: 10 hours for 25 followers equal $50 for 15 at $8.33 an hour") {
  const std::vector<Json> creators = {creator("hours", {{"hours", 10}, {"new_followers", 25}}),
                                      creator("money", {{"fee", 50}, {"new_followers", 15}})};
  const Json ranking = evaluate(creators, {{"main_goal", "followers"}})["ranking"];
  CHECK(ranking["metric"] == "cost_per_new_follower");
  REQUIRE(ranking["equal_hourly_rates"].size() == 1);
  const Json& equal = ranking["equal_hourly_rates"][0];
  CHECK(equal["hours"] == "hours");
  CHECK(equal["money"] == "money");
  // (50 / 15) / (10 / 25)
  CHECK(equal["hourly_rate"].get<double>() == doctest::Approx(8.3333333333));
  CHECK(ranking["order"][0]["creator_id"] == "money");
  const Json priced =
      evaluate(creators, {{"main_goal", "followers"}, {"campaign_inputs", {{"hourly_rate", 8}}}})["ranking"];
  CHECK(priced["order"][0]["creator_id"] == "hours");
  CHECK(priced["order"][0]["value"].get<double>() == doctest::Approx(3.2));
  CHECK(priced["equal_hourly_rates"].empty());
}

TEST_CASE("ranking: those with too few data stand below, and neighbors within chance are too close to call") {
  const auto orders = [](const char* id, double count) {
    return creator(id, {{"fee", 100}, {"revenue", count * 20}, {"orders", count}, {"gross_margin", 0.5}});
  };
  const Json answer = evaluate({orders("few", 9), orders("a", 60), orders("b", 62), orders("c", 15)},
                               {{"options", {{"level", 0.95}}}});
  const Json& order = answer["ranking"]["order"];
  CHECK(answer["ranking"]["metric"] == "profit_return_on_investment");
  CHECK(order[0]["creator_id"] == "b");
  CHECK(order[0]["rank"] == 1);
  CHECK(order[0]["tied_with"] == Json{"a"});
  CHECK(order[2]["creator_id"] == "c");
  CHECK(order[2]["tied_with"].empty());
  CHECK(order[3]["creator_id"] == "few");
  CHECK_FALSE(order[3].contains("rank"));
  CHECK(answer["too_close"] == Json::array({Json::array({"b", "a"})}));
  CHECK(answer["rows"][0]["enough_data"] == false);
  CHECK(answer["rows"][0]["needs"] == Json{{"orders", 10}, {"clicks", 100}});
  CHECK(answer["rows"][1]["enough_data"] == true);
}

TEST_CASE(
    "intervals: shown from enough data on, else from how many on; revenue only where orders are known") {
  const Json few = evaluate({creator("a", {{"fee", 90}, {"orders", 9}, {"clicks", 50}, {"revenue", 90}})});
  const Json& none = few["rows"][0]["intervals"];
  CHECK(none["cost_per_acquisition"]["fault"] == "not_enough_data");
  CHECK(none["cost_per_acquisition"]["needs"] == 10);
  CHECK(none["cost_per_acquisition"]["n"] == 9);
  CHECK(none["conversion_rate"]["needs"] == 100);
  CHECK(none["revenue"] == Json{{"ok", false}, {"fault", "missing_input"}, {"subject", "order_values"}});
  std::vector<double> values(40, 25.0);
  const Json many =
      evaluate({creator("a", {{"fee", 400}, {"orders", 40}, {"clicks", 1000}, {"revenue", 1000}},
                        {{"order_values", values}})},
               {{"options", {{"level", 0.95}}}});
  const Json& sure = many["rows"][0]["intervals"];
  const Interval orders = poisson_interval_mid_p(40, 0.95);
  CHECK(sure["orders"]["low"].get<double>() == doctest::Approx(orders.low));
  CHECK(sure["cost_per_acquisition"]["low"].get<double>() == doctest::Approx(400 / orders.high));
  CHECK(sure["revenue"]["high"].get<double>() == doctest::Approx(25 * orders.high));
  CHECK(sure["return_on_investment"]["low"].get<double>() == doctest::Approx(25 * orders.low / 400 - 1));
  const Interval rate = wilson_interval(40, 1000, 0.95);
  CHECK(sure["conversion_rate"]["low"].get<double>() == doctest::Approx(rate.low));
}

TEST_CASE("owed: what is promised waits for the post, what is earned does not, and too much is said") {
  const auto owed = [](const Json& inputs, const Json& more) {
    return evaluate({creator("mia", inputs, more)})["rows"][0]["owed"];
  };
  const Json deal = {{"fee", 400}, {"commission_rate", "10%"}, {"revenue", 1000}, {"product_cost", 80}};
  CHECK(owed(deal, {{"status", "posted"}, {"paid", "150"}})["value"] == 350);
  const Json waiting = owed(deal, {{"status", "shipped"}, {"paid", 150}});
  CHECK(waiting["value"] == 0);
  CHECK(waiting["when_posted"] == 350);
  CHECK(owed(deal, {{"status", "paid"}})["value"] == 0);
  CHECK(owed({{"fee_per_post", 50}, {"posts", 3}}, {{"status", "figures_in"}})["value"] == 150);
  CHECK(owed({{"fee", "4oo"}}, Json::object())["fault"] == "not_a_number");
  CHECK(owed({{"orders", 3}}, Json::object()) == nullptr);
  const Json over = evaluate({creator("mia", {{"fee", 100}}, {{"paid", 120}})});
  CHECK(found(over, "overpaid") == Json{{"overpaid", 20}});
}

TEST_CASE("to check: each odd row is named with its figures") {
  const Json answer = evaluate(
      {creator("a",
               {{"clicks", 50}, {"impressions", 20}, {"revenue", 10}, {"likes", 900}, {"followers", 1000}},
               {{"handle", "@Mia"}, {"code", "MIA15"}}),
       creator("b", {{"orders", 4}, {"likes", 30}, {"reach", 20}, {"fee", "1.234"}},
               {{"handle", "mia"}, {"code", "mia15 "}})},
      {{"options", {{"decimal", "."}, {"group", ","}}}});
  CHECK(found(answer, "more_clicks_than_impressions") == Json{{"clicks", 50}, {"impressions", 20}});
  CHECK(found(answer, "revenue_without_orders") == Json{{"revenue", 10}});
  CHECK(found(answer, "orders_without_revenue") == Json{{"orders", 4}});
  CHECK(found(answer, "more_likes_than_reach") == Json{{"likes", 30}, {"reach", 20}});
  CHECK(found(answer, "engagement_rate_no_account_has")["engagement_rate_by_followers"] == 0.9);
  CHECK(found(answer, "read_as") ==
        Json{{"input", "fee"}, {"text", "1.234"}, {"value", 1.234}, {"alternative", 1234}});
  CHECK(found(answer, "duplicate_handle") == Json{{"other", "a"}, {"text", "mia"}});
  CHECK(found(answer, "duplicate_code") == Json{{"other", "a"}, {"text", "mia15"}});
  CHECK(evaluate({creator("a", {{"fee", "1.234"}})})["to_check"][0]["id"] == "ambiguous_number");
}

TEST_CASE("missing: what the goal needs is asked for, results only once it posted") {
  const Json answer = evaluate({creator("a", Json::object(), {{"status", "agreed"}}),
                                creator("b", {{"fee", 1}, {"followers", 9}, {"gross_margin", 0.4}}),
                                creator("c", {{"hours", 1},
                                              {"followers", 9},
                                              {"gross_margin", 0.4},
                                              {"views", 8},
                                              {"engagement_count", 5},
                                              {"sessions", 4},
                                              {"orders", 0},
                                              {"revenue", 0}})});
  REQUIRE(answer["missing"].size() == 2);
  CHECK(answer["missing"][0]["inputs"] == Json{"fee", "followers", "gross_margin"});
  CHECK(answer["missing"][1]["inputs"] == Json{"reach", "likes", "clicks", "orders", "revenue"});
}

TEST_CASE("objectives: the part of the way from baseline to target, of all or of one campaign") {
  const std::vector<Json> creators = {creator("a", {{"new_followers", 1115}}, {{"campaign_id", "spring"}}),
                                      creator("b", {{"new_followers", 85}}, {{"campaign_id", "autumn"}})};
  const Json objectives = {
      {{"objective_id", "o1"}, {"metric", "new_followers"}, {"baseline", "1,000"}, {"target", 1500}},
      {{"metric", "new_followers"}, {"campaign_id", "spring"}, {"baseline", 1000}, {"target", 1200}},
      {{"metric", "new_followers"}, {"baseline", 5}, {"target", 5}},
      {{"metric", "cost_per_click"}, {"baseline", 2}, {"target", 1}}};
  const Json list = evaluate(
      creators, {{"objectives", objectives}, {"options", {{"decimal", "."}, {"group", ","}}}})["objectives"];
  CHECK(list[0]["attained"].get<double>() == doctest::Approx(0.4));
  CHECK(list[0]["actual"] == 1200);
  CHECK(list[1]["attained"].get<double>() == doctest::Approx(0.575));
  CHECK(list[2]["fault"] == "zero_denominator");
  CHECK(list[3]["fault"] == "missing_input");
  CHECK(fault(evaluate(creators, {{"objectives", Json::array({{{"metric", "fame"}}})}})) ==
        "unknown_id objectives.0.metric");
}

TEST_CASE("alternative: an ad keeps as much of a sale as the creators do, and shows what it brought") {
  // 100 spent, 400 sold, half kept: back 200. The ad: 100 spent, 300 sold: back 150.
  const std::vector<Json> creators = {
      creator("a", {{"fee", 100}, {"orders", 10}, {"revenue", 400}, {"gross_margin", "50%"}})};
  const Json ad =
      evaluate(creators, {{"alternative", {{"inputs", {{"fee", 100}, {"orders", 10}, {"revenue", 300}}}}},
                          {"metrics", {"total_cost"}}})["alternative"];
  CHECK(ad["metric"] == "profit_return_on_investment");
  CHECK(ad["campaign"] == 1);
  CHECK(ad["alternative"] == 0.5);
  CHECK(value(ad["inputs"], "orders") == 10);
  CHECK(value(ad["metrics"], "cost_per_acquisition") == 10);
}

TEST_CASE("alternative: an ad stands beside all creators together, with what chance may have made") {
  const std::vector<Json> creators = {creator("a", {{"fee", 100}, {"new_followers", 40}})};
  const Json request = {
      {"main_goal", "followers"},
      {"alternative", {{"name", "Ads"}, {"inputs", {{"fee", 100}, {"new_followers", 10}}}}}};
  const Json alternative = evaluate(creators, request)["alternative"];
  CHECK(alternative["better"] == "campaign");
  CHECK(alternative["campaign"] == 2.5);
  CHECK(alternative["alternative"] == 10);
  CHECK(alternative["too_close"] == false);
}

TEST_CASE("campaign: money in another currency counts at the rate of the request") {
  const std::vector<Json> creators = {creator("a", {{"fee", "\xE2\x82\xAC 450"}})};
  CHECK(value(evaluate(creators,
                       {{"rates", Json::array({{{"currency", "EUR"}, {"rate", "1.1"}}})}})["total"]["pooled"],
              "total_cost") == 495);
  CHECK(found(evaluate(creators), "mixed_currency")["input"] == "fee");
}

TEST_CASE("campaign: a date in a cell that cannot be read counts as not given") {
  const Json posts = Json::array({{{"date", "mid May"}, {"inputs", {{"likes", 5}}}}});
  const Json said = evaluate({creator("a", {{"fee", 1}}, {{"posted_on", "03/04/2026"}, {"posts", posts}})});
  const Json unsaid =
      evaluate({creator("a", {{"fee", 1}}, {{"posts", Json::array({{{"inputs", {{"likes", 5}}}}})}})});
  CHECK(said == unsaid);
}

TEST_CASE("campaign: what is wrong with the request is named by its path, and an empty one is answered") {
  CHECK(fault(ask(&engine::evaluate_campaign, {{"currency", "USD"}})) == "missing_key creators");
  CHECK(fault(evaluate({Json{{"name", "x"}}})) == "missing_key creators.0.creator_id");
  CHECK(fault(evaluate({creator("a", {{"fees", 1}})})) == "unknown_key creators.0.inputs.fees");
  CHECK(fault(evaluate({creator("a", {{"fee", nullptr}})})) == "wrong_type creators.0.inputs.fee");
  CHECK(fault(evaluate(
            {creator("a", Json::object(), {{"posts", Json::array({{{"inputs", {{"fees", 1}}}}})}})})) ==
        "unknown_key creators.0.posts.0.inputs.fees");
  CHECK(fault(evaluate({creator("a", Json::object(), {{"last_post_date", "03/04/2026"}})})) ==
        "ambiguous_number creators.0.last_post_date");
  CHECK(fault(evaluate({}, {{"main_goal", "fame"}})) == "unknown_id main_goal");
  CHECK(fault(evaluate({}, {{"metrics", {"fame"}}})) == "unknown_id metrics");
  const Json empty = evaluate({});
  CHECK(empty["rows"].empty());
  CHECK(empty["total"]["pooled"]["total_cost"]["fault"] == "missing_input");
  CHECK(evaluate({creator("a", {{"fee", 1}})}, {{"metrics", {"total_cost"}}})["rows"][0]["metrics"].size() ==
        1);
}

TEST_CASE("compareCampaigns: the same person over campaigns, by their start, with what to do next") {
  const Json paid = {{"fee", 100}, {"revenue", 5000}, {"orders", 100}, {"gross_margin", 0.5}};
  const Json lost = {{"fee", 100}, {"revenue", 100}, {"orders", 4}, {"gross_margin", 0.5}};
  const Json early = {{"fee", 100}, {"revenue", 100}, {"orders", 1}, {"gross_margin", 0.5}};
  const auto entry = [](const char* id, const char* campaign, const char* handle, const Json& inputs) {
    return creator(id, inputs, {{"campaign_id", campaign}, {"handle", handle}, {"name", handle}});
  };
  const Json answer = ask(&engine::compare_campaigns,
                          {{"currency", "USD"},
                           {"campaigns",
                            {{{"campaign_id", "autumn"}, {"start", "2026-09-01"}},
                             {{"campaign_id", "spring"}, {"start", "2026-04-01"}}}},
                           {"creators",
                            {entry("1", "autumn", "@Mia", paid), entry("2", "spring", "mia", lost),
                             entry("3", "spring", "leo", lost), entry("4", "autumn", "leo", lost),
                             entry("5", "autumn", "zoe", early)}}});
  REQUIRE(answer["ok"] == true);
  const Json& persons = answer["persons"];
  REQUIRE(persons.size() == 3);
  CHECK(persons[0]["person"] == "leo");
  CHECK(persons[0]["advice"] == "stop");
  CHECK(persons[0]["reasons"][0]["id"] == "lost_twice_in_a_row");
  CHECK(persons[1]["person"] == "mia");
  CHECK(persons[1]["campaigns"][0]["campaign_id"] == "spring");
  CHECK(persons[1]["advice"] == "repeat");
  CHECK(persons[1]["reasons"][0] ==
        Json{{"id", "paid_and_likely_again"}, {"subject", "autumn"}, {"values", Json::object()}});
  CHECK(persons[2]["advice"] == "talk");
}

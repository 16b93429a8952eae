#include <doctest/doctest.h>

#include "core/base/json.h"
#include "core/engine/engine.h"

using namespace payoff;

namespace {

Json compute(const Json& inputs, const Json& benchmarks = Json::array(),
             const std::string& currency = "USD") {
  const Json request = {{"currency", currency},
                        {"inputs", inputs},
                        {"benchmarks", benchmarks},
                        {"options", {{"decimal", "."}, {"group", ","}}}};
  return Json::parse(engine::compute_metrics(request.dump()), nullptr, false);
}

const Json* find(const Json& answer, std::string_view id) {
  for (const Json& benchmark : answer["benchmarks"]) {
    if (benchmark["id"] == id) return &benchmark;
  }
  return nullptr;
}

std::string fault(const Json& benchmarks) {
  const Json answer = compute({{"fee", 1}}, benchmarks);
  if (answer["ok"] == true) return "none";
  return answer["error"]["fault"].get<std::string>() + " " + answer["error"]["subject"].get<std::string>();
}

const Json kAnswered = {
    {"fee", 500}, {"revenue", 2000}, {"likes", 800}, {"comments", 45}, {"followers", 25000}};

}  // namespace

TEST_CASE("computeMetrics: figures that are answered bring their claims, and the others none") {
  const Json answer = compute(kAnswered);
  CHECK(find(answer, "influs_cpe") != nullptr);
  CHECK(find(answer, "card_micro") != nullptr);
  CHECK(find(answer, "influs_conversion") == nullptr);
  CHECK(find(answer, "influs_mobile") == nullptr);
  CHECK(compute(Json::object())["benchmarks"].empty());
}

TEST_CASE(
    "computeMetrics: a claim says what it covers, by whom, when, who disagrees and in what it differs") {
  const Json answer = compute(kAnswered);
  const Json* claim = find(answer, "industry_6_50");
  REQUIRE(claim != nullptr);
  CHECK((*claim)["definition_differs"] == true);
  CHECK((*claim)["differs"] == Json{"basis"});
  CHECK((*claim)["date"] == nullptr);
  CHECK((*claim)["contradicts"] == Json{"influs_5_78", "adbid_5_20"});
  CHECK((*find(answer, "deep_dive_engagement"))["differs"] == Json{"engagement_actions"});
  CHECK((*find(answer, "influs_cpe"))["covers"] == Json{{"tier", "micro"}});
  CHECK((*find(compute(kAnswered, Json::array(), "EUR"), "influs_cpe"))["differs"] == Json{"currency"});
}

TEST_CASE(
    "computeMetrics: own benchmarks stand first, past before ads before claims, and one may replace a "
    "claim") {
  const Json answer =
      compute(kAnswered, {{{"metric", "return_on_ad_spend"}, {"low", "2"}, {"replaces", "adbid_5_20"}},
                          {{"metric", "cost_per_engagement"}, {"low", 0.4}, {"kind", "own_ads"}},
                          {{"metric", "engagement_rate_by_followers"},
                           {"low", "3%"},
                           {"high", "2%"},
                           {"kind", "own_past"},
                           {"benchmark_id", "past"},
                           {"source", "spring"},
                           {"date", "2026-03"}},
                          {{"metric", "click_through_rate"}, {"low", "1%"}}});
  REQUIRE(answer["ok"] == true);
  const Json& list = answer["benchmarks"];
  CHECK(list[0]["id"] == "past");
  CHECK(list[0]["low"] == 0.02);
  CHECK(list[0]["high"] == 0.03);
  CHECK(list[1]["origin"] == "own_ads");
  CHECK(list[2]["id"] == "own_1");
  CHECK(list[2]["replaces"] == "adbid_5_20");
  CHECK(list[4]["origin"] == "published");
  CHECK(find(answer, "adbid_5_20") == nullptr);
  // Its figure is not there yet, but what was typed is answered.
  CHECK((*find(answer, "own_4"))["low"] == 0.01);
}

TEST_CASE("computeMetrics: an own benchmark that cannot be read says why and spoils nothing else") {
  const Json answer = compute(kAnswered, {{{"metric", "engagement_rate_by_followers"}, {"low", "3"}},
                                          {{"metric", "cost_per_engagement"}, {"low", 0.1}, {"high", "0,2o"}},
                                          {{"metric", "cost_per_engagement"}}});
  REQUIRE(answer["ok"] == true);
  CHECK((*find(answer, "own_1"))["fault"] == "ambiguous_number");
  CHECK((*find(answer, "own_2"))["fault"] == "not_a_number");
  CHECK((*find(answer, "own_2"))["subject"] == "high");
  CHECK((*find(answer, "own_3"))["fault"] == "missing_input");
  CHECK(find(answer, "influs_cpe") != nullptr);
}

TEST_CASE("computeMetrics: mistakes in the list of benchmarks are refused by path") {
  CHECK(fault({{{"metric", "sighs"}, {"low", 1}}}) == "unknown_id benchmarks.0.metric");
  CHECK(fault({{{"low", 1}}}) == "missing_key benchmarks.0.metric");
  CHECK(fault({{{"metric", "frequency"}, {"low", true}}}) == "wrong_type benchmarks.0.low");
  CHECK(fault({{{"metric", "frequency"}, {"low", 1}, {"replaces", "nobody"}}}) ==
        "unknown_id benchmarks.0.replaces");
  CHECK(fault({{{"metric", "frequency"}, {"low", 1}, {"kind", "wish"}}}) == "unknown_id benchmarks.0.kind");
  CHECK(fault({{{"metric", "frequency"}, {"lo", 1}}}) == "unknown_key benchmarks.0.lo");
  CHECK(fault({1}) == "wrong_type benchmarks.0");
}

TEST_CASE("computeMetrics: benchmarks decide no verdict") {
  const Json without = compute(kAnswered)["verdict"];
  const Json with = compute(kAnswered, {{{"metric", "return_on_ad_spend"}, {"low", 900}}})["verdict"];
  CHECK(without == with);
}

TEST_CASE("catalogue: every claim is listed with its source") {
  const Json answer = Json::parse(engine::catalogue("{}"), nullptr, false);
  CHECK(answer["benchmarks"].size() >= 98);
  for (const Json& claim : answer["benchmarks"]) CHECK(claim["source"].is_string());
}

TEST_CASE("computeMetrics: growth past 100% is read where the sign is written") {
  const Json answer = compute({{"outcome_target_growth", "410%"}});
  CHECK(answer["inputs"]["outcome_target_growth"]["value"] == doctest::Approx(4.1));
  CHECK(compute({{"outcome_target_growth", 4}})["inputs"]["outcome_target_growth"]["fault"] ==
        "ambiguous_number");
}

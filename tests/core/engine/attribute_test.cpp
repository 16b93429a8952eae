#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>

#include "core/base/json.h"
#include "core/engine/engine.h"
#include "core/engine/journeys.h"
#include "tests/core/shared_data.h"

using namespace payoff;
using doctest::Approx;

namespace {

Json ask(const Json& request) { return Json::parse(engine::attribute(request.dump()), nullptr, false); }

std::string fault(const Json& answer) {
  return answer["ok"] == true ? "none"
                              : answer["error"]["fault"].get<std::string>() + " " +
                                    answer["error"]["subject"].get<std::string>();
}

/// The file through openJourneys, in chunks of `chunk` bytes.
Json read_file(const std::string& text, const Json& request, std::size_t chunk) {
  const Json opened = Json::parse(engine::open_journeys(request.dump()));
  REQUIRE(opened["ok"] == true);
  const int handle = opened["handle"];
  engine::OpenJourneys* open = engine::find_journeys(handle);
  for (std::size_t at = 0; at < text.size(); at += chunk) {
    const std::size_t size = std::min(chunk, text.size() - at);
    std::memcpy(open->stage(size).data(), text.data() + at, size);
    open->push();
  }
  Json answer = Json::parse(open->finish());
  engine::dispose_journeys(handle);
  CHECK(engine::find_journeys(handle) == nullptr);
  return answer;
}

const Json kJourneys = {{{"path", {"mia", "search", "email"}}, {"conversions", 2}, {"value", 100.5}},
                        {{"path", {"mia"}}, {"conversions", 1}, {"value", 20}, {"non_conversions", 3}},
                        {{"path", {"leo", "direct"}}, {"conversions", 4}, {"value", 80}}};

}  // namespace

TEST_CASE("attribute: three paths are shared out by each model, and the sums are the sales") {
  const Json answer = ask({{"journeys", kJourneys}, {"options", {{"touch_spacing_days", 7}}}});
  REQUIRE(answer["ok"] == true);
  CHECK(answer["channels"] == Json{"mia", "search", "email", "leo", "direct"});
  for (const auto& entry : answer["credit"].items()) {
    const std::string model = entry.key();
    const Json& credit = entry.value();
    double conversions = 0, value = 0;
    for (const Json& one : credit["conversions"]) conversions += one.get<double>();
    for (const Json& one : credit["value"]) value += one.get<double>();
    CHECK_MESSAGE(conversions == Approx(7), model);
    CHECK_MESSAGE(value == Approx(200.5), model);
  }
  CHECK(answer["credit"]["last_non_direct"]["conversions"] == Json{1, 0, 2, 4, 0});
  CHECK(answer["credit"]["time_decay"]["conversions"][3] == Approx(4.0 / 3));
  CHECK(answer["assisted"]["conversions"] == Json{2, 2, 0, 4, 0});
  CHECK(answer["assisted"]["per_last_touch"][0] == 2);
  CHECK(answer["assisted"]["per_last_touch"][1].is_null());
  CHECK(answer["totals"]["three_or_more_share"] == Approx(2.0 / 7));
  CHECK(answer["alone"] == Json{1, 0, 0, 0, 0});
  CHECK(answer["top_paths"][0]["path"] == Json{"leo", "direct"});
  CHECK(answer["overlap"][0]["conversions"] == 4);
  CHECK(answer["sample"]["kept"] == 1);
}

TEST_CASE("attribute: time decay without days says what is missing, the other models answer") {
  const Json answer = ask({{"journeys", kJourneys}});
  CHECK(answer["credit"]["time_decay"]["fault"] == "missing_input");
  CHECK(answer["credit"]["time_decay"]["subject"] == "days_before_conversion");
  CHECK(answer["credit"]["linear"]["ok"] == true);
}

TEST_CASE("attribute: the published path of 38 days and $12,000 is shared as published") {
  const Json answer = ask({{"journeys",
                            {{{"path", {"a", "b", "c", "d", "direct"}},
                              {"value", 12000},
                              {"days_before_conversion", {38, 33, 26, 8, 0}}}}}});
  const auto value = [&](const char* model, int channel) {
    return answer["credit"][model]["value"][static_cast<std::size_t>(channel)].get<double>();
  };
  const double decay[] = {175.20, 287.44, 574.88, 3417.04, 7545.45};
  for (int i = 0; i < 5; ++i) {
    CHECK(value("linear", i) == Approx(2400));
    CHECK(value("position_based", i) == Approx(i % 4 == 0 ? 4800 : 800));
    CHECK(value("time_decay", i) == Approx(decay[i]).epsilon(5e-5));
  }
  CHECK(value("last_non_direct", 3) == 12000);
}

TEST_CASE("attribute: a lookback window drops old touches and keeps count of what is left without any") {
  const Json rows = {{{"path", {"a", "b"}}, {"days_before_conversion", {40, 2}}},
                     {{"path", {"a"}}, {"days_before_conversion", {31}}, {"value", 9}}};
  const Json answer = ask({{"journeys", rows}, {"options", {{"lookback_days", 30}}}});
  CHECK(answer["credit"]["first_touch"]["conversions"] == Json{0, 1});
  CHECK(answer["credit"]["markov"]["conversions"] == Json{0, 1});
  CHECK(answer["totals"]["unattributed"]["conversions"] == 1);
  CHECK(answer["totals"]["unattributed"]["value"] == 9);
}

TEST_CASE("attribute: channels are grouped, and a group's journeys are its channels' together") {
  const Json answer = ask(
      {{"journeys", kJourneys}, {"groups", {{"mia", "creators"}, {"leo", "creators"}, {"email", "own"}}}});
  CHECK(answer["channels"] == Json{"creators", "search", "own", "direct"});
  CHECK(answer["credit"]["first_touch"]["conversions"] == Json{7, 0, 0, 0});
}

TEST_CASE("attribute: dropping several at once loses what no path avoids") {
  const Json answer = ask({{"journeys", kJourneys}, {"joint_removal", {{"mia", "leo"}, {"mia"}}}});
  CHECK(answer["joint_removal"][0]["conversions"] == Approx(1));
  CHECK(answer["joint_removal"][1]["conversions"] ==
        Approx(answer["removal_effect"]["conversions"][0].get<double>()));
  CHECK(fault(ask({{"journeys", kJourneys}, {"joint_removal", {{"nobody"}}}})) == "unknown_id joint_removal");
}

TEST_CASE("attribute: intervals hold their shares, the same request gives the same, few orders give none") {
  Json many = Json::array();
  for (const Json& row : kJourneys) {
    many.push_back(row);
    many.back()["conversions"] = row["conversions"].get<double>() * 20;
  }
  const Json request = {{"journeys", many}, {"intervals", {{"seed", 3}}}};
  const Json answer = ask(request);
  CHECK(answer == ask(request));
  const Json& linear = answer["credit"]["linear"];
  const double share = linear["conversions"][0].get<double>() / 140;
  CHECK(linear["shares"][0]["low"] < share);
  CHECK(linear["shares"][0]["high"] > share);
  CHECK(answer["disagreements"].size() > 0);
  CHECK(ask({{"journeys", kJourneys}, {"intervals", Json::object()}})["credit"]["linear"]["shares"][0]
            .is_null());
}

TEST_CASE("attribute: mistakes are refused by path") {
  const auto row = [](Json fields) { return Json{{"journeys", {std::move(fields)}}}; };
  CHECK(fault(ask(Json::object())) == "missing_key journeys");
  CHECK(fault(ask(row({{"conversions", 1}}))) == "missing_key journeys.0.path");
  CHECK(fault(ask(row({{"path", Json::array()}}))) == "out_of_range journeys.0.path");
  CHECK(fault(ask(row({{"path", {"a"}}, {"conversions", -1}}))) == "out_of_range journeys.0.conversions");
  CHECK(fault(ask(row({{"path", {"a"}}, {"conversions", 0}, {"value", 1}}))) ==
        "out_of_range journeys.0.value");
  CHECK(fault(ask(row({{"path", {"a"}}, {"days_before_conversion", {1, 2}}}))) ==
        "out_of_range journeys.0.days_before_conversion");
  CHECK(fault(ask(row({{"path", {"a"}}, {"days_before_conversion", {-1}}}))) ==
        "out_of_range journeys.0.days_before_conversion");
  CHECK(fault(ask(row({{"path", {""}}}))) == "empty_value journeys.0.path");
  CHECK(fault(ask(row({{"path", {"a"}}, {"count", 1}}))) == "unknown_key journeys.0.count");
  CHECK(fault(ask({{"journeys", kJourneys}, {"models", {"magic"}}})) == "unknown_id models");
  CHECK(fault(ask({{"journeys", kJourneys}, {"options", {{"markov_order", 4}}}})) ==
        "out_of_range options.markov_order");
  CHECK(
      fault(ask({{"journeys", kJourneys}, {"options", {{"position_first", 0.7}, {"position_last", 0.7}}}})) ==
      "out_of_range options.position_last");
  CHECK(ask({{"journeys", Json::array()}})["ok"] == true);
}

TEST_CASE("openJourneys: a file of paths gives what the same journeys give, in chunks of any size") {
  const std::string file =
      "\xEF\xBB\xBFPath;Conversions;Value;Nulls\r\nmia > search > email;2;100.5;0\r\n"
      "\"mia\";1;20;3\r\n\"leo > direct\";4;\"80\";0\r\nbad > ;1;1;1\r\nmia;x;1;1";
  const Json options = {{"options", {{"touch_spacing_days", 7}}}};
  Json request = options;
  request["journeys"] = kJourneys;
  const Json wanted = ask(request);
  for (std::size_t chunk : {1u, 7u, 1000u}) {
    const Json answer = read_file(file, options, chunk);
    CHECK(answer["credit"] == wanted["credit"]);
    CHECK(answer["reading"]["layout"] == "paths");
    CHECK(answer["reading"]["rows"] == 5);
    CHECK(answer["reading"]["bad_rows"] == 2);
    CHECK(answer["reading"]["troubles"][0]["subject"] == "path");
    CHECK(answer["reading"]["troubles"][1]["fault"] == "not_a_number");
  }
  CHECK(fault(read_file("a,b\n1,2\n", Json::object(), 10)) == "unknown_format header");
  CHECK(fault(read_file("", Json::object(), 10)) == "empty_value header");
}

TEST_CASE("openJourneys: both real layouts of events are read whole") {
  const std::string flagged = shared_text("journeys/touchpoints_timestamped_A.csv");
  const std::string purchases = shared_text("journeys/touchpoints_purchase_revenue_A.csv");
  if (flagged.empty() || purchases.empty()) return;
  const Json first = read_file(flagged, Json::object(), 1000);
  REQUIRE(first["ok"] == true);
  CHECK(first["reading"]["layout"] == "events");
  CHECK(first["reading"]["bad_rows"] == 0);
  std::size_t orders = 0;
  for (std::size_t at = 0; (at = flagged.find(",True,", at)) != std::string::npos; ++at) ++orders;
  CHECK(first["totals"]["conversions"] == orders);
  CHECK(first["totals"]["touches"] == first["reading"]["rows"]);
  CHECK(first["credit"]["time_decay"]["ok"] == true);

  const Json second = read_file(purchases, Json::object(), 1000);
  REQUIRE(second["ok"] == true);
  CHECK(second["reading"]["bad_rows"] == 0);
  CHECK(second["totals"]["conversions"] == 196);
  double credited = 0;
  for (const Json& one : second["credit"]["markov"]["conversions"]) credited += one.get<double>();
  CHECK(credited == Approx(196));
}

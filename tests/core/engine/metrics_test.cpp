#include <doctest/doctest.h>

#include "core/base/json.h"
#include "core/engine/engine.h"
#include "core/engine/session.h"

using namespace payoff;

namespace {

Json ask(std::string (*request)(const std::string&), const Json& body) {
  return Json::parse(request(body.dump()), nullptr, false);
}

Json compute(const Json& inputs, const Json& options = Json::object()) {
  return ask(&engine::compute_metrics, {{"currency", "USD"}, {"inputs", inputs}, {"options", options}});
}

std::string fault(const Json& answer) {
  return answer["ok"] == true ? "none"
                              : answer["error"]["fault"].get<std::string>() + " " +
                                    answer["error"]["subject"].get<std::string>();
}

std::string verdict(const Json& inputs, const Json& options = Json::object()) {
  return compute(inputs, options)["verdict"]["did_it_pay"]["verdict"];
}

std::string again(const Json& inputs) { return compute(inputs)["verdict"]["would_it_again"]["verdict"]; }

bool has_reason(const Json& verdict, std::string_view id) {
  for (const Json& reason : verdict["reasons"]) {
    if (reason["id"] == id) return true;
  }
  return false;
}

}  // namespace

TEST_CASE(
    "computeMetrics: the published example of Threaded Roots gives 900% on revenue, and 300% after costs at "
    "40%") {
  const Json answer = compute({{"fee", 5000}, {"revenue", 50000}, {"gross_margin", "40%"}});
  REQUIRE(answer["ok"] == true);
  CHECK(answer["metrics"]["return_on_investment"]["value"] == 9);
  CHECK(answer["metrics"]["profit_return_on_investment"]["value"] == 3);
  CHECK(answer["working"]["return_on_investment"]["numbers"] ==
        Json{{"revenue", 50000}, {"total_cost", 5000}});
}

TEST_CASE("computeMetrics: what is not known of a request is refused by name") {
  CHECK(fault(compute({{"fees", 1}})) == "unknown_key inputs.fees");
  CHECK(fault(compute({{"fee", nullptr}})) == "wrong_type inputs.fee");
  CHECK(fault(compute({{"fee", true}})) == "wrong_type inputs.fee");
  CHECK(fault(compute({{"fee", 1}}, {{"decimals", "."}})) == "unknown_key options.decimals");
  CHECK(fault(compute({{"fee", 1}}, {{"level", 0.2}})) == "out_of_range options.level");
  CHECK(fault(compute({{"fee", 1}}, {{"conversion_base", "visits"}})) ==
        "unknown_id options.conversion_base");
  CHECK(fault(compute({{"fee", 1}}, {{"engagement_actions", {"likes", "sighs"}}})) ==
        "unknown_id options.engagement_actions");
  CHECK(fault(compute({{"fee", 1}}, {{"engagement_actions", Json::array()}})) ==
        "empty_value options.engagement_actions");
  CHECK(fault(compute({{"fee", 1}}, {{"today", "soon"}})) == "not_a_number options.today");
  CHECK(fault(compute({{"fee", 1}}, {{"decimal", "#"}})) == "unknown_id options.decimal");
  CHECK(fault(compute({{"fee", 1}}, {{"window_days", -1}})) == "out_of_range options.window_days");
  CHECK(fault(ask(&engine::compute_metrics, {{"inputs", Json::object()}})) == "missing_key currency");
  CHECK(fault(ask(&engine::compute_metrics, {{"currency", "USD"}})) == "missing_key inputs");
  CHECK(fault(ask(&engine::compute_metrics, {{"currency", "usd"}, {"inputs", Json::object()}})) ==
        "unknown_currency currency");
  CHECK(fault(Json::parse(engine::compute_metrics("[1]"))) == "wrong_type request");
  CHECK(fault(Json::parse(engine::compute_metrics("{"))) == "wrong_type request");
  CHECK(fault(Json::parse(engine::compute_metrics(std::string(1 << 20, '[')))) == "wrong_type request");
}

TEST_CASE("computeMetrics: an input that cannot be read spoils only what needs it, and says why") {
  const Json answer = compute({{"fee", "12,5o"},
                               {"revenue", 100},
                               {"orders", 4},
                               {"likes", -1},
                               {"clicks", 1e16},
                               {"gross_margin", 40},
                               {"product_cost",
                                "\xE2\x82\xAC"
                                "5"},
                               {"reach", ""}});
  REQUIRE(answer["ok"] == true);
  const Json& inputs = answer["inputs"];
  CHECK(inputs["fee"]["fault"] == "not_a_number");
  CHECK(inputs["likes"]["fault"] == "out_of_range");
  CHECK(inputs["clicks"]["fault"] == "unsafe_integer");
  CHECK(inputs["gross_margin"]["fault"] == "ambiguous_number");
  CHECK(inputs["product_cost"]["fault"] == "mixed_currency");
  CHECK_FALSE(inputs.contains("reach"));
  CHECK(answer["metrics"]["average_order_value"]["value"] == 25);
  CHECK(answer["metrics"]["return_on_investment"] ==
        Json{{"ok", false}, {"fault", "not_a_number"}, {"subject", "fee"}});
}

TEST_CASE("computeMetrics: an ambiguous number is a fault until the signs are told") {
  CHECK(compute({{"fee", "1.234"}})["inputs"]["fee"]["fault"] == "ambiguous_number");
  const Json english = compute({{"fee", "1.234"}}, {{"decimal", "."}, {"group", ","}});
  CHECK(english["metrics"]["total_cost"]["value"] == 1.234);
  CHECK(english["inputs"]["fee"]["alternative"] == 1234);
  const Json german = compute({{"fee", "1.234"}}, {{"decimal", ","}, {"group", "."}});
  CHECK(german["metrics"]["total_cost"]["value"] == 1234);
}

TEST_CASE("computeMetrics: a percentage divides by 100 once, and only where the sign is written") {
  CHECK(compute({{"gross_margin", "40%"}})["inputs"]["gross_margin"]["value"] == 0.4);
  CHECK(compute({{"gross_margin", "0.4"}})["inputs"]["gross_margin"]["value"] == 0.4);
  CHECK(compute({{"gross_margin", 0.4}})["inputs"]["gross_margin"]["value"] == 0.4);
  CHECK(compute({{"gross_margin", "0.4%"}})["inputs"]["gross_margin"]["value"] == 0.004);
  CHECK(compute({{"gross_margin", "140%"}})["inputs"]["gross_margin"]["fault"] == "out_of_range");
  CHECK(compute({{"fee", "40%"}})["inputs"]["fee"]["fault"] == "not_a_number");
}

TEST_CASE("verdict: above 10% after costs is paid off, within 10% about break-even, below lost money") {
  const auto at = [](double revenue) {
    return verdict({{"fee", 1000}, {"revenue", revenue}, {"gross_margin", 0.5}});
  };
  CHECK(at(2200.02) == "paid_off");
  CHECK(at(2200) == "about_break_even");
  CHECK(at(2000) == "about_break_even");
  CHECK(at(1800) == "about_break_even");
  CHECK(at(1799.98) == "lost_money");
}

TEST_CASE("verdict: the margin is never assumed") {
  const Json answer = compute({{"fee", 800}, {"revenue", 2400}, {"orders", 30}});
  const Json& paid = answer["verdict"]["did_it_pay"];
  CHECK(paid["verdict"] == "sales_beat_spend");
  CHECK(paid["basis"] == "sales");
  CHECK(paid["reasons"][0]["values"]["break_even_gross_margin"] == doctest::Approx(1.0 / 3));
  CHECK(verdict({{"fee", 800}, {"revenue", 800}}) == "sales_below_spend");
  CHECK(has_reason(compute({{"fee", 800}, {"revenue", 400}})["verdict"]["did_it_pay"],
                   "below_spend_at_any_margin"));
  CHECK(answer["verdict"]["would_it_again"]["verdict"] == "not_enough_data");
  CHECK(has_reason(answer["verdict"]["would_it_again"], "margin_missing"));
}

TEST_CASE("verdict: what is missing or unreadable is named, and nothing is judged") {
  CHECK(verdict({{"revenue", 100}, {"gross_margin", 0.5}}) == "not_enough_data");
  CHECK(verdict({{"fee", 100}}) == "not_enough_data");
  CHECK(verdict({{"fee", 0}, {"revenue", 100}}) == "not_enough_data");
  CHECK(verdict({{"fee", 100}, {"revenue", 100}, {"gross_margin", 40}}) == "not_enough_data");
  const Json reasons = compute({{"revenue", "x"}})["verdict"]["did_it_pay"]["reasons"];
  CHECK(reasons[0] == Json{{"id", "missing_input"}, {"subject", "total_cost"}, {"values", Json::object()}});
  CHECK(reasons[1] == Json{{"id", "not_a_number"}, {"subject", "revenue"}, {"values", Json::object()}});
}

TEST_CASE("verdict: no orders after the window is lost money, within it not enough data yet") {
  const Json none = {{"fee", 100}, {"revenue", 0}, {"orders", 0}};
  CHECK(verdict(none) == "lost_money");
  CHECK(verdict({{"fee", 100}, {"orders", 0}}) == "lost_money");
  CHECK(verdict(none, {{"today", "2026-06-10"}, {"last_post_date", "2026-05-15"}}) == "not_enough_data");
  CHECK(verdict(none, {{"today", "2026-06-14"}, {"last_post_date", "2026-05-15"}}) == "not_enough_data");
  CHECK(verdict(none, {{"today", "2026-06-15"}, {"last_post_date", "2026-05-15"}}) == "lost_money");
  CHECK(verdict(none, {{"today", "2026-06-10"}, {"last_post_date", "2026-05-15"}, {"window_days", 7}}) ==
        "lost_money");
}

TEST_CASE("verdict: an open window does not take a success back, and says when it closes") {
  const Json options = {{"today", "2026-06-10"}, {"last_post_date", "2026-05-15"}};
  CHECK(verdict({{"fee", 100}, {"revenue", 1000}, {"gross_margin", 0.5}}, options) == "paid_off");
  const Json paid =
      compute({{"fee", 100}, {"revenue", 150}, {"gross_margin", 0.5}}, options)["verdict"]["did_it_pay"];
  CHECK(paid["verdict"] == "not_enough_data");
  CHECK(paid["reasons"][0]["id"] == "window_open");
  CHECK(paid["reasons"][0]["values"]["closes"] == "2026-06-14");
}

TEST_CASE(
    "verdict: the range runs from the counted sales to all that anyone claims, and says where it flips") {
  const Json paid = compute({{"fee", 1000},
                             {"revenue", 1000},
                             {"claimed_revenue", 4000},
                             {"gross_margin", 0.5}})["verdict"]["did_it_pay"];
  CHECK(paid["verdict"] == "lost_money");
  CHECK(paid["range"] == Json{{"low", 0.5}, {"high", 2.0}});
  CHECK(paid["at_high"] == "paid_off");
  CHECK(has_reason(paid, "range_flips"));
  const Json certain = compute({{"fee", 1000},
                                {"revenue", 9000},
                                {"claimed_revenue", 4000},
                                {"gross_margin", 0.5}})["verdict"]["did_it_pay"];
  CHECK(certain["range"] == Json{{"low", 4.5}, {"high", 4.5}});
  CHECK_FALSE(certain.contains("at_high"));
}

TEST_CASE("verdict: would it again is an estimate from the number of orders, and may be too early to tell") {
  CHECK(again({{"fee", 5000}, {"revenue", 50000}, {"orders", 625}, {"gross_margin", 0.4}}) == "likely");
  CHECK(again({{"fee", 800}, {"revenue", 2400}, {"orders", 30}, {"gross_margin", 0.25}}) == "unlikely");
  CHECK(again({{"fee", 100}, {"revenue", 240}, {"orders", 3}, {"gross_margin", 0.5}}) == "too_early");
  CHECK(again({{"fee", 100}, {"revenue", 240}, {"gross_margin", 0.5}}) == "not_enough_data");
  CHECK(again({{"fee", 100}, {"revenue", 0}, {"orders", 0}, {"gross_margin", 0.5}}) == "not_enough_data");
  const Json estimate = compute({{"fee", 100}, {"revenue", 1000}, {"orders", 10}, {"gross_margin", 0.5}},
                                {{"level", 0.95}})["verdict"]["would_it_again"];
  CHECK(estimate["low"] == doctest::Approx(0.5 * 4.795389150855437));
  CHECK(estimate["high"] == doctest::Approx(0.5 * 18.39035634530838));
  CHECK(estimate["expected"] == 5);
  CHECK(has_reason(estimate, "order_values_unknown"));
}

TEST_CASE("catalogue: every table has its rows, and byte n of a fault column stands for faults[n - 1]") {
  const Json answer = ask(&engine::catalogue, Json::object());
  REQUIRE(answer["ok"] == true);
  CHECK(answer["inputs"].size() == input_table().size());
  CHECK(answer["metrics"].size() == metric_table().size());
  CHECK(answer["faults"][0]["id"] == "missing_input");
  CHECK(answer["faults"].size() == fault_table().size());
  const auto roi = answer["metrics"][static_cast<std::size_t>(metric_index("return_on_investment"))];
  CHECK(roi["formula"] == Json{"(", "revenue", "-", "total_cost", ")", "/", "total_cost"});
  CHECK(fault(ask(&engine::catalogue, {{"x", 1}})) == "unknown_key x");
}

TEST_CASE("openTable: cells are set from text and filled from columns, faults and all") {
  const Json opened =
      ask(&engine::open_table, {{"currency", "EUR"}, {"options", {{"decimal", ","}, {"group", "."}}}});
  REQUIRE(opened["ok"] == true);
  const int handle = opened["handle"];
  engine::OpenTable* table = engine::find_table(handle);
  REQUIRE(table != nullptr);
  CHECK(table->resize(3));
  CHECK_FALSE(table->resize(2'000'000));
  const Json set = Json::parse(table->set(0, "fee", "1.234,50 \xE2\x82\xAC"));
  CHECK(set["figure"]["value"] == 1234.5);
  CHECK(Json::parse(table->set(1, "fee", "1.234"))["alternative"] == 1.234);
  CHECK(Json::parse(table->set(1, "fee", "12,5o"))["figure"]["fault"] == "not_a_number");
  CHECK(Json::parse(table->set(9, "fee", "1"))["error"]["fault"] == "out_of_range");
  CHECK(Json::parse(table->set(0, "roi", "1"))["error"]["fault"] == "unknown_id");
  Column& stage = table->stage();
  stage.values = {4000, std::numeric_limits<double>::quiet_NaN(), -1};
  stage.faults = {0, 0, 0};
  CHECK(table->fill("clicks"));
  stage.values = {1, 2, 3};
  stage.faults = {0, 255, Figure::fault_byte(Fault::missing_input)};
  CHECK(table->fill("views"));
  CHECK_FALSE(table->fill("nothing"));
  table->recompute(0, 3);
  const auto column = [&](std::string_view id) {
    return table->column(static_cast<std::size_t>(table->figure(id)));
  };
  CHECK(column("cost_per_click").values == std::vector<double>{0.308625, 0, 0});
  CHECK(column("clicks").faults[1] == Figure::fault_byte(Fault::not_a_number));
  CHECK(column("clicks").faults[2] == Figure::fault_byte(Fault::out_of_range));
  CHECK(column("views").faults[1] == Figure::fault_byte(Fault::not_a_number));
  CHECK(column("views").faults[2] == Figure::fault_byte(Fault::missing_input));
  CHECK(Json::parse(table->totals("", -1))["inputs"]["fee"]["value"] == 1234.5);
  CHECK(Json::parse(table->totals("", -1))["averaged"]["cost_per_click"] ==
        Json{{"ok", true}, {"value", 0.308625}, {"creators", 1}});
  CHECK_FALSE(Json::parse(table->totals("", -1))["averaged"].contains("total_cost"));
  CHECK(table->rank(static_cast<std::size_t>(table->figure("clicks")))[0] == 0);
  CHECK(table->figure("nothing") == -1);
  engine::dispose_table(handle);
  CHECK(engine::find_table(handle) == nullptr);
  CHECK(fault(ask(&engine::open_table, {{"currency", "??"}})) == "unknown_currency currency");
}

TEST_CASE(
    "computeMetrics: an amount in another currency is converted at the rate that was typed, and says so") {
  const Json inputs = {{"fee", "450 EUR"}, {"product_cost", 12.47}, {"revenue", 5000}};
  const Json rates = {{{"currency", "EUR"}, {"rate", "1.0834"}, {"date", "2026-05-01"}}};
  const Json answer = compute(inputs, {{"rates", rates}});
  CHECK(answer["metrics"]["total_cost"]["value"] == 500);
  const Json converted = {{"amount", 450}, {"currency", "EUR"}, {"rate", 1.0834}, {"date", "2026-05-01"}};
  CHECK(answer["inputs"]["fee"]["converted"] == converted);
  CHECK(answer["working"]["total_cost"]["converted"] == Json{{"fee", converted}});
  CHECK_FALSE(answer["working"]["return_on_investment"].contains("converted"));
  CHECK(compute(inputs)["inputs"]["fee"]["fault"] == "mixed_currency");
  CHECK(compute(inputs, {{"rates", {{{"currency", "GBP"}, {"rate", 1.3}}}}})["inputs"]["fee"]["fault"] ==
        "mixed_currency");
  CHECK(compute(inputs, {{"rates", {{{"currency", "EUR"}, {"rate", "?"}}}}})["inputs"]["fee"]["fault"] ==
        "mixed_currency");
  CHECK(fault(compute(inputs, {{"rates", {{{"currency", "EURO"}}}}})) ==
        "unknown_currency options.rates.0.currency");
  CHECK(compute({{"clicks", "450 EUR"}}, {{"rates", rates}})["inputs"]["clicks"]["fault"] ==
        "mixed_currency");
}

TEST_CASE("openTable: a cell in another currency is converted at the rate of the options") {
  const Json opened =
      ask(&engine::open_table,
          {{"currency", "USD"}, {"options", {{"rates", {{{"currency", "EUR"}, {"rate", 1.1}}}}}}});
  engine::OpenTable* table = engine::find_table(opened["handle"]);
  REQUIRE(table != nullptr);
  table->resize(1);
  const Json set = Json::parse(table->set(0, "fee", "\xE2\x82\xAC 450"));
  CHECK(set["figure"]["value"] == 495);
  CHECK(set["converted"] == Json{{"amount", 450}, {"currency", "EUR"}, {"rate", 1.1}});
  engine::dispose_table(opened["handle"]);
}

#include "core/plan/offer.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>

#include "core/base/json.h"
#include "core/engine/engine.h"
#include "core/plan/offer_text.h"
#include "tests/core/shared_data.h"

using namespace payoff;
using doctest::Approx;

namespace {

Json compare(const Json& offers, Json more = Json::object()) {
  more["currency"] = "USD";
  more["offers"] = offers;
  return Json::parse(engine::compare_offers(more.dump()), nullptr, false);
}

std::string fault(const Json& answer) {
  return answer["ok"] == true ? "none"
                              : answer["error"]["fault"].get<std::string>() + " " +
                                    answer["error"]["subject"].get<std::string>();
}

std::string why(const Json& figure) {
  return figure["ok"] == true
             ? ""
             : figure["fault"].get<std::string>() + " " + figure["subject"].get<std::string>();
}

const Json kBand = {{"low", 5}, {"expected", 20}, {"high", 60}};

}  // namespace

TEST_CASE("compareOffers: $300 and 10% of $100 orders needs 20 sales to reach the usual $500") {
  const Json answer = compare({{{"fee", 300}, {"commission_rate", "10%"}}, {{"fee", 500}}},
                              {{"average_order_value", 100}, {"usual_fee", 500}, {"orders", kBand}});
  REQUIRE(answer["ok"] == true);
  const Json& hybrid = answer["offers"][0];
  CHECK(hybrid["orders_to_usual_fee"]["value"] == 20);
  CHECK(hybrid["more_orders"]["value"] == 0);
  CHECK(hybrid["pay"] == Json{{"ok", true}, {"low", 350}, {"expected", 500}, {"high", 900}});
  CHECK(answer["offers"][1]["pay"]["high"] == 500);
  CHECK(answer["offers"][1]["orders_to_usual_fee"]["value"] == 0);
  CHECK(answer["best"] == Json{{"low", "offer_2"}, {"expected", "offer_1"}, {"high", "offer_1"}});
}

TEST_CASE(
    "compareOffers: the orders needed are whole, exact at the edge, and count what is expected already") {
  const auto needed = [](double fee, double rate, double value) {
    OfferTerms terms;
    terms.average_order_value = value;
    terms.usual_fee = 500;
    terms.expected_orders = 3;
    Offer offer;
    offer.fee = fee;
    offer.commission_rate = rate;
    return weigh_offer(offer, terms);
  };
  CHECK(*needed(300, 0.1, 100).orders_to_usual_fee == 20);
  CHECK(*needed(300.01, 0.1, 100).orders_to_usual_fee == 20);
  CHECK(*needed(299.99, 0.1, 100).orders_to_usual_fee == 21);
  CHECK(*needed(499.7, 0.1, 1).orders_to_usual_fee == 3);
  CHECK(*needed(499.6, 0.1, 1).more_orders == 1);
  CHECK(*needed(0, 0.07, 29.9).orders_to_usual_fee == 239);
  CHECK(needed(300, 0, 100).orders_to_usual_fee.error().fault == Fault::zero_denominator);
  CHECK(needed(300, 1e-9, 0.001).orders_to_usual_fee.error().fault == Fault::overflow);
}

TEST_CASE(
    "compareOffers: product counts for the worth and not for the pay, and views and engagements are of every "
    "post") {
  const Json answer = compare({{{"fee", 200},
                                {"product_value", "40"},
                                {"posts", 3},
                                {"usual_views", 8000},
                                {"usual_engagements", 400},
                                {"hours", 6},
                                {"costs", 30}}});
  const Json& offer = answer["offers"][0];
  CHECK(offer["pay"]["expected"] == 200);
  CHECK(offer["worth"]["expected"] == 240);
  CHECK(offer["cost_per_mille"]["expected"] == 10);
  CHECK(offer["cost_per_engagement"]["expected"] == 0.2);
  CHECK(offer["per_hour"]["expected"] == 35);
}

TEST_CASE("compareOffers: the floor is hours, costs and rights, with the norm of a right or an own one") {
  const Json answer =
      compare({{{"fee", 1}, {"hours", 10}, {"costs", 100}, {"rights", {"card_paid_usage_3_months"}}},
               {{"fee", 1}, {"hours", 10}, {"rights_uplift", "90%"}},
               {{"fee", 1}, {"hours", 10}}},
              {{"hourly_rate", 30}});
  CHECK(answer["offers"][0]["fee_floor"] == Json{{"ok", true}, {"low", 600}, {"high", 800}});
  CHECK(answer["offers"][1]["fee_floor"]["low"] == 570);  // $300 and $270 for three months at 30%
  CHECK(answer["offers"][2]["fee_floor"]["high"] == 300);
}

TEST_CASE("compareOffers: a price per order adds up with a rate, exact where doubles are not") {
  const Json answer = compare({{{"commission_rate", 0.1}, {"commission_per_order", 0.1}}},
                              {{"average_order_value", 0.1}, {"orders", {{"expected", 3}}}});
  CHECK(answer["offers"][0]["pay"]["expected"] == 0.33);
}

TEST_CASE("compareOffers: what is not stated is named, never counted as nothing") {
  const auto offer = [](const Json& stated, const Json& terms = Json::object()) {
    return compare(Json::array({stated}), terms)["offers"][0];
  };
  CHECK(why(offer(Json::object())["pay"]) == "missing_input fee");
  CHECK(why(offer({{"commission_rate", 0.1}})["pay"]) == "missing_input average_order_value");
  CHECK(why(offer({{"commission_rate", 0.1}}, {{"average_order_value", 9}})["pay"]) ==
        "missing_input expected_orders");
  CHECK(why(offer({{"fee", 1}})["orders_to_usual_fee"]) == "missing_input usual_fee");
  CHECK(why(offer({{"fee", 1}}, {{"usual_fee", 2}})["orders_to_usual_fee"]) ==
        "zero_denominator commission_rate");
  CHECK(why(offer({{"fee", 1}})["fee_floor"]) == "missing_input hours");
  CHECK(why(offer({{"fee", 1}, {"hours", 1}})["fee_floor"]) == "missing_input hourly_rate");
  CHECK(why(offer({{"fee", 1}})["cost_per_mille"]) == "missing_input usual_views");
  CHECK(why(offer({{"fee", 1}, {"usual_views", 0}})["cost_per_mille"]) == "zero_denominator usual_views");
  CHECK(why(offer({{"fee", 9e9}, {"product_value", 9e9}})["worth"]) == "overflow product_value");
  CHECK(compare(Json::array({Json::object()}))["best"]["low"] == nullptr);
}

TEST_CASE("compareOffers: mistakes are refused by path") {
  CHECK(fault(compare({{{"fee", "x"}}})) == "not_a_number offers.0.fee");
  CHECK(fault(compare({{{"fees", 1}}})) == "unknown_key offers.0.fees");
  CHECK(fault(compare({{{"rights", {"influs_cpe"}}}})) == "unknown_id offers.0.rights");
  CHECK(fault(compare({{{"fee", true}}})) == "wrong_type offers.0.fee");
  CHECK(fault(compare(Json::object())) == "wrong_type offers");
  CHECK(fault(compare(Json::array({1}))) == "wrong_type offers.0");
  CHECK(fault(compare({{{"fee", 1}}}, {{"orders", {{"low", 5}, {"expected", 2}}}})) ==
        "out_of_range orders.low");
  CHECK(fault(Json::parse(engine::compare_offers(R"({"currency":"USD"})"))) == "missing_key offers");
}

TEST_CASE("compareOffers: the sample contract of 3 posts and 5 stories for $500 pays $62.50 a piece (T7)") {
  const Json answer = compare({{{"fee", 500}, {"posts", 8}}, {{"fee", 500}}});
  CHECK(answer["offers"][0]["per_post"] ==
        Json{{"ok", true}, {"low", 62.5}, {"expected", 62.5}, {"high", 62.5}});
  CHECK(why(answer["offers"][1]["per_post"]) == "missing_input posts");
}

TEST_CASE(
    "compareOffers: flat and commission are worth the same at (flat - base) / (order value x rate), METRICS "
    "B6's indifference volume") {
  struct Row {
    double flat, base, value, rate;
  };
  for (const Row& row : {Row{500, 300, 100, 0.1}, Row{800, 0, 40, 0.2}, Row{650, 50, 25, 0.12}}) {
    const double even = (row.flat - row.base) / (row.value * row.rate);
    const auto at = [&](double orders) {
      return compare({{{"offer_id", "flat"}, {"fee", row.flat}},
                      {{"offer_id", "mixed"}, {"fee", row.base}, {"commission_rate", row.rate}}},
                     {{"average_order_value", row.value},
                      {"usual_fee", row.flat},
                      {"orders", {{"low", even - 1}, {"expected", orders}, {"high", even + 1}}}});
    };
    const Json answer = at(even);
    CHECK(answer["offers"][1]["pay"]["expected"] == row.flat);
    CHECK(answer["offers"][1]["orders_to_usual_fee"]["value"] == even);
    CHECK(answer["best"]["low"] == "flat");
    CHECK(answer["best"]["high"] == "mixed");
  }
}

TEST_CASE("compareOffers: an offer's own order value stands before the one for all") {
  const Json answer =
      compare({{{"commission_rate", 0.1}, {"average_order_value", 40}}, {{"commission_rate", 0.1}}},
              {{"average_order_value", 100}, {"usual_fee", 80}, {"orders", {{"expected", 10}}}});
  CHECK(answer["offers"][0]["pay"]["expected"] == 40);
  CHECK(answer["offers"][0]["orders_to_usual_fee"]["value"] == 20);
  CHECK(answer["offers"][1]["pay"]["expected"] == 100);
}

TEST_CASE("compareOffers: every payout by the order of three creator programs comes out to the micro") {
  int right = 0;
  int all = 0;
  for (const std::string bundle : {"bundle-a", "bundle-b", "bundle-c-tiny"}) {
    const std::string file = shared_text("influencers/" + bundle + "/payouts.csv");
    char basis[16];
    double rate = 0;
    double orders = 0;
    double paid = 0;
    for (std::size_t at = file.find('\n'); at < file.size(); at = file.find('\n', at + 1)) {
      const char* row = file.c_str() + at + 1;
      if (std::sscanf(row, "%*[^,],%15[^,],%lf,%lf,%lf", basis, &rate, &orders, &paid) != 4) continue;
      if (std::string_view(basis) != "order") continue;
      const Json pay = compare({{{"commission_per_order", rate}}},
                               {{"orders", {{"expected", orders}}}})["offers"][0]["pay"];
      ++all;
      right += std::abs(pay["expected"].get<double>() - paid) < 1e-6;
    }
  }
  CHECK(right == all);
  if (all > 0) MESSAGE("payouts by the order: ", right, " of ", all);
}

namespace {

/// {fee, commission_rate, commission_per_order, product_value, posts}, and what is unread.
Json line(const std::string& text, const Json& options = Json::object()) {
  const Json request = {{"currency", "USD"}, {"text", text}, {"options", options}};
  const Json answer = Json::parse(engine::read_offer(request.dump()), nullptr, false);
  if (answer["ok"] != true) return answer["error"]["fault"];
  return answer["unread"].empty() ? answer["offer"] : answer["unread"];
}

}  // namespace

TEST_CASE("readOffer: a line is read as people write it") {
  CHECK(line("$300 + 10%") == Json{{"fee", 300}, {"commission_rate", 0.1}});
  CHECK(line("10% of sales") == Json{{"commission_rate", 0.1}});
  CHECK(line("$1.5k flat and a product worth $80") == Json{{"fee", 1500}, {"product_value", 80}});
  CHECK(line("300+10%+$4/sale") == Json{{"fee", 300}, {"commission_rate", 0.1}, {"commission_per_order", 4}});
  CHECK(line("$4 a sale") == Json{{"commission_per_order", 4}});
  CHECK(line("3 posts + 5 stories for $500") == Json{{"posts", 8}, {"fee", 500}});
  CHECK(line("3 Reels, $200 per reel, 12.5 % commission") ==
        Json{{"posts", 3}, {"fee", 600}, {"commission_rate", 0.125}});
  CHECK(line("$1,000, 10%", {{"decimal", "."}, {"group", ","}}) ==
        Json{{"fee", 1000}, {"commission_rate", 0.1}});
  CHECK(line("0.1 + 0.2") == Json{{"fee", 0.3}});
  CHECK(line("1.000,50 + 10 %", {{"decimal", ","}, {"group", "."}}) ==
        Json{{"fee", 1000.5}, {"commission_rate", 0.1}});
  CHECK(line("300 USD + free products (worth 80)") == Json{{"fee", 300}, {"product_value", 80}});
  CHECK(line("$300 + free products") == Json{"free products"});
  CHECK(line("$300 + ") == Json{{"fee", 300}});
  CHECK(line("  ") == Json::object());
}

TEST_CASE("readOffer: what is no figure, says two things or is past all bounds is unread, never guessed") {
  CHECK(line("$300 + lunch") == Json{"lunch"});
  CHECK(line("ten percent") == Json{"ten percent"});
  CHECK(line("10% + 5%") == Json{"5%"});
  CHECK(line("$200 per post") == Json{"$200 per post"});
  CHECK(line("$200 each") == Json{"$200 each"});
  CHECK(line("2.5 posts") == Json{"2.5 posts"});
  CHECK(line("\xE2\x82\xAC"
             "300 + 10%") == Json{"\xE2\x82\xAC"
                                  "300"});
  CHECK(line("-300") == Json{"-300"});
  CHECK(line("300%") == Json{"300%"});
  CHECK(line("3 posts at $200") == Json{"3 posts at $200"});
  CHECK(line("9000000000 + 9000000000") == Json{"9000000000"});
  CHECK(line(std::string(5000, '+')) == Json{std::string(5000, '+')});
  CHECK(line("") == "missing_key");
}

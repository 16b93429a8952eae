#include "core/plan/offer.h"

#include <doctest/doctest.h>

#include "core/base/json.h"
#include "core/engine/engine.h"

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

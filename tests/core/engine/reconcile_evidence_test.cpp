// Evidence of several files about one shop's orders, through the engine's front door.
#include "tests/core/engine/ledger_files.h"

using nlohmann::json;
using payoff::test::OpenFile;
using payoff::test::reconcile;
using payoff::test::shopify;

namespace {

const json kCreators = {{{"creator_id", "mia"},
                         {"name", "Mia Lopez"},
                         {"handle", "@mialopez"},
                         {"codes", {"MIA15"}},
                         {"links", {{{"source", "instagram"}, {"campaign", "spring"}, {"content", "mia"}}}},
                         {"landing_pages", {"/pages/mia"}},
                         {"gross_margin", 0.6}},
                        {{"creator_id", "leo"},
                         {"name", "Leo Brandt"},
                         {"codes", {"LEO10"}},
                         {"products", {"LEO-LAMP"}},
                         {"links", {{{"source", "youtube"}, {"campaign", "spring"}, {"content", "leo"}}}}}};

std::string order(int number, const char* email, int revenue, const char* code, const char* day,
                  const char* sku = "M1", const char* note = "") {
  const std::string n = std::to_string(number), money = std::to_string(revenue);
  return "#" + n + "," + email + ",paid,USD," + money + ",0,0," + money + "," + code + ",0," + day +
         " 10:00:00 +0000,1,Mug," + money + "," + sku + ",,0,9000" + n + "," + note;
}

json ask(const json& orders, const json& evidence, const json& rule = json::object()) {
  return reconcile({{"currency", "USD"},
                    {"orders", orders},
                    {"evidence", evidence},
                    {"creators", kCreators},
                    {"rule", rule}});
}

}  // namespace

TEST_CASE("reconcile: links in notes and landing pages, products and surveys each give orders to a creator") {
  const OpenFile shop(shopify(
      {order(1, "a@x.example", 10, "", "2026-05-01", "M1", "\"utm_source: instagram\nutm_content: mia\""),
       order(2, "b@x.example", 20, "", "2026-05-01", "M1",
             "\"landing_page_url: "
             "https://shop.example/x?utm_source=youtube&utm_campaign=spring&utm_content=leo\""),
       order(3, "c@x.example", 40, "", "2026-05-01", "M1",
             "landing_page: https://shop.example/pages/mia/lamp"),
       order(4, "d@x.example", 80, "", "2026-05-02", "leo-lamp"),
       order(5, "e@x.example", 160, "", "2026-05-02"), order(6, "f@x.example", 320, "", "2026-05-02"),
       order(7, "g@x.example", 640, "", "2026-05-02")}));
  const OpenFile survey(
      "Order,Email,How did you hear about us?\n#5,,Mia Lopez\n,f@x.example,Mia Lopes\n#7,,Google\n");
  const json answer = ask({shop.handle()}, {survey.handle()});
  REQUIRE_MESSAGE(answer["ok"] == true, answer.dump());
  CHECK(answer["alone"]["link"]["mia"]["revenue"] == 10);
  CHECK(answer["alone"]["link"]["leo"]["revenue"] == 20);
  CHECK(answer["alone"]["landing_page"]["mia"]["revenue"] == 40);
  CHECK(answer["alone"]["product"]["leo"]["revenue"] == 80);
  CHECK(answer["alone"]["survey"]["mia"]["revenue"] == 160);
  CHECK(answer["creators"][0]["revenue"] == 210);
  CHECK(answer["unattributed"]["revenue"] == 960);
  CHECK(answer["unmatched"]["answers"] ==
        json{{{"answer", "Google"}, {"orders", 1}, {"revenue", 640.0}},
             {{"answer", "Mia Lopes"}, {"orders", 1}, {"revenue", 320.0}, {"near", "mia"}}});
  const json meant = ask({shop.handle()}, {survey.handle()}, {{"answers", {{"mia lopes", "mia"}}}});
  CHECK(meant["creators"][0]["revenue"] == 530);
}

TEST_CASE("reconcile: a tagged click and the page on which it landed are one witness, not two that agree") {
  const char* const note =
      "\"landing_page_url: "
      "https://shop.example/pages/mia?utm_source=instagram&utm_campaign=spring&utm_content=mia\"";
  std::vector<std::string> orders;
  for (int i = 1; i <= 5; ++i) orders.push_back(order(i, "a@x.example", 10, "", "2026-05-01", "M1", note));
  const OpenFile shop(shopify(orders));
  const json answer = ask({shop.handle()}, json::array());
  REQUIRE_MESSAGE(answer["ok"] == true, answer.dump());
  CHECK(answer["alone"]["landing_page"]["mia"]["orders"] == 5);
  CHECK(answer["creators"][0]["weighed"]["orders"].get<double>() == doctest::Approx(5));
  CHECK(answer["trust"].value("link", -1.0) == -1.0);
}

TEST_CASE("reconcile: transactions of analytics join by id or by name, whichever finds more") {
  const OpenFile shop(shopify({order(1, "a@x.example", 10, "MIA15", "2026-05-01"),
                               order(2, "b@x.example", 20, "", "2026-05-01"),
                               order(3, "c@x.example", 40, "", "2026-05-01")}));
  const std::string head =
      "Transaction ID,Session source,Session medium,Session campaign,Session manual ad content,Purchase "
      "revenue\n";
  const OpenFile names(
      head + "1,youtube,influencer,spring,leo,10\n2,youtube,influencer,spring,leo,20\n77,x,y,,,9\n");
  const json answer = ask({shop.handle()}, {names.handle()});
  CHECK(answer["joined"] == json{{"by", "name"}, {"matched", 2}, {"of", 3}});
  CHECK(answer["overlap"] == json{{{"a", "code"}, {"b", "link"}, {"both", 1}, {"same", 0}}});
  REQUIRE(answer["conflicts"].size() == 1);
  CHECK(answer["conflicts"][0]["claims"] ==
        json{{{"method", "code"}, {"creator_id", "mia"}, {"value", "MIA15"}},
             {{"method", "link"}, {"creator_id", "leo"}, {"value", "leo"}}});
  CHECK(answer["creators"][0]["revenue"] == 10);
  CHECK(answer["creators"][1]["revenue"] == 20);
  CHECK(answer["creators"][1]["high"] == 30);
  CHECK(answer["creators"][1]["payout"]["revenue"] == 30);
  CHECK(answer["alone"]["naive_sum"]["leo"]["revenue"] == 30);
  const json links_first = ask({shop.handle()}, {names.handle()}, {{"methods", {"link", "code"}}});
  CHECK(links_first["creators"][1]["revenue"] == 30);
  CHECK(links_first["creators"][0]["revenue"] == 0);

  const OpenFile ids(head + "90002,instagram,influencer,spring,mia,20\n90003,google,organic,(organic),,40\n");
  const json by_id = ask({shop.handle()}, {ids.handle()});
  CHECK(by_id["joined"]["by"] == "id");
  CHECK(by_id["creators"][0]["revenue"] == 30);
  CHECK(by_id["unmatched"]["links"] ==
        json{{{"source", "google"}, {"medium", "organic"}, {"orders", 1}, {"revenue", 40.0}}});
}

TEST_CASE("reconcile: sums of links without orders are a range beside what is counted") {
  const OpenFile shop(shopify({order(1, "a@x.example", 80, "MIA15", "2026-05-01")}));
  const OpenFile totals(
      "Session source,Session medium,Session campaign,Session manual ad content,Sessions,Ecommerce "
      "purchases,Total revenue\n"
      "instagram,influencer,spring,mia,500,2,100.50\ngoogle,organic,(organic),(not set),900,9,999\n");
  const json answer = ask({shop.handle()}, {totals.handle()});
  CHECK(answer["creators"][0]["revenue"] == 80);
  CHECK(answer["creators"][0]["clicks"] == 500);
  CHECK(answer["totals_only"] ==
        json{{"mia", {{"orders", 2.0}, {"revenue", 100.5}, {"low", 100.5}, {"high", 180.5}}}});
  CHECK(answer["creators"][0]["high"] == 180.5);
  // A row that is nobody's can be given to a creator, who then has the larger sum as the least.
  const json google = {{"source", "google"}, {"medium", "organic"}, {"orders", 9}, {"revenue", 999.0}};
  CHECK(answer["unmatched"]["links"] == json::array({google}));
  const json said = ask({shop.handle()}, {totals.handle()},
                        {{"links", {{{"source", "Google"}, {"medium", "organic"}, {"creator_id", "leo"}}}}});
  CHECK(said["unmatched"]["links"].empty());
  CHECK(said["totals_only"]["leo"]["low"] == 999);
}

TEST_CASE("reconcile: sums of links are found below the other cards of an overview, and counted once") {
  const OpenFile shop(shopify({order(1, "a@x.example", 80, "MIA15", "2026-05-01")}));
  const std::string cards = "# ---\n# Overview\n# ---\nNth day,Active users\n0000,12\n0001,9\n\n";
  const std::string links =
      "Session source,Session medium,Session campaign,Session manual ad content,Sessions,Ecommerce "
      "purchases,Total revenue\ninstagram,influencer,spring,mia,500,2,100.50\n\n";
  const std::string campaigns =
      "# Sales by campaign\nSession campaign,Sessions,Total revenue\nspring,500,100.50\n";
  const OpenFile alone(links), below(cards + links + campaigns), last(cards + campaigns + "\n" + links);
  const json expected = ask({shop.handle()}, {alone.handle()});
  CHECK(expected["totals_only"]["mia"]["revenue"] == 100.5);
  CHECK(ask({shop.handle()}, {below.handle()}) == expected);
  CHECK(ask({shop.handle()}, {last.handle()}) == expected);
}

TEST_CASE("reconcile: a link that is nobody's is given to a creator, or said to be nobody's for good") {
  const OpenFile shop(shopify(
      {order(1, "a@x.example", 10, "", "2026-05-01", "M1", "\"utm_source: newsletter\nutm_content: hero\""),
       order(2, "b@x.example", 20, "", "2026-05-01", "M1", "\"utm_source: newsletter\nutm_content: foot\""),
       order(3, "c@x.example", 40, "", "2026-05-01", "M1",
             "\"utm_source: instagram\nutm_campaign: spring\nutm_content: mia\"")}));
  const json answer = ask({shop.handle()}, json::array());
  REQUIRE(answer["unmatched"]["links"].size() == 2);
  const auto with = [&](const char* content, const char* creator) {
    const json link = {{"source", "NEWSLETTER"}, {"content", content}, {"creator_id", creator}};
    return ask({shop.handle()}, json::array(), {{"links", {link}}});
  };
  const json leo = with("hero", "leo");
  CHECK(leo["creators"][1]["revenue"] == 10);
  CHECK(leo["creators"][1]["by_method"]["link"]["orders"] == 1);
  CHECK(leo["unmatched"]["links"].size() == 1);
  const json nobody = with("hero", "");
  CHECK(nobody["creators"][1]["revenue"] == 0);
  CHECK(nobody["unattributed"]["revenue"] == 30);
  CHECK(nobody["unmatched"]["links"].size() == 1);
  // What is said of a link goes before the creator's own tags.
  const json taken =
      ask({shop.handle()}, json::array(),
          {{"links",
            {{{"source", "instagram"}, {"campaign", "spring"}, {"content", "mia"}, {"creator_id", ""}}}}});
  CHECK(taken["creators"][0]["revenue"] == 0);
}

TEST_CASE("reconcile: what platforms claim never adds orders; an affiliate's report tells of links") {
  const OpenFile shop(shopify(
      {order(1, "a@x.example", 80, "", "2026-05-01"), order(2, "b@x.example", 20, "", "2026-05-01")}));
  const OpenFile ads(
      "Campaign name,Amount spent (USD),Impressions,Purchases,Purchases conversion "
      "value\nSpring,50,1000,7,700.25\n");
  const OpenFile network(
      "Commission ID,Order ID,Publisher Name,Sale Amount,Commission,Action Status\n"
      "1,1,Mia Lopez,80,8,locked\n2,2,Leo Brandt,20,2,reversed\n");
  const json answer = ask({shop.handle()}, {ads.handle(), network.handle()});
  CHECK(answer["claims"][0] == json{{"source", "Meta Ads Manager"}, {"orders", 7.0}, {"revenue", 700.25}});
  CHECK(answer["claims"][1] == json{{"source", "CJ commissions"}, {"orders", 1.0}, {"revenue", 80.0}});
  CHECK(answer["totals"]["orders"] == 2);
  CHECK(answer["creators"][0]["by_method"]["link"]["revenue"] == 80);
  CHECK(answer["creators"][1]["orders"] == 0);
}

TEST_CASE("reconcile: a code that comes by a coupon site or far beyond the clicks is a leak") {
  std::vector<std::string> rows = {order(1, "a@x.example", 50, "MIA15", "2026-05-01", "M1",
                                         "\"utm_source: retailmenot\nutm_medium: affiliate\""),
                                   order(2, "b@x.example", 30, "MIA15", "2026-05-01")};
  for (int i = 10; i < 22; ++i) rows.push_back(order(i, "", 5, "LEO10", "2026-05-02"));
  const OpenFile shop(shopify(rows));
  json request = {{"currency", "USD"}, {"orders", {shop.handle()}}, {"creators", kCreators}};
  request["creators"][1]["clicks"] = 4;
  const json answer = reconcile(request);
  REQUIRE_MESSAGE(answer["ok"] == true, answer.dump());
  REQUIRE(answer["leaks"].size() == 2);
  CHECK(answer["leaks"][0] ==
        json{{"creator_id", "mia"},
             {"code", "MIA15"},
             {"orders", 1},
             {"revenue", 50.0},
             {"reason", {{"id", "coupon_site"}, {"values", {{"source", "retailmenot"}}}}}});
  CHECK(answer["leaks"][1]["reason"]["id"] == "beyond_clicks");
  CHECK(answer["leaks"][1]["orders"] == 12);
  CHECK(answer["creators"][0]["leaked"] == json{{"orders", 1}, {"revenue", 50.0}});
  CHECK(answer["creators"][0]["revenue"] == 80);
  CHECK(answer["creators"][0]["low"] == 30);
}

TEST_CASE("reconcile: buyers are new by their first order, and what they buy within 90 days is told") {
  const OpenFile shop(shopify(
      {order(1, "a@x.example", 7, "", "2026-01-01"), order(2, "a@x.example", 10, "MIA15", "2026-05-01"),
       order(3, "b@x.example", 20, "MIA15", "2026-05-01"), order(4, "b@x.example", 40, "", "2026-07-30"),
       order(5, "b@x.example", 80, "", "2026-07-31"), order(6, "", 160, "MIA15", "2026-05-03")}));
  const json answer = ask({shop.handle()}, json::array());
  const json& mia = answer["creators"][0];
  CHECK(mia["new_customers"] == json{{"orders", 1}, {"revenue", 20.0}});
  CHECK(mia["returning"] == json{{"orders", 1}, {"revenue", 10.0}});
  CHECK(mia["later"] == json{{"orders", 1}, {"revenue", 40.0}});  // 90 days after 1 May is 30 July
  CHECK(mia["segments"]["day"]["2026-05-01"] == json{{"orders", 2}, {"revenue", 30.0}});
}

TEST_CASE("reconcile: the days before the first post are the baseline, prices and costs the margin") {
  const OpenFile shop(shopify(
      {order(1, "a@x.example", 30, "", "2026-05-01"), order(2, "b@x.example", 12, "", "2026-05-08"),
       "#3,c@x.example,paid,USD,85,0,0,85,MIA15,15,2026-05-11 10:00:00 +0000,1,Lamp,100,L1,,0,90003,"}));
  const OpenFile products(
      "Handle,Title,Variant SKU,Variant Price,Cost per item\nlamp,Lamp,L1,100.00,40.00\n");
  const json answer = ask({shop.handle()}, {products.handle()}, {{"from", "2026-05-11"}});
  CHECK(answer["baseline"]["days"] == 10);
  CHECK(answer["baseline"]["revenue_per_day"] == doctest::Approx(4.2));
  CHECK(answer["totals"]["orders"] == 1);
  const json& mia = answer["creators"][0];
  CHECK(mia["margin"]["gross_margin"] == doctest::Approx(1 - 40.0 / 85));
  CHECK(mia["margin"]["gross_margin_at_full_price"] == doctest::Approx(0.6));
  CHECK(mia["discount_rate"] == doctest::Approx(0.15));
  CHECK(mia["gross_margin"] == doctest::Approx(0.52941).epsilon(1e-4));
  CHECK(answer["margin"]["by_sku"]["L1"]["gross_margin"] == doctest::Approx(0.6));
}

TEST_CASE("reconcile: sales by day are of all the files' days, refunds off, whatever the rule's dates") {
  const OpenFile shop(
      shopify({order(1, "a@x.example", 30, "", "2026-05-01"), order(2, "b@x.example", 12, "", "2026-05-01"),
               "#3,c@x.example,partially_refunded,USD,85,0,0,85,MIA15,15,2026-05-11 10:00:00 "
               "+0000,1,Lamp,100,L1,,25,90003,",
               "#4,d@x.example,voided,USD,85,0,0,85,,0,2026-05-12 10:00:00 +0000,1,Lamp,100,L1,,0,90004,"}));
  json request = {{"currency", "USD"},
                  {"orders", {shop.handle()}},
                  {"creators", json::array()},
                  {"rule", {{"from", "2026-05-11"}}}};
  CHECK(!reconcile(request).contains("by_day"));
  request["by_day"] = true;
  const json answer = reconcile(request);
  REQUIRE_MESSAGE(answer["ok"] == true, answer.dump());
  CHECK(answer["by_day"] == json{{{"date", "2026-05-01"}, {"orders", 2}, {"revenue", 42.0}},
                                 {{"date", "2026-05-11"}, {"orders", 1}, {"revenue", 60.0}}});
  CHECK(answer["totals"]["orders"] == 1);
  request["by_day"] = "yes";
  CHECK(reconcile(request)["error"]["fault"] == "wrong_type");
}

TEST_CASE("reconcile: the weighing answers beside the precedence, decisions stay whole, or is left out") {
  std::vector<std::string> rows;
  for (int i = 1; i <= 60; ++i) {
    const char* const note = i % 3 == 0 ? "" : i % 20 == 1 ? "utm_content: leo" : "utm_content: mia";
    rows.push_back(order(i, "", 10, i % 4 == 0 ? "" : "MIA15", "2026-05-01", "M1", note));
  }
  const OpenFile shop(shopify(rows));
  const json answer = ask({shop.handle()}, json::array());
  REQUIRE_MESSAGE(answer["ok"] == true, answer.dump());
  CHECK(answer["trust"]["code"].is_number());
  double weighed = 0;
  for (const json& creator : answer["creators"]) {
    weighed += creator["weighed"]["revenue"].get<double>();
    CHECK(creator["weighed"]["low"] <= creator["weighed"]["revenue"]);
    CHECK(creator["weighed"]["revenue"] <= creator["weighed"]["high"]);
  }
  CHECK(weighed <= answer["totals"]["revenue"].get<double>());
  CHECK(weighed > 0);
  const json decided = ask({shop.handle()}, json::array(), {{"decisions", {{"#12", "leo"}}}});
  CHECK(decided["creators"][1]["weighed"]["revenue"].get<double>() >= 10);
  CHECK(decided["creators"][1]["by_method"]["decided"]["orders"] == 1);
  const json without = ask({shop.handle()}, json::array(), {{"weigh", false}});
  CHECK_FALSE(without.contains("trust"));
  CHECK_FALSE(without["creators"][0].contains("weighed"));
}

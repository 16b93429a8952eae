// Real exports through reconcile, against figures that were read off the files by programs that are not ours.
#include "tests/core/engine/ledger_files.h"
#include "tests/core/shared_data.h"

using doctest::Approx;
using nlohmann::json;
using payoff::test::OpenFile;
using payoff::test::reconcile;

namespace {

double number(const json& text) { return std::strtod(text.get<std::string>().c_str(), nullptr); }

json by_codes(const OpenFile& shop, const char* currency, const json& rule) {
  return reconcile(
      {{"currency", currency},
       {"orders", {shop.handle()}},
       {"creators",
        {{{"creator_id", "bogo"}, {"codes", {"buy 1 get 1 free"}}},
         {{"creator_id", "prepaid"}, {"codes", {"PREPAIDDISCOUNT"}}},
         {{"creator_id", "fomo"}, {"codes", {"FOMO40"}}, {"links", {{{"campaign", "83337699099103"}}}}},
         {{"creator_id", "brand"}, {"codes", {"BRAND25"}}}}},
       {"rule", rule}});
}

}  // namespace

TEST_CASE("reconcile: a real export's orders and totals by code are those that the facts state") {
  const json facts = shared_json("exports/_facts.json");
  if (facts.is_null()) return;
  const OpenFile shop(shared_text("exports/shopify_orders_inr_utm_discounts_A.csv"));
  const json answer = by_codes(shop, "INR", {{"revenue", "total"}});
  REQUIRE_MESSAGE(answer["ok"] == true, answer.dump());
  const json& known = facts["shopify_orders_inr_utm_discounts_A.csv"]["orders"];
  const std::pair<const char*, const char*> kCodes[] = {
      {"bogo", "BUY 1 GET 1 FREE"}, {"prepaid", "PrepaidDiscount"}, {"fomo", "FOMO 40"}};
  for (const auto& row : kCodes) {
    const auto& creator = row.first;
    const auto& code = row.second;
    const json& fact = known["by_discount_code"][code];
    const json& alone = answer["alone"]["code"][creator];
    CHECK_MESSAGE(alone["orders"] == fact["orders"], code);
    CHECK_MESSAGE(alone["revenue"].get<double>() == Approx(number(fact["total"])), code);
  }
  CHECK(answer["totals"]["revenue"].get<double>() == Approx(number(known["by_currency"]["INR"]["total"])));
  // Tags are in the notes of 13 orders; 10 others name another campaign.
  CHECK(answer["alone"]["link"]["fomo"]["orders"] == 13);
  // The notes of these 13 say "Android ... Mobile".
  const json by_link = by_codes(shop, "INR", {{"methods", {"link"}}});
  CHECK(by_link["creators"][2]["segments"]["device"]["Mobile"]["orders"] == 13);
  // Net sales: the subtotals, 4,402.30 as awk adds them.
  CHECK(by_codes(shop, "INR", json::object())["totals"]["revenue"].get<double>() == Approx(4402.30));
}

TEST_CASE("reconcile: cash on delivery counts though its money is to come; a partial refund leaves its tax") {
  const std::string cod = shared_text("exports/shopify_orders_pkr_cod.csv");
  if (cod.empty()) return;
  const OpenFile shop(cod);
  const json answer = by_codes(shop, "PKR", json::object());
  CHECK(answer["totals"]["orders"].get<int>() + answer["totals"]["excluded_orders"].get<int>() == 114);
  CHECK(answer["alone"]["code"]["brand"]["orders"] == 2);
  CHECK(answer["totals"]["shop"]["revenue"].get<double>() == Approx(2431065));
  const json all = by_codes(shop, "PKR", {{"pending", true}});
  CHECK(all["totals"]["revenue"].get<double>() == Approx(2431065));
  const OpenFile canada(shared_text("exports/shopify_orders_cad_multiline_partial_refund.csv"));
  const json refund = by_codes(canada, "CAD", json::object());
  // Subtotals 1,872.92 as awk adds them; 1.54 refunded with its 5 % tax in it, which makes 1.4667.
  CHECK(refund["totals"]["shop"]["revenue"].get<double>() == Approx(1872.92 - 1.54 / 1.05).epsilon(1e-6));
}

#include <doctest/doctest.h>

#include "core/project/document.h"
#include "core/project/share.h"

using namespace payoff;

namespace {

template <class T>
std::string fault(const Result<T>& result) {
  return result ? "none" : std::string(fault_id(result.error().fault)) + " " + result.error().subject;
}

}  // namespace

TEST_CASE("documents: who sold what keeps rule and decisions, and no share link carries them") {
  const Json sample = {{"currency", "EUR"}, {"creators", {{{"name", "Mia"}}}}};
  Json document = sample;
  document["orders"] = {
      {"rule",
       {{"methods", {"link", "code"}},
        {"from", "2026-05-01"},
        {"window_days", 14},
        {"revenue", "total"},
        {"left_out", {"creator_2"}},
        {"any_day", {"creator_1"}}}},
      {"decisions",
       {{{"order", "#90210"}, {"creator_id", "creator_1"}}, {{"order", "#90211"}, {"creator_id", ""}}}},
      {"codes", {{{"code", "FRIENDS"}, {"creator_id", "creator_1"}}}},
      {"margins", {{{"creator_id", "creator_1"}, {"full", 0.6}, {"after", 0.5294}}}},
      {"links", {{{"source", "newsletter"}, {"content", "mia"}, {"creator_id", "creator_1"}}}},
      {"mappings",
       {{{"signature", "0a1b"},
         {"kind", "orders"},
         {"columns", {{{"field", "total"}, {"column", "Brutto"}}}},
         {"decimal", ","},
         {"date_order", "day_first"},
         {"year", 2026},
         {"table", 2}}}},
      {"typed_totals",
       {{{"creator_id", "creator_1"}, {"sessions", "1.200"}, {"orders", "14"}, {"revenue", "812,50"}},
        {{"campaign", "spring"}, {"content", "leo"}, {"orders", 3}}}},
      {"files", {{{"name", "orders.csv"}, {"rows", 8}, {"orders", 7}, {"to", "2026-05-11"}}}},
      {"results", {{{"creator_id", "creator_1"}, {"orders", 2}, {"revenue", 120.5}}}},
      {"totals", {{"orders", 5}, {"unattributed_orders", 2}, {"counted_on", "2026-06-01"}}}};
  const Result<OpenedDocument> opened = open_document(*save_document(document));
  REQUIRE(opened);
  CHECK(opened->document["orders"] == document["orders"]);
  CHECK(share_document(document, {})->find("90210") == std::string::npos);
  CHECK(open_shared(*share_document(document, {}))->document == *complete_document(sample));
  const auto with = [&](const char* at, const Json& value) {
    Json wrong = document;
    wrong[Json::json_pointer(at)] = value;
    return fault(complete_document(wrong));
  };
  CHECK(with("/orders", 1) == "wrong_type orders");
  CHECK(with("/orders/emails", "x") == "unknown_key orders.emails");
  CHECK(with("/orders/rule/revenue", "most") == "unknown_id orders.rule.revenue");
  CHECK(with("/orders/rule/from", "soon") == "not_a_number orders.rule.from");
  CHECK(with("/orders/decisions/0/email", "a@b.example") == "unknown_key orders.decisions.0.email");
  CHECK(with("/orders/links/0/url", "https://x.example") == "unknown_key orders.links.0.url");
  CHECK(with("/orders/margins/0/after", "52.94%") == "wrong_type orders.margins.0.after");
  CHECK(with("/orders/links", "newsletter") == "wrong_type orders.links");
  CHECK(with("/orders/rule/left_out", {1}) == "wrong_type orders.rule.left_out");
  CHECK(with("/orders/mappings/0/year", 12) == "out_of_range orders.mappings.0.year");
  CHECK(with("/orders/mappings/0/year", 2026.5) == "out_of_range orders.mappings.0.year");
  CHECK(with("/orders/typed_totals/0/cost", 1) == "unknown_key orders.typed_totals.0.cost");
  CHECK(with("/orders/typed_totals/1/orders", Json::array()) == "wrong_type orders.typed_totals.1.orders");
  CHECK(with("/orders/results/0/orders", "2") == "wrong_type orders.results.0.orders");
}

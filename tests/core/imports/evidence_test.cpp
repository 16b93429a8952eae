// What files without orders keep for the ledger.
#include "core/imports/fact_columns.h"
#include "tests/core/imports/import_file.h"
#include "tests/core/shared_data.h"

using namespace payoff;
using nlohmann::json;

namespace {

/// The facts of a whole file, its bytes in chunks of 7.
struct Facts {
  explicit Facts(const std::string& bytes, const json& request = json::object()) {
    const json opened = json::parse(engine::open_import(request.dump()), nullptr, false);
    handle = opened["handle"];
    Importer* import = engine::find_import(handle);
    for (std::size_t at = 0; at < bytes.size(); at += 7) import->push(std::string_view(bytes).substr(at, 7));
    finished = json::parse(engine::finish_import(handle), nullptr, false);
    REQUIRE(import->facts() != nullptr);
    columns = &import->facts()->facts();
  }
  ~Facts() { engine::dispose_import(handle); }
  Facts(const Facts&) = delete;
  Facts& operator=(const Facts&) = delete;

  int handle = 0;
  json finished;
  const FactColumns* columns = nullptr;
};

std::int64_t sum(const FactColumns& facts, FactField field) {
  std::int64_t all = 0;
  for (std::size_t i = 0; i < facts.rows; ++i) {
    if (facts.number(field, i) != kNoMoney) all += facts.number(field, i);
  }
  return all;
}

}  // namespace

TEST_CASE("imports: transactions of analytics keep their id, source and revenue, and not their totals") {
  const Facts file(
      "# ----\n# Example\n# Start date: 20260501\n# ----\n"
      "Transaction ID,Session source,Session medium,Session campaign,Session manual ad content,Purchase "
      "revenue\n"
      ",,,,,\"1,234.50\"\n"
      "1001,instagram,influencer,spring,mia,\"1,000.25\"\n"
      "1002,google,organic,(organic),(not set),234.25\n");
  CHECK(file.finished["format"] == "ga4_transactions");
  REQUIRE(file.columns->rows == 2);
  CHECK(file.columns->text(FactField::order, 0) == "1001");
  CHECK(file.columns->text(FactField::content, 0) == "mia");
  CHECK(file.columns->text(FactField::source, 1) == "google");
  CHECK(sum(*file.columns, FactField::revenue) == 1'234'500'000);
  CHECK(file.finished["columns"][1]["field"] == "source");
}

TEST_CASE("imports: a survey, an affiliate report and products keep what the ledger needs of them") {
  const Facts survey("Order,Email,How did you hear about us?\n#1001,ann@example.com,Mia Lopez\n");
  CHECK(survey.columns->text(FactField::order, 0) == "#1001");
  CHECK(survey.columns->text(FactField::answer, 0) == "Mia Lopez");
  const Facts affiliate(
      "Commission ID,Order ID,Publisher Name,Sale Amount,Commission,Action Status\n7,1001,Mia "
      "Lopez,90.00,9.00,locked\n");
  CHECK(affiliate.finished["format"] == "cj_commissions");
  CHECK(affiliate.columns->text(FactField::publisher, 0) == "Mia Lopez");
  CHECK(affiliate.columns->number(FactField::commission, 0) == 9'000'000);
  const Facts products("Handle,Title,Variant SKU,Variant Price,Cost per item\nlamp,Lamp,L1,110.00,44.00\n");
  CHECK(products.columns->text(FactField::sku, 0) == "L1");
  CHECK(products.columns->number(FactField::cost, 0) == 44'000'000);
}

TEST_CASE("imports: columns of a survey that no name tells are mapped by hand") {
  const Facts file("Who,Said\n#1001,Mia\n",
                   {{"kind", "survey"}, {"options", {{"columns", {{"order", "Who"}, {"answer", "Said"}}}}}});
  CHECK(file.columns->text(FactField::order, 0) == "#1001");
  CHECK(file.columns->text(FactField::answer, 0) == "Mia");
}

TEST_CASE("imports: what real exports keep sums up to what is known of them") {
  const std::string ads = shared_text("exports/meta_ads_campaigns_eur.csv");
  if (ads.empty()) return;
  const json facts = shared_json("exports/_facts.json");
  const auto known = [&](const char* file, const char* column) {
    return facts[file]["column_sums_without_total_rows"][column].get<std::string>();
  };
  const Facts meta(ads);
  CHECK(micros_text(sum(*meta.columns, FactField::revenue), 1) ==
        known("meta_ads_campaigns_eur.csv", "Revenue"));
  CHECK(micros_text(sum(*meta.columns, FactField::orders), 0) ==
        known("meta_ads_campaigns_eur.csv", "Results"));
  const Facts traffic(shared_text("exports/ga4_session_source_medium_A.csv"));
  CHECK(micros_text(sum(*traffic.columns, FactField::sessions), 0) ==
        known("ga4_session_source_medium_A.csv", "Sessions"));
  CHECK(traffic.columns->text(FactField::source_medium, 0) == "google / organic");
  const Facts google(shared_text("exports/google_ads_campaign_report_inr_totals.csv"));
  CHECK(micros_text(sum(*google.columns, FactField::orders), 2) ==
        known("google_ads_campaign_report_inr_totals.csv", "Conversions"));
}

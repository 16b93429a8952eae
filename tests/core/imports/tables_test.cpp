// Files of several tables: which of them is read, what is said of the others, and another on asking.
#include "tests/core/imports/import_file.h"
#include "tests/core/shared_data.h"

using namespace payoff;
using nlohmann::json;
using payoff::test::import_file;

namespace {

/// An overview as Google Analytics 4 writes it: cards under comments, in the order of the page.
const std::string kHead =
    "# ----------------------------------------\n# Acquisition overview\n# Account: Shop\n"
    "# ----------------------------------------\n# Start date: 20260501\n# End date: 20260531\n";
const std::string kUsers = "Nth day,Active users\n0000,12\n0001,9\n\n";
const std::string kChannels =
    "# Where do your sessions come from?\n# Start date: 20260501\nSession default channel group,Sessions\n"
    "Organic Social,40\nDirect,12\n\n";
const std::string kMedia =
    "# \n# Sessions by source\n# Start date: 20260501\nSession source / medium,Sessions,Total revenue\n"
    ",,\"700.00\"\ninstagram / influencer,31,\"600.50\"\ngoogle / organic,9,99.50\n\n";
const std::string kCampaigns =
    "# Sales by campaign\n# Start date: 20260501\n"
    "Session campaign,Session manual ad content,Sessions,Ecommerce purchases,Total revenue\n"
    "spring,mia,20,3,\"1,200.50\"\nspring,leo,11,1,80\nGrand total,,31,4,\"1,280.50\"\n\n";
const std::string kEvents = "# Top events\nEvent name,Event count\npurchase,4\n";

/// The rows that a file kept, as text: the fields that are asked for, " " between.
struct Kept {
  Kept(const std::string& bytes, const json& request = json::object()) {
    const json opened = json::parse(engine::open_import(request.dump()), nullptr, false);
    REQUIRE(opened["ok"] == true);
    handle = opened["handle"];
    import = engine::find_import(handle);
    for (std::size_t at = 0; at < bytes.size(); at += 11)
      import->push(std::string_view(bytes).substr(at, 11));
    finished = json::parse(engine::finish_import(handle), nullptr, false);
  }
  ~Kept() { engine::dispose_import(handle); }
  Kept(const Kept&) = delete;
  Kept& operator=(const Kept&) = delete;

  std::size_t rows() const { return import->facts() == nullptr ? 0 : import->facts()->facts().rows; }
  std::string text(FactField field, std::size_t row) const {
    return std::string(import->facts()->facts().text(field, row));
  }
  std::int64_t number(FactField field, std::size_t row) const {
    return import->facts()->facts().number(field, row);
  }

  int handle = 0;
  Importer* import = nullptr;
  json finished;
};

json table_option(int number) { return {{"options", {{"table", number}}}}; }

}  // namespace

TEST_CASE(
    "tables: of a file's tables the one that says the most about who sold is read, wherever it stands") {
  const std::string parts[] = {kUsers, kChannels, kMedia, kCampaigns, kEvents};
  for (std::size_t turn = 0; turn < 5; ++turn) {
    std::string bytes = kHead;
    for (std::size_t i = 0; i < 5; ++i) bytes += parts[(i + turn) % 5] + "\n";
    const Kept file(bytes);
    INFO(turn);
    CHECK(file.finished["reading"]["tables"].size() == 5);
    CHECK(file.finished["reading"]["table"] == (3 + 5 - turn) % 5);
    CHECK(file.finished["format"] == "ga4_traffic");
    CHECK(file.finished["columns"].size() == 5);
    CHECK(file.finished["columns"][1]["field"] == "content");
    REQUIRE(file.rows() == 2);
    CHECK(file.text(FactField::content, 0) == "mia");
    CHECK(file.text(FactField::content, 1) == "leo");
    CHECK(file.number(FactField::revenue, 0) == 1'200'500'000);
  }
}

TEST_CASE("tables: the answer names every table, with its header, its rows and its totals") {
  const json reading = import_file(kHead + kUsers + kChannels + kMedia + kCampaigns + kEvents)["reading"];
  const json& tables = reading["tables"];
  REQUIRE(tables.size() == 5);
  CHECK(reading["table"] == 3);
  CHECK_FALSE(tables[0].contains("title"));
  CHECK(tables[1]["title"] == "Where do your sessions come from?");
  CHECK(tables[2]["title"] == "Sessions by source");
  CHECK(tables[3]["title"] == "Sales by campaign");
  CHECK(tables[4]["title"] == "Top events");
  CHECK(tables[1]["header"] == json({"Session default channel group", "Sessions"}));
  CHECK(tables[2]["data_rows"] == 3);
  CHECK(tables[2]["total_rows"] == 1);
  CHECK(tables[3]["data_rows"] == 3);
  CHECK(tables[3]["total_rows"] == 1);
  CHECK(tables[4]["data_rows"] == 1);
  // The reading's own figures are those of the table that was read.
  CHECK(reading["header_record"] == tables[3]["header_record"]);
  CHECK(reading["columns"] == 5);
  CHECK(reading["column_sums_without_total_rows"]["Total revenue"] == "1280.50");
  CHECK(reading["total_rows"] == 1);
}

TEST_CASE("tables: another table is read when it is asked for, and one that is not there leaves the choice") {
  const std::string bytes = kHead + kUsers + kChannels + kMedia + kCampaigns + kEvents;
  const Kept media(bytes, table_option(2));
  CHECK(media.finished["reading"]["table"] == 2);
  REQUIRE(media.rows() == 2);
  CHECK(media.text(FactField::source_medium, 0) == "instagram / influencer");
  CHECK(media.number(FactField::revenue, 0) == 600'500'000);
  const Kept users(bytes, table_option(0));
  CHECK(users.finished["format"] == "ga4_series");
  CHECK(users.finished["columns"][0]["name"] == "Nth day");
  CHECK(users.rows() == 0);
  const Kept nowhere(bytes, table_option(9));
  CHECK(nowhere.finished["reading"]["table"] == 3);
  CHECK(nowhere.rows() == 2);
  for (const json& wrong : {json(-1), json(0.5), json(1e9)}) {
    const json answer =
        json::parse(engine::open_import(json{{"options", {{"table", wrong}}}}.dump()), nullptr, false);
    CHECK(answer["error"]["fault"] == "out_of_range");
    CHECK(answer["error"]["subject"] == "options.table");
  }
}

TEST_CASE("tables: one without rows is read only where no other says more") {
  const std::string empty =
      "# Sales by campaign\nSession campaign,Session manual ad content,Sessions,Ecommerce purchases,Total "
      "revenue\n\n";
  const Kept first(kHead + kUsers + empty + kMedia);
  CHECK(first.finished["reading"]["table"] == 2);
  CHECK(first.rows() == 2);
  const Kept last(kHead + kMedia + empty);
  CHECK(last.finished["reading"]["table"] == 0);
  CHECK(last.rows() == 2);
  const Kept only(kHead + kUsers + empty + kEvents);
  CHECK(only.finished["reading"]["table"] == 0);
  CHECK(only.rows() == 0);
}

TEST_CASE("tables: a decimal comma is found in the table that is read, not in the first one") {
  // As a Dutch Universal Analytics writes it: 2.546 visits, and money in quotes.
  const Kept file(
      "# ---\n# Alle gegevens\n# ---\n\nDagindex,Sessies\n01-05-2026,\"312\"\n02-05-2026,\"298\"\n\n"
      "Bron/medium,Sessies,Revenue,Bouncepercentage\ninstagram / influencer,2.546,\"1.234,50\",\"9,88%\"\n"
      "google / organic,12,\"80,25\",\"1,00%\"\n");
  CHECK(file.finished["reading"]["table"] == 1);
  REQUIRE(file.rows() == 2);
  CHECK(file.number(FactField::sessions, 0) == 2'546'000'000);
  CHECK(file.number(FactField::revenue, 0) == 1'234'500'000);
  CHECK(file.number(FactField::revenue, 1) == 80'250'000);
}

TEST_CASE("tables: one that comes after the file's first 64 KiB is found as well") {
  std::string bytes = kHead + "Nth day,Active users\n";
  for (int day = 0; day < 9000; ++day) bytes += std::to_string(10000 + day) + ",12\n";
  REQUIRE(bytes.size() > 70'000);
  const Kept file(bytes + "\n" + kCampaigns);
  CHECK(file.finished["format"] == "ga4_traffic");
  CHECK(file.finished["reading"]["table"] == 1);
  CHECK(file.rows() == 2);
}

TEST_CASE("tables: orders below a summary are the orders of the file") {
  const std::string bytes =
      "Period,Orders,Net sales\nMay 2026,2,50.00\n\n\n"
      "Order number,Date,Total,Currency,Discount code\nA1,2026-05-04,30.00,EUR,MIA10\n"
      "A2,2026-05-05,20.00,EUR,\n";
  const json finished = import_file(bytes, 5);
  CHECK(finished["format"] == "orders");
  CHECK(finished["reading"]["table"] == 1);
  CHECK(finished["reading"]["orders"]["by_currency"]["EUR"]["total"] == "50.00");
  CHECK(finished["reading"]["orders"]["by_discount_code"]["MIA10"]["orders"] == 1);
  CHECK(finished["columns"][4]["field"] == "discount_code");
}

TEST_CASE("tables: a row of one cell behind a comment is a row unless a table begins below it") {
  const json rows = import_file("Campaign,Clicks\nspring,2\n# note\nsummer\n# note\nautumn\nwinter,3\n");
  CHECK(rows["reading"]["tables"].size() == 1);
  CHECK(rows["reading"]["tables"][0]["data_rows"] == 4);
  const json titled =
      import_file("Campaign,Clicks\nspring,2\n\nClicks by day\nDay,Clicks\n2026-05-01,2\n")["reading"];
  REQUIRE(titled["tables"].size() == 2);
  CHECK(titled["tables"][0]["data_rows"] == 1);
  CHECK(titled["tables"][1]["title"] == "Clicks by day");
}

TEST_CASE("tables: one that is said to be a shop's orders and has none of their columns has no orders") {
  for (const char* keep : {"orders", "totals"}) {
    const json finished = import_file("Campaign,Cost\nspring,1\nsummer,2\n", 7,
                                      {{"kind", "shopify_orders"}, {"options", {{"keep", keep}}}});
    CHECK(finished["ok"] == true);
    CHECK(finished["reading"]["orders"]["orders"] == 0);
    CHECK(finished["reading"]["records"] == 3);
  }
}

TEST_CASE("tables: thousands of them are not kept one by one") {
  std::string bytes;
  for (int i = 0; i < 3000; ++i) bytes += "# part\nCampaign,Sessions\nspring,2\n\n";
  const json finished = import_file(bytes);
  CHECK(finished["reading"]["tables"].size() == 1000);
}

TEST_CASE("tables: of real exports the first one is read where no other says who sold") {
  for (const char* name : {"ga4_reports_snapshot_multitable.csv", "ua_landing_pages_totals_second_table.csv",
                           "ga4_psyteachr_pages_20210822.csv"}) {
    const std::string bytes = shared_text(std::string("exports/") + name);
    if (bytes.empty()) return;
    const json finished = import_file(bytes);
    INFO(name);
    CHECK(finished["reading"]["table"] == 0);
  }
  const json snapshot =
      import_file(shared_text("exports/ga4_reports_snapshot_multitable.csv"))["reading"]["tables"];
  CHECK(snapshot[4]["title"] == "Where do your new users come from?");
  CHECK(snapshot[13]["title"] == "How does activity on your platforms compare?");
  // The real cards with the table of another real export below them.
  const std::string traffic = shared_text("exports/ga4_session_source_medium_A.csv");
  const json both = import_file(shared_text("exports/ga4_reports_snapshot_multitable.csv") +
                                "\n\n# Start date: 20230923\n" + traffic);
  CHECK(both["reading"]["table"] == 14);
  CHECK(both["columns"] == import_file(traffic)["columns"]);
  CHECK(both["summary"]["rows_kept"] == import_file(traffic)["summary"]["rows_kept"]);
}

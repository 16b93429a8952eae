// Dates and amounts of orders that a file alone does not settle.
#include "core/imports/order_dates.h"

#include "core/imports/order_columns.h"
#include "tests/core/imports/import_file.h"

using namespace payoff;
using nlohmann::json;
using payoff::test::import_file;

namespace {

const std::string kHeader = "Order id,Order date,Total\n";

json read(const std::string& rows, const json& options = json::object(), std::size_t chunk = 1 << 16) {
  return import_file(kHeader + rows, chunk, {{"options", options}});
}

json days(const json& finished) {
  const json& summary = finished["summary"];
  return {summary.value("first_date", std::string()), summary.value("last_date", std::string())};
}

bool told(const json& finished, const std::string& id) {
  for (const json& each : finished["diagnostics"]) {
    if (each["id"] == id) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("order dates: one that can be read both ways waits until another of the file shows which holds") {
  const json finished = read("1,3/4/2026,10\n2,25/4/2026,10\n");
  CHECK(days(finished) == json{"2026-04-03", "2026-04-25"});
  CHECK_FALSE(told(finished, "ambiguous_dates"));
  CHECK(finished["columns"][1]["date_order"] == "day_first");
  CHECK(days(read("1,3/4/2026,10\n2,4/25/2026,10\n")) == json{"2026-03-04", "2026-04-25"});
}

TEST_CASE("order dates: one that shows the order far down settles those before it") {
  std::string rows;
  for (int i = 0; i < 5000; ++i) rows += std::to_string(i) + ",3/4/2026 10:00,10.00\n";
  rows += "9999,4/25/2026 10:00,10.00\n";
  for (const std::size_t chunk : {999u, 65536u}) {
    const json finished = read(rows, json::object(), chunk);
    CHECK(days(finished) == json{"2026-03-04", "2026-04-25"});
    CHECK(finished["columns"][1]["date_order"] == "month_first");
  }
}

TEST_CASE("order dates: where nothing shows the order it is asked for, and the answer is taken") {
  const json open = read("1,3/4/2026,10\n2,5/6/2026,10\n");
  CHECK(told(open, "ambiguous_dates"));
  CHECK(days(open) == json{"", ""});
  CHECK(days(read("1,3/4/2026,10\n2,5/6/2026,10\n", {{"date_order", "day_first"}})) ==
        json{"2026-04-03", "2026-06-05"});
  CHECK(days(read("1,3/4/2026,10\n2,5/6/2026,10\n", {{"date_order", "month_first"}})) ==
        json{"2026-03-04", "2026-05-06"});
}

TEST_CASE("order dates: one that only the other order makes a real day of is that day") {
  CHECK(days(read("1,25/4/2026,10\n", {{"date_order", "month_first"}})) == json{"2026-04-25", "2026-04-25"});
}

TEST_CASE("order dates: a date without a year asks for it") {
  for (const char* date : {"May 4", "4 May", "4.5.", "04.05.", "5/4"}) {
    INFO(date);
    const std::string rows = std::string("1,") + date + ",10\n";
    CHECK(told(read(rows), "dates_without_year"));
    const json finished = read(rows, {{"year", 2026}, {"date_order", "month_first"}});
    CHECK(days(finished) == json{"2026-05-04", "2026-05-04"});
    CHECK_FALSE(told(finished, "dates_without_year"));
  }
  CHECK(with_year("5/4 10:00", 2026) == "5/4/2026 10:00");
}

TEST_CASE("order dates: what is no date is no date with a year either") {
  for (const char* text : {"soon", "12", "4.", "31.02.", "#", "/", "1234567890"}) {
    INFO(text);
    const json finished = read(std::string("1,") + text + ",10\n", {{"year", 2025}});
    CHECK(days(finished) == json{"", ""});
  }
  CHECK(import_file(kHeader, 1 << 16, {{"options", {{"year", 12}}}})["error"]["fault"] == "out_of_range");
}

// 2.546 of a Dutch report is two thousand and some.
TEST_CASE("order amounts: the decimal sign that is said holds against the one that was guessed") {
  const json guessed = read("1,2026-05-04,2.546\n2,2026-05-05,1.200\n");
  CHECK(guessed["reading"]["orders"]["by_currency"]["(none)"]["total"] == "3.746");
  CHECK(guessed["columns"][2]["decimal"] == ".");
  const json said = read("1,2026-05-04,2.546\n2,2026-05-05,1.200\n", {{"decimal", ","}});
  CHECK(said["reading"]["orders"]["by_currency"]["(none)"]["total"] == "3746");
  CHECK(said["columns"][2]["decimal"] == ",");
}

TEST_CASE("order amounts: a discount code or an order number is no amount") {
  const json file =
      import_file("Order id,Total,Word,Paid\nA-1,20.50,MIA10,EUR 20.50\nA-2,30.00,LEO15,CHF 30.00\n");
  CHECK(file["columns"][0]["kind"] == "text");
  CHECK(file["columns"][2]["kind"] == "text");
  CHECK(file["columns"][3]["kind"] == "number");
  CHECK_FALSE(file["reading"]["column_sums_without_total_rows"].contains("Word"));
}

TEST_CASE("formats: sheets of creators, their posts and their sales are told apart") {
  const auto format = [](const char* header, const char* row) {
    return import_file(std::string(header) + "\n" + row + "\n")["format"];
  };
  CHECK(format("ID,name,category,follower_count,platform", "1,Mia,Beauty,45000,Instagram") == "creators");
  CHECK(format("influencer_id,basis,rate,orders,total_payout", "1,order,9,2,18") == "creators");
  CHECK(format("influencer_id,platform,date,URL,caption,reach,likes,comments",
               "1,TikTok,2026-05-04,https://x.example,Hi,900,90,9") == "creator_posts");
  CHECK(format("source,campaign,influencer_id,user_id,product,date,orders,revenue",
               "YouTube,Spring,1,u1,Lamp,2026-05-04,2,80.00") == "creator_sales");
}

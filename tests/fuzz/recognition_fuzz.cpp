// Any text as the first rows of a file: the delimiter is one of four, a header is one of the rows, a format
// is recognized by columns that the header has, each once, and how dates and amounts are read never fails.
// What the visitor says (kind, decimal sign, order of dates, year) is taken in any mixture; the first byte
// picks it.
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "core/engine/engine.h"
#include "core/engine/open_import.h"
#include "core/imports/format_table.h"
#include "core/imports/order_dates.h"
#include "core/imports/shape.h"
#include "core/imports/sniff.h"

namespace {

using nlohmann::json;

void check(bool holds) {
  if (!holds) std::abort();
}

class Collect : public payoff::CsvSink {
 public:
  payoff::Rows rows;
  void record(const payoff::CsvRecord& record) override { rows.push_back(payoff::texts_of(record)); }
};

void check_recognition(const payoff::Rows& rows) {
  const auto header = payoff::find_header(rows);
  if (!header) return;
  check(*header < rows.size());
  const payoff::Recognition found = payoff::recognize({rows[*header]});
  if (found.format == nullptr) return;
  check(payoff::find_format(found.format->id) != nullptr && !found.columns.empty());
  std::multiset<std::string> names(rows[*header].begin(), rows[*header].end());
  for (const std::string& column : found.columns) {
    const auto place = names.find(column);
    check(place != names.end());
    names.erase(place);
  }
}

json request_of(std::uint8_t pick) {
  json options = json::object();
  if ((pick & 1) != 0) options["decimal"] = (pick & 2) != 0 ? "," : ".";
  if ((pick & 4) != 0) options["date_order"] = (pick & 8) != 0 ? "day_first" : "month_first";
  if ((pick & 16) != 0) options["year"] = 2026;
  if ((pick & 128) != 0) options["table"] = (pick >> 1) & 7;
  json request = {{"options", options}};
  if ((pick & 32) != 0) request["kind"] = (pick & 64) != 0 ? "survey" : "orders";
  return request;
}

/// One of the tables is read, the one that was asked for where there is one, and what is said is said of it.
void check_tables(const json& answer, std::uint8_t pick) {
  const json& reading = answer["reading"];
  if (!reading.contains("tables")) return;
  const json& tables = reading["tables"];
  const std::size_t number = reading["table"];
  check(number < tables.size());
  const std::size_t asked = (pick >> 1) & 7;
  if ((pick & 128) != 0 && asked < tables.size() && !reading.contains("orders")) check(number == asked);
  check(reading["columns"] == tables[number]["header"].size());
  check(reading["total_rows"] == tables[number]["total_rows"]);
  if (reading.contains("header_record")) {
    check(reading["header_record"] == tables[number]["header_record"]);
    check(answer["columns"].size() == tables[number]["header"].size());
  }
  if (answer["summary"].contains("rows_kept")) {
    const std::size_t rows = tables[number]["data_rows"], totals = tables[number]["total_rows"];
    check(answer["summary"]["rows_kept"] == rows - totals);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1) return 0;
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const payoff::SniffedCsv csv = payoff::sniff_csv(text, true);
  check(csv.sep_line || !payoff::delimiter_id(csv.dialect.delimiter).empty());
  check(csv.skip <= text.size());
  Collect all;
  payoff::CsvReader(csv.dialect).read(std::string_view(text).substr(csv.skip), true, all);
  check_recognition(all.rows);
  for (const auto& row : all.rows) {
    for (const std::string& cell : row) payoff::with_year(cell, 2026);
  }
  const json opened = json::parse(payoff::engine::open_import(request_of(data[0]).dump()), nullptr, false);
  check(opened["ok"] == true);
  const int handle = opened["handle"];
  payoff::engine::find_import(handle)->push(text);
  const json answer = json::parse(payoff::engine::finish_import(handle), nullptr, false);
  check(answer.is_object() && answer["ok"] == true);
  check_tables(answer, data[0]);
  if (answer["summary"].contains("first_date"))
    check(answer["summary"]["first_date"] <= answer["summary"]["last_date"]);
  payoff::engine::dispose_import(handle);
  return 0;
}

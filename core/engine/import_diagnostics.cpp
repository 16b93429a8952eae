#include "core/base/text.h"
#include "core/engine/open_import.h"

namespace payoff::engine {
namespace {

/// As many of one kind as anybody reads; how many there are stands in `values.count` of the first.
constexpr std::size_t kMostOfAKind = 20;

class Diagnostics {
 public:
  explicit Diagnostics(Json& list) : list_(list) {}

  void add(std::string_view id, std::string_view subject, Json values = Json::object()) {
    list_.push_back({{"id", id}, {"subject", well_formed(subject)}, {"values", std::move(values)}});
  }
  void at(std::uint64_t row) { list_.back()["row"] = row; }
  void at(std::uint64_t row, std::size_t column) {
    at(row);
    list_.back()["column"] = column;
  }

 private:
  Json& list_;
};

void add_quotes(const Importer& import, Diagnostics& list) {
  std::size_t odd = 0;
  for (const CsvProblem& problem : import.reader().problems()) {
    const bool open = problem.id == CsvProblemId::open_quote;
    if (!open && ++odd > kMostOfAKind) continue;
    list.add(open ? "truncated_file" : "text_after_quote", "file",
             open ? Json::object() : Json{{"count", import.reader().problem_count()}});
    list.at(problem.row, problem.column);
  }
}

void add_ragged(const Importer& import, Diagnostics& list) {
  std::uint64_t count = 0;
  if (import.tables() == nullptr) {
    count = import.projected_ragged_rows();
  } else {
    for (const TableReading& table : import.tables()->tables()) count += table.ragged_rows;
  }
  std::size_t shown = 0;
  for (const RaggedRow& row : import.ragged()) {
    if (++shown > kMostOfAKind) return;
    list.add("ragged_row", "file", {{"columns", row.columns}, {"count", count}});
    list.at(row.row);
  }
}

void add_orders(const Importer& import, Diagnostics& list) {
  if (import.orders() == nullptr) return;
  std::size_t shown = 0;
  for (const OrderReader::Problem& problem : import.orders()->problems()) {
    if (++shown > kMostOfAKind) return;
    const auto field = static_cast<std::size_t>(problem.field);
    const bool nameless = problem.field == OrderField::name;
    list.add(nameless ? "order_without_name" : "not_a_number", order_field_table()[field].id,
             {{"text", well_formed(problem.text)}});
    const int place = import.places()[field];
    if (place >= 0) list.at(problem.row, static_cast<std::size_t>(place));
  }
}

void add_totals(const Importer& import, Diagnostics& list) {
  if (import.tables() == nullptr) return;
  for (const TableReading& table : import.tables()->tables()) {
    for (const TotalRow& total : table.totals) {
      Json equal = Json::array();
      for (const std::size_t column : total.equal) equal.push_back(well_formed(table.header[column]));
      list.add("total_row", total.label, {{"equal_columns", std::move(equal)}});
      list.at(total.row);
    }
  }
}

/// The dates of orders, which are read, not only looked at.
void add_order_dates(const OrderDates& dates, const Importer& import, Diagnostics& list) {
  const int place = import.places()[static_cast<std::size_t>(OrderField::created_at)];
  if (place < 0) return;
  const auto column = static_cast<std::size_t>(place);
  const auto add = [&](std::string_view id, std::uint64_t count) {
    if (count == 0) return;
    list.add(id, import.header()[column], {{"count", count}});
    list.at(*import.header_row(), column);
  };
  add("ambiguous_dates", dates.ambiguous());
  add("dates_without_year", dates.without_year());
}

void add_dates(const Importer& import, Diagnostics& list) {
  if (import.orders() != nullptr) return add_order_dates(import.orders()->dates(), import, list);
  const TableReading* read = import.table_reading();
  if (read == nullptr) return;
  const TableReading& table = *read;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].ambiguous_dates() == 0 || table.columns[i].date_order() != DateOrder::unknown)
      continue;
    list.add("ambiguous_dates", table.header[i], {{"count", table.columns[i].ambiguous_dates()}});
    list.at(table.header_row, i);
  }
}

}  // namespace

Json import_diagnostics(const Importer& import) {
  Json all = Json::array();
  Diagnostics list(all);
  if (import.records() == 0) list.add("empty_file", "file");
  if (!import.header_row() && import.records() > 0) list.add("no_header", "file");
  if (import.header_row() && import.recognition().format == nullptr) list.add("unknown_format", "file");
  if (import.replaced() > 0) list.add("bad_encoding", "file", {{"count", import.replaced()}});
  if (import.nuls() > 0) list.add("nul_characters", "file", {{"count", import.nuls()}});
  if (import.facts() != nullptr && import.facts()->facts().left_out > 0)
    list.add("rows_left_out", "file", {{"count", import.facts()->facts().left_out}});
  add_quotes(import, list);
  add_ragged(import, list);
  add_orders(import, list);
  add_totals(import, list);
  add_dates(import, list);
  return all;
}

}  // namespace payoff::engine

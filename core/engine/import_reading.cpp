#include <algorithm>

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/engine/open_import.h"

namespace payoff::engine {
namespace {

Json texts_json(const std::vector<std::string>& texts) {
  Json list = Json::array();
  for (const std::string& text : texts) list.push_back(well_formed(text));
  return list;
}

std::string key_of(std::string_view text) { return text.empty() ? "(none)" : well_formed(text); }

/// Zero is "0": it was written with any number of decimals.
std::string money_text(std::int64_t micros, int decimals) {
  return micros == 0 ? "0" : micros_text(micros, decimals);
}

/// Calls `take` with the text and the sums of each that any order has.
template <class Take>
void each_text(const OrderReader& reader, OrderText kind, const std::vector<OrderSums>& sums,
               const Take& take) {
  const Interner& pool = reader.orders().pools[static_cast<std::size_t>(kind)];
  for (std::size_t i = 0; i < sums.size(); ++i) {
    if (sums[i].orders > 0) take(pool.text(static_cast<std::uint32_t>(i)), sums[i]);
  }
}

Json counts_json(const OrderReader& reader, OrderText kind, const std::vector<OrderSums>& all) {
  Json object = Json::object();
  each_text(reader, kind, all, [&](std::string_view text, const OrderSums& sums) {
    object[kind == OrderText::financial_status ? well_formed(text) : key_of(text)] = sums.orders;
  });
  return object;
}

void write_count(std::string_view name, std::uint64_t count, JsonText& to) {
  to.key(name);
  to.number(static_cast<double>(count));
}

/// {text: {orders, total, discount_amount, refunded?}}
void write_sums(const OrderReader& reader, OrderText kind, const std::vector<OrderSums>& all, bool refunds,
                JsonText& to) {
  to.open_object();
  each_text(reader, kind, all, [&](std::string_view text, const OrderSums& sums) {
    to.key(key_of(text));
    to.open_object();
    write_count("orders", sums.orders, to);
    to.member("total", money_text(sums.total, reader.decimals(OrderMoney::total)));
    to.member("discount_amount",
              money_text(sums.discount_amount, reader.decimals(OrderMoney::discount_amount)));
    if (refunds) to.member("refunded", money_text(sums.refunded, reader.decimals(OrderMoney::refunded)));
    to.close_object();
  });
  to.close_object();
}

void write_orders(const OrderReader& reader, JsonText& to) {
  const OrderSummary& summary = reader.summary();
  Json campaigns = counts_json(reader, OrderText::note_utm_campaign, summary.by_note_utm_campaign);
  if (campaigns.size() == 1 && campaigns.contains("(none)")) campaigns = Json::object();
  to.open_object();
  write_count("orders", reader.orders().size(), to);
  write_count("line_rows", reader.line_rows(), to);
  to.key("units");
  to.json(summary.units);
  write_count("max_lines_in_one_order", summary.most_lines, to);
  to.key("by_currency");
  write_sums(reader, OrderText::currency, summary.by_currency, true, to);
  to.key("by_discount_code");
  write_sums(reader, OrderText::discount_code, summary.by_discount_code, false, to);
  to.key("by_financial_status");
  to.json(counts_json(reader, OrderText::financial_status, summary.by_financial_status));
  to.key("by_utm_source_in_note_attributes");
  to.json(counts_json(reader, OrderText::note_utm_source, summary.by_note_utm_source));
  to.key("by_utm_campaign_in_note_attributes");
  to.json(campaigns);
  to.close_object();
}

void write_totals(const OrderTotals& totals, JsonText& to) {
  std::uint64_t orders = 0;
  to.open_object();
  to.key("by_discount_code");
  to.open_object();
  for (std::size_t i = 0; i < totals.sums().size(); ++i) {
    const OrderTotals::Sums& sums = totals.sums()[i];
    if (sums.orders == 0) continue;
    orders += sums.orders;
    to.key(key_of(totals.code(i)));
    to.open_object();
    write_count("orders", sums.orders, to);
    to.member("total", money_text(sums.total, totals.decimals()));
    to.close_object();
  }
  to.close_object();
  write_count("orders", orders, to);
  write_count("line_rows", totals.rows(), to);
  to.close_object();
}

Json column_sums_json(const TableReading& table, char decimal) {
  Json sums = Json::object();
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const ColumnTally& column = table.columns[i];
    const ColumnKind kind = column.kind(decimal);
    if ((kind != ColumnKind::number && kind != ColumnKind::percent) || is_identifier_name(table.header[i]))
      continue;
    sums[well_formed(table.header[i])] = column.sum(column.decimal(decimal)).text();
  }
  return sums;
}

Json total_rows_json(const TableReading& table) {
  Json list = Json::array();
  for (const TotalRow& total : table.totals) {
    Json values = Json::object();
    for (const auto& [column, text] : total.values) {
      if (column < table.header.size()) values[well_formed(table.header[column])] = well_formed(text);
    }
    values["_label"] = well_formed(total.label);
    list.push_back(std::move(values));
  }
  return list;
}

void add_tables(const TableReader& reader, char decimal, Json& reading) {
  const auto& tables = reader.tables();
  if (tables.empty()) return;
  const TableReading& first = tables.front();
  reading["columns"] = first.header.size();
  reading["data_rows"] = reader.records_below();
  reading["total_rows"] = first.totals.size();
  reading["ragged_rows"] = first.ragged_rows;
  reading["column_sums_without_total_rows"] = column_sums_json(first, decimal);
  if (!first.totals.empty()) reading["total_row_values"] = total_rows_json(first);
  if (tables.size() < 2 && reader.comment_records() == 0) return;
  Json list = Json::array();
  for (const TableReading& table : tables) {
    list.push_back({{"header", texts_json(table.header)},
                    {"data_rows", table.data_rows},
                    {"total_rows", table.totals.size()},
                    {"column_sums_without_total_rows", column_sums_json(table, decimal)}});
  }
  reading["tables"] = std::move(list);
}

/// All but the orders.
Json reading_json(const Importer& import) {
  Json reading = {{"encoding", encoding_id(import.encoding())},
                  {"byte_order_mark", import.byte_order_mark()},
                  {"delimiter", delimiter_id(import.csv().dialect.delimiter)},
                  {"record_end", import.csv().record_end()},
                  {"decimal", std::string(1, import.decimal())},
                  {"sep_line", import.csv().sep_line},
                  {"bytes", import.bytes()},
                  {"records", import.records()},
                  {"line_break_characters_inside_fields", import.reader().quoted_line_breaks()},
                  {"blank_records", 0},
                  {"comment_records", 0}};
  if (import.header_row()) reading["header_record"] = *import.header_row();
  if (const TableReader* tables = import.tables()) {
    reading["blank_records"] = tables->blank_records();
    reading["comment_records"] = tables->comment_records();
    add_tables(*tables, import.decimal(), reading);
  } else {
    reading["columns"] = import.header().size();
    reading["data_rows"] = import.data_rows();
    reading["total_rows"] = 0;
    reading["ragged_rows"] = import.projected_ragged_rows();
    reading["blank_records"] = import.projected_blank_records();
  }
  return reading;
}

}  // namespace

void write_reading(const Importer& import, JsonText& to) {
  to.open_object();
  const Json reading = reading_json(import);
  for (auto member = reading.begin(); member != reading.end(); ++member) {
    to.key(member.key());
    to.json(member.value());
  }
  // By hundreds of codes, which a tree would make slow.
  if (import.orders() != nullptr) {
    to.key("orders");
    write_orders(*import.orders(), to);
  }
  if (import.totals() != nullptr) {
    to.key("orders");
    write_totals(*import.totals(), to);
  }
  to.close_object();
}

}  // namespace payoff::engine

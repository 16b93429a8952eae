#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>

#include "core/base/text.h"
#include "core/engine/engine.h"
#include "core/engine/open_import.h"
#include "core/engine/request.h"
#include "core/engine/session.h"
#include "core/imports/shape.h"

namespace payoff::engine {
namespace {

struct OpenFiles {
  std::map<int, std::unique_ptr<Importer>> imports;
  std::map<int, std::string> bytes;
};

// Like the session's tables: what a caller opened and has not disposed of.
OpenFiles& open_files() {
  static OpenFiles instance;
  return instance;
}

const std::vector<std::string_view>& delimiter_ids() {
  static const std::vector<std::string_view> ids = {"",  "comma", "semicolon", "tab", "pipe",
                                                    ",", ";",     "\t",        "|"};
  return ids;
}

char read_delimiter(Fields& options) {
  const std::string id = options.one_of("delimiter", delimiter_ids(), "");
  return id.size() == 1 ? id.front() : delimiter_of(id);
}

/// {field: column's name}: the fields are those of orders, or of what else the given format holds.
void read_columns(Fields& options, ImportOptions& read) {
  const Json* columns = options.object("columns");
  if (columns == nullptr) return;
  Fields fields(*columns, options.path_of("columns"));
  if (read.format == nullptr || read.format->kind == FormatKind::orders) {
    for (std::size_t i = 0; i < kOrderFields; ++i) {
      std::string name = fields.text(order_field_table()[i].id);
      if (!name.empty()) read.columns.emplace_back(static_cast<OrderField>(i), std::move(name));
    }
  } else {
    for (std::size_t i = 0; i < kFactFields; ++i) {
      std::string name = fields.text(fact_field_table()[i].id);
      if (!name.empty()) read.fact_columns.emplace_back(static_cast<FactField>(i), std::move(name));
    }
  }
  if (const auto finished = fields.finish(); !finished) options.note(finished.error());
}

ImportOptions read_options(Fields& request, const FormatRow* format = nullptr) {
  ImportOptions read;
  read.format = format;
  const Json* object = request.object("options");
  if (object == nullptr) return read;
  Fields options(*object, request.path_of("options"));
  read.encoding = encoding_of(options.one_of("encoding", encoding_ids(), ""));
  read.delimiter = read_delimiter(options);
  read.header = options.one_of("header", {"auto", "none"}, "auto") == "auto";
  if (const std::string sign = options.one_of("decimal", {".", ","}, ""); !sign.empty())
    read.decimal = sign[0];
  read.dates.order = date_order_of(options.one_of("date_order", {"day_first", "month_first"}, ""));
  if (const auto year = options.number("year")) {
    if (*year >= 1900 && *year <= 2200 && *year == std::floor(*year)) {
      read.dates.year = static_cast<int>(*year);
    } else {
      options.note({Fault::out_of_range, "year"});
    }
  }
  read.totals_only = options.one_of("keep", {"orders", "totals"}, "orders") == "totals";
  read_columns(options, read);
  if (const auto finished = options.finish(); !finished) request.note(finished.error());
  return read;
}

/// Every record of a file, as text.
class AllRecords : public CsvSink {
 public:
  Rows rows;
  void record(const CsvRecord& record) override { rows.push_back(texts_of(record)); }
};

Json row_json(const std::vector<std::string>& row) {
  Json list = Json::array();
  for (const std::string& cell : row) list.push_back(well_formed(cell));
  return list;
}

Json table_diagnostics(const CsvReader& reader, const Rows& rows, std::optional<std::size_t> header,
                       std::size_t replaced, std::string_view text) {
  Json list = Json::array();
  const auto add = [&](std::string_view id, Json values) {
    list.push_back({{"id", id}, {"subject", "bytes"}, {"values", std::move(values)}});
  };
  for (const CsvProblem& problem : reader.problems()) {
    add(problem.id == CsvProblemId::open_quote ? "truncated_file" : "text_after_quote", Json::object());
    list.back()["row"] = problem.row;
    list.back()["column"] = problem.column;
  }
  for (std::size_t i = header.value_or(0); header && i < rows.size() && list.size() < 200; ++i) {
    const bool blank = rows[i].size() == 1 && is_blank_cell(rows[i].front());
    if (blank || rows[i].size() == rows[*header].size()) continue;
    add("ragged_row", {{"columns", rows[i].size()}});
    list.back()["row"] = i;
  }
  const auto nuls = std::count(text.begin(), text.end(), '\0');
  if (nuls > 0) add("nul_characters", {{"count", nuls}});
  if (replaced > 0 || !is_utf8(text)) add("bad_encoding", {{"count", replaced}});
  return list;
}

Json read_all(std::string_view bytes, const ImportOptions& options) {
  EncodingGuess guess = guess_encoding(bytes);
  if (options.encoding && *options.encoding != guess.encoding) guess = {*options.encoding, 0};
  Transcoder transcoder(guess.encoding);
  std::string text;
  transcoder.push(bytes.substr(guess.mark), text);
  transcoder.finish(text);
  SniffedCsv csv = sniff_csv(text, true);
  if (options.delimiter != '\0') csv.dialect.delimiter = options.delimiter;
  AllRecords all;
  CsvReader reader(csv.dialect);
  reader.read(std::string_view(text).substr(csv.skip), true, all);
  const auto header = options.header ? find_header(all.rows) : std::nullopt;
  Json records = Json::array();
  for (const auto& row : all.rows) records.push_back(row_json(row));
  return {{"encoding", encoding_id(guess.encoding)},
          {"delimiter", delimiter_id(csv.dialect.delimiter)},
          {"record_end", csv.record_end()},
          {"header_row", header ? Json(*header) : Json(nullptr)},
          {"columns", header ? row_json(all.rows[*header]) : Json::array()},
          {"records", std::move(records)},
          {"diagnostics", table_diagnostics(reader, all.rows, header, transcoder.replaced(), text)}};
}

Json summary_json(const Importer& import) {
  Json summary = {{"records", import.records()}, {"bytes", import.bytes()}};
  if (const FormatRow* format = import.recognition().format) {
    summary["kind"] = format_kind_id(format->kind);
    summary["label"] = format->label;
  }
  Json because = Json::array();
  for (const std::string& column : import.recognition().columns) because.push_back(well_formed(column));
  summary["recognized_by"] = std::move(because);
  if (import.facts() != nullptr) summary["rows_kept"] = import.facts()->facts().rows;
  if (const OrderReader* reader = import.orders()) {
    const OrderColumns& orders = reader->orders();
    const OrderSummary& sums = reader->summary();
    const auto pool = [&](OrderText kind) -> const Interner& {
      return orders.pools[static_cast<std::size_t>(kind)];
    };
    summary["orders"] = orders.size();
    summary["line_rows"] = reader->line_rows();
    std::set<std::string> currencies;
    for (std::uint32_t i = 1; i < sums.by_currency.size(); ++i) {
      if (sums.by_currency[i].orders > 0) currencies.insert(well_formed(pool(OrderText::currency).text(i)));
    }
    summary["currencies"] = currencies;
    summary["discount_codes"] = pool(OrderText::discount_code).size() - 1;
    if (sums.first_day != OrderColumns::kNoDay) {
      summary["first_date"] = to_text(date_of_day_number(sums.first_day));
      summary["last_date"] = to_text(date_of_day_number(sums.last_day));
    }
  }
  return summary;
}

/// What the cells of a column are, and how its numbers or dates were read.
void tell_kind(const ColumnTally& tally, const Importer& import, int place, Json& column) {
  const ColumnKind kind = tally.kind(import.decimal());
  column["kind"] = column_kind_id(kind);
  if (kind == ColumnKind::number || kind == ColumnKind::percent)
    column["decimal"] = std::string(1, tally.decimal(import.decimal()));
  const bool of_orders = import.orders() != nullptr &&
                         import.places()[static_cast<std::size_t>(OrderField::created_at)] == place;
  const DateOrder order = of_orders ? import.orders()->dates().order() : tally.date_order();
  if (kind == ColumnKind::date && order != DateOrder::unknown) column["date_order"] = date_order_id(order);
}

Json columns_json(const Importer& import) {
  Json list = Json::array();
  const TableReader* tables = import.tables();
  for (std::size_t i = 0; i < import.header().size(); ++i) {
    Json column = {{"name", well_formed(import.header()[i])}};
    for (std::size_t field = 0; field < kOrderFields; ++field) {
      if (import.places()[field] == static_cast<int>(i)) column["field"] = order_field_table()[field].id;
    }
    for (std::size_t field = 0; import.facts() != nullptr && field < kFactFields; ++field) {
      if (import.facts()->places()[field] == static_cast<int>(i))
        column["field"] = fact_field_table()[field].id;
    }
    if (tables != nullptr && !tables->tables().empty() && i < tables->tables().front().columns.size())
      tell_kind(tables->tables().front().columns[i], import, static_cast<int>(i), column);
    list.push_back(std::move(column));
  }
  return list;
}

}  // namespace

Importer* find_import(int handle) {
  const auto found = open_files().imports.find(handle);
  return found == open_files().imports.end() ? nullptr : found->second.get();
}
void dispose_import(int handle) { open_files().imports.erase(handle); }

int stage_bytes(std::size_t size) {
  const int number = next_handle();
  open_files().bytes.emplace(number, std::string(size, '\0'));
  return number;
}
std::string* staged_bytes(int number) {
  const auto found = open_files().bytes.find(number);
  return found == open_files().bytes.end() ? nullptr : &found->second;
}
void drop_bytes(int number) { open_files().bytes.erase(number); }

std::string read_table(const std::string& text) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields request(*parsed);
  request.require("bytes");
  const auto number = request.number("bytes");
  const ImportOptions options = read_options(request);
  if (const auto read = request.finish(); !read) return answer(tl::unexpected<Error>(read.error()));
  const bool whole = *number >= 0 && *number <= 2e9;
  const std::string* bytes = whole ? staged_bytes(static_cast<int>(*number)) : nullptr;
  if (bytes == nullptr) return answer(fail(Fault::disposed, "bytes"));
  std::string result = answer(read_all(*bytes, options));
  drop_bytes(static_cast<int>(*number));
  return result;
}

std::string open_import(const std::string& text) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields request(*parsed);
  const std::string kind = request.text("kind");
  request.text("filename");
  const FormatRow* format = find_format(kind);
  if (!kind.empty() && kind != "auto" && format == nullptr) request.note({Fault::unknown_format, "kind"});
  ImportOptions options = read_options(request, format);
  if (const auto read = request.finish(); !read) return answer(tl::unexpected<Error>(read.error()));
  const int handle = next_handle();
  open_files().imports.emplace(handle, std::make_unique<Importer>(std::move(options)));
  return answer(Json{{"handle", handle}});
}

std::string import_progress(int handle) {
  const Importer* import = find_import(handle);
  if (import == nullptr) return answer(fail(Fault::disposed, "import"));
  const FormatRow* format = import->recognition().format;
  return answer(Json{{"bytes", import->bytes()},
                     {"records", import->records()},
                     {"format", format == nullptr ? Json(nullptr) : Json(format->id)}});
}

std::string finish_import(int handle) {
  Importer* import = find_import(handle);
  if (import == nullptr) return answer(fail(Fault::disposed, "import"));
  import->finish();
  const FormatRow* format = import->recognition().format;
  JsonText to;
  to.open_object();
  to.key("ok");
  to.boolean(true);
  to.key("format");
  to.json(format == nullptr ? Json(nullptr) : Json(format->id));
  to.key("columns");
  to.json(columns_json(*import));
  to.key("rows");
  to.number(static_cast<double>(import->data_rows()));
  to.key("diagnostics");
  to.json(import_diagnostics(*import));
  to.key("summary");
  to.json(summary_json(*import));
  to.key("reading");
  write_reading(*import, to);
  to.close_object();
  return to.take();
}

}  // namespace payoff::engine

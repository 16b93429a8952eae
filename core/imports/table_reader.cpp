#include "core/imports/table_reader.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/text.h"
#include "core/imports/names.h"
#include "core/imports/shape.h"
#include "core/imports/text_words.h"

namespace payoff {
namespace {

constexpr std::size_t kMostRagged = 100;
/// No export has as many; what follows then is read as rows of the last one.
constexpr std::size_t kMostTables = 1000;
constexpr std::size_t kLongestTitle = 200;

/// What a row of totals is called, in the languages of the exports seen; "total: campaigns" counts as well.
constexpr std::string_view kTotalLabels[] = {
    "total", "totals", "grand total", "subtotal", "overall total", "sum",           "gesamt", "gesamtsumme",
    "summe", "totaal", "totale",      "totales",  "total general", "total général", "totalt", "razem",
    "suma",  "итого",  "всего",       "σύνολο",   "toplam",        "genel toplam",  "合計",   "总计",
    "總計",  "총계",   "합계",        "samlet",   "yhteensä",      "összesen",      "celkem"};

bool is_total_label(std::string_view cell) {
  const std::string text = ascii_lower(trim(cell));
  const std::string_view head = trim(std::string_view(text).substr(0, text.find(':')));
  return std::find(std::begin(kTotalLabels), std::end(kTotalLabels), head) != std::end(kTotalLabels);
}

/// Where the row calls itself a total: in its first cell that says something, or as a grand total anywhere.
std::optional<std::size_t> total_label(const std::vector<std::string>& cells) {
  bool first = true;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (is_blank_cell(cells[i])) continue;
    if (first && is_total_label(cells[i])) return i;
    first = false;
    if (cells[i].size() == 11 && equals_ignoring_ascii_case(cells[i], "grand total")) return i;
  }
  return std::nullopt;
}

bool has_figures(const ColumnTally& column, char decimal) {
  const ColumnKind kind = column.kind(decimal);
  return kind == ColumnKind::number || kind == ColumnKind::percent || kind == ColumnKind::duration;
}

}  // namespace

TableReader::TableReader(std::optional<std::uint64_t> header, RowSink* rows) : header_(header), rows_(rows) {}

void TableReader::record(const CsvRecord& record) {
  const bool before_header = header_ && record.row < *header_;
  if (is_blank_record(record)) {
    ++blank_;
    after_blank_ = true;
    return;
  }
  if (is_comment_record(record)) {
    ++comments_;
    after_comment_ = true;
    note_caption(record.raw);
    return;
  }
  if (before_header) {
    // A title in words; dates are none.
    if (!has_digit(record.raw)) note_caption(record.raw);
    return;
  }
  Row cells = texts_of(record);
  const bool is_header = header_ && record.row == *header_;
  if (!is_header) ++below_;
  if (is_header || tables_.empty()) {
    begin_table(is_header ? cells : Row(cells.size()), record.row);
    if (is_header) return;
  } else if (begins_table(record, cells)) {
    end_table();
    if (title_)
      note_caption(*std::find_if(title_->cells.begin(), title_->cells.end(),
                                 [](const auto& c) { return !is_blank_cell(c); }));
    title_.reset();
    begin_table(cells, record.row);
    return;
  }
  const bool gap = after_blank_ || after_comment_;
  after_blank_ = after_comment_ = false;
  caption_.clear();
  if (title_) {
    // What looked like a title was a row with one cell.
    Held held = std::move(*title_);
    title_.reset();
    ++tables_.back().data_rows;
    hold(std::move(held));
  }
  const auto says =
      std::count_if(cells.begin(), cells.end(), [](const auto& c) { return !is_blank_cell(c); });
  if (header_ && gap && says == 1 && tables_.back().header.size() > 1 && !is_blank_cell(cells.front())) {
    title_ = Held{std::move(cells), record.row};
    return;
  }
  data_row(std::move(cells), record);
}

bool TableReader::begins_table(const CsvRecord& record, const Row& cells) {
  const bool gap = after_blank_ || after_comment_ || title_;
  if (!header_ || !gap || record.columns < 2 || tables_.size() >= kMostTables) return false;
  const bool words = std::none_of(cells.begin(), cells.end(), [](const auto& c) { return is_figure(c); });
  if (after_comment_) return words;
  std::vector<bool> figures;
  for (const ColumnTally& column : tables_.back().columns) figures.push_back(has_figures(column, '.'));
  return is_header_after_gap(cells, figures);
}

/// A line above a table may be its title: "# Sessions by campaign" is one, "# Start date: 20260501" is not,
/// and what stands between two rules tells of the whole file.
void TableReader::note_caption(std::string_view line) {
  constexpr std::string_view kEdges = "#,;\t\" \r\n";
  const std::size_t begin = line.find_first_not_of(kEdges);
  if (begin == std::string_view::npos) return;
  line = trim(line.substr(begin, line.find_last_not_of(kEdges) + 1 - begin));
  if (line.find_first_not_of("-=_*") == std::string_view::npos) return caption_.clear();
  const std::string_view said = line.substr(line.rfind(':') + 1);
  const bool words = std::any_of(line.begin(), line.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  });
  if (!words || is_figure(trim(said)) || line.size() > kLongestTitle) return;
  caption_ = line;
}

void TableReader::begin_table(const Row& header, std::uint64_t row) {
  TableReading table;
  table.title = std::exchange(caption_, {});
  table.header_row = row;
  table.header = header;
  table.columns.resize(header.size());
  tables_.push_back(std::move(table));
  after_blank_ = after_comment_ = false;
  blank_labels_ = false;
  wanted_ = rows_ != nullptr && rows_->table(header, tables_.size() - 1);
}

void TableReader::data_row(Row cells, const CsvRecord& record) {
  TableReading& table = tables_.back();
  ++table.data_rows;
  if (cells.size() != table.header.size()) {
    ++table.ragged_rows;
    if (ragged_.size() < kMostRagged) ragged_.push_back({record.row, cells.size()});
  }
  Held held{std::move(cells), record.row};
  if (const auto label = header_ ? total_label(held.cells) : std::nullopt) return add_total(held, *label);
  if (!is_blank_cell(held.cells.front()) || !header_) {
    if (last_) {
      blank_labels_ = true;
      tally(*std::exchange(last_, std::nullopt));
    }
    return tally(held);
  }
  hold(std::move(held));
}

/// A row without a label: the first one and the last one may sum up the rest.
void TableReader::hold(Held held) {
  if (tables_.back().data_rows == 1) {
    first_ = std::move(held);
    return;
  }
  if (last_) {
    blank_labels_ = true;
    tally(*last_);
  }
  last_ = std::move(held);
}

void TableReader::tally(const Held& held) {
  TableReading& table = tables_.back();
  const std::size_t count = std::min(held.cells.size(), table.columns.size());
  for (std::size_t i = 0; i < count; ++i) table.columns[i].add(held.cells[i]);
  if (wanted_) rows_->row(held.cells, held.row);
}

/// Whether figures of the row are the sums of their columns; or all that it has are figures, one in every
/// column of figures.
bool TableReader::sums_up(const Row& cells) const {
  const TableReading& table = tables_.back();
  std::size_t words = 0, figures = 0, missing = 0;
  for (std::size_t i = 0; i < std::min(cells.size(), table.columns.size()); ++i) {
    const ColumnTally& column = table.columns[i];
    if (column.filled() == 0) continue;
    const bool blank = is_blank_cell(cells[i]);
    if (!has_figures(column, '.')) {
      words += blank ? 0u : 1u;
      continue;
    }
    ++(blank ? missing : figures);
    const auto total = read_written(cells[i], column.decimal('.'));
    if (!total || column.filled() < 2 || is_identifier_name(table.header[i])) continue;
    DecimalSum stated;
    stated.add(*total);
    const double sum = column.sum(column.decimal('.')).value();
    if (sum > 0 && std::abs(stated.value() - sum) <= sum * 1e-3) return true;
  }
  return words == 0 && missing == 0 && figures > 0;
}

void TableReader::judge(const std::optional<Held>& held) {
  if (!held) return;
  if (!blank_labels_ && sums_up(held->cells)) {
    add_total(*held, std::nullopt);
  } else {
    tally(*held);
  }
}

void TableReader::add_total(const Held& held, std::optional<std::size_t> label) {
  TotalRow total;
  total.row = held.row;
  if (label) total.label = held.cells[*label];
  for (std::size_t i = 0; i < held.cells.size(); ++i) {
    if (i != label && !held.cells[i].empty()) total.values.emplace_back(i, held.cells[i]);
  }
  tables_.back().totals.push_back(std::move(total));
}

void TableReader::end_table() {
  if (tables_.empty()) return;
  judge(std::exchange(first_, std::nullopt));
  judge(std::exchange(last_, std::nullopt));
  TableReading& table = tables_.back();
  const char file = decimal('.');
  for (TotalRow& total : table.totals) {
    for (const auto& [column, text] : total.values) {
      if (column >= table.columns.size()) continue;
      const ColumnTally& tally = table.columns[column];
      const char sign = tally.decimal(file);
      const auto stated = read_written(text, sign);
      if (!stated || tally.kind(file) != ColumnKind::number) continue;
      DecimalSum value;
      value.add(*stated);
      if (value.value() == tally.sum(sign).value()) total.equal.push_back(column);
    }
  }
}

void TableReader::finish() {
  if (title_ && !tables_.empty()) {
    Held held = *std::exchange(title_, std::nullopt);
    ++tables_.back().data_rows;
    tally(held);
  }
  end_table();
}

char TableReader::decimal(char otherwise) const {
  std::int64_t points = 0;
  for (const TableReading& table : tables_) {
    for (const ColumnTally& column : table.columns) points += column.points();
  }
  if (points == 0) return otherwise;
  return points > 0 ? '.' : ',';
}

bool is_identifier_name(std::string_view name) {
  static constexpr std::string_view kAnywhere[] = {"id",    "ids", "postcode", "zip",
                                                   "phone", "sku", "barcode",  "upc"};
  static constexpr std::string_view kAtEnd[] = {"number", "no", "nr", "code", "reference"};
  const std::vector<std::string> words = words_of_name(name);
  const auto is_in = [](const auto& list, const std::string& word) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
  };
  if (words.empty()) return false;
  return is_in(kAtEnd, words.back()) ||
         std::any_of(words.begin(), words.end(), [&](const auto& word) { return is_in(kAnywhere, word); });
}

}  // namespace payoff

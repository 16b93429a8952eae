#include "core/imports/shape.h"

#include <algorithm>

#include "core/base/date.h"
#include "core/base/number.h"
#include "core/base/text.h"
#include "core/imports/text_words.h"

namespace payoff {
namespace {

using Row = std::vector<std::string>;

std::size_t filled(const Row& row) {
  return static_cast<std::size_t>(
      std::count_if(row.begin(), row.end(), [](const std::string& cell) { return !is_blank_cell(cell); }));
}

bool is_comment_text(std::string_view text) {
  if (text.empty() || text.front() != '#') return false;
  const char next = text.size() > 1 ? text[1] : ' ';
  return next == ' ' || next == '-' || next == '=' || next == '#' || next == '\t' || next == '\xC2';
}

bool says_something(const Row& row) { return filled(row) > 0 && !is_comment_text(row.front()); }

/// Whether the row has figures where the rows after it have some too, and words in none of those columns.
bool is_data(const Rows& rows, std::size_t at) {
  std::size_t like = 0, unlike = 0;
  for (std::size_t i = at + 1; i < std::min(rows.size(), at + 6); ++i) {
    for (std::size_t c = 0; c < std::min(rows[i].size(), rows[at].size()); ++c) {
      if (!is_figure(rows[i][c]) || is_blank_cell(rows[at][c])) continue;
      ++(is_figure(rows[at][c]) ? like : unlike);
    }
  }
  return like > unlike;
}

/// Whether a row of words alone, without gaps, stands over figures: a header, even if no row is as wide.
bool names_figures(const Row& row, const Row& next) {
  return filled(row) == row.size() && std::none_of(row.begin(), row.end(), is_figure) &&
         std::any_of(next.begin(), next.end(), is_figure);
}

}  // namespace

bool is_blank_cell(std::string_view cell) {
  return cell.find_first_not_of(" \t\r\n") == std::string_view::npos || trim(cell).empty();
}

bool is_blank_record(const CsvRecord& record) {
  if (record.raw.size() + 1 == record.columns) return true;
  for (std::size_t i = 0; i < record.count; ++i) {
    std::string scratch;
    if (!is_blank_cell(cell_text(record.cell(i), scratch))) return false;
  }
  return record.count == record.columns;
}

bool is_comment_record(const CsvRecord& record) {
  const std::string_view raw = record.raw;
  return is_comment_text(raw.substr(!raw.empty() && raw.front() == '"' ? 1 : 0));
}

std::vector<std::string> texts_of(const CsvRecord& record) {
  std::vector<std::string> texts;
  texts.reserve(record.count);
  std::string scratch;
  for (std::size_t i = 0; i < record.count; ++i) texts.emplace_back(cell_text(record.cell(i), scratch));
  return texts;
}

bool is_figure(std::string_view cell) {
  if (!has_digit(cell)) return false;
  if (parse_number(cell).kind != ReadingKind::bad) return true;
  return parse_date(cell).kind != ReadingKind::bad;
}

std::optional<std::size_t> find_header(const Rows& rows) {
  std::size_t widest = rows.size();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!says_something(rows[i])) continue;
    if (widest == rows.size() || filled(rows[i]) > filled(rows[widest])) widest = i;
    std::size_t next = i + 1;
    while (next < rows.size() && !says_something(rows[next])) ++next;
    if (filled(rows[i]) < 2 || next == rows.size()) continue;
    const bool alike = rows[next].size() == rows[i].size() && filled(rows[i]) >= filled(rows[next]) / 2;
    if (alike && is_data(rows, i)) return std::nullopt;
    if (alike || names_figures(rows[i], rows[next])) return i;
  }
  if (widest == rows.size() || is_data(rows, widest)) return std::nullopt;
  return widest;
}

bool is_header_after_gap(const Row& row, const std::vector<bool>& figure_columns) {
  if (filled(row) < 2) return false;
  bool differs = row.size() != figure_columns.size();
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (is_blank_cell(row[i])) continue;
    if (is_figure(row[i])) return false;
    differs |= i < figure_columns.size() && figure_columns[i];
  }
  return differs;
}

}  // namespace payoff

#include "core/project/table_text.h"

#include <cmath>

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/links/percent.h"

namespace payoff {
namespace {

/// The signs that begin a formula; full-width ones too, which some locales' spreadsheets take for the same.
bool begins_formula(char32_t c) {
  constexpr std::u32string_view kStarts = U"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
  return kStarts.find(c) != std::u32string_view::npos;
}

/// "@" and letters, digits, dots and underscores: no spreadsheet makes a function of that without brackets.
bool is_handle(std::string_view text) {
  if (text.size() < 2 || text.front() != '@') return false;
  for (const char c : text.substr(1)) {
    if (c == '~' || !is_unreserved(c)) return false;
  }
  return true;
}

bool is_number(std::string_view text, const NumberStyle& style) {
  const ReadingKind kind = parse_number(text, style).kind;
  return kind == ReadingKind::ok || kind == ReadingKind::ambiguous;
}

}  // namespace

std::string guarded(std::string_view text, const NumberStyle& style) {
  std::size_t position = 0;
  char32_t first = text.empty() ? U'a' : next_code_point(text, position);
  // A program that trims cells finds the sign behind the blanks.
  while (first != U'\t' && first != U'\r' && first != U'\n' && is_blank(first) && position < text.size()) {
    first = next_code_point(text, position);
  }
  if (!begins_formula(first) || is_handle(text)) return std::string(text);
  const bool sign = text.front() == '-' || text.front() == '+';
  if (sign && is_number(text, style)) return std::string(text);
  std::string cell(1, '\'');
  return cell += text;
}

std::string table_cell(std::string_view text, const TableStyle& style) {
  const std::string cell = guarded(text, style.typed);
  const bool plain = cell.find_first_of("\"\r\n\t;,") == std::string::npos && trim(cell) == cell;
  // The other separators are quoted as well: a program may be told to cut at them.
  if (plain) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string table_number(double value, const TableStyle& style) {
  constexpr double kMostExact = 9007199254740992.0;
  const bool whole = std::abs(value) <= kMostExact && value == std::floor(value);
  std::string text = whole ? std::to_string(static_cast<std::int64_t>(value)) : Json(value).dump();
  if (const std::size_t point = text.find('.'); point != std::string::npos)
    text.replace(point, 1, style.decimal);
  return text;
}

std::string table_line(const std::vector<std::string>& cells, const TableStyle& style) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += style.separator;
    line += cells[i];
  }
  return line + "\r\n";
}

}  // namespace payoff

#include "core/imports/column.h"

#include <algorithm>
#include <utility>

#include "core/base/reading.h"
#include "core/base/text.h"
#include "core/imports/text_words.h"

namespace payoff {
namespace {

/// Cheap, since most cells are none.
bool may_be_date(std::string_view cell) {
  return cell.size() >= 6 && cell.size() <= 40 && cell.find_first_of("-/. ") != std::string_view::npos;
}

}  // namespace

DateOrder shown_date_order(std::string_view text) {
  const auto part = [&](std::size_t at) {
    int value = 0;
    std::size_t end = at;
    for (; end < std::min(text.size(), at + 2) && is_digit(text[end]); ++end)
      value = value * 10 + (text[end] - '0');
    return std::pair<int, std::size_t>(value, end);
  };
  const auto [first, sign] = part(0);
  if (sign == 0 || sign >= text.size() || (text[sign] != '/' && text[sign] != '-')) return DateOrder::unknown;
  const auto [second, end] = part(sign + 1);
  if (end == sign + 1 || end >= text.size() || text[end] != text[sign]) return DateOrder::unknown;
  // One order only gives a real day where the other part is past twelve.
  if (first > 12) return DateOrder::day_first;
  return second > 12 ? DateOrder::month_first : DateOrder::unknown;
}

std::string_view column_kind_id(ColumnKind kind) {
  constexpr std::string_view kIds[] = {"empty", "number", "percent", "duration", "date", "text"};
  return kIds[static_cast<std::size_t>(kind)];
}

bool is_duration(std::string_view cell) {
  int parts = 0;
  bool colons = false, units = false;
  for (std::size_t i = 0; i < cell.size();) {
    const std::size_t begin = i;
    while (i < cell.size() && is_digit(cell[i])) ++i;
    if (i == begin) return false;
    ++parts;
    if (i == cell.size()) break;
    if (cell[i] == ':') {
      colons = true;
      ++i;
    } else if (cell[i] == 'h' || cell[i] == 'm' || cell[i] == 's' || cell[i] == 'd') {
      units = true;
      ++i;
      while (i < cell.size() && cell[i] == ' ') ++i;
    } else {
      return false;
    }
  }
  return parts > 0 && (colons ? !units && parts >= 2 && parts <= 3 : units);
}

bool ColumnTally::add(Style& style, std::string_view cell, char decimal, bool& percent) {
  const auto value = read_written(cell, decimal);
  if (!value) return false;
  style.sum.add(*value);
  ++style.read;
  style.proven += value->proves ? 1u : 0u;
  percent |= value->percent;
  return true;
}

void ColumnTally::add(std::string_view cell) {
  const bool begins_with_digit = !cell.empty() && is_digit(cell.front());
  if (cell.empty() || (!begins_with_digit && says_nothing(cell))) return;
  ++filled_;
  // Whatever is more than text has a digit.
  if (!has_digit(cell)) return;
  bool percent = false;
  const bool point = add(point_, cell, '.', percent);
  const bool comma = add(comma_, cell, ',', percent);
  percents_ += percent ? 1u : 0u;
  // A cell that only one style can read settles it too.
  if (point && !comma) ++point_.proven;
  if (comma && !point) ++comma_.proven;
  if (point || comma) return;
  const std::string_view text = trim(cell);
  if (is_duration(text)) {
    ++durations_;
  } else if (may_be_date(text)) {
    const DateReading reading = parse_date(text);
    if (reading.kind != ReadingKind::ok && reading.kind != ReadingKind::ambiguous) return;
    ++dates_;
    if (reading.kind == ReadingKind::ambiguous) {
      ++ambiguous_dates_;
      return;
    }
    const DateOrder shown = shown_date_order(text);
    if (shown != DateOrder::unknown) ++(shown == DateOrder::day_first ? day_first_ : month_first_);
  }
}

std::int64_t ColumnTally::points() const {
  return static_cast<std::int64_t>(point_.proven) - static_cast<std::int64_t>(comma_.proven);
}

char ColumnTally::decimal(char decimal) const {
  if (point_.read != comma_.read) return point_.read > comma_.read ? '.' : ',';
  if (points() != 0) return points() > 0 ? '.' : ',';
  return decimal;
}

ColumnKind ColumnTally::kind(char file_decimal) const {
  if (filled_ == 0) return ColumnKind::empty;
  const Style& style = decimal(file_decimal) == '.' ? point_ : comma_;
  if (style.read == filled_) return percents_ == filled_ ? ColumnKind::percent : ColumnKind::number;
  if (durations_ == filled_) return ColumnKind::duration;
  if (dates_ == filled_) return ColumnKind::date;
  return ColumnKind::text;
}

DateOrder ColumnTally::date_order() const {
  if (day_first_ > month_first_) return DateOrder::day_first;
  return month_first_ > 0 ? DateOrder::month_first : DateOrder::unknown;
}

}  // namespace payoff

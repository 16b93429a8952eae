#include "core/imports/order_dates.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/imports/column.h"
#include "core/imports/order_columns.h"

namespace payoff {
namespace {

/// A leap year, to try whether a date lacks nothing but one.
constexpr int kAnyYear = 2024;

std::int32_t number_of(const Date& date) { return static_cast<std::int32_t>(day_number(date)); }

/// "2026-09-30 10:00:00 ...": the short way for what shops write.
std::int32_t iso_day(std::string_view text) {
  const auto digits = [&](std::size_t at, std::size_t count) {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
      if (!is_digit(text[i])) return -1;
      value = value * 10 + (text[i] - '0');
    }
    return value;
  };
  if (text.size() < 19 || text[4] != '-' || text[7] != '-' || text[13] != ':') return OrderColumns::kNoDay;
  const Date date{digits(0, 4), digits(5, 2), digits(8, 2)};
  return is_real(date) ? number_of(date) : OrderColumns::kNoDay;
}

}  // namespace

std::string with_year(std::string_view text, int year) {
  text = trim(text);
  const std::string number = std::to_string(year);
  const std::size_t sign = text.find_first_not_of("0123456789");
  if (sign == 0) return std::string(text) + ", " + number;
  if (sign == std::string_view::npos || std::string_view("/-.").find(text[sign]) == std::string_view::npos)
    return std::string(text) + " " + number;
  const std::size_t end = std::min(text.find_first_of(" ,T"), text.size());
  std::string day(text.substr(0, end));
  if (day.back() != text[sign]) day += text[sign];
  return day + number + std::string(text.substr(end));
}

std::int32_t OrderDates::read(std::string_view text, std::size_t order) {
  if (text.empty()) return OrderColumns::kNoDay;
  if (const std::int32_t day = iso_day(text); day != OrderColumns::kNoDay) return day;
  DateReading reading = parse_date(text, style_.order);
  if (reading.kind == ReadingKind::bad && text.size() < 40) {
    reading = parse_date(with_year(text, style_.year > 0 ? style_.year : kAnyYear), style_.order);
    const bool dated = reading.kind == ReadingKind::ok || reading.kind == ReadingKind::ambiguous;
    if (dated && style_.year == 0) {
      ++without_year_;
      return OrderColumns::kNoDay;
    }
  }
  if (reading.kind == ReadingKind::ok) {
    if (style_.order == DateOrder::unknown) style_.order = shown_date_order(text);
    return number_of(reading.date);
  }
  if (reading.kind != ReadingKind::ambiguous) return OrderColumns::kNoDay;
  if (style_.order != DateOrder::unknown) return number_of(reading.date);
  // Each row of an order says its date.
  if (!waiting_.empty() && waiting_.back().order == order) return OrderColumns::kNoDay;
  waiting_.push_back({order, reading.date, reading.alternative.value_or(reading.date)});
  return OrderColumns::kNoDay;
}

void OrderDates::finish(PackedColumn<std::int32_t>& days) {
  if (style_.order == DateOrder::unknown) return;
  for (const Waiting& each : waiting_) {
    if (days[each.order] != OrderColumns::kNoDay) continue;
    days.set(each.order, number_of(style_.order == DateOrder::day_first ? each.day_first : each.month_first));
  }
  waiting_.clear();
}

}  // namespace payoff

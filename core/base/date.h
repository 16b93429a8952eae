#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/reading.h"

namespace payoff {

/// A day of the Gregorian calendar, in whatever time zone its owner speaks of. Compares in time's order.
struct Date {
  int year = 1970;
  int month = 1;
  int day = 1;

  friend auto operator<=>(const Date&, const Date&) = default;
};

/// Whether the calendar has that day, from 1900 to 2200: outside of that it is a slip of the finger.
bool is_real(const Date& date);

/// Days since 1970-01-01, which is 0; windows are differences of these.
///
/// in:      date [a real day]
/// example: 2000-03-01 -> 11017
/// source:  Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil and
/// civil_from_days
std::int64_t day_number(const Date& date);
Date date_of_day_number(std::int64_t number);

/// The date `days` later, or earlier where negative. It may lie past 2200; whoever keeps it asks is_real.
Date add_days(const Date& date, int days);

/// "2026-09-30"
std::string to_text(const Date& date);

enum class DateOrder : std::uint8_t { unknown, day_first, month_first };
/// "day_first", "month_first"; "" for unknown, and unknown for every other text
std::string_view date_order_id(DateOrder order);
DateOrder date_order_of(std::string_view id);

/// date: for kinds ok and ambiguous only · alternative: the other reading of "03/04/2026"
/// offset: "Z" or "+02:00" where the text carried one, else ""; the date is the one written, in that offset
/// second_of_day: [seconds, 0..86399] where the text carried a time
struct DateReading {
  ReadingKind kind = ReadingKind::bad;
  Date date = {};
  std::optional<Date> alternative = {};
  std::string offset = {};
  std::optional<int> second_of_day = {};
};

/// Reads a date, or the date of a timestamp, as exports and people write it.
///
/// in:      text [UTF-8; more than 64 bytes are bad], order [of "03/04/2026" in this column or place]
/// out:     kind, the date as written, what else it can be
/// example: "2024-05-14 09:31:22 -0400" -> ok 2024-05-14, offset "-04:00"; "03/04/2026" -> ambiguous
/// 2026-04-03, 2026-03-04
///
/// Read are 2026-09-30, 20260930, 2026/09/30, 30.09.2026 (points: the day is first), 30/09/2026, 09/30/2026
/// and the same with -, Sep 30, 2026 and 30 September 2026 (English), each with a time and an offset if there
/// are any. Where only one order gives a real day it is that one; where both do it is ambiguous even if the
/// order is known: read in that order, and with the day first where it is unknown. Two-digit years and dates
/// without a year are bad.
DateReading parse_date(std::string_view text, DateOrder order = DateOrder::unknown);

}  // namespace payoff

#include "core/base/date.h"

#include <array>

#include "core/base/text.h"

namespace payoff {
namespace {

bool is_leap_year(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(int year, int month) {
  if (month == 2) return is_leap_year(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

// Years are counted from March, so that the leap day is a year's last, in eras of 400 years.
constexpr std::int64_t kDaysPerEra = 146097;
constexpr std::int64_t kEpoch = 719468;  // days from 0000-03-01 to 1970-01-01

std::int64_t floor_divide(std::int64_t a, std::int64_t b) { return (a >= 0 ? a : a - b + 1) / b; }

// ---- reading

constexpr std::size_t kLongest = 64;
constexpr std::size_t kNone = std::string_view::npos;
constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};

/// Blanks of every kind as one " " each: formatters put U+202F before "PM" and NBSP elsewhere.
std::string with_plain_spaces(std::string_view text) {
  std::string result;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = next_code_point(text, position);
    append_code_point(result, is_blank(c) ? U' ' : c);
  }
  return result;
}

/// Takes a number of `least` to `most` digits off the front.
std::optional<int> take_number(std::string_view& text, std::size_t least, std::size_t most) {
  std::size_t size = 0;
  int value = 0;
  while (size < text.size() && size < most && is_digit(text[size])) value = value * 10 + (text[size++] - '0');
  if (size < least) return std::nullopt;
  text.remove_prefix(size);
  return value;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

void skip_spaces(std::string_view& text) {
  while (take(text, ' ')) {
  }
}

// ---- the time and its offset

/// "Z", "UTC", "+02:00", "-0400", "+02" as "Z" or "+02:00"; nothing where it is none of these.
std::optional<std::string> read_offset(std::string_view text) {
  if (text.empty()) return "";
  for (const std::string_view zero : {"z", "utc", "gmt"}) {
    if (equals_ignoring_ascii_case(text, zero)) return "Z";
  }
  const char sign = text.front();
  if (sign != '+' && sign != '-') return std::nullopt;
  text.remove_prefix(1);
  const auto hours = take_number(text, 2, 2);
  const bool colon = take(text, ':');
  const auto minutes = take_number(text, 2, 2);
  if (!hours || !text.empty() || (colon && !minutes)) return std::nullopt;
  if (*hours > 14 || minutes.value_or(0) > 59) return std::nullopt;
  return sign + padded(*hours, 2) + ':' + padded(minutes.value_or(0), 2);
}

/// Takes "AM" or "PM" off the front and gives the hour of 24; nothing where the hour does not go with it.
std::optional<int> take_half(std::string_view& text, int hour) {
  const bool afternoon = equals_ignoring_ascii_case(text.substr(0, 2), "pm");
  if (!afternoon && !equals_ignoring_ascii_case(text.substr(0, 2), "am")) {
    return hour <= 23 ? std::optional<int>(hour) : std::nullopt;
  }
  text.remove_prefix(2);
  if (hour < 1 || hour > 12) return std::nullopt;
  return hour % 12 + (afternoon ? 12 : 0);
}

bool read_time(std::string_view text, DateReading& reading) {
  const auto written_hour = take_number(text, 1, 2);
  if (!written_hour || !take(text, ':')) return false;
  const auto minute = take_number(text, 2, 2);
  std::optional<int> second = 0;
  if (take(text, ':')) {
    second = take_number(text, 2, 2);
    if (take(text, '.') && !take_number(text, 1, 9)) return false;
  }
  skip_spaces(text);
  const auto hour = take_half(text, *written_hour);
  // 60 is a leap second.
  if (!hour || !minute || !second || *minute > 59 || *second > 60) return false;
  skip_spaces(text);
  auto offset = read_offset(text);
  if (!offset) return false;
  reading.offset = std::move(*offset);
  reading.second_of_day = *hour * 3600 + *minute * 60 + (*second == 60 ? 59 : *second);
  return true;
}

/// Reads the time, if there is one, and cuts `text` down to the date; false where the time is not one.
bool take_time(std::string_view& text, DateReading& reading) {
  std::size_t begin = text.find(':');
  if (begin == kNone) return true;
  while (begin > 0 && is_digit(text[begin - 1])) --begin;
  if (begin < 2 || !read_time(text.substr(begin), reading)) return false;
  const char before = text[begin - 1];
  if (before != ' ' && !((before == 'T' || before == 't') && is_digit(text[begin - 2]))) return false;
  text = trim(text.substr(0, begin - 1));
  if (!text.empty() && text.back() == ',') text.remove_suffix(1);
  return true;
}

// ---- the date

DateReading only(const Date& date) { return {is_real(date) ? ReadingKind::ok : ReadingKind::bad, date}; }

DateReading either_order(int year, int first, int second, DateOrder order) {
  Date date{year, second, first};
  Date other{year, first, second};
  if (order == DateOrder::month_first) std::swap(date, other);
  if (!is_real(date)) return only(other);
  if (!is_real(other) || date == other) return only(date);
  return {ReadingKind::ambiguous, date, other};
}

/// 20260930, 2026-09-30, 30.09.2026, 30/09/2026, 09/30/2026
DateReading read_digits(std::string_view text, DateOrder order) {
  std::array<int, 3> numbers = {};
  std::array<std::size_t, 3> sizes = {};
  if (text.size() == 8 && text.find_first_not_of("0123456789") == kNone) {
    const auto year = take_number(text, 4, 4), month = take_number(text, 2, 2), day = take_number(text, 2, 2);
    return only({*year, *month, *day});
  }
  const std::size_t at = text.find_first_not_of("0123456789");
  const char separator = at == kNone ? '\0' : text[at];
  if (separator != '-' && separator != '/' && separator != '.') return {};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0 && !take(text, separator)) return {};
    const std::size_t before = text.size();
    const auto number = take_number(text, 1, 4);
    if (!number) return {};
    numbers[i] = *number;
    sizes[i] = before - text.size();
  }
  if (!text.empty() || sizes[1] > 2) return {};
  if (sizes[0] == 4 && sizes[2] <= 2) return only({numbers[0], numbers[1], numbers[2]});
  if (sizes[0] > 2 || sizes[2] != 4) return {};
  if (separator == '.') return only({numbers[2], numbers[1], numbers[0]});
  return either_order(numbers[2], numbers[0], numbers[1], order);
}

/// The month that a word names, in full, by its first three letters or as "Sept"; 0 where it names none.
int month_of(std::string_view word) {
  const std::string lower = ascii_lower(word);
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (lower == kMonths[i] || lower == kMonths[i].substr(0, 3)) return static_cast<int>(i) + 1;
  }
  return lower == "sept" ? 9 : 0;
}

/// Sep 30, 2026 · 30 September 2026 · 30-Sep-2026: a month, a day of one or two digits and a year of four, in
/// any order.
DateReading read_words(std::string_view text) {
  Date date{0, 0, 0};
  int words = 0;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of(" ,.-/");
    std::string_view word = text.substr(0, end);
    text = end == kNone ? std::string_view() : text.substr(end + 1);
    if (word.empty()) continue;
    ++words;
    const std::size_t size = word.size();
    if (const int month = month_of(word)) {
      date.month = month;
    } else {
      const auto number = take_number(word, 1, 4);
      if (!number || !word.empty() || size == 3) return {};
      (size == 4 ? date.year : date.day) = *number;
    }
  }
  return words == 3 ? only(date) : DateReading{};
}

}  // namespace

bool is_real(const Date& date) {
  if (date.year < 1900 || date.year > 2200 || date.month < 1 || date.month > 12) return false;
  return date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

std::int64_t day_number(const Date& date) {
  const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;
  const std::int64_t era = floor_divide(year, 400);
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month_from_march = (date.month + 9) % 12;
  const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * kDaysPerEra + day_of_era - kEpoch;
}

Date date_of_day_number(std::int64_t number) {
  const std::int64_t shifted = number + kEpoch;
  const std::int64_t era = floor_divide(shifted, kDaysPerEra);
  const std::int64_t day_of_era = shifted - era * kDaysPerEra;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
  const auto day = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
  const auto month = static_cast<int>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
  return {static_cast<int>(year_of_era + era * 400) + (month <= 2 ? 1 : 0), month, day};
}

Date add_days(const Date& date, int days) { return date_of_day_number(day_number(date) + days); }

std::string_view date_order_id(DateOrder order) {
  constexpr std::string_view kIds[] = {"", "day_first", "month_first"};
  return kIds[static_cast<std::size_t>(order)];
}

DateOrder date_order_of(std::string_view id) {
  for (const DateOrder order : {DateOrder::day_first, DateOrder::month_first}) {
    if (id == date_order_id(order)) return order;
  }
  return DateOrder::unknown;
}

std::string to_text(const Date& date) {
  return padded(date.year, 4) + '-' + padded(date.month, 2) + '-' + padded(date.day, 2);
}

DateReading parse_date(std::string_view text, DateOrder order) {
  text = trim(text);
  if (text.size() > kLongest) return {};
  if (says_nothing(text)) return {ReadingKind::empty};
  const std::string plain = with_plain_spaces(text);
  std::string_view rest = plain;
  DateReading time;
  if (!take_time(rest, time)) return {};
  DateReading reading = read_digits(rest, order);
  if (reading.kind == ReadingKind::bad) reading = read_words(rest);
  if (reading.kind == ReadingKind::bad) return {};
  reading.offset = std::move(time.offset);
  reading.second_of_day = time.second_of_day;
  return reading;
}

}  // namespace payoff

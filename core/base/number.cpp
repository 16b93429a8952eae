#include "core/base/number.h"

#include <cmath>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/number_parts.h"
#include "core/base/text.h"

namespace payoff {
namespace {

constexpr std::size_t kLongest = 256;
constexpr int kLargestExponent = 300;
constexpr std::size_t kNone = std::string_view::npos;

bool may_be_decimal(char c) { return c == '.' || c == ',' || c == kDecimalOnly; }
bool may_group(char c) { return c == '.' || c == ',' || c == ' ' || c == '\'' || c == kGroupOnly; }
bool is_mark(char c) { return may_be_decimal(c) || may_group(c); }

/// The mark that a style names, '\0' where it is unknown.
char mark_of(std::string_view sign) {
  const auto plain = plain_text(sign);
  return plain && plain->size() == 1 && is_mark(plain->front()) ? plain->front() : '\0';
}

struct Digits {
  std::vector<std::string> runs = {""};  // one more than there are marks
  std::string marks = {};
  int exponent = 0;
  bool scientific = false;
};

bool read_exponent(std::string_view text, Digits& digits) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative || (!text.empty() && text.front() == '+')) text.remove_prefix(1);
  if (text.empty() || text.size() > 3) return false;
  for (const char c : text) {
    if (!is_digit(c)) return false;
    digits.exponent = digits.exponent * 10 + (c - '0');
  }
  if (digits.exponent > kLargestExponent) return false;
  if (negative) digits.exponent = -digits.exponent;
  digits.scientific = true;
  return true;
}

bool read_digits(std::string_view core, Digits& digits) {
  const std::size_t e = core.find_first_of("eE");
  if (e != kNone && !read_exponent(core.substr(e + 1), digits)) return false;
  for (const char c : core.substr(0, e)) {
    if (is_digit(c)) {
      digits.runs.back().push_back(c);
    } else if (is_mark(c)) {
      digits.marks.push_back(c);
      digits.runs.emplace_back();
    } else {
      return false;
    }
  }
  return true;
}

/// Whether the first `count` marks are one sign between groups of three digits, or of two before the last as
/// in India.
bool are_groups(const Digits& digits, std::size_t count) {
  if (count == 0) return true;
  const std::string& first = digits.runs.front();
  if (digits.marks.front() == kDecimalOnly || first.empty() || first.size() > 3 || first.front() == '0' ||
      digits.runs[count].size() != 3)
    return false;
  const std::size_t inner = count > 1 ? digits.runs[1].size() : 3;
  if (inner != 3 && (inner != 2 || first.size() > 2)) return false;
  for (std::size_t i = 0; i < count; ++i) {
    if (digits.marks[i] != digits.marks.front()) return false;
    if (i > 0 && digits.runs[i].size() != inner) return false;
  }
  return true;
}

struct Layout {
  bool good = false;
  std::size_t decimal = kNone;  // which mark it is; kNone: all marks are groups
  bool ambiguous = false;
};

Layout single_mark(const Digits& digits) {
  const bool can_group = are_groups(digits, 1) && !digits.scientific;
  if (!may_be_decimal(digits.marks[0])) return {can_group};
  return {!digits.runs[0].empty() || !digits.runs[1].empty(), 0, can_group};
}

Layout lay_out(const Digits& digits) {
  const std::size_t count = digits.marks.size();
  if (count == 0) return {true};
  if (count == 1) return single_mark(digits);
  const char last = digits.marks.back();
  if (digits.scientific) return {};
  if (digits.marks.find(last) < count - 1 || !may_be_decimal(last)) return {are_groups(digits, count)};
  return {are_groups(digits, count - 1), count - 1};
}

/// The double nearest to an ASCII decimal; nothing where it is past what a double holds.
std::optional<double> nearest_double(const std::string& decimal) {
  const double value = read_decimal(decimal).value;
  const bool vanished =
      value == 0 && decimal.substr(0, decimal.find('e')).find_first_of("123456789") != kNone;
  if (vanished || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<double> value_of(const Digits& digits, std::size_t decimal, const Around& around) {
  std::string text = "0";
  for (std::size_t i = 0; i < digits.runs.size(); ++i) {
    if (i == decimal + 1 && decimal != kNone && !digits.runs[i].empty()) text += '.';
    text += digits.runs[i];
  }
  // The suffix moves the decimal point in the text, so that 1.1M is the double nearest to 1,100,000.
  text += 'e' + std::to_string(digits.exponent + around.scale);
  const auto value = nearest_double(text);
  return value && *value != 0 && around.is_negative() ? std::optional<double>(-*value) : value;
}

/// Reads what stands around the digits, of which there must be one, and cuts `text` down to them and their
/// marks.
std::optional<Around> read_around(std::string_view& text) {
  std::size_t begin = 0;
  while (!is_digit(text[begin])) ++begin;
  std::size_t end = text.size();
  while (!is_digit(text[end - 1])) --end;
  Around around;
  if (!read_prefix(text.substr(0, begin), around)) {
    // The point of "Rs.500" belongs to the sign, that of "$.50" to the number.
    if (begin == 0 || !may_be_decimal(text[begin - 1])) return std::nullopt;
    around = {};
    if (!read_prefix(text.substr(0, --begin), around)) return std::nullopt;
  }
  std::string_view rest = text.substr(end);
  if (!rest.empty() && may_be_decimal(rest.front())) {
    ++end;
    rest.remove_prefix(1);
    // "50,-" and "50.–" have no cents; they are not negative.
    while (!rest.empty() && (rest.front() == '-' || rest.front() == ' ')) rest.remove_prefix(1);
  }
  if (!read_suffix(rest, around) || !goes_together(around)) return std::nullopt;
  text = text.substr(begin, end - begin);
  return around;
}

NumberReading read_plain(std::string_view text, const NumberStyle& style) {
  const auto around = read_around(text);
  Digits digits;
  if (!around || !read_digits(text, digits) || (digits.scientific && around->scale != 0)) return {};
  const Layout layout = lay_out(digits);
  if (!layout.good) return {};
  const bool as_group = layout.ambiguous && mark_of(style.decimal) != digits.marks.front();
  const auto value = value_of(digits, as_group ? kNone : layout.decimal, *around);
  if (!value) return {};
  NumberReading reading{ReadingKind::ok, *value};
  if (layout.ambiguous) {
    reading.kind = ReadingKind::ambiguous;
    reading.alternative = value_of(digits, as_group ? layout.decimal : kNone, *around);
  }
  reading.percent = around->percent > 0;
  if (around->currencies.size() == 3) reading.currency = around->currencies;
  return reading;
}

}  // namespace

bool is_number_style(const NumberStyle& style) {
  const char decimal = mark_of(style.decimal);
  const char group = mark_of(style.group);
  const bool decimal_known = style.decimal.empty() || may_be_decimal(decimal);
  const bool group_known = style.group.empty() || may_group(group);
  return decimal_known && group_known && (decimal == '\0' || decimal != group);
}

NumberReading parse_number(std::string_view text, const NumberStyle& style) {
  text = trim(text);
  if (text.size() > kLongest) return {};
  if (says_nothing(text)) return {ReadingKind::empty};
  const auto plain = plain_text(text);
  if (!plain) return {};
  for (const char c : *plain) {
    if (is_digit(c)) return read_plain(*plain, style);
  }
  return {is_accounting_dash(*plain) ? ReadingKind::empty : ReadingKind::bad};
}

}  // namespace payoff

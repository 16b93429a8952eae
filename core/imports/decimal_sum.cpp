#include "core/imports/decimal_sum.h"

#include <algorithm>
#include <cmath>

#include "core/base/currency_sign.h"
#include "core/base/money.h"
#include "core/base/reading.h"
#include "core/base/text.h"

namespace payoff {
namespace {

constexpr std::int64_t kLimb = 1'000'000'000;
constexpr int kMostWholeDigits = 18;
constexpr int kMostDecimals = 27;

/// Length of a sign that groups digits: the style's other sign, spaces, apostrophes.
std::size_t group_length(std::string_view rest, char decimal) {
  const char other = decimal == '.' ? ',' : '.';
  if (rest.empty()) return 0;
  if (rest.front() == other || rest.front() == ' ' || rest.front() == '\'') return 1;
  for (const std::string_view sign : {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x99", "\xE2\x80\x89"}) {
    if (rest.substr(0, sign.size()) == sign) return sign.size();
  }
  return 0;
}

/// Takes a minus off the front, whatever dash it is written with.
bool take_minus(std::string_view& text) {
  std::size_t after = 0;
  if (text.empty() || !is_dash(next_code_point(text, after))) return false;
  text.remove_prefix(after);
  return true;
}

/// A currency's sign or code, or three letters and a space, as codes of currencies that no list has stand
/// before amounts: "MIA10" is a code of another kind.
bool is_unit(std::string_view word) {
  const bool spaced = !word.empty() && word.back() == ' ';
  word = trim(word);
  if (word.empty()) return true;
  const bool letters = std::all_of(word.begin(), word.end(), [](char c) {
    const char l = static_cast<char>(c | 0x20);
    return l >= 'a' && l <= 'z';
  });
  if (letters && spaced) return word.size() <= 3;
  return word.size() <= (letters ? 3u : 6u) && !currencies_of_sign(word).empty();
}

/// The digits before the decimal sign; `ambiguous` where one group is all there is. False where the groups
/// are not of three.
bool read_whole(std::string_view& text, char decimal, WrittenDecimal& value, bool& ambiguous) {
  int digits = 0, since_group = 0, groups = 0;
  bool plain_group = false;
  for (;;) {
    if (text.empty()) break;
    if (is_digit(text.front())) {
      if (++digits > kMostWholeDigits) return false;
      value.whole = value.whole * 10 + (text.front() - '0');
      ++since_group;
      text.remove_prefix(1);
      continue;
    }
    const std::size_t length = group_length(text, decimal);
    if (length == 0 || text.size() <= length || !is_digit(text[length])) break;
    if (groups > 0 ? since_group != 3 : since_group < 1 || since_group > 3) return false;
    plain_group = text.front() == ',' || text.front() == '.';
    ++groups;
    since_group = 0;
    text.remove_prefix(length);
  }
  ambiguous = groups == 1 && plain_group;
  return groups == 0 || since_group == 3;
}

bool read_fraction(std::string_view& text, char decimal, WrittenDecimal& value) {
  if (text.empty() || text.front() != decimal) return true;
  text.remove_prefix(1);
  std::int32_t place = static_cast<std::int32_t>(kLimb / 10);
  while (!text.empty() && is_digit(text.front())) {
    if (value.decimals == kMostDecimals) return false;
    const auto limb = static_cast<std::size_t>(value.decimals / 9);
    if (value.decimals % 9 == 0) place = static_cast<std::int32_t>(kLimb / 10);
    value.fraction[limb] += (text.front() - '0') * place;
    place /= 10;
    ++value.decimals;
    text.remove_prefix(1);
  }
  return true;
}

/// "1234.50": digits, at most nine before the sign; false for anything else, which the careful reader gets.
bool read_plain_money(std::string_view text, char decimal, WrittenMoney& money) {
  if (text.empty() || text.size() > 12) return false;
  std::int64_t value = 0, place = kMicrosPerUnit;
  std::size_t i = 0;
  for (; i < text.size() && is_digit(text[i]); ++i) value = value * 10 + (text[i] - '0');
  if (i == 0 || i > 9) return false;
  money.decimals = 0;
  if (i < text.size()) {
    // Three decimals may be a group of thousands.
    if (text[i] != decimal || text.size() - i != 3) return false;
    for (++i; i < text.size() && is_digit(text[i]); ++i) {
      value = value * 10 + (text[i] - '0');
      place /= 10;
      ++money.decimals;
    }
    if (i < text.size()) return false;
  }
  money.micros = value * place;
  return true;
}

}  // namespace

std::optional<WrittenMoney> read_money(std::string_view cell, char decimal) {
  WrittenMoney money{};
  if (read_plain_money(cell, decimal, money)) return money;
  const auto value = read_written(cell, decimal);
  const auto micros = value ? value->micros() : std::nullopt;
  if (!micros) return std::nullopt;
  return WrittenMoney{*micros, std::min(value->decimals, 6)};
}

std::optional<WrittenDecimal> read_written(std::string_view cell, char decimal) {
  std::string_view text = trim(cell);
  WrittenDecimal value;
  const bool parentheses = text.size() > 2 && text.front() == '(' && text.back() == ')';
  if (parentheses) text = text.substr(1, text.size() - 2);
  value.negative = take_minus(text) || parentheses;
  const std::size_t first = text.find_first_of("0123456789.,");
  if (first == std::string_view::npos) return std::nullopt;
  std::string_view unit = text.substr(0, first);
  if (!unit.empty() && unit.back() == '-' && !value.negative) {
    value.negative = true;
    unit.remove_suffix(1);
  }
  if (!unit.empty() && unit.back() == '+') unit.remove_suffix(1);
  if (!is_unit(unit)) return std::nullopt;
  text.remove_prefix(first);
  const std::size_t length = text.size();
  bool ambiguous = false;
  if (!read_whole(text, decimal, value, ambiguous)) return std::nullopt;
  const bool has_whole = text.size() < length;
  if (!read_fraction(text, decimal, value) || (!has_whole && value.decimals == 0)) return std::nullopt;
  value.proves = value.decimals > 0 && (value.decimals != 3 || value.whole == 0 || value.whole > 999);
  text = trim(text);
  if (!text.empty() && text.back() == '%') {
    value.percent = true;
    text.remove_suffix(1);
  }
  if (text.empty()) return value;
  if (currencies_of_sign(text).empty()) return std::nullopt;
  return value;
}

std::optional<std::int64_t> WrittenDecimal::micros() const {
  if (whole > kLargestMicros / kMicrosPerUnit) return std::nullopt;
  const std::int64_t part = fraction[0] / 1000;
  if (fraction[0] % 1000 != 0 || fraction[1] != 0 || fraction[2] != 0) return std::nullopt;
  const std::int64_t total = whole * kMicrosPerUnit + part;
  if (total > kLargestMicros) return std::nullopt;
  return negative ? -total : total;
}

void DecimalSum::add(const WrittenDecimal& value) {
  const std::int64_t sign = value.negative ? -1 : 1;
  whole_ += sign * value.whole;
  for (std::size_t i = 0; i < fraction_.size(); ++i) fraction_[i] += sign * value.fraction[i];
  decimals_ = std::max(decimals_, value.decimals);
  any_ = true;
}

std::string DecimalSum::text() const {
  auto fraction = fraction_;
  std::int64_t whole = whole_;
  const auto settle = [&] {
    for (std::size_t i = fraction.size(); i-- > 0;) {
      std::int64_t carry = fraction[i] / kLimb;
      if (fraction[i] % kLimb < 0) --carry;
      fraction[i] -= carry * kLimb;
      (i == 0 ? whole : fraction[i - 1]) += carry;
    }
  };
  settle();
  const bool negative = whole < 0;
  if (negative) {
    whole = -whole;
    for (std::int64_t& limb : fraction) limb = -limb;
    settle();
  }
  std::string text = negative ? "-" : "";
  text += std::to_string(whole);
  if (decimals_ == 0) return text;
  std::string digits;
  for (const std::int64_t limb : fraction) {
    const std::string part = std::to_string(limb);
    digits += std::string(9 - part.size(), '0') + part;
  }
  text += '.';
  return text += digits.substr(0, static_cast<std::size_t>(decimals_));
}

double DecimalSum::value() const {
  double value = static_cast<double>(whole_), place = 1;
  for (const std::int64_t limb : fraction_) {
    place *= 1e-9;
    value += static_cast<double>(limb) * place;
  }
  return value;
}

std::string micros_text(std::int64_t micros, int decimals) {
  std::string text = micros < 0 ? "-" : "";
  const std::int64_t size = micros < 0 ? -micros : micros;
  text += std::to_string(size / kMicrosPerUnit);
  if (decimals == 0) return text;
  const std::string part = std::to_string(size % kMicrosPerUnit);
  text += '.';
  return text += (std::string(6 - part.size(), '0') + part).substr(0, static_cast<std::size_t>(decimals));
}

}  // namespace payoff

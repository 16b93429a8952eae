#include "core/base/decimal.h"

#include <cstdint>
#include <cstring>
#include <limits>

#include "core/base/text.h"

namespace payoff {
namespace {

constexpr int kMostDigits = 800;  // enough for the middle between any two doubles (767)
constexpr int kSmallestExponent = -1022;
constexpr int kLargestExponent = 1023;

/// 0.d1d2d3... times 10^point, and whether digits past the last were cut off.
struct Decimal {
  std::uint8_t digits[kMostDigits];
  int count = 0;
  int point = 0;
  bool cut = false;

  void append(int digit) {
    if (count == 0 && digit == 0) return;
    if (count < kMostDigits) {
      digits[count++] = static_cast<std::uint8_t>(digit);
    } else {
      cut = cut || digit != 0;
    }
  }

  void trim() {
    while (count > 0 && digits[count - 1] == 0) --count;
    if (count == 0) point = 0;
  }

  /// Divides by 2^bits, bits <= 60.
  void shift_right(int bits) {
    std::uint64_t rest = 0;
    int from = 0;
    while (from < count && (rest >> bits) == 0) rest = rest * 10 + digits[from++];
    while ((rest >> bits) == 0) {
      if (rest == 0) return trim();
      rest *= 10;
      ++from;
    }
    point -= from - 1;
    const int had = count;
    count = 0;
    while (from < had || rest != 0) {
      const auto digit = static_cast<int>(rest >> bits);
      rest = (rest & ((std::uint64_t{1} << bits) - 1)) * 10 + (from < had ? digits[from] : 0u);
      ++from;
      if (count < kMostDigits) {
        digits[count++] = static_cast<std::uint8_t>(digit);
      } else {
        cut = cut || digit != 0;
      }
    }
    trim();
  }

  /// Multiplies by 2^bits, bits <= 58.
  void shift_left(int bits) {
    std::uint8_t grown[20];  // the digits that come in at the front, last one first
    int front = 0;
    std::uint64_t carry = 0;
    for (int i = count - 1; i >= 0; --i) {
      carry += static_cast<std::uint64_t>(digits[i]) << bits;
      digits[i] = static_cast<std::uint8_t>(carry % 10);
      carry /= 10;
    }
    for (; carry != 0; carry /= 10) grown[front++] = static_cast<std::uint8_t>(carry % 10);
    const int kept = count + front <= kMostDigits ? count : kMostDigits - front;
    for (int i = kept; i < count; ++i) cut = cut || digits[i] != 0;
    std::memmove(digits + front, digits, static_cast<std::size_t>(kept));
    for (int i = 0; i < front; ++i) digits[i] = grown[front - 1 - i];
    count = kept + front;
    point += front;
    trim();
  }

  /// To the nearest whole number, ties to even; it is below 2^54.
  std::uint64_t rounded() const {
    std::uint64_t whole = 0;
    for (int i = 0; i < point; ++i) whole = whole * 10 + (i < count ? digits[i] : 0u);
    if (point < 0 || point >= count) return whole;
    const bool half = digits[point] == 5 && point + 1 == count && !cut;
    const bool up = half ? (whole & 1) != 0 : digits[point] >= 5;
    return whole + up;
  }
};

double assemble(std::uint64_t mantissa, int exponent) {
  if (exponent > kLargestExponent) return std::numeric_limits<double>::infinity();
  const bool subnormal = (mantissa >> 52) == 0;
  const std::uint64_t biased = subnormal ? 0 : static_cast<std::uint64_t>(exponent - kSmallestExponent + 1);
  const std::uint64_t bits = (biased << 52) | (mantissa & ((std::uint64_t{1} << 52) - 1));
  double value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

/// Shifts the decimal to 53 bits before the point and counts the shifts.
double nearest(Decimal& decimal) {
  if (decimal.count == 0 || decimal.point < -330) return 0;
  if (decimal.point > 310) return std::numeric_limits<double>::infinity();
  int exponent = 0;
  while (decimal.point > 0) {
    const int bits = decimal.point >= 9 ? 27 : 3 * decimal.point;
    decimal.shift_right(bits);
    exponent += bits;
  }
  while (decimal.point < 0 || decimal.digits[0] < 5) {
    const int bits = decimal.point <= -9 ? 27 : decimal.point < 0 ? -3 * decimal.point : 1;
    decimal.shift_left(bits);
    exponent -= bits;
  }
  --exponent;  // 0.5..1 is 1..2 halved
  for (; exponent < kSmallestExponent; exponent += 32) {
    const int bits = kSmallestExponent - exponent;
    decimal.shift_right(bits < 32 ? bits : 32);
    if (bits < 32) exponent += bits - 32;
  }
  decimal.shift_left(53);
  const std::uint64_t mantissa = decimal.rounded();
  return (mantissa >> 53) != 0 ? assemble(mantissa >> 1, exponent + 1) : assemble(mantissa, exponent);
}

/// Exact where the digits fit a double and the power of ten is one.
bool short_way(const Decimal& decimal, double& value) {
  constexpr double kPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  const int power = decimal.point - decimal.count;
  if (decimal.count > 15 || power < -22 || power > 22) return false;
  double whole = 0;
  for (int i = 0; i < decimal.count; ++i) whole = whole * 10 + decimal.digits[i];
  value = power < 0 ? whole / kPowers[-power] : whole * kPowers[power];
  return true;
}

/// Reads the exponent at `position`, if a whole one is there, and moves past it.
int exponent_at(std::string_view text, std::size_t& position) {
  std::size_t i = position;
  if (i >= text.size() || (text[i] != 'e' && text[i] != 'E')) return 0;
  ++i;
  const bool minus = i < text.size() && text[i] == '-';
  if (i < text.size() && (text[i] == '-' || text[i] == '+')) ++i;
  if (i >= text.size() || !is_digit(text[i])) return 0;
  int exponent = 0;
  for (; i < text.size() && is_digit(text[i]); ++i) {
    if (exponent < 100000) exponent = exponent * 10 + (text[i] - '0');
  }
  position = i;
  return minus ? -exponent : exponent;
}

}  // namespace

DecimalReading read_decimal(std::string_view text) {
  Decimal decimal;
  std::size_t position = 0;
  int before_point = 0;
  bool any = false;
  bool leading = true;
  for (bool point = false; position < text.size(); ++position) {
    const char c = text[position];
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (!is_digit(c)) break;
    any = true;
    leading = leading && c == '0';
    if (!leading && !point) ++before_point;
    if (leading && point) --before_point;
    decimal.append(c - '0');
  }
  if (!any) return {};
  decimal.point = before_point + exponent_at(text, position);
  decimal.trim();
  double value = 0;
  if (!short_way(decimal, value)) value = nearest(decimal);
  return {value, position};
}

}  // namespace payoff

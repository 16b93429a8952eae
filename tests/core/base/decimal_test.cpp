#include "core/base/decimal.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <random>
#include <string>

using namespace payoff;

namespace {

bool same_bits(double a, double b) { return std::memcmp(&a, &b, sizeof a) == 0; }

}  // namespace

TEST_CASE("decimal: known hard cases round to the nearest double, ties to even") {
  CHECK(read_decimal("0").value == 0);
  CHECK(read_decimal("0.1").value == 0.1);
  CHECK(read_decimal("1e400").value == std::numeric_limits<double>::infinity());
  CHECK(read_decimal("1e-400").value == 0);
  CHECK(read_decimal("9007199254740993").value == 9007199254740992.0);
  CHECK(read_decimal("9007199254740993.00000000000000000000000000000000000001").value == 9007199254740994.0);
  CHECK(read_decimal("1.7976931348623157e308").value == std::numeric_limits<double>::max());
  CHECK(read_decimal("1.7976931348623159e308").value == std::numeric_limits<double>::infinity());
  CHECK(read_decimal("2.2250738585072011e-308").value ==
        2.2250738585072011e-308);  // once an endless loop elsewhere
  CHECK(read_decimal("4.9406564584124654e-324").value == std::numeric_limits<double>::denorm_min());
  CHECK(read_decimal("2.4703282292062327e-324").value == 0);
  CHECK(read_decimal("2.4703282292062328e-324").value == std::numeric_limits<double>::denorm_min());
}

TEST_CASE("decimal: only the number is read, and what is none reads nothing") {
  CHECK(read_decimal("12.5abc").read == 4);
  CHECK(read_decimal("1e").read == 1);
  CHECK(read_decimal("1e+x").read == 1);
  CHECK(read_decimal("1.5e+3,").read == 6);
  CHECK(read_decimal(".5").value == 0.5);
  CHECK(read_decimal("5.").value == 5);
  CHECK(read_decimal(".").read == 0);
  CHECK(read_decimal("x").read == 0);
  CHECK(read_decimal("").read == 0);
}

TEST_CASE("decimal: 60,000 random decimals equal strtod to the bit, short, long and printed from doubles") {
  std::mt19937_64 random(11);
  int wrong = 0;
  const auto check = [&](const std::string& text) {
    wrong += !same_bits(read_decimal(text).value, std::strtod(text.c_str(), nullptr));
  };
  for (int i = 0; i < 20000; ++i) {
    std::uint64_t bits = random() & 0x7fffffffffffffff;
    double value;
    std::memcpy(&value, &bits, sizeof value);
    if (!std::isfinite(value)) continue;
    char text[64];
    std::snprintf(text, sizeof text, "%.17g", value);
    check(text);
    std::string digits;
    const int length = 1 + static_cast<int>(random() % 40);
    for (int j = 0; j < length; ++j) digits += static_cast<char>('0' + random() % 10);
    digits.insert(random() % digits.size(), ".");
    check(digits);
    check(digits + "e" + std::to_string(static_cast<int>(random() % 700) - 350));
  }
  CHECK(wrong == 0);
}

TEST_CASE("decimal: a thousand digits are told from the middle between two doubles") {
  std::string middle = "0.500000000000000055511151231257827021181583404541015625";  // 0.5 + 2^-54
  CHECK(read_decimal(middle).value == 0.5);
  CHECK(read_decimal(middle + std::string(1000, '0') + "1").value == std::nextafter(0.5, 1));
}

#include "core/base/exchange.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "core/base/money.h"
#include "core/statistics/random.h"

using namespace payoff;

TEST_CASE("exchange: a rate is the decimal that was typed") {
  CHECK(decimal_of(1.0834)->digits == 10834);
  CHECK(decimal_of(1.0834)->places == 4);
  CHECK(decimal_of(0.0067)->digits == 67);
  CHECK(decimal_of(157)->places == 0);
  CHECK(decimal_of(1.0 / 3)->digits == 3333333333333333);
  CHECK_FALSE(decimal_of(0));
  CHECK_FALSE(decimal_of(-1));
  CHECK_FALSE(decimal_of(1e10));
  CHECK_FALSE(decimal_of(std::numeric_limits<double>::quiet_NaN()));
}

TEST_CASE("exchange: amounts convert in whole numbers, to the nearest micro, a half away from zero") {
  CHECK(*convert_micros(450'000'000, 1.0834, "fee") == 487'530'000);
  // PostHog issue 47315: 1,000 SEK are 95 USD.
  CHECK(*convert_micros(1'000'000'000, 0.095, "fee") == 95'000'000);
  CHECK(*convert_micros(1, 0.5, "fee") == 1);
  CHECK(*convert_micros(-1, 0.5, "fee") == -1);
  CHECK(*convert_micros(1, 0.4, "fee") == 0);
  // As doubles 1.005 x 1,000,000 x 0.15 is 150749.99999999997; in whole numbers a half goes up.
  CHECK(*convert_micros(1'005'000, 0.15, "fee") == 150'750);
  CHECK(convert_micros(kLargestMicros, 2, "fee").error().fault == Fault::overflow);
  CHECK(convert_micros(1, 0, "fee").error().subject == "fee");
}

TEST_CASE("exchange: of two rates of a currency the one with the later date counts") {
  const std::vector<ExchangeRate> rates = {
      {"EUR", 1.1, "2026-05-02"}, {"EUR", 1.2, "2026-04-30"}, {"GBP", 1.3, ""}};
  CHECK(find_rate(rates, "EUR")->value == 1.1);
  CHECK(find_rate(rates, "GBP")->value == 1.3);
  CHECK(find_rate(rates, "SEK") == nullptr);
}

TEST_CASE("exchange: long multiplication agrees with 128 bits, whatever amount and rate") {
  Random random(7);
  for (int i = 0; i < 20000; ++i) {
    const auto micros = static_cast<std::int64_t>(random.below(1ull << (10 + random.below(43)))) - 5000;
    const double rate = static_cast<double>(1 + random.below(99'999'999)) / std::pow(10, random.below(12));
    const Decimal decimal = *decimal_of(rate);
    __extension__ using Wide = __int128;
    Wide power = 1;
    for (int place = 0; place < decimal.places; ++place) power *= 10;
    const Wide product = static_cast<Wide>(micros) * decimal.digits;
    const Wide exact = (product + (product < 0 ? -power / 2 : power / 2)) / power;
    const auto converted = convert_micros(micros, rate, "fee");
    REQUIRE(converted.has_value() == (exact <= kLargestMicros && exact >= -kLargestMicros));
    if (converted) REQUIRE(*converted == static_cast<std::int64_t>(exact));
  }
}

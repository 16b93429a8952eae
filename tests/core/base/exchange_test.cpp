#include "core/base/exchange.h"

#include <doctest/doctest.h>

#include <limits>

#include "core/base/money.h"

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

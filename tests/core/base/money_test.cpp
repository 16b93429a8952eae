#include "core/base/money.h"

#include <limits>

#include "tests/core/shared_data.h"

using namespace payoff;

namespace {

/// The micros, or the fault's place in the table as a negative number.
std::int64_t micros_of(double units) {
  const auto micros = to_micros(units, "fee");
  return micros ? *micros : -1 - static_cast<std::int64_t>(micros.error().fault);
}

}  // namespace

TEST_CASE("money: units of a decimal text become exactly its micros") {
  CHECK(micros_of(0) == 0);
  CHECK(micros_of(0.1) == 100000);
  CHECK(micros_of(0.1 + 0.2) == 300000);  // 0.30000000000000004
  CHECK(micros_of(1234.56) == 1234560000);
  CHECK(micros_of(-45.1) == -45100000);
  CHECK(micros_of(0.005) == 5000);
  CHECK(micros_of(0.000001) == 1);
  CHECK(micros_of(0.0000014) == 1);
  CHECK(micros_of(0.0000004) == 0);
  CHECK(micros_of(1.0000005) == 1000001);
}

TEST_CASE("money: amounts up to 9,007,199,254 units are exact and the next ones overflow") {
  CHECK(micros_of(9007199254) == 9007199254000000);
  CHECK(micros_of(9007199254.74) == 9007199254740000);
  CHECK(micros_of(-9007199254.74) == -9007199254740000);
  CHECK(to_micros(9007199254.75, "fee").error().fault == Fault::overflow);
  CHECK(to_micros(9007199255, "fee").error().subject == "fee");
  CHECK(to_micros(-1e300, "fee").error().fault == Fault::overflow);
}

TEST_CASE("money: what is not finite is not a number") {
  CHECK(to_micros(std::numeric_limits<double>::infinity(), "fee").error().fault == Fault::not_a_number);
  CHECK(to_micros(std::numeric_limits<double>::quiet_NaN(), "fee").error().fault == Fault::not_a_number);
}

TEST_CASE("money: every amount of cents comes back as the double of its text") {
  // Independent of to_micros: n / 100.0 is the double nearest to n cents, as IEEE 754 division is correctly
  // rounded.
  int failed = 0;
  const auto check = [&](std::int64_t cents) {
    const double units = static_cast<double>(cents) / 100;
    const auto micros = to_micros(units, "fee");
    failed += !micros || *micros != cents * 10000 || to_units(*micros) != units;
  };
  for (std::int64_t cents = -200000; cents <= 200000; ++cents) check(cents);
  for (std::int64_t cents = 900719925474; cents > 900719725474; --cents) check(cents);
  CHECK(failed == 0);
}

TEST_CASE("money: micros below 2^32 units come back from the double nearest to them") {
  int failed = 0;
  for (std::int64_t micros = 1; micros < kMicrosPerUnit << 32; micros += 1 + micros / 7777) {
    const auto back = to_micros(to_units(micros), "fee");
    failed += !back || *back != micros;
  }
  CHECK(failed == 0);
}

TEST_CASE("money: sums are exact in any order and a sum past 2^53 overflows") {
  CHECK(add_micros(100000, 200000, "total") == 300000);
  CHECK(add_micros(kLargestMicros, -1, "total") == kLargestMicros - 1);
  CHECK(add_micros(kLargestMicros, 1, "total").error().subject == "total");
  CHECK(add_micros(-kLargestMicros, -1, "total").error().fault == Fault::overflow);
  constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
  CHECK(add_micros(kMost, kMost, "total").error().fault == Fault::overflow);
}

TEST_CASE("currency: codes are known in upper case and others are not") {
  CHECK(is_currency("USD"));
  CHECK(is_currency("AED"));  // first and last of the table
  CHECK(is_currency("ZWL"));
  for (const char* other : {"", "US", "usd", "USDX", "AAA", "ZZZ", "DEM", "\xE2\x82\xAC"}) {
    CAPTURE(other);
    CHECK_FALSE(is_currency(other));
  }
  CHECK(minor_units("JPY") == 0);
  CHECK(minor_units("KWD") == 3);
  CHECK(minor_units("HUF") == 0);
  CHECK(minor_units("CLF") == 4);
  CHECK(minor_units("AAA") == 2);  // CLDR's default
}

TEST_CASE("currency: every code of ISO 4217 is known") {
  const auto codes = shared_json("currency/iso4217-currency-codes.json");
  int known = 0;
  for (const auto& row : codes) {
    const auto code = row.value("code", "");
    CAPTURE(code);
    CHECK(is_currency(code));
    known += is_currency(code);
  }
  if (!codes.empty()) MESSAGE("ISO 4217 codes: " << known << "/" << codes.size());
}

TEST_CASE("currency: every code has the decimals that CLDR gives it") {
  const auto rows = shared_json("currency/minor-units-iso-vs-cldr.json");
  int agreed = 0;
  for (const auto& row : rows) {
    const auto code = row.value("code", "");
    CAPTURE(code);
    CHECK(minor_units(code) == row.value("cldr_digits", -1));
    agreed += minor_units(code) == row.value("cldr_digits", -1);
  }
  if (!rows.empty()) MESSAGE("CLDR decimals: " << agreed << "/" << rows.size());
}

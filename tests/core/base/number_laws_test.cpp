#include <cmath>
#include <vector>

#include "core/base/number.h"
#include "tests/core/shared_data.h"

using namespace payoff;

namespace {

/// A whole number and cents as a style writes them; its own formatter, so that the parser is not its own
/// witness.
std::string formatted(long cents, const NumberStyle& style, bool with_cents, bool indian) {
  const long size = std::labs(cents);
  std::string text = std::to_string(size / 100);
  std::size_t group = 3;
  for (std::size_t at = text.size(); at > group; group = indian ? 2 : 3) {
    at -= group;
    text.insert(at, style.group);
  }
  const std::string two = std::to_string(100 + size % 100).substr(1);
  return (cents < 0 ? "-" : "") + text + (with_cents ? style.decimal + two : "");
}

/// Formats and reads back; how many did not come back.
int not_read_back(long cents, const NumberStyle& style) {
  int failed = 0;
  for (const bool indian : {false, true}) {
    for (const bool with_cents : {true, false}) {
      if (!with_cents && cents % 100 != 0) continue;
      const std::string text = formatted(cents, style, with_cents, indian);
      const NumberReading reading = parse_number(text, style);
      // Closed form: cents / 100.0 is the double nearest to that decimal.
      const bool good =
          reading.value == static_cast<double>(cents) / 100 &&
          (reading.kind == ReadingKind::ok || (!with_cents && reading.kind == ReadingKind::ambiguous));
      if (!good) MESSAGE("not read back: " << text);
      failed += !good;
    }
  }
  return failed;
}

}  // namespace

TEST_CASE("number: every amount of cents written in a style reads back under it") {
  const std::vector<NumberStyle> styles = {{".", ","},           {",", "."},      {",", " "},
                                           {",", "\u00A0"},      {",", "\u202F"}, {".", "\u2019"},
                                           {"\u066B", "\u066C"}, {".", ""}};
  int failed = 0;
  for (const NumberStyle& style : styles) {
    for (long cents = -20000; cents <= 20000 && failed < 9; ++cents) failed += not_read_back(cents, style);
    for (long cents = 20000; cents < 2000000000 && failed < 9; cents += 1 + cents / 997) {
      failed += not_read_back(cents, style) + not_read_back(-cents / 100 * 100, style);
    }
  }
  CHECK(failed == 0);
}

TEST_CASE("number: whatever the bytes, the answer is finite and its alternative differs") {
  const std::vector<std::string> pieces = {"1", "23", "456",    "0",      ".",    ",",  " ",
                                           "'", "-",  "(",      ")",      "%",    "k",  "€",
                                           "$", "e",  "\u066B", "\u00A0", "\xC3", "kr", "+"};
  unsigned state = 1;
  int failed = 0;
  for (int round = 0; round < 200000; ++round) {
    std::string text;
    for (int length = 0; length < 7; ++length) {
      state = state * 1664525u + 1013904223u;
      text += pieces[(state >> 16) % pieces.size()];
    }
    const NumberReading reading = parse_number(text);
    const bool has_value = reading.kind == ReadingKind::ok || reading.kind == ReadingKind::ambiguous;
    const bool ambiguous = reading.kind == ReadingKind::ambiguous;
    failed += !std::isfinite(reading.value) || (!has_value && reading.value != 0) ||
              ambiguous != reading.alternative.has_value() ||
              (ambiguous && *reading.alternative == reading.value);
  }
  CHECK(failed == 0);
}

TEST_CASE("number: every amount that Intl wrote in ten locales reads back as the rounded amount") {
  const auto rows = shared_json("currency/intl-currency-format.shared.json");
  const auto locales = shared_json("currency/cldr-number-symbols-by-locale.shared.json");
  int passed = 0, ambiguous = 0;
  for (const auto& row : rows) {
    const auto& symbols = locales[row.value("locale", "")]["symbols"];
    const double scale = std::pow(10, row.value("fraction_digits", 0));
    // Half away from zero, as Intl.NumberFormat rounds; no amount here comes nearer to a half than a double
    // tells.
    const double expected = static_cast<double>(std::llround(row.value("amount", 0.0) * scale)) / scale;
    const auto text = row.value("formatted", "");
    const NumberReading reading =
        parse_number(text, {symbols.value("decimal", ""), symbols.value("group", "")});
    const auto currency = row.value("currency", "");
    const bool good = (reading.kind == ReadingKind::ok || reading.kind == ReadingKind::ambiguous) &&
                      reading.value == expected && (reading.currency.empty() || reading.currency == currency);
    CAPTURE(text);
    CHECK(good);
    passed += good;
    ambiguous += reading.kind == ReadingKind::ambiguous;
  }
  if (!rows.empty())
    MESSAGE("Intl strings: " << passed << "/" << rows.size() << ", ambiguous among them " << ambiguous);
}

TEST_CASE("number: the table of a public report importer reads as it says") {
  const auto data = shared_json("currency/number-and-date-strings.shared.json");
  if (data.is_null()) return;
  int passed = 0;
  for (const auto& row : data["numbers"]) {
    const NumberReading reading = parse_number(row.value("input", ""));
    const bool good = row["value"].is_null()
                          ? reading.kind == ReadingKind::empty
                          : reading.kind == ReadingKind::ok && reading.value == row["value"];
    CAPTURE(row.value("input", ""));
    CHECK(good);
    passed += good;
  }
  MESSAGE("importer's numbers: " << passed << "/" << data["numbers"].size());
}

#include <cmath>

#include "tests/core/base/number_rows.h"

using namespace payoff;

TEST_CASE("number: a text with one reading gives it under every style") {
  check_ok({{"0", 0},
            {"7", 7},
            {"007", 7},
            {" 42 ", 42},
            {"1234", 1234},
            {"12.5", 12.5},
            {"12,5", 12.5},
            {"1234.5", 1234.5},
            {"1234,56", 1234.56},
            {"0.123", 0.123},
            {"0,123", 0.123},
            {".123", 0.123},
            {",5", 0.5},
            {"5.", 5},
            {"1234.567", 1234.567},
            {"12.3456", 12.3456},
            {"00.123", 0.123},
            {"0.00", 0},
            {"0,000", 0},
            {"12,3456", 12.3456}});
}

TEST_CASE("number: of two signs the last is the decimal") {
  check_ok({{"1,234.56", 1234.56},
            {"1.234,56", 1234.56},
            {"1,234,567.8", 1234567.8},
            {"1.234.567,8", 1234567.8},
            {"1,234.567", 1234.567},
            {"1.234,567", 1234.567},
            {"12,34,567.89", 1234567.89},
            {"1,234.", 1234},
            {"1 234,567", 1234.567},
            {"1'234.567", 1234.567},
            {"1’234,5", 1234.5}});
}

TEST_CASE("number: one sign twice or more groups in threes or as in India") {
  check_ok({{"1,234,567", 1234567},
            {"1.234.567", 1234567},
            {"12,34,567", 1234567},
            {"1,23,45,678", 12345678},
            {"1 234 567", 1234567},
            {"1'234'567", 1234567}});
}

TEST_CASE("number: spaces and apostrophes of every kind only group") {
  check_ok({{"1 234", 1234},
            {"1\u00A0234", 1234},
            {"1\u202F234", 1234},
            {"1\u2009234", 1234},
            {"1'234", 1234},
            {"1\u2019234", 1234},
            {"12\u202F345,5", 12345.5}});
}

TEST_CASE("number: digits and signs of other scripts read as their own") {
  check_ok({{"١٢٣", 123},
            {"١٬٢٣٤٫٥", 1234.5},
            {"۱۲۳٫۵", 123.5},
            {"١٢٣٬٤٥٦", 123456},
            {"١٢٫٣٤٥", 12.345},
            {"१२,३४,५६७", 1234567},
            {"１２，３４５．６", 12345.6},
            {"\u200F\u061C-١٬٢٣٤٫٥٠\u00A0د.إ.\u200F", -1234.5, "AED"}});
}

TEST_CASE("number: minus is written before, after, around and with every dash") {
  check_ok({{"-5", -5},
            {"\u22125", -5},
            {"5-", -5},
            {"5\u2212", -5},
            {"- 5", -5},
            {"(45.10)", -45.1},
            {"($1,234.50)", -1234.5},
            {"$(5)", -5},
            {"-$5.00", -5},
            {"$-5.00", -5},
            {"€ -5,00", -5, "EUR"},
            {"\u20135", -5},
            {"+5", 5},
            {"-0", 0},
            {"(0)", 0}});
  CHECK_FALSE(std::signbit(parse_number("-0.00").value));
}

TEST_CASE("number: one sign before exactly three digits is ambiguous and follows the style") {
  struct {
    const char* text;
    double point, comma;  // where the point, the comma is the decimal
    const char* currency;
  } rows[] = {
      {"1.234", 1.234, 1234, ""},       {"1,234", 1234, 1.234, ""},      {"12.345", 12.345, 12345, ""},
      {"123,456", 123456, 123.456, ""}, {"-1.234", -1.234, -1234, ""},   {"(1,234)", -1234, -1.234, ""},
      {"$1.234", 1.234, 1234, ""},      {"1,234 €", 1234, 1.234, "EUR"}, {"1.234k", 1234, 1234000, ""},
      {"1.234%", 1.234, 1234, ""},      {"¥1,000", 1000, 1, ""}};
  for (const auto& row : rows) {
    CAPTURE(std::string(row.text));
    const NumberReading point = parse_number(row.text, kPoint);
    const NumberReading comma = parse_number(row.text, kComma);
    CHECK(point.kind == ReadingKind::ambiguous);
    CHECK(comma.kind == ReadingKind::ambiguous);
    CHECK(point.value == row.point);
    CHECK(comma.value == row.comma);
    CHECK(point.alternative == row.comma);
    CHECK(comma.alternative == row.point);
    CHECK(point.currency == row.currency);
  }
}

TEST_CASE("number: an ambiguous text without a style reads as groups") {
  CHECK(parse_number("1.234").value == 1234);
  CHECK(parse_number("1,234").value == 1234);
  CHECK(parse_number("1.234").alternative == 1.234);
  CHECK(parse_number("1.234", {",", "\u202F"}).value == 1234);
  CHECK(parse_number("1.234", {".", ""}).value == 1.234);
  CHECK(parse_number("1.234", {"", "."}).value == 1234);
}

TEST_CASE("number: scientific notation as Excel writes it reads as a decimal") {
  check_ok({{"1e5", 1e5},
            {"1.2E+3", 1200},
            {"1,23E+05", 123000},
            {"1.234E+3", 1234},
            {"5e-2", 0.05},
            {"-2E3", -2000}});
  check_kind(ReadingKind::bad,
             {"1e999", "1e301", "1,234.5E3", "1,234,567E2", "1e", "1e5k", "1e5.5", "1 e5", "e5"});
}

TEST_CASE("number: blanks, lone dashes and n/a are empty") {
  check_kind(ReadingKind::empty, {"", " ", "\u00A0", "-", "--", "---", "–", "—", "\u2212", "n/a", "N/A",
                                  "#N/A", " -- ", "$ -", "- €"});
}

TEST_CASE("number: what is not a number is bad") {
  check_kind(
      ReadingKind::bad,
      {"####",  "12,5o",  "1.2.3",     "1,23,4",        "0x10",      "Infinity", "NaN",       "inf",
       "∞",     "null",   "undefined", "abc",           "$",         "%",        ".",         "()",
       "5)",    "(5",     "(-5)",      "--5",           "-5-",       "+-5",      "5+",        "10k+",
       "1-2",   "10/12",  "1:30",      "2026-09-30",    "1,,234",    "1 ,234",   "1,234 567", "1,2345,678",
       "12 34", "0 123",  "0,123,456", "1,234.567.890", "1.234,5,6", "1٫2٫3",    "1٫234٫567", "5 apples",
       "5€50",  "1\n234", "1\t234",    "1\u2028234",    "12 5k 3",   "<10",      "~5",        "#REF!",
       "1'23",  "5 mil",  "\xFF",      "5\xC3",         "٪",         "5kk",      "$$5",       "€€5"});
  CHECK(parse_number(std::string("1\0002", 3)).kind == ReadingKind::bad);
}

TEST_CASE("number: a text of 256 bytes is read and a longer one is bad") {
  CHECK(parse_number(std::string(255, '0') + "7").value == 7);
  CHECK(parse_number(std::string(256, '0') + "7").kind == ReadingKind::bad);
  CHECK(parse_number(std::string(100000, '1')).kind == ReadingKind::bad);
  CHECK(parse_number("0." + std::string(250, '0') + "1").value == 1e-251);
  CHECK(parse_number("0." + std::string(200, '0') + "1e-200").kind == ReadingKind::bad);
}

TEST_CASE("number: the value is the double nearest to the decimal") {
  // Hard cases of decimal to binary: literals are converted by the compiler.
  check_ok({{"9007199254740993", 9007199254740992.0},
            {"9007199254740993.00001", 9007199254740994.0},
            {"2.2250738585072011e-291", 2.2250738585072011e-291},
            {"0.1", 0.1},
            {"123456789012345678901234567890", 123456789012345678901234567890.0},
            {"7.038531e-26", 7.038531e-26},
            {"1.1M", 1100000.0},
            {"0.3k", 300.0},
            {"64.1k", 64100.0}});
}

TEST_CASE("number: a style is known signs that differ") {
  CHECK(is_number_style({}));
  CHECK(is_number_style({",", "."}));
  CHECK(is_number_style({",", "\u00A0"}));
  CHECK(is_number_style({".", "\u2019"}));
  CHECK(is_number_style({"\u066B", "\u066C"}));
  CHECK_FALSE(is_number_style({",", ","}));
  CHECK_FALSE(is_number_style({" ", "."}));
  CHECK_FALSE(is_number_style({"x", ""}));
  CHECK_FALSE(is_number_style({"", ".."}));
}

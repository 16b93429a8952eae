#include "core/base/text.h"

#include <doctest/doctest.h>

using namespace payoff;

TEST_CASE("text: blanks of every script at both ends are trimmed, inner ones stay") {
  CHECK(trim(" \t\xC2\xA0 a b \xE2\x80\xAF\xEF\xBB\xBF") == "a b");
  CHECK(trim(" \n ") == "");
  CHECK(trim("") == "");
}

TEST_CASE("text: lower-casing changes ASCII letters only") {
  CHECK(ascii_lower("Mia_\xC3\x84Z") == "mia_\xC3\x84z");
  CHECK(equals_ignoring_ascii_case("Facebook", "fAcEbOOK"));
  CHECK_FALSE(equals_ignoring_ascii_case("a", "ab"));
  CHECK_FALSE(equals_ignoring_ascii_case("ab", "ac"));
}

TEST_CASE("text: UTF-8 round-trips and ill-formed bytes become U+FFFD one by one") {
  const std::string every = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x99\x82";
  CHECK(well_formed(every) == every);
  const std::string replacement = "\xEF\xBF\xBD";
  CHECK(well_formed("\xC3") == replacement);
  CHECK(well_formed("\xC0\x80") == replacement + replacement);
  CHECK(well_formed("\xED\xA0\x80") == replacement + replacement + replacement);
  CHECK(well_formed("\xE2\x28\xA1") == replacement + "(" + replacement);
}

#include "core/base/text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace payoff;

namespace {

/// From the front, code point by code point.
std::string_view trimmed_walking(std::string_view text) {
  std::size_t begin = text.size(), end = text.size();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    if (is_blank(next_code_point(text, at))) continue;
    begin = std::min(begin, from);
    end = at;
  }
  return text.substr(begin, end - begin);
}

}  // namespace

TEST_CASE("text: of any bytes the same is trimmed as by walking through them") {
  const std::vector<std::string> pieces = {
      " ", "a", "\xC2\xA0", "\xC2", "\xA0", "\xE2\x80\x8B", "\xE2\x80", "\xF0\x9F\x98\x80"};
  for (std::size_t n = 0; n < 8 * 8 * 8 * 8; ++n) {
    std::string text;
    for (std::size_t left = n, i = 0; i < 4; ++i, left /= 8) text += pieces[left % 8];
    CHECK(trim(text) == trimmed_walking(text));
  }
}

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

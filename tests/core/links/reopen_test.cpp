#include "core/links/reopen.h"

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "tests/core/links/pieces.h"
#include "tests/core/links/shared_data.h"

using namespace payoff;

namespace {

LinkRequest reopened(const std::string& url) { return reopen_link(*parse_address(url)); }

bool holds_tag(const std::string& url) {
  for (const std::string& part : parse_address(url)->query.value_or(std::vector<std::string>())) {
    if (find_utm_parameter(decode_query_part(part).name) != nullptr) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("reopen_link: encoded keys and values come back as what they say") {
  const LinkRequest request =
      reopened("https://shop.com/?a=%41&utm%5Fsource=My%20Shop%26Co&utm_campaign=50%25#f");
  CHECK(request.url == "https://shop.com/?a=%41#f");
  REQUIRE(request.utm.size() == 2);
  CHECK(request.utm[0].name == "source");
  CHECK(request.utm[0].value == "My Shop&Co");
  CHECK(request.utm[1].value == "50%");
  // "50%" is spelled so by the default rules too; "My Shop&Co" is not.
  CHECK(request.naming.keep_keys == std::vector<std::string>{"source"});
}

TEST_CASE("reopen_link: parameters behind the tags are custom ones, those before them the page's own") {
  const LinkRequest request = reopened("https://shop.com/?a=1&utm_source=ig&ref=7&aff=m%2Fx");
  CHECK(request.url == "https://shop.com/?a=1");
  REQUIRE(request.extra.size() == 2);
  CHECK(request.extra[1].name == "aff");
  CHECK(request.extra[1].value == "m/x");
}

TEST_CASE("reopen_link: a parameter that would be written in another way stays with the page") {
  for (const char* part : {"flag", "b=a+b", "b=%2f", "a=2"}) {
    const LinkRequest request = reopened(std::string("https://shop.com/?a=1&utm_source=ig&c=3&") + part);
    CHECK(request.url == std::string("https://shop.com/?a=1&c=3&") + part);
    CHECK(request.extra.empty());
  }
}

TEST_CASE("reopen_link: of a tag given twice the last with a value counts, and an empty one goes") {
  const LinkRequest request = reopened("https://shop.com/?utm_source=a&utm_source=b&utm_source=&utm_term=");
  CHECK(request.url == "https://shop.com/");
  REQUIRE(request.utm.size() == 1);
  CHECK(request.utm[0].value == "b");
}

TEST_CASE("reopen_link: a link without tags is its own page") {
  CHECK(reopened("https://shop.com/?a=1&&").url == "https://shop.com/?a=1&&");
  CHECK(reopened("https://shop.com/?a=1&ref=7").extra.empty());
}

TEST_CASE("reopen_link: random links built, taken apart and built again are the same") {
  test::Random random(23);
  int built = 0;
  for (int round = 0; round < 30000; ++round) {
    std::string url = random.below(2) == 0 ? "https://shop.com/?" : "HTTP:\\\\u:p@shop.com:81/";
    for (std::size_t n = random.below(8); n > 0; --n) url += random.pick(test::hostile_pieces());
    std::string value;
    for (std::size_t n = 1 + random.below(6); n > 0; --n) value += random.pick(test::hostile_pieces());
    if (!parse_address(url) || holds_tag(url)) continue;
    Naming naming;
    naming.keep = random.below(2) == 0;
    const Result<BuiltLink> once =
        build_link({url, {{"source", "ig"}, {"content", well_formed(value)}}, {{"ref", "r/1"}}, naming});
    REQUIRE(once);
    const Result<BuiltLink> again = build_link(reopened(once->url));
    REQUIRE(again);
    if (again->url != once->url) CHECK_MESSAGE(again->url == once->url, url);
    ++built;
  }
  CHECK(built > 10000);
}

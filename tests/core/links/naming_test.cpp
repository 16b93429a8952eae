#include "core/links/naming.h"

#include <doctest/doctest.h>

#include "tests/core/links/shared_data.h"

using namespace payoff;

namespace {

std::string spelled(const std::string& value, const Naming& naming = {}) {
  std::vector<Message> changes;
  return apply_naming("campaign", value, naming, changes);
}

}  // namespace

TEST_CASE("naming: the default rules cut outer blanks, join words and lower ASCII letters") {
  CHECK(spelled(" Spring  Sale-2025 ") == "spring_sale-2025");
  CHECK(spelled("a\tb\xC2\xA0"
                "c") == "a_b_c");
  CHECK(spelled("\xC3\x89T\xC3\x89 Mia") == "\xC3\x89t\xC3\x89_mia");
  CHECK(spelled("") == "");
}

TEST_CASE("naming: keep changes nothing and the separator is the one chosen") {
  Naming naming;
  naming.keep = true;
  CHECK(spelled(" Spring Sale ", naming) == " Spring Sale ");
  naming = {false, "-", false, {}};
  CHECK(spelled("Spring Sale_x", naming) == "Spring-Sale_x");
  naming = {true, " ", false, {}};
  CHECK(spelled("Spring  Sale", naming) == "spring  sale");
}

TEST_CASE("naming: macros stay as they are") {
  CHECK(spelled("My {{Campaign.Name}} __CAMPAIGN_ID__ X") == "my_{{Campaign.Name}}___CAMPAIGN_ID___x");
  CHECK(spelled("%%PATTERN:Foo%%") == "%%PATTERN:Foo%%");
}

TEST_CASE("naming: every change is listed with old and new") {
  std::vector<Message> changes;
  apply_naming("source", " Big Shop ", {}, changes);
  REQUIRE(changes.size() == 3);
  CHECK(changes[0].id == "trimmed");
  CHECK(changes[1].id == "spaces_replaced");
  CHECK(changes[2].id == "lower_cased");
  CHECK(changes[2].subject == "source");
  CHECK(std::get<std::string>(changes[2].values[0].value) == "Big_Shop");
  CHECK(std::get<std::string>(changes[2].values[1].value) == "big_shop");
}

TEST_CASE("naming: random values spelled twice change no more") {
  const std::vector<std::string> pieces = {"A",        "b",        " ",    "_",  "__", "-",  "{",
                                           "}",        "{X}",      "[[",   "]]", "%%", "$",  "\t",
                                           "\xC2\xA0", "\xC3\x89", "\xFF", "Z9", ".",  "\n", "__Q__"};
  test::Random random(11);
  for (int round = 0; round < 20000; ++round) {
    std::string value;
    for (std::size_t n = random.below(12); n > 0; --n) value += random.pick(pieces);
    Naming naming;
    naming.separator = random.pick(naming_separators());
    const std::string once = spelled(value, naming);
    if (spelled(once, naming) != once) CHECK_MESSAGE(spelled(once, naming) == once, value);
  }
}

TEST_CASE("naming: spellings of one name are grouped and others are left alone") {
  const auto groups = near_duplicates(
      {"facebook", "mia", "Facebook", "fb", "tik_tok", "TikTok", "www.shop.com", "shop", "mia"});
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].values == std::vector<std::string>{"facebook", "Facebook", "fb"});
  CHECK(groups[1].values == std::vector<std::string>{"tik_tok", "TikTok"});
  CHECK(groups[2].values == std::vector<std::string>{"www.shop.com", "shop"});
}

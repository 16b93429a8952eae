#include "core/links/utm.h"

#include <doctest/doctest.h>

#include "core/links/percent.h"
#include "tests/core/links/shared_data.h"

using namespace payoff;

TEST_CASE("utm: the table holds GA4's nine keys, each named after its id") {
  CHECK(utm_keys().size() == 9);
  for (const UtmKey& key : utm_keys()) {
    CHECK(key.parameter == "utm_" + std::string(key.id));
    CHECK(find_utm_parameter(key.parameter) == &key);
  }
  CHECK(find_utm_parameter("UTM_Source") == nullptr);
  CHECK(find_utm_parameter("utm_campaignid") == nullptr);
  CHECK(has_miscased_utm_prefix("UTM_Source"));
  CHECK(has_miscased_utm_prefix("utm_Source"));
  CHECK_FALSE(has_miscased_utm_prefix("utm_source"));
  CHECK_FALSE(has_utm_prefix("utmsource"));
}

TEST_CASE("utm: values are encoded with %20 and %2B, unreserved characters stay") {
  CHECK(encode_value("a b+c") == "a%20b%2Bc");
  CHECK(encode_value("A-Za_z0.9~") == "A-Za_z0.9~");
  CHECK(encode_value("&=?#%/'\"<>") == "%26%3D%3F%23%25%2F%27%22%3C%3E");
  CHECK(encode_value("\xC3\xA9") == "%C3%A9");
}

TEST_CASE("utm: macros of ad platforms stay as they are") {
  for (const char* macro : {"{{campaign.name}}", "{campaignid}", "__CAMPAIGN_NAME__", "[[placement]]",
                            "${CLICK_ID}", "%%CAMPAIGN%%", "{ifmobile:app}"}) {
    CAPTURE(macro);
    CHECK(encode_value(macro) == macro);
    CHECK(decode_value(macro) == macro);
    CHECK(find_macros(macro).size() == 1);
  }
  for (const char* text : {"{a b}", "{}", "__x__", "____", "%%41%%", "{{a}", "100%", "{a&b}"}) {
    CAPTURE(text);
    CHECK(find_macros(text).size() == (std::string(text) == "{{a}" ? 1 : 0));
  }
}

TEST_CASE("utm: random values come back from an address as they went in") {
  const std::vector<std::string> pieces = {"%",  "%%", "{", "}",        "{{", "}}", "[[",
                                           "]]", "__", "$", "A",        "CA", "a",  "41",
                                           " ",  "+",  "&", "\xC3\xA9", "_",  "x",  ":"};
  test::Random random(5);
  for (int round = 0; round < 50000; ++round) {
    std::string value;
    for (std::size_t n = random.below(10); n > 0; --n) value += random.pick(pieces);
    if (decode_value(encode_value(value)) != value)
      CHECK_MESSAGE(decode_value(encode_value(value)) == value, value);
  }
}

TEST_CASE("utm: real campaign names come back through encoding") {
  const nlohmann::json cases = test::shared_data("utm/campaign-name-encoding.shared.json");
  int passed = 0;
  for (const nlohmann::json& item : cases) {
    const std::string value = test::text_of(item, "value");
    // Three ways to write it, all read back; ours is encodeURIComponent with ! ' ( ) * encoded too.
    const std::string form = test::text_of(item, "form_urlencoded");
    const bool agreed = query_decode(percent_encode(value)) == value &&
                        decode_value(encode_value(value)) == value &&
                        query_decode(test::text_of(item, "encodeURIComponent")) == value &&
                        query_decode(form.substr(form.find('=') + 1)) == value;
    CHECK_MESSAGE(agreed, item.dump());
    passed += agreed;
  }
  if (!cases.is_null()) MESSAGE("passed " << passed << " / " << cases.size());
}

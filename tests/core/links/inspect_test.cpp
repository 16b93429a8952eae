#include "core/links/inspect.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/core/links/pieces.h"
#include "tests/core/links/shared_data.h"

using namespace payoff;

namespace {

bool has(const Inspection& inspection, const std::string& id, const std::string& subject) {
  return std::any_of(inspection.problems.begin(), inspection.problems.end(),
                     [&](const Message& message) { return message.id == id && message.subject == subject; });
}

Inspection inspected(const std::string& url) {
  Result<Inspection> inspection = inspect_link(url);
  REQUIRE_MESSAGE(inspection, url);
  return *inspection;
}

constexpr const char* kGood =
    "https://shop.com/?utm_source=instagram&utm_medium=paid_social&utm_campaign=spring";

}  // namespace

TEST_CASE("inspect_link: a good link has no problem, grade A, and is mended to itself") {
  const Inspection inspection = inspected(kGood);
  CHECK(inspection.problems.empty());
  CHECK(inspection.grade == 'A');
  CHECK(inspection.mended == kGood);
  REQUIRE(inspection.utm.size() == 3);
  CHECK(inspection.utm[1].value == "paid_social");
  REQUIRE(inspection.channels.size() == 4);
  CHECK(inspection.channels[0].second.channel == "Paid Social");
}

TEST_CASE("inspect_link: a link without tags is graded F and told to be Direct") {
  const Inspection inspection = inspected("https://shop.com/a?b=c");
  CHECK(inspection.grade == 'F');
  CHECK(has(inspection, "missing_parameter", "utm_source"));
  CHECK(inspection.channels[0].second.rule.id == "ga4_untagged");
}

TEST_CASE("inspect_link: each thing wrong with a tag is named") {
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {"utm_source=Instagram", "upper_case", "utm_source"},
      {"utm_campaign=a%20b", "spaces", "utm_campaign"},
      {"utm_campaign=a+b", "plus_for_space", "utm_campaign"},
      {"utm_campaign=a%2Bb", "plus_sign", "utm_campaign"},
      {"utm_campaign=a%2520b", "double_encoding", "utm_campaign"},
      {"utm_campaign=", "empty_value", "utm_campaign"},
      {"utm_campaign", "empty_value", "utm_campaign"},
      {"utm_source=a&utm_source=b", "duplicate_parameter", "utm_source"},
      {"utm_campaignid=1", "unknown_utm_key", "utm_campaignid"},
      {"UTM_Source=a", "miscased_key", "UTM_Source"},
      {"utm_content=mia%40mail.com", "personal_data", "utm_content"},
      {"utm_content=%7B%7Bad.name%7D%7D", "macro", "utm_content"},
      {"utm_content=__CID__", "macro", "utm_content"},
  };
  for (const auto& [query, id, subject] : cases) {
    const std::string shown = query;
    CAPTURE(shown);
    CHECK(has(inspected(std::string("https://shop.com/?") + query), id, subject));
  }
}

TEST_CASE("inspect_link: the mended link has its tags put right and all else as it was") {
  const std::pair<const char*, const char*> cases[] = {
      {"https://shop.com/#utm_source=IG", "https://shop.com/?utm_source=ig"},
      {"https://shop.com/#/p?utm_source=a&x=1", "https://shop.com/?utm_source=a#/p?x=1"},
      {"https://shop.com/?utm_source=a&x&utm_source=B", "https://shop.com/?utm_source=b&x"},
      {"https://shop.com/?UTM_Source=A&y=1", "https://shop.com/?utm_source=a&y=1"},
      {"https://shop.com/?UTM_Source=A&utm_source=b", "https://shop.com/?utm_source=b"},
      {"https://shop.com/?utm_campaign=Spring%2520Sale", "https://shop.com/?utm_campaign=spring_sale"},
      {"https://shop.com/?utm_campaign=Spring+Sale", "https://shop.com/?utm_campaign=spring_sale"},
      {"https://shop.com/?utm_source=a&amp;utm_medium=b&amp;q=%zz",
       "https://shop.com/?utm_source=a&utm_medium=b&q=%zz"},
      {"https://shop.com/?utm_source=&z=1", "https://shop.com/?z=1"},
      {"https://shop.com/?utm_source=", "https://shop.com/"},
      {"https://shop.com/?utm_content=%7B%7BAd.Name%7D%7D", "https://shop.com/?utm_content={{Ad.Name}}"},
      {"https://shop.com/?utm_content=%%CAMPAIGN%%", "https://shop.com/?utm_content=%%CAMPAIGN%%"},
  };
  for (const auto& [url, mended] : cases) {
    const std::string shown = url;
    CAPTURE(shown);
    CHECK(inspected(url).mended == mended);
  }
}

TEST_CASE("inspect_link: grades fall with what is wrong") {
  const std::string good = kGood;
  CHECK(inspected(good + "&utm_content=Mia").grade == 'B');
  CHECK(inspected(good + "&utm_content=Mia%20B").grade == 'C');
  CHECK(inspected("https://u:p@shop.com/?utm_source=instagram&utm_medium=social").grade == 'D');
  CHECK(inspected("https://shop.com/?utm_source=instagram").grade == 'D');
  CHECK(inspected("https://shop.com/?utm_campaign=a").grade == 'E');
  CHECK(inspected("https://u:p@shop.com/?utm_campaign=a").grade == 'F');
}

TEST_CASE("inspect_link: random links mended twice change no more") {
  test::Random random(17);
  for (int round = 0; round < 30000; ++round) {
    std::string url = "https://shop.com/";
    for (std::size_t n = random.below(16); n > 0; --n) url += random.pick(test::hostile_pieces());
    const Inspection once = inspected(url);
    const Inspection twice = inspected(once.mended);
    if (twice.mended != once.mended) CHECK_MESSAGE(twice.mended == once.mended, url);
  }
}

TEST_CASE("inspect_link: Google's own builder's extraction cases are read alike") {
  const nlohmann::json data = test::shared_data("utm/campaign-url-builder.shared.json");
  if (data.is_null()) return;
  int passed = 0;
  for (const nlohmann::json& item : data["extract"]) {
    const Inspection inspection = inspected(test::text_of(item, "url"));
    nlohmann::json got = nlohmann::json::object();
    for (const Parameter& parameter : inspection.utm) {
      if (!parameter.value.empty()) got["utm_" + parameter.name] = parameter.value;
    }
    nlohmann::json expected = item["extracted"];
    // GA4 reads no tags behind the #: ours says so instead of reading them.
    if (test::text_of(item, "url").find("#utm_") != std::string::npos) {
      CHECK(has(inspection, "utm_after_hash", "utm_medium"));
      expected.erase("utm_medium");
    }
    CHECK(got == expected);
    passed += got == item["extracted"];
  }
  MESSAGE("passed " << passed << " / " << data["extract"].size() << ", 1 difference explained");
}

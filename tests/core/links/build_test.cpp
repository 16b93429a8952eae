#include "core/links/build.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/links/url.h"
#include "tests/core/links/pieces.h"
#include "tests/core/links/shared_data.h"

using namespace payoff;

namespace {

const std::vector<Parameter> kUtm = {{"source", "instagram"}, {"medium", "social"}, {"campaign", "spring"}};
constexpr const char* kTags = "utm_source=instagram&utm_medium=social&utm_campaign=spring";

std::string built(const std::string& url, const std::vector<Parameter>& utm = kUtm) {
  const Result<BuiltLink> link = build_link({url, utm, {}});
  return link ? link->url : "refused";
}

bool has(const std::vector<Message>& messages, const std::string& id, const std::string& subject) {
  return std::any_of(messages.begin(), messages.end(),
                     [&](const Message& message) { return message.id == id && message.subject == subject; });
}

std::vector<std::string> foreign_parts(const std::string& url) {
  std::vector<std::string> parts;
  for (const std::string& part : parse_address(url)->query.value_or(std::vector<std::string>())) {
    if (!part.empty() && !has_utm_prefix(decode_query_part(part).name)) parts.push_back(part);
  }
  return parts;
}

}  // namespace

TEST_CASE("build_link: tags go at the end of the query and before the fragment") {
  const std::string tags = kTags;
  CHECK(built("https://shop.com") == "https://shop.com?" + tags);
  CHECK(built("shop.com/a") == "https://shop.com/a?" + tags);
  CHECK(built("https://shop.com/?") == "https://shop.com/?" + tags);
  CHECK(built("https://shop.com/?a=1&") == "https://shop.com/?a=1&" + tags);
  CHECK(built("https://shop.com/?flag&b=%zz#/route?x") ==
        "https://shop.com/?flag&b=%zz&" + tags + "#/route?x");
  CHECK(built("https://u:p@b\xC3\xBC"
              "cher.de:81/%7E#") ==
        "https://u:p@b\xC3\xBC"
        "cher.de:81/%7E?" +
            tags + "#");
}

TEST_CASE("build_link: tags that are there are replaced once where they first stood") {
  const Result<BuiltLink> link = build_link(
      {"https://shop.com/?utm_source=tiktok&x=1&utm%5Fmedium=social&utm_source=b&utm_term=t", kUtm, {}});
  REQUIRE(link);
  CHECK(link->url ==
        "https://shop.com/?utm_source=instagram&x=1&utm_medium=social&utm_term=t&utm_campaign=spring");
  REQUIRE(link->replaced.size() == 2);
  CHECK(link->replaced[0].id == "replaced");
  CHECK(std::get<std::string>(link->replaced[0].values[0].value) == "tiktok");
  CHECK(link->replaced[1].id == "dropped");
  CHECK(has(link->warnings, "utm_kept", "utm_term"));
}

TEST_CASE("build_link: a key in another case is foreign, stays and is warned about") {
  const Result<BuiltLink> link = build_link({"https://shop.com/?UTM_Source=x", kUtm, {}});
  REQUIRE(link);
  CHECK(link->url == std::string("https://shop.com/?UTM_Source=x&") + kTags);
  CHECK(has(link->warnings, "miscased_key", "UTM_Source"));
}

TEST_CASE("build_link: all nine keys and custom ones are applied in the table's order") {
  LinkRequest request{"https://shop.com", {}, {{"ref", "mia"}, {"utm_deal", "A 7"}}};
  for (auto key = utm_keys().rbegin(); key != utm_keys().rend(); ++key)
    request.utm.push_back({std::string(key->id), "V"});
  const Result<BuiltLink> link = build_link(request);
  REQUIRE(link);
  CHECK(link->url ==
        "https://shop.com?utm_source=v&utm_medium=v&utm_campaign=v&utm_id=v&utm_term=v&utm_content=v"
        "&utm_source_platform=v&utm_creative_format=v&utm_marketing_tactic=v&ref=mia&utm_deal=A%207");
  CHECK(link->utm.size() == 9);
  CHECK(link->changed.size() == 9);
  CHECK(build_link({link->url, request.utm, request.extra})->url == link->url);
}

TEST_CASE("build_link: a custom parameter given twice, or that is one of the nine, is refused") {
  for (const char* name : {"utm_source", "ref"}) {
    const Result<BuiltLink> link = build_link({"https://shop.com", {}, {{"ref", "a"}, {name, "b"}}});
    REQUIRE_FALSE(link);
    CHECK(link.error().fault == Fault::out_of_range);
  }
  CHECK(build_link({"https://shop.com", {}, {{"", "b"}}}).error().fault == Fault::empty_value);
}

TEST_CASE("build_link: what will go wrong in reports is warned about") {
  struct Case {
    const char* url;
    std::vector<Parameter> utm;
    const char* id;
    const char* subject;
  };
  const std::vector<Case> cases = {
      {"https://shop.com", {{"source", "a"}, {"medium", "b"}}, "missing_parameter", "utm_campaign"},
      {"https://shop.com", {{"campaign", "{{campaign.name}}"}}, "macro", "utm_campaign"},
      {"https://shop.com", {{"content", "mia@mail.com"}}, "personal_data", "utm_content"},
      {"https://shop.com/?m=mia%40mail.com", {}, "personal_data", "m"},
      {"https://shop.com", {{"campaign", "spring%20sale"}}, "double_encoding", "utm_campaign"},
      {"https://shop.com", {{"campaign", "a+b"}}, "plus_sign", "utm_campaign"},
      {"https://shop.com", {{"campaign", "a&b"}}, "special_characters", "utm_campaign"},
      {"https://shop.com", {{"campaign", std::string(101, 'a')}}, "long_value", "utm_campaign"},
      {"https://shop.com", {{"medium", "influencer"}}, "influencer_medium", "utm_medium"},
      {"https://shop.com", {{"source", "mia"}, {"medium", "ugly"}}, "unassigned_channel", "utm_medium"},
      {"https://shop.com",
       {{"source", "instagram"}, {"medium", "affiliate"}},
       "source_overrules_medium",
       "utm_source"},
      {"https://shop.com", {{"campaign", "shop_my_look"}}, "shop_like_campaign", "utm_campaign"},
      {"https://www.shop.com", {{"source", "Shop.com"}}, "internal_link", "utm_source"},
      {"https://u:p@shop.com", {}, "credentials", "url"},
      {"https://www.instagram.com/mia", {}, "unmeasured_page", "url"},
      {"https://apps.apple.com/app/x", {}, "unmeasured_page", "url"},
      {"https://bit.ly/x", {}, "short_link", "url"},
      {"https://shop.com/#utm_source=a", {}, "utm_after_hash", "utm_source"},
      {"https://shop.com/#/p?utm_source=a", {}, "utm_after_hash", "utm_source"},
      {"https://shop.com/?a=1&amp;b=2", {}, "html_escaped_ampersand", "amp;b"},
      {"shop.com", {}, "scheme_added", "url"},
      {"https://shop", {}, "single_label_host", "url"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.id);
    const Result<BuiltLink> link = build_link({row.url, row.utm, {}});
    REQUIRE(link);
    CHECK(has(link->warnings, row.id, row.subject));
  }
}

TEST_CASE("build_link: handles, image names and numbers with an @ are not taken for e-mail addresses") {
  for (const char* value : {"@mia", "mia@", "logo@2x.png", "a@1.5", "@mail.com", "a@b"}) {
    CAPTURE(value);
    CHECK_FALSE(has(build_link({"https://shop.com", {{"content", value}}, {}})->warnings, "personal_data",
                    "utm_content"));
  }
}

TEST_CASE("build_link: lengths are noted at 100, warned about at 250 and 1,000, an error at 420 and 2,000") {
  const auto level = [](std::size_t length, const char* id) {
    const Result<BuiltLink> link = build_link({"https://shop.com", {{"term", std::string(length, 'a')}}, {}});
    for (const Message& message : link->warnings) {
      if (message.id == id) return std::get<std::string>(message.values.back().value);
    }
    return std::string("none");
  };
  CHECK(level(100, "long_value") == "none");
  CHECK(level(101, "long_value") == "note");
  CHECK(level(251, "long_value") == "warning");
  CHECK(level(421, "long_value") == "error");
  CHECK(level(900, "long_url") == "none");
  CHECK(level(1000, "long_url") == "warning");
  CHECK(level(2000, "long_url") == "error");
}

TEST_CASE("build_link: random addresses built twice change nothing and keep what is foreign") {
  test::Random random(3);
  for (int round = 0; round < 30000; ++round) {
    std::string url = random.below(2) == 0 ? "https://shop.com" : "HTTP:\\\\u:p@shop.com:81/";
    for (std::size_t n = random.below(14); n > 0; --n) url += random.pick(test::hostile_pieces());
    const Result<BuiltLink> once = build_link({url, kUtm, {{"ref", "r"}}});
    if (!once) continue;
    const Result<BuiltLink> twice = build_link({once->url, kUtm, {{"ref", "r"}}});
    REQUIRE_MESSAGE(twice, url);
    if (twice->url != once->url) CHECK_MESSAGE(twice->url == once->url, url);
    if (!twice->replaced.empty()) CHECK_MESSAGE(twice->replaced.empty(), url);
    std::vector<std::string> kept = foreign_parts(once->url);
    if (kept.empty() || kept.back() != "ref=r") CHECK_MESSAGE(kept.back() == "ref=r", url);
    kept.pop_back();
    if (kept != foreign_parts(url)) CHECK_MESSAGE(kept == foreign_parts(url), url);
  }
}

TEST_CASE("build_link: Google's own builder's cases come out alike but for the tags behind the #") {
  const nlohmann::json data = test::shared_data("utm/campaign-url-builder.shared.json");
  if (data.is_null()) return;
  int passed = 0;
  for (const nlohmann::json& item : data["build"]) {
    LinkRequest request{test::text_of(item, "url"), {}, {}};
    for (const auto& [name, value] : item["params"].items()) {
      request.utm.push_back({name.substr(4), value.get<std::string>()});
    }
    const Result<BuiltLink> link = build_link(request);
    REQUIRE(link);
    // Google's moves tags from the fragment; ours keeps the fragment, warns, and leaves moving to the mended
    // link.
    const bool in_fragment = request.url.find("#utm_") != std::string::npos;
    const std::string expected = in_fragment ? "https://example.com?utm_source=google#utm_source=google"
                                             : test::text_of(item, "expected");
    CHECK(link->url == expected);
    CHECK(has(link->warnings, "utm_after_hash", "utm_source") == in_fragment);
    passed += link->url == test::text_of(item, "expected");
  }
  MESSAGE("passed " << passed << " / " << data["build"].size() << ", 1 difference explained");
}

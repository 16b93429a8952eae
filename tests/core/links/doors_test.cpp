#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "core/engine/engine.h"

using nlohmann::json;

namespace {

json ask(const char* name, const json& request) {
  for (const payoff::engine::Request& row : payoff::engine::requests()) {
    if (row.name == name) return json::parse(row.function(request.dump()), nullptr, false);
  }
  return nullptr;
}

}  // namespace

TEST_CASE("engine build_link: the answer has the shape of the front door") {
  const json answer = ask("build_link", {{"url", "shop.com/?utm_source=a"},
                                         {"utm", {{"source", "Instagram"}, {"medium", "paid social"}}},
                                         {"extra", {{{"name", "ref"}, {"value", "7"}}}},
                                         {"naming", {{"separator", "-"}}}});
  REQUIRE(answer["ok"] == true);
  CHECK(answer["url"] == "https://shop.com/?utm_source=instagram&utm_medium=paid-social&ref=7");
  CHECK(answer["utm"] == json{{"source", "instagram"}, {"medium", "paid-social"}});
  CHECK(answer["replaced"] == json::array({{{"id", "replaced"},
                                            {"subject", "utm_source"},
                                            {"values", {{"old", "a"}, {"new", "instagram"}}}}}));
  CHECK(answer["changed"].size() == 2);
  CHECK(answer["channel"]["channel"] == "Paid Social");
  CHECK(answer["channel"]["table"] == "ga4-2026-05-13");
  for (const json& warning : answer["warnings"]) CHECK(warning["values"].contains("level"));
}

TEST_CASE("engine build_link: bad requests are refused by the name of what is wrong") {
  const std::tuple<json, const char*, const char*> cases[] = {
      {json::object(), "missing_key", "url"},
      {{{"url", ""}}, "missing_key", "url"},
      {{{"url", 7}}, "wrong_type", "url"},
      {{{"url", "a.b"}, {"utm", {{"sauce", "x"}}}}, "unknown_key", "utm.sauce"},
      {{{"url", "a.b"}, {"utm", {{"source", nullptr}}}}, "wrong_type", "utm.source"},
      {{{"url", "a.b"}, {"extra", {{{"nam", "x"}}}}}, "unknown_key", "extra.0.nam"},
      {{{"url", "a.b"}, {"extra", {7}}}, "wrong_type", "extra.0"},
      {{{"url", "a.b"}, {"naming", {{"separator", "/"}}}}, "unknown_id", "naming.separator"},
      {{{"url", "a.b"}, {"more", 1}}, "unknown_key", "more"},
      {{{"url", "https://a b"}}, "invalid_url", "url"},
      {{{"url", "mailto:a@b.c"}}, "unsupported_scheme", "url"},
  };
  for (const auto& [request, fault, subject] : cases) {
    const std::string shown = request.dump();
    CAPTURE(shown);
    const json answer = ask("build_link", request);
    CHECK(answer["ok"] == false);
    CHECK(answer["error"]["fault"] == fault);
    CHECK(answer["error"]["subject"] == subject);
  }
}

TEST_CASE("engine inspect_link: the answer has the shape of the front door") {
  const json answer = ask("inspect_link", {{"url", "https://u@Shop.com:81/a?utm_source=ig&x#f"}});
  REQUIRE(answer["ok"] == true);
  CHECK(answer["parts"]["host"] == "Shop.com");
  CHECK(answer["parts"]["credentials"] == "u");
  CHECK(answer["parts"]["port"] == "81");
  CHECK(answer["parts"]["fragment"] == "f");
  CHECK(answer["parts"]["parameters"] ==
        json::array(
            {{{"name", "utm_source"}, {"value", "ig"}, {"utm", true}}, {{"name", "x"}, {"utm", false}}}));
  CHECK(answer["utm"] == json{{"source", "ig"}});
  CHECK(answer["grade"].is_string());
  CHECK(answer["mended"] == "https://u@Shop.com:81/a?utm_source=ig&x#f");
  for (const char* table : {"ga4", "plausible", "matomo", "umami"}) CHECK(answer["channels"].contains(table));
}

TEST_CASE("engine classify_channel: channel, rule and table answer, and an unknown table is refused") {
  const json answer =
      ask("classify_channel", {{"source", "instagram"}, {"medium", "social"}, {"campaign", "shop_now"}});
  CHECK(answer["channel"] == "Organic Shopping");
  CHECK(answer["rule"] == json{{"id", "ga4_organic_shopping_campaign"},
                               {"subject", "campaign"},
                               {"values", {{"campaign", "shop_now"}}}});
  CHECK(ask("classify_channel", {{"table", "plausible"}})["channel"] == "Direct");
  CHECK_FALSE(ask("classify_channel", {{"table", "matomo"}}).contains("channel"));
  CHECK(ask("classify_channel", {{"table", "ga3"}})["error"]["fault"] == "unknown_id");
}

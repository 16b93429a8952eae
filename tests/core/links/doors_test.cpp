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

TEST_CASE(
    "engine build_link: a kept value stays as typed, and what the rules would have made of it is told") {
  const json answer = ask("build_link", {{"url", "https://shop.com/"},
                                         {"utm", {{"source", "Insta Gram"}, {"campaign", "Summer Sale"}}},
                                         {"naming", {{"keep_keys", {"campaign"}}}}});
  REQUIRE(answer["ok"] == true);
  CHECK(answer["url"] == "https://shop.com/?utm_source=insta_gram&utm_campaign=Summer%20Sale");
  CHECK(answer["kept"] == json::array({{{"id", "kept"},
                                        {"subject", "campaign"},
                                        {"values", {{"old", "Summer Sale"}, {"new", "summer_sale"}}}}}));
  for (const json& change : answer["changed"]) CHECK(change["subject"] == "source");
  const json refused = ask("build_link", {{"url", "a.b"}, {"naming", {{"keep_keys", {"utm_campaign"}}}}});
  CHECK(refused["error"]["fault"] == "unknown_id");
  CHECK(refused["error"]["subject"] == "naming.keep_keys");
}

TEST_CASE("engine build_links: each row answers as build_link does") {
  const json naming = {{"separator", "-"}};
  const json rows = {
      {{"utm", {{"source", "A b"}}}, {"extra", {{{"name", "ref"}, {"value", "\x01\"\\\xC3\xA9"}}}}},
      {{"url", "shop.com/?utm_source=x&utm_term=y"}, {"utm", {{"source", "tiktok"}}}},
      {{"url", "https://a b"}, {"utm", {{"source", "c"}}}},
      {{"url", "shop.com/?utm_source=x&utm_term=y"}, {"extra", {{{"value", "no name"}}}}},
      json::object()};
  const json answer =
      ask("build_links", {{"url", "https://u@shop.com/p?q#f"}, {"naming", naming}, {"rows", rows}});
  REQUIRE(answer["ok"] == true);
  REQUIRE(answer["links"].size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    json request = rows[i];
    if (!request.contains("url")) request["url"] = "https://u@shop.com/p?q#f";
    request["naming"] = naming;
    CHECK(answer["links"][i] == ask("build_link", request));
  }
  CHECK(answer["links"][2]["error"]["fault"] == "invalid_url");
}

TEST_CASE("engine build_links: bad requests are refused by the name of what is wrong") {
  CHECK(ask("build_links", json::object())["error"]["subject"] == "rows");
  CHECK(ask("build_links", {{"rows", {{{"utm", {{"sauce", "x"}}}}}}})["error"]["subject"] ==
        "rows.0.utm.sauce");
  CHECK(ask("build_links", {{"rows", {7}}})["error"]["subject"] == "rows.0");
  const json no_page = ask("build_links", {{"rows", {json::object()}}});
  CHECK(no_page["links"][0]["error"]["fault"] == "missing_key");
  CHECK(ask("build_links", {{"rows", json::array()}})["links"] == json::array());
}

TEST_CASE("engine inspect_link: its request gives the link again") {
  const json answer = ask("inspect_link", {{"url", "https://shop.com/?a&utm_source=IG&ref=7"}});
  CHECK(answer["request"] == json{{"url", "https://shop.com/?a"},
                                  {"utm", {{"source", "IG"}}},
                                  {"extra", {{{"name", "ref"}, {"value", "7"}}}},
                                  {"naming", {{"keep_keys", {"source"}}}}});
  CHECK(ask("build_link", answer["request"])["url"] == "https://shop.com/?a&utm_source=IG&ref=7");
}

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "core/engine/engine.h"

using Json = nlohmann::json;
using namespace payoff;

namespace {

Json number(const Json& request) { return Json::parse(engine::parse_number(request.dump()), nullptr, false); }
Json date(const Json& request) { return Json::parse(engine::parse_date(request.dump()), nullptr, false); }
std::string fault(const Json& reply) {
  return reply["error"].value("fault", "") + " " + reply["error"].value("subject", "");
}

}  // namespace

TEST_CASE("parse_number: a request gives kind, value, unit and currency") {
  CHECK(number({{"text", "57.32%"}}) ==
        Json({{"ok", true}, {"kind", "ok"}, {"value", 57.32}, {"unit", "percent"}, {"currency", nullptr}}));
  CHECK(number({{"text", "1.234,50 EUR"}}) ==
        Json({{"ok", true}, {"kind", "ok"}, {"value", 1234.5}, {"unit", nullptr}, {"currency", "EUR"}}));
  CHECK(number({{"text", "1.234"}, {"decimal", "."}, {"group", ","}}) == Json({{"ok", true},
                                                                               {"kind", "ambiguous"},
                                                                               {"value", 1.234},
                                                                               {"alternative", 1234},
                                                                               {"unit", nullptr},
                                                                               {"currency", nullptr}}));
}

TEST_CASE("parse_number: empty and bad texts carry no value") {
  CHECK(number({{"text", ""}}) ==
        Json({{"ok", true}, {"kind", "empty"}, {"unit", nullptr}, {"currency", nullptr}}));
  CHECK(number({{"text", "12,5o"}}) ==
        Json({{"ok", true}, {"kind", "bad"}, {"unit", nullptr}, {"currency", nullptr}}));
}

TEST_CASE("parse_number: a bad request names its mistake") {
  CHECK(fault(number(Json::object())) == "missing_key text");
  CHECK(fault(number({{"text", nullptr}})) == "wrong_type text");
  CHECK(fault(number({{"text", 5}})) == "wrong_type text");
  CHECK(fault(number({{"text", "5"}, {"locale", "de"}})) == "unknown_key locale");
  CHECK(fault(number({{"text", "5"}, {"decimal", "x"}})) == "unknown_id decimal");
  CHECK(fault(number({{"text", "5"}, {"group", "_"}})) == "unknown_id group");
  CHECK(fault(number({{"text", "5"}, {"decimal", ","}, {"group", ","}})) == "out_of_range group");
}

TEST_CASE("parse_date: a request gives kind, date, alternative and offset") {
  CHECK(date({{"text", "2024-05-14 09:31:22 -0400"}}) ==
        Json({{"ok", true}, {"kind", "ok"}, {"date", "2024-05-14"}, {"offset", "-04:00"}}));
  CHECK(date({{"text", "03/04/2026"}, {"order", "month_first"}}) ==
        Json({{"ok", true}, {"kind", "ambiguous"}, {"date", "2026-03-04"}, {"alternative", "2026-04-03"}}));
  CHECK(date({{"text", ""}}) == Json({{"ok", true}, {"kind", "empty"}}));
  CHECK(date({{"text", "Sep 30"}}) == Json({{"ok", true}, {"kind", "bad"}}));
}

TEST_CASE("parse_date: a bad request names its mistake") {
  CHECK(fault(date(Json::object())) == "missing_key text");
  CHECK(fault(date({{"text", "2026-09-30"}, {"order", "year_first"}})) == "unknown_id order");
  CHECK(fault(date({{"text", "2026-09-30"}, {"zone", "UTC"}})) == "unknown_key zone");
}

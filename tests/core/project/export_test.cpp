#include "core/project/export.h"

#include <doctest/doctest.h>

#include "core/engine/engine.h"
#include "core/project/table_text.h"
#include "tests/core/shared_data.h"

using namespace payoff;

namespace {

Json ask(const Json& body) { return Json::parse(engine::export_table(body.dump())); }

/// What a spreadsheet that cuts at the separator finds in a line of one cell.
std::vector<std::string> cells_of(const std::string& text, char separator) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"') {
      cells.back() += text[i++];
    } else if (text[i] == '"') {
      quoted = !quoted;
    } else if (text[i] == separator && !quoted) {
      cells.emplace_back();
    } else {
      cells.back() += text[i];
    }
  }
  return cells;
}

}  // namespace

TEST_CASE("export: what begins a formula is guarded, handles and numbers stay as they are") {
  for (const char* kept : {"@mia", "@mia.lee_2", "-12.50", "+5%", "-1.234,50", "Mia", "", "1=2", "(45.10)"}) {
    CHECK(guarded(kept) == kept);
  }
  for (const char* formula :
       {"=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd", "@", "\tx", "\r=1", " =1+1",
        "\xEF\xBC\x9D"
        "1+1",
        "-", "- two posts", "\n=1"}) {
    CHECK(guarded(formula) == std::string("'") + formula);
  }
}

TEST_CASE("export: no hostile text begins a cell as a formula, whatever separator the program cuts at") {
  const auto hostile = shared_json("hostile/csv-injection.shared.json");
  if (hostile.is_null()) return;
  std::vector<std::string> texts = hostile["payloads"];
  for (const auto& example : hostile["owasp_examples"]) texts.push_back(example["input"]);
  const std::string blns = shared_text("hostile/blns.shared.json");
  const auto naughty = nlohmann::json::parse(blns, nullptr, false).flatten();
  for (const auto& each : naughty) {
    if (each.is_string()) texts.push_back(each);
  }
  for (const std::string& text : texts) {
    for (const char separator : {',', ';', '\t'}) {
      TableStyle style;
      style.separator = separator;
      const std::vector<std::string> cells = cells_of(table_cell(text, style), separator);
      CAPTURE(text);
      REQUIRE(cells.size() == 1);
      CHECK(cells[0] == guarded(text));
      const char first = cells[0].empty() ? 'a' : cells[0][0];
      const bool signed_number =
          (first == '-' || first == '+') && parse_number(text).kind != ReadingKind::bad;
      const bool handle = first == '@' && text.find_first_of("(|!=+* ") == std::string::npos;
      CHECK((std::string("=+-@\t\r\n").find(first) == std::string::npos || signed_number || handle));
    }
  }
  MESSAGE("hostile texts: " << texts.size());
}

TEST_CASE("export: creators as typed, a semicolon where the decimal is a comma") {
  const Json document = {
      {"currency", "EUR"},
      {"creators",
       {{{"creator_id", "mia"},
         {"name", "Lee; Mia"},
         {"handle", "@mia"},
         {"tags", {"vegan", "new"}},
         {"deal", {{"kind", "fixed"}}},
         {"inputs", {{"fee", "1.234,50"}, {"orders", 3}, {"gross_margin", 0.4}}}},
        {{"creator_id", "leo"}, {"name", "=HYPERLINK(\"x\")"}, {"inputs", {{"revenue", "-12,50"}}}}}},
      {"settings", {{"decimal", ","}, {"group", "."}}}};
  const Json csv = ask({{"document", document}, {"what", "creators"}, {"decimal", ","}});
  REQUIRE(csv["ok"] == true);
  CHECK(csv["text"] ==
        "creator_id;campaign_id;person;name;handle;platform;niche;country;tags;email;deal;status;code;link;"
        "posted_on;due_on;paid;note;figures_on;fee;revenue;gross_margin;orders\r\n"
        "mia;;;\"Lee; Mia\";@mia;;;;\"vegan, new\";;fixed;;;;;;;;;\"1.234,50\";;0,4;3\r\n"
        "leo;;;\"'=HYPERLINK(\"\"x\"\")\";;;;;;;;;;;;;;;;;\"-12,50\";;\r\n");
  CHECK(ask({{"document", document}, {"what", "codes"}})["error"]["fault"] == "unknown_id");
  CHECK(ask({{"document", document}})["error"]["fault"] == "missing_key");
  CHECK(ask({{"document", {{"currency", "?"}}}, {"what", "posts"}})["error"]["fault"] == "unknown_currency");
}

TEST_CASE("export: the cost import has a line a day and campaign, and names who stayed out") {
  const auto creator = [](const char* id, const char* day, const Json& inputs) {
    return Json{{"creator_id", id},
                {"posted_on", day},
                {"link",
                 "https://shop.example/?utm_source=instagram&utm_medium=influencer&utm_campaign=spring%20sale"
                 "&utm_id=s26"},
                {"inputs", inputs}};
  };
  Json untagged = creator("d", "2026-05-02", {{"fee", 9}});
  untagged["link"] = "https://shop.example/";
  const Json document = {
      {"currency", "USD"},
      {"rates", Json::array({{{"currency", "EUR"}, {"rate", "1.1"}}})},
      {"creators",
       {creator("a", "2026-05-02", {{"fee", "100.10"}, {"impressions", 5000}, {"clicks", 40}}),
        creator("b", "2026-05-02", {{"fee", "200 EUR"}, {"impressions", 1000}}),
        creator("c", "2026-05-03", {{"fee", 50}}), untagged, creator("e", "", {{"fee", 1}}),
        creator("f", "2026-05-02", Json::object()), creator("g", "2026-05-02", {{"fee", "x"}})}},
      {"settings", {{"decimal", "."}, {"group", ","}}}};
  const Json answer = ask({{"document", document}, {"what", "cost_import"}, {"decimal", ","}});
  REQUIRE(answer["ok"] == true);
  CHECK(answer["text"] ==
        "utm_id,utm_campaign,utm_source,utm_medium,date,impressions,clicks,cost\r\n"
        "s26,spring sale,instagram,influencer,2026-05-02,6000,40,320.1\r\n"
        "s26,spring sale,instagram,influencer,2026-05-03,,,50\r\n");
  std::vector<std::string> out;
  for (const Json& each : answer["warnings"]) {
    out.push_back(each["subject"].get<std::string>() + " " + each["id"].get<std::string>());
  }
  CHECK(out == std::vector<std::string>{"d no_tags", "e no_date", "f no_cost", "g not_a_number"});
}

#include "core/links/promo_code.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "core/engine/engine.h"
#include "core/links/latin_letters.h"

using namespace payoff;

namespace {

using Codes = std::vector<std::string>;

Codes codes_of(const std::vector<CodeOwner>& creators, const char* pattern, const Codes& taken = {}) {
  const Result<PromoCodes> made = promo_codes(creators, pattern, taken);
  REQUIRE(made);
  return made->codes;
}

std::string fault_of(const char* pattern, const std::vector<CodeOwner>& creators = {{"Mia", "", "", ""}}) {
  const Result<PromoCodes> made = promo_codes(creators, pattern, {});
  return made ? "none" : std::string(fault_id(made.error().fault)) + " " + made.error().subject;
}

}  // namespace

TEST_CASE("latin_letters: accents fall away and Greek and Cyrillic names are written in Latin letters") {
  const std::pair<const char*, const char*> cases[] = {
      {"Mia Lopez", "MIALOPEZ"},
      {"Zo\u00EB M\u00FCller-\u00C5se", "ZOEMULLERASE"},
      {"Stra\u00DFe \u0152uvre \u00FE\u017E", "STRASSEOEUVRETHZ"},
      {"\u0141ukasz \u017B\u00F3\u0142\u0107", "LUKASZZOLC"},
      {"\u0130brahim \u015Eahin", "IBRAHIMSAHIN"},
      {"Nguy\u1EC5n \u1EA2nh", "NGUYENANH"},
      {"\u0410\u043B\u0438\u0441\u0430 \u0429\u0443\u043A\u0438\u043D\u0430", "ALISASHCHUKINA"},
      {"\u0395\u03BB\u03AD\u03BD\u03B7 \u03A3\u03BF\u03C6\u03AF\u03B1", "ELENISOFIA"},
      {"\uFF2D\uFF49\uFF41", "MIA"},
      {"e\u0301lodie", "ELODIE"},
      {"\u7F8E\u54B2 7 \U0001F338", ""},
  };
  for (const auto& [name, letters] : cases) {
    const std::string shown = name;
    CAPTURE(shown);
    CHECK(latin_letters(name) == letters);
  }
}

TEST_CASE("promo_codes: the pattern's words are filled in and written in capitals") {
  const CodeOwner mia{"Mia Lopez", "tiktok", "Spring 2026", "15%"};
  CHECK(codes_of({mia}, "{first}{percent}") == Codes{"MIA15"});
  CHECK(codes_of({mia}, "{creator}") == Codes{"MIALOPEZ"});
  CHECK(codes_of({mia}, " hi-{First}_{ network }{campaign} ") == Codes{"HI-MIA_TIKTOKSPRING"});
  CHECK(codes_of({{"@4ever.fit99", "", "", ""}}, "{first}") == Codes{"EVER"});
  CHECK(codes_of({{"._mia", "", "", ""}}, "{first}") == Codes{"MIA"});
  CHECK(codes_of({{std::string(50, 'm'), "", "", ""}}, "{creator}")[0].size() == 14);
}

TEST_CASE("promo_codes: {n} counts in digits that look like no letter") {
  const Codes codes = codes_of(std::vector<CodeOwner>(8, CodeOwner{"", "", "", ""}), "SPRING{n}");
  CHECK(codes ==
        Codes{"SPRING2", "SPRING3", "SPRING4", "SPRING6", "SPRING7", "SPRING9", "SPRING22", "SPRING23"});
}

TEST_CASE("promo_codes: creators of one name get codes of their own, told in a warning") {
  const std::vector<CodeOwner> creators = {
      {"Mia Lopez", "", "", "15"}, {"Mia Chen", "", "", "15"}, {"mia", "", "", "15"}};
  const Result<PromoCodes> made = promo_codes(creators, "{first}{percent}", {});
  REQUIRE(made);
  CHECK(made->codes == Codes{"MIA15", "MIAA15", "MIAC15"});
  REQUIRE(made->warnings.size() == 2);
  CHECK(made->warnings[0].id == "code_made_unique");
  CHECK(made->warnings[0].subject == "creators.1");
  CHECK(codes_of({{"Mia", "", "", ""}, {"Mia", "", "", ""}}, "{creator}") == Codes{"MIA", "MIA2"});
  CHECK(codes_of({{"Mia", "", "", ""}, {"Mia", "", "", ""}}, "VIP") == Codes{"VIP", "VIP2"});
}

TEST_CASE(
    "promo_codes: a taken code does not come out however it is spelled, nor one that is misheard as it") {
  CHECK(codes_of({{"Mia", "", "", ""}}, "{creator}", {" mia "}) == Codes{"MIA2"});
  CHECK(codes_of({{"Leo", "", "", "10"}}, "{creator}{percent}", {"LEOIO"}) == Codes{"LEOA10"});
  CHECK(codes_of({{"Bo", "", "", ""}}, "{creator}-VIP", {"80vip"}) == Codes{"BO-VIP2"});
  CHECK(code_skeleton("mia-10") == "MIAIO");
}

TEST_CASE("promo_codes: a name without a letter of ours gets two syllables, always the same ones") {
  const Result<PromoCodes> made = promo_codes({{"\u7F8E\u54B2", "", "", ""}}, "{creator}", {});
  REQUIRE(made);
  CHECK(made->codes[0].size() == 4);
  CHECK(made->warnings[0].id == "neutral_name");
  CHECK(codes_of({{"Mia", "", "", ""}, {"\u7F8E\u54B2", "", "", ""}}, "{creator}")[1] == made->codes[0]);
}

TEST_CASE("promo_codes: 500 creators of 20 names get 500 codes, and more creators change none of them") {
  std::vector<CodeOwner> creators;
  for (int i = 0; i < 500; ++i)
    creators.push_back({"Creator " + std::string(1, char('a' + i % 20)), "", "", "20"});
  const Codes codes = codes_of(creators, "{creator}{percent}");
  std::set<std::string> skeletons;
  for (const std::string& code : codes) skeletons.insert(code_skeleton(code));
  CHECK(skeletons.size() == 500);
  creators.push_back({"Mia", "", "", "20"});
  Codes more = codes_of(creators, "{creator}{percent}");
  more.pop_back();
  CHECK(more == codes);
}

TEST_CASE("promo_codes: a pattern that cannot be is refused by what is wrong with it") {
  CHECK(fault_of("") == "empty_value pattern");
  CHECK(fault_of("{first} {n}") == "out_of_range pattern");
  CHECK(fault_of("MI\u00C4") == "out_of_range pattern");
  CHECK(fault_of("{first") == "out_of_range pattern");
  CHECK(fault_of("{name}") == "unknown_id pattern");
  CHECK(fault_of("{percent}") == "out_of_range creators.0");
  CHECK(fault_of(std::string(61, 'A').c_str()) == "too_large pattern");
}

TEST_CASE("engine promo_codes and near_duplicates: the answers have the shape of the front door") {
  using nlohmann::json;
  const auto ask = [](std::string (*request)(const std::string&), const json& body) {
    return json::parse(request(body.dump()), nullptr, false);
  };
  const json made = ask(&engine::promo_codes, {{"creators", {"Mia", {{"name", "Leo"}, {"percent", "15"}}}},
                                               {"pattern", "{creator}{percent}"},
                                               {"taken", {"MIA"}}});
  REQUIRE(made["ok"] == true);
  CHECK(made["codes"] == json{"MIA2", "LEO15"});
  CHECK(made["warnings"][0]["subject"] == "creators.0");
  CHECK(ask(&engine::promo_codes, {{"pattern", "A"}})["error"]["subject"] == "creators");
  CHECK(ask(&engine::promo_codes, {{"creators", {7}}, {"pattern", "A"}})["error"]["subject"] == "creators.0");
  CHECK(ask(&engine::promo_codes, {{"creators", {{{"nam", "x"}}}}, {"pattern", "A"}})["error"]["fault"] ==
        "unknown_key");
  const json groups = ask(&engine::near_duplicates, {{"values", {"facebook", "mia", "Facebook", "fb"}}});
  CHECK(groups["groups"] == json{{"facebook", "Facebook", "fb"}});
  CHECK(ask(&engine::near_duplicates, json::object())["error"]["subject"] == "values");
  const json tables = json::parse(engine::catalogue("{}"))["channel_tables"];
  REQUIRE(tables.size() == 4);
  CHECK(tables[0]["id"] == "ga4");
  CHECK(tables[0]["version"] == "ga4-2026-05-13");
}

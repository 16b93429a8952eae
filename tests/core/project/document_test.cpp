#include "core/project/document.h"

#include <doctest/doctest.h>

#include "core/engine/engine.h"
#include "core/project/share.h"
#include "tests/core/fixture.h"

using namespace payoff;

namespace {

Json sample() {
  return {
      {"currency", "EUR"},
      {"time_zone", "Europe/Berlin"},
      {"campaigns", {{{"campaign_id", "spring"}, {"name", "Spring"}}}},
      {"creators",
       {{{"campaign_id", "spring"},
         {"name", "Mia \xF0\x9F\x8C\xB8"},
         {"inputs", {{"fee", "1.234,50"}, {"orders", 30}}}},
        {{"creator_id", "creator_1"}, {"name", "Leo"}, {"inputs", {{"fee", 200}}}}}},
      {"links",
       {{{"url", "https://shop.example/x"},
         {"utm", {{"source", "instagram"}}},
         {"extra", {{{"name", "ref"}, {"value", "1"}}}}}}},
      {"check", {{"inputs", {{"fee", "5,000"}, {"gross_margin", "40%"}}}, {"last_post_date", "2026-05-15"}}},
      {"settings", {{"decimal", ","}, {"group", "."}}}};
}

template <class T>
std::string fault(const Result<T>& result) {
  return result ? "none" : std::string(fault_id(result.error().fault)) + " " + result.error().subject;
}

}  // namespace

TEST_CASE("document: saved and opened it is the same, with ids and schema filled in") {
  const Result<std::string> text = save_document(sample());
  REQUIRE(text);
  const Result<OpenedDocument> opened = open_document(*text);
  REQUIRE(opened);
  CHECK(opened->warnings.empty());
  Json expected = sample();
  expected["schema"] = 3;
  expected["creators"][0]["creator_id"] = "creator_2";  // creator_1 is taken
  expected["links"][0]["link_id"] = "link_1";
  CHECK(opened->document == expected);
  CHECK(*save_document(opened->document) == *text);
}

TEST_CASE("document: what does not belong in it is refused by its path") {
  const auto with = [](const Json::json_pointer& at, const Json& value) {
    Json document = sample();
    document[at] = value;
    return fault(save_document(document));
  };
  using Pointer = Json::json_pointer;
  CHECK(with(Pointer("/color"), "red") == "unknown_key color");
  CHECK(with(Pointer("/currency"), "EURO") == "unknown_currency currency");
  CHECK(with(Pointer("/creators/1/inputs/fees"), 1) == "unknown_key creators.1.inputs.fees");
  CHECK(with(Pointer("/creators/1/inputs/fee"), nullptr) == "wrong_type creators.1.inputs.fee");
  CHECK(with(Pointer("/creators/1/name"), 5) == "wrong_type creators.1.name");
  CHECK(with(Pointer("/creators/1"), 5) == "wrong_type creators.1");
  CHECK(with(Pointer("/links/0/utm/sauce"), "x") == "unknown_key links.0.utm.sauce");
  CHECK(with(Pointer("/links/0/extra/0/name"), 1) == "wrong_type links.0.extra.0.name");
  CHECK(with(Pointer("/check/inputs/fee"), std::string(20000, '1')) == "too_large check.inputs.fee");
  CHECK(with(Pointer("/settings/theme"), "dark") == "unknown_key settings.theme");
  CHECK(with(Pointer("/schema"), kDocumentSchema + 1) == "newer_version schema");
  CHECK(with(Pointer("/settings/engagement_actions"), {"likes", "sighs"}) ==
        "unknown_id settings.engagement_actions");
  CHECK(with(Pointer("/settings/engagement_actions"), Json::array()) ==
        "empty_value settings.engagement_actions");
  CHECK(with(Pointer("/settings/engagement_actions"), "likes") == "wrong_type settings.engagement_actions");
  CHECK(with(Pointer("/settings/conversion_base"), "visits") == "unknown_id settings.conversion_base");
  CHECK(with(Pointer("/settings/revenue_basis"), 1) == "wrong_type settings.revenue_basis");
  CHECK(with(Pointer("/own_outcome"), std::string(20000, 's')) == "too_large own_outcome");
  CHECK(with(Pointer("/schema"), 0) == "out_of_range schema");
  CHECK(fault(save_document(Json::object())) == "missing_key currency");
  CHECK(fault(save_document(Json(5))) == "wrong_type request");
  Json many = sample();
  many["posts"] = Json::array();
  for (int i = 0; i <= 100'000; ++i) many["posts"].push_back(Json::object());
  CHECK(fault(save_document(many)) == "too_large posts");
}

TEST_CASE("document: links for many creators keep their plan, presets, sent links and former names") {
  Json document = sample();
  document["links"].push_back(
      {{"name", "Mia"},
       {"handle", "@mia"},
       {"network", "tiktok"},
       {"code", "MIA15"},
       {"aliases", {"Mia L."}},
       {"sent", {{{"url", "https://shop.example/?utm_content=mia_l"}, {"name", "Mia L."}}}}});
  document["link_plan"] = {
      {"url", "shop.example"}, {"utm", {{"content", "{creator}"}}}, {"placements", "story"}};
  document["link_presets"] = {{{"name", "Ours"}, {"utm", {{"medium", "influencer"}}}}};
  const Result<OpenedDocument> opened = open_document(*save_document(document));
  REQUIRE(opened);
  CHECK(opened->document["links"][1]["sent"] == document["links"][1]["sent"]);
  CHECK(opened->document["link_plan"] == document["link_plan"]);
  CHECK(opened->document["link_presets"][0]["preset_id"] == "preset_1");
  CHECK(open_shared(*share_document(document, {}))->document["links"][1]["aliases"] == Json{"Mia L."});
  document["links"][1]["sent"][0]["to"] = "x";
  CHECK(fault(save_document(document)) == "unknown_key links.1.sent.0.to");
  document["links"][1].erase("sent");
  document["links"][1]["aliases"] = "Mia L.";
  CHECK(fault(save_document(document)) == "wrong_type links.1.aliases");
}

TEST_CASE("document: text without schema, damaged, newer or of another kind says what is wrong") {
  CHECK(fault(open_document("{}")) == "missing_key schema");
  CHECK(fault(open_document("[1]")) == "missing_key schema");
  CHECK(fault(open_document(R"({"schema": 9, "digest": "x", "future": 1})")) == "newer_version schema");
  const auto broken = open_document(R"({"schema": 1, "currency": "EUR)");
  CHECK(fault(broken) == "damaged_document text");
  CHECK(std::get<double>(broken.error().values[0].value) == 31);
  CHECK(fault(open_document(R"({"schema": 1, "currency": "EUR", "digest": 5})")) ==
        "damaged_document digest");
  const auto by_hand = open_document(R"({"schema": 1, "currency": "EUR"})");
  REQUIRE(by_hand);
  CHECK(by_hand->warnings[0].id == "unverified");
}

TEST_CASE("document: each byte flipped in turn is refused or changes nothing that is said") {
  const std::string text = *save_document(sample());
  const Json honest = open_document(text)->document;
  int silent = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (const unsigned char flip : {0x01, 0x20, 0x80}) {
      std::string damaged = text;
      damaged[i] = static_cast<char>(static_cast<unsigned char>(damaged[i]) ^ flip);
      const auto opened = open_document(damaged);
      // A digest whose key was hit reads as an unknown key; a blank that became another blank says the same.
      if (opened && opened->document != honest) ++silent;
    }
  }
  CHECK(silent == 0);
}

TEST_CASE("share: columns and back give the same document; each byte flipped is found") {
  const Result<std::string> text = share_document(sample(), {});
  REQUIRE(text);
  const Result<OpenedDocument> opened = open_shared(*text);
  REQUIRE(opened);
  CHECK(opened->document == *complete_document(sample()));
  int silent = 0;
  for (std::size_t i = 0; i < text->size(); ++i) {
    std::string damaged = *text;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    const auto read = open_shared(damaged);
    if (read && read->document != opened->document) ++silent;
  }
  CHECK(silent == 0);
}

TEST_CASE("share: what was to stay behind is not in the text") {
  const std::string text = *share_document(sample(), {"costs", "gross_margin"});
  CHECK(text.find("1.234,50") == std::string::npos);
  CHECK(text.find("5,000") == std::string::npos);
  CHECK(text.find("40%") == std::string::npos);
  CHECK(text.find("Mia") != std::string::npos);
  CHECK(open_shared(text)->document["creators"][0]["inputs"] == Json{{"orders", 30}});
  CHECK(fault(share_document(sample(), {"secrets"})) == "unknown_id leave_out");
}

TEST_CASE("documents: own benchmarks are kept as typed, get an id, and go into a share link") {
  Json document = sample();
  document["benchmarks"] = {
      {{"metric", "cost_per_click"}, {"low", "0,25"}, {"high", 0.5}, {"kind", "own_ads"}}};
  const Json complete = *complete_document(document);
  CHECK(complete["benchmarks"][0]["benchmark_id"] == "benchmark_1");
  CHECK(complete["benchmarks"][0]["low"] == "0,25");
  CHECK(open_shared(*share_document(document, {}))->document == complete);
  document["benchmarks"][0]["low"] = true;
  CHECK(fault(complete_document(document)) == "wrong_type benchmarks.0.low");
  document["benchmarks"] = {{{"lo", 1}}};
  CHECK(fault(complete_document(document)) == "unknown_key benchmarks.0.lo");
}

TEST_CASE(
    "documents: the creator's side is kept as typed, its offers get ids, strangers are refused by path") {
  Json document = sample();
  document["creator_side"] = {
      {"offers",
       {{{"text", "$300 + 10%"}, {"fee", "300"}, {"rights", {"card_rush"}}}, {{"offer_id", "offer_1"}}}},
      {"usual", {{"fee", "500"}, {"low_orders", "5"}}},
      {"rate", {{"hours", "6"}, {"platform", "tiktok"}, {"rights", {"card_rush"}}}},
      {"numbers", {{"name", "@mia"}, {"inputs", {{"likes", "1.234"}}}}}};
  const Result<OpenedDocument> opened = open_document(*save_document(document));
  REQUIRE(opened);
  Json expected = document["creator_side"];
  expected["offers"][0]["offer_id"] = "offer_2";
  CHECK(opened->document["creator_side"] == expected);
  const auto with = [&](const char* at, const Json& value) {
    Json wrong = document;
    wrong[Json::json_pointer(at)] = value;
    return fault(complete_document(wrong));
  };
  CHECK(with("/creator_side", 1) == "wrong_type creator_side");
  CHECK(with("/creator_side/mood", "x") == "unknown_key creator_side.mood");
  CHECK(with("/creator_side/offers/0/fees", "1") == "unknown_key creator_side.offers.0.fees");
  CHECK(with("/creator_side/offers/0/fee", 300) == "wrong_type creator_side.offers.0.fee");
  CHECK(with("/creator_side/offers/0/rights", "card_rush") == "wrong_type creator_side.offers.0.rights");
  CHECK(with("/creator_side/usual/orders", "5") == "unknown_key creator_side.usual.orders");
  CHECK(with("/creator_side/rate/hours", std::string(20000, '1')) == "too_large creator_side.rate.hours");
  CHECK(with("/creator_side/numbers/inputs/fans", "1") == "unknown_key creator_side.numbers.inputs.fans");
}

TEST_CASE("share: the creator's side is in no marketer's link, and a creator's link holds nothing else") {
  Json document = sample();
  document["creator_side"] = {{"usual", {{"fee", "777"}}}, {"offers", {{{"fee", "300"}}}}};
  const std::string marketer = *share_document(document, {});
  CHECK(marketer.find("777") == std::string::npos);
  CHECK(marketer.find("creator_side") == std::string::npos);
  CHECK(open_shared(marketer)->document == *complete_document(sample()));
  const std::string creator = *share_document(document, {}, {"", true});
  for (const char* secret : {"Mia", "5,000", "1.234,50", "shop.example"}) {
    CHECK(creator.find(secret) == std::string::npos);
  }
  const Json received = open_shared(creator)->document;
  CHECK(received["creator_side"]["usual"]["fee"] == "777");
  CHECK(received["creator_side"]["offers"][0]["offer_id"] == "offer_1");
  CHECK(received["settings"]["decimal"] == ",");
  const auto ask = [&](const char* only) {
    return Json::parse(engine::share_document(Json{{"document", document}, {"only", only}}.dump()));
  };
  CHECK(ask("creator_side")["text"] == creator);
  CHECK(ask("check")["error"]["fault"] == "unknown_id");
}

TEST_CASE(
    "documents: what was chosen to count, and the name of an own outcome, go into file and share link") {
  Json document = {{"currency", "USD"},
                   {"own_outcome", "Tickets <b>\xF0\x9F\x8E\x9F"},
                   {"settings",
                    {{"engagement_actions", {"likes", "comments"}},
                     {"platform", "youtube"},
                     {"conversion_base", "sessions"},
                     {"revenue_basis", "gross"}}}};
  document["schema"] = kDocumentSchema;
  CHECK(open_document(*save_document(document))->document == document);
  CHECK(open_shared(*share_document(document, {}))->document == document);
}

TEST_CASE("share: hostile columns are refused, never a crash") {
  CHECK(fault(open_shared("{}")) == "missing_key share");
  CHECK(fault(open_shared(R"({"share": "1"})")) == "wrong_type share");
  CHECK(fault(open_shared(R"({"share": 3})")) == "newer_version share");
  CHECK(fault(open_shared(R"({"share": 1, "currency": "EUR", "creators": 5})")) == "wrong_type creators");
  CHECK(fault(open_shared(R"({"share": 1, "currency": "EUR", "creators": {"name": 1}})")) ==
        "wrong_type creators");
  CHECK(fault(open_shared(
            R"({"share": 1, "currency": "EUR", "creators": {"inputs": ["x"], "inputs.fee": [1]}})")) ==
        "wrong_type creators");
  CHECK(fault(open_shared(R"({"share": 1, "currency": "EUR", "creators": {"inputs.fee": [{}]}})")) ==
        "wrong_type creators.0.inputs.fee");
  const auto columns = [](const std::string& text) {
    return fault(open_shared(R"({"share": 2, "currency": "EUR", "creators": )" + text + "}"));
  };
  CHECK(columns(R"({"#": 2, "n": ",Mia,Leo"})") == "none");
  CHECK(columns(R"({"#": 1e9, "n": ",Mia"})") == "wrong_type creators");
  CHECK(columns(R"({"#": 1000000})") == "too_large creators");
  CHECK(columns(R"({"#": -1})") == "wrong_type creators");
  CHECK(columns(R"({"n": ""})") == "wrong_type creators");
  CHECK(columns(R"({"n": 5})") == "wrong_type creators");
  CHECK(columns("{\"n\": \"" + std::string(200'000, ',') + "\"}") == "wrong_type creators");
  CHECK(columns(R"({"p": "d,instagram,tiktok,,01-0"})") == "none");
  CHECK(columns(R"({"p": "d,instagram,,1"})") == "wrong_type creators");
  CHECK(columns(R"({"p": "d,instagram"})") == "wrong_type creators");
  CHECK(columns(R"({"p": "d"})") == "wrong_type creators");
  CHECK(columns(R"({"n": ",Mia Lee,,Leo", "h": "n,@,,0-=,@shop"})") == "none");
  CHECK(columns(R"({"n": ",Mia Lee", "h": "n,@,,0="})") == "wrong_type creators");
  CHECK(columns(R"({"n": ",Mia Lee", "h": "n,@,,00"})") == "wrong_type creators");
  CHECK(columns(R"({"n": ",Mia Lee", "h": "n,@,,9"})") == "wrong_type creators");
  CHECK(columns(R"({"h": "n,@,,0"})") == "wrong_type creators");
  CHECK(columns(R"({"n": 5, "h": "n,@,,0"})") == "wrong_type creators");
  CHECK(columns(R"({"d": "p,2026-05-"})") == "wrong_type creators");
  CHECK(columns(R"({"d": "p,2026-05-,,02,,14"})") == "none");
  CHECK(columns("{\"o\": \"d," + std::string(9000, 'x') + ",," + std::string(99'000, '0') + "\"}") ==
        "wrong_type creators");
  CHECK(columns("{\"o\": \"p," + std::string(9000, 'x') + ",,y" + std::string(90'000, ',') + "\"}") ==
        "wrong_type creators");
  CHECK(columns(R"({"f": ",=1"})") == "none");
  CHECK(columns(R"({"inputs.fees": [1]})") == "unknown_key creators.0.inputs.fees");
  CHECK(fault(open_shared(std::string(1 << 20, '['))) == "damaged_document text");
  CHECK(fault(open_shared(std::string((1 << 20) + 1, ' '))) == "too_large bytes");
}

TEST_CASE("digest: FNV-1a's published values come out") {
  CHECK(digest_of("") == "cbf29ce484222325");
  CHECK(digest_of("a") == "af63dc4c8601ec8c");
  CHECK(digest_of("foobar") == "85944171f73967e8");
}

TEST_CASE("documents by request: text and bytes go in and out as ENGINE.md says") {
  const auto ask = [](std::string (*request)(const std::string&), const Json& body) {
    return Json::parse(request(body.dump()), nullptr, false);
  };
  const Json saved = ask(&engine::save_document, {{"document", sample()}});
  REQUIRE(saved["ok"] == true);
  CHECK(ask(&engine::open_document, {{"text", saved["text"]}})["document"]["currency"] == "EUR");
  const Json shared = ask(&engine::share_document, {{"document", sample()}, {"leave_out", {"costs"}}});
  REQUIRE(shared["ok"] == true);
  CHECK(ask(&engine::open_shared, {{"bytes", shared["text"]}})["warnings"] == Json::array());
  CHECK(ask(&engine::open_document, {{"text", "{}"}})["error"]["fault"] == "missing_key");
  CHECK(ask(&engine::open_document, Json::object())["error"]["fault"] == "missing_key");
  CHECK(ask(&engine::save_document, Json::object())["error"]["fault"] == "missing_key");
  CHECK(ask(&engine::save_document, {{"document", sample()}, {"as", 1}})["error"]["fault"] == "unknown_key");
  CHECK(ask(&engine::share_document, {{"document", {{"currency", "?"}}}})["error"]["fault"] ==
        "unknown_currency");
}

TEST_CASE("document: a link's naming and custom parameters are kept, and unknown keys in them refused") {
  const nlohmann::json naming = {{"separator", "-"}, {"lowercase", false}, {"keep_keys", {"campaign"}}};
  const nlohmann::json extra = {{{"name", "ref"}, {"value", "{code}"}}};
  nlohmann::json document = {{"currency", "USD"},
                             {"links", {{{"link_id", "link_1"}, {"naming", naming}, {"extra", extra}}}},
                             {"link_presets", {{{"name", "ours"}, {"naming", naming}, {"extra", extra}}}},
                             {"link_plan", {{"naming", naming}, {"extra", extra}}}};
  const auto complete = complete_document(document);
  REQUIRE(complete);
  CHECK((*complete)["link_plan"]["naming"] == naming);
  CHECK((*complete)["link_presets"][0]["extra"] == extra);
  document["link_plan"]["naming"]["seperator"] = "_";
  CHECK(complete_document(document).error().subject == "link_plan.naming.seperator");
}

TEST_CASE("share: a link of the first form still opens, with every figure") {
  const Result<OpenedDocument> opened = open_shared(fixture_text("documents/share-1.json"));
  REQUIRE(opened);
  CHECK(opened->warnings.empty());
  Json expected = open_document(fixture_text("documents/schema-1.json"))->document;
  expected["posts"][2].erase("inputs");  // the first form lost what was empty
  CHECK(opened->document == expected);
}

TEST_CASE("share: whatever a document holds opens back exactly") {
  Json document = open_document(fixture_text("documents/schema-3.json"))->document;
  document["creators"].push_back({{"creator_id", "leo"}, {"name", "a,b;c|d\ne"}, {"inputs", Json::object()}});
  document["creators"].push_back(
      {{"name", ""}, {"inputs", {{"fee", ""}, {"orders", 0}, {"revenue", "-1,5"}}}});
  document["creators"].push_back(Json::object());
  document["posts"].push_back({{"post_id", "post_1000"}});
  const Json complete = *complete_document(document);
  const Result<OpenedDocument> opened = open_shared(*share_document(document, {}));
  REQUIRE(opened);
  CHECK(opened->document == complete);
}

TEST_CASE("share: handles and codes that are the name written otherwise open back letter by letter") {
  Json document = {{"currency", "EUR"}, {"creators", Json::array()}};
  const char* const entries[][3] = {
      {"Mia Lee", "@mia.lee", "MIA15"},     {"Leo", "@leo", "LEO15"}, {"Zo\xC3\xAB Ann Lee", "@shop", "ZO15"},
      {"Kim  Reed", "@kim..reed", "KIM15"}, {"amy", "@AMY", "AMY15"}, {"Ada_Wolf", "@ada_wolf", "ada15"}};
  for (const auto& [name, handle, code] : entries) {
    document["creators"].push_back({{"name", name}, {"handle", handle}, {"code", code}});
  }
  document["creators"].push_back({{"handle", "@nameless"}});
  document["creators"].push_back({{"name", "Codeless"}});
  const std::string text = *share_document(document, {});
  CHECK(text.find("@mia.lee") == std::string::npos);
  CHECK(open_shared(text)->document == *complete_document(document));
}

TEST_CASE("share: without costs no deal, fee or payment of any list is in the text") {
  Json document = open_document(fixture_text("documents/schema-3.json"))->document;
  document["history"][0]["inputs"]["fee"] = "777.25";
  const std::string text = *share_document(document, {"costs", "gross_margin"});
  for (const char* secret : {"450 EUR", "225 EUR", "half before", "777.25", "mixed", "40%", "\"99\""}) {
    CAPTURE(secret);
    CHECK(text.find(secret) == std::string::npos);
  }
}

TEST_CASE("share: one creator only takes nothing of the others or of the brand along") {
  Json document = open_document(fixture_text("documents/schema-3.json"))->document;
  document["creators"].push_back({{"creator_id", "leo"}, {"name", "Leo Secret"}, {"inputs", {{"fee", 1}}}});
  document["posts"].push_back({{"creator_id", "leo"}, {"url", "https://video.example/secret"}});
  const Json only = open_shared(*share_document(document, {}, {"creator_1"}))->document;
  REQUIRE(only["creators"].size() == 1);
  CHECK(only["creators"][0]["name"] == "Mia Lee");
  CHECK(only["posts"].size() == 1);
  CHECK(only["campaigns"].size() == 1);
  CHECK(only["campaigns"][0]["name"] == "Spring");
  CHECK_FALSE(only["campaigns"][0].contains("inputs"));
  CHECK(only.dump().find("ecret") == std::string::npos);
  for (const char* key : {"objectives", "alternative", "report", "decisions"})
    CHECK_FALSE(only.contains(key));
  CHECK(fault(share_document(document, {}, {"nobody"})) == "unknown_id only_creator");
}

// The schema of the document: what each version's kept file becomes, and what schema 3 takes and refuses.
#include <doctest/doctest.h>

#include "core/project/document.h"
#include "core/project/document_table.h"
#include "tests/core/fixture.h"

using namespace payoff;

namespace {

Json full_project() {
  return {
      {"currency", "USD"},
      {"time_zone", "America/New_York"},
      {"name", "Threaded Roots"},
      {"campaigns",
       {{{"campaign_id", "spring"},
         {"name", "Spring"},
         {"start", "2026-04-01"},
         {"end", "2026-05-31"},
         {"window_days", "30"},
         {"inputs", {{"tool_cost", "99"}, {"gross_margin", "40%"}}}}}},
      {"creators",
       {{{"campaign_id", "spring"},
         {"person", "mia"},
         {"name", "Mia Lee"},
         {"handle", "@mia"},
         {"platform", "instagram"},
         {"niche", "skincare"},
         {"country", "DE"},
         {"tags", {"vegan", "2nd time"}},
         {"email", "mia@creator.example"},
         {"deal", {{"kind", "mixed"}, {"terms", "half before, half after"}}},
         {"status", "posted"},
         {"code", "MIA15"},
         {"link", "https://shop.example/?utm_content=mia"},
         {"posted_on", "2026-05-02"},
         {"figures_on", "2026-05-16"},
         {"due_on", "2026-05-01"},
         {"paid", "225 EUR"},
         {"inputs", {{"fee", "450 EUR"}, {"commission_rate", "10%"}, {"orders", 30}}}}}},
      {"posts", {{{"creator_id", "creator_1"}, {"format", "reel"}, {"date", "2026-05-02"}}}},
      {"history", {{{"creator_id", "creator_1"}, {"date", "2026-05-09"}, {"inputs", {{"orders", "12"}}}}}},
      {"rates", {{{"currency", "EUR"}, {"rate", "1.0834"}, {"date", "2026-05-01"}}}},
      {"objectives",
       {{{"metric", "new_followers"}, {"baseline", "1,000"}, {"target", 3000}, {"date", "2026-06-30"}}}},
      {"alternative", {{"name", "Search ads"}, {"inputs", {{"fee", 500}, {"orders", 9}}}}},
      {"own_outcome", "streams"},
      {"decisions", {{{"row_id", "creator_1"}, {"kind", "ambiguous_read"}, {"choice", "1234"}}}},
      {"report", {{"title", "Spring"}, {"parts", {"sentence", "best"}}}},
      {"settings",
       {{"main_goal", "sales"},
        {"window_days", 30},
        {"engagement_actions", {"likes", "comments"}},
        {"grid",
         {{"columns", {"name", "fee"}},
          {"widths", {{"name", 120}}},
          {"sort", {{"id", "fee"}, {"descending", true}}},
          {"group", "platform"},
          {"filter", "mia"},
          {"campaign", "spring"},
          {"density", "compact"}}}}}};
}

template <class T>
std::string fault(const Result<T>& result) {
  return result ? "none" : std::string(fault_id(result.error().fault)) + " " + result.error().subject;
}

std::string with(const std::string& at, const Json& value) {
  Json document = full_project();
  document[Json::json_pointer(at)] = value;
  return fault(save_document(document));
}

}  // namespace

TEST_CASE("schema: the kept file of version 1 opens with nothing lost, and says that it was migrated") {
  const Result<OpenedDocument> opened = open_document(fixture_text("documents/schema-1.json"));
  REQUIRE(opened);
  REQUIRE(opened->warnings.size() == 1);
  CHECK(opened->warnings[0].id == "migrated");
  CHECK(std::get<double>(opened->warnings[0].values[0].value) == 1);
  const Json& document = opened->document;
  CHECK(document["schema"] == 3);
  CHECK(document["creators"][0]["inputs"] == Json{{"fee", "1.234,50"}, {"orders", 30}});
  CHECK(document["posts"][0]["date"] == "2026-05-14");
  CHECK_FALSE(document["posts"][1].contains("date"));
  CHECK(document["posts"][1]["note"] == "03/04/2026");
  CHECK(document["posts"][2]["note"] == "in May");
  CHECK(document["check"]["last_post_date"] == "15 May");
  CHECK(document["links"][0]["sent"][0]["name"] == "Mia L.");
  const Result<OpenedDocument> again = open_document(*save_document(document));
  REQUIRE(again);
  CHECK(again->warnings.empty());
  CHECK(again->document == document);
}

TEST_CASE("schema: the kept file of version 2 opens with nothing lost, and lacks only what is new") {
  const Result<OpenedDocument> opened = open_document(fixture_text("documents/schema-2.json"));
  REQUIRE(opened);
  REQUIRE(opened->warnings.size() == 1);
  CHECK(opened->warnings[0].id == "migrated");
  Json expected = *complete_document(full_project());
  expected["creators"][0].erase("figures_on");
  expected["settings"]["grid"].erase("campaign");
  CHECK(opened->document == expected);
}

TEST_CASE("schema: the kept file of version 3 opens as it was written") {
  const std::string text = fixture_text("documents/schema-3.json");
  const Result<OpenedDocument> opened = open_document(text);
  REQUIRE(opened);
  CHECK(opened->warnings.empty());
  CHECK(opened->document == *complete_document(full_project()));
  CHECK(*save_document(opened->document) == text);
}

TEST_CASE("schema: a document of version 1 in memory is migrated when it is saved") {
  CHECK(Json::parse(*save_document({{"schema", 1}, {"currency", "EUR"}}))["schema"] == 3);
  CHECK(fault(save_document({{"schema", 1.5}, {"currency", "EUR"}})) == "out_of_range schema");
  CHECK(fault(save_document({{"schema", "1"}, {"currency", "EUR"}})) == "wrong_type schema");
}

TEST_CASE("schema: a date is one that reads in one way only") {
  CHECK(with("/history/0/date", "2026-02-30") == "not_a_number history.0.date");
  CHECK(with("/rates/0/date", "1 May 2026") == "none");
  CHECK(with("/objectives/0/date", "") == "none");
  CHECK(with("/campaigns/0/start", 5) == "wrong_type campaigns.0.start");
}

TEST_CASE("schema: cells of a sheet are kept as they were typed") {
  CHECK(with("/creators/0/posted_on", "03/04/2026") == "none");
  CHECK(with("/creators/0/due_on", "before Easter") == "none");
  CHECK(with("/posts/0/date", "soon") == "none");
  CHECK(with("/creators/0/status", "sample sent") == "none");
  CHECK(with("/creators/0/deal/kind", "barter") == "none");
  CHECK(with("/creators/0/posted_on", 5) == "wrong_type creators.0.posted_on");
}

TEST_CASE("schema: what schema 3 does not know is refused by its path") {
  CHECK(with("/creators/0/deal/bonus", "x") == "unknown_key creators.0.deal.bonus");
  CHECK(with("/creators/0/tags", "vegan") == "wrong_type creators.0.tags");
  CHECK(with("/creators/0/paid", true) == "wrong_type creators.0.paid");
  CHECK(with("/settings/main_goal", "fame") == "unknown_id settings.main_goal");
  CHECK(with("/settings/grid/widths/name", "wide") == "wrong_type settings.grid.widths.name");
  CHECK(with("/settings/grid/sort/by", "x") == "unknown_key settings.grid.sort.by");
  CHECK(with("/rates/0/currency", "Euro") == "unknown_currency rates.0.currency");
  CHECK(with("/rates/0/rate_id", "1") == "unknown_key rates.0.rate_id");
  CHECK(with("/alternative/inputs/fees", 1) == "unknown_key alternative.inputs.fees");
  CHECK(with("/decisions/0/choice", 1) == "wrong_type decisions.0.choice");
  CHECK(with("/report/parts/0", 1) == "wrong_type report.parts");
  CHECK(with("/lift", {{"method", "control"}, {"days", std::string(100'000, '1')}}) == "none");
  CHECK(with("/paths", {{"group", "ga4"}, {"half_life_days", "14"}, {"non_converting", false}}) == "none");
  CHECK(with("/lift/method", "magic") == "unknown_id lift.method");
  CHECK(with("/lift/days", std::string(100'001, '1')) == "too_large lift.days");
  CHECK(with("/paths/group", "planet") == "unknown_id paths.group");
  CHECK(with("/paths/half_life_days", 7) == "wrong_type paths.half_life_days");
  CHECK(with("/creators/0/note", std::string(kLongestText + 1, 'x')) == "too_large creators.0.note");
}

TEST_CASE("schema: an id that stands twice in a list is refused, an empty one is filled") {
  Json document = full_project();
  document["creators"].push_back({{"creator_id", "leo"}});
  document["creators"].push_back({{"creator_id", ""}});
  CHECK((*complete_document(document))["creators"][2]["creator_id"] == "creator_2");
  document["creators"].push_back({{"creator_id", "leo"}});
  CHECK(fault(save_document(document)) == "duplicate_id creators");
}

TEST_CASE("schema: every bit of a small project's file flipped in turn never changes a figure in silence") {
  const std::string text = *save_document(full_project());
  const Json honest = open_document(text)->document;
  int silent = 0;
  int refused = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string damaged = text;
      damaged[i] = static_cast<char>(static_cast<unsigned char>(damaged[i]) ^ (1u << bit));
      const auto opened = open_document(damaged);
      if (!opened) ++refused;
      if (opened && opened->document != honest) ++silent;
    }
  }
  CHECK(silent == 0);
  // What is left says the same: white space between values.
  CHECK(refused > static_cast<int>(text.size()) * 4);
}

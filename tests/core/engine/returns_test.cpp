#include <doctest/doctest.h>

#include "core/base/json.h"
#include "core/engine/engine.h"
#include "core/metrics/dialect.h"

using namespace payoff;
using doctest::Approx;

namespace {

Json ask(Json request) {
  request["currency"] = "USD";
  return Json::parse(engine::translate_roi(request.dump()), nullptr, false);
}

double figure(const Json& answer, const char* dialect) {
  const Json& found = answer["figures"][dialect];
  return found["ok"] == true ? found["value"].get<double>() : -999;
}

std::string missing(const Json& answer, const char* dialect) {
  const Json& found = answer["figures"][dialect];
  return found["ok"] == true ? ""
                             : found["fault"].get<std::string>() + " " + found["subject"].get<std::string>();
}

std::vector<std::string> fits(const Json& answer) {
  std::vector<std::string> list;
  for (const Json& fit : answer["fits"]) {
    list.push_back(fit["dialect"].get<std::string>() + " " + fit["rounding"].get<std::string>() + " " +
                   fit["read_as"].get<std::string>());
  }
  return list;
}

std::string fault(const Json& request) {
  const Json answer = ask(request);
  return answer["ok"] == true ? "none"
                              : answer["error"]["fault"].get<std::string>() + " " +
                                    answer["error"]["subject"].get<std::string>();
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("translateRoi: Threaded Roots' 900% is 10 for 1, and 300% after costs at a margin of 40%") {
  const Json answer = ask({{"quoted", "900%"}, {"dialect", "net"}, {"known", {{"gross_margin", "40%"}}}});
  REQUIRE(answer["ok"] == true);
  CHECK(figure(answer, "net") == 9);
  CHECK(figure(answer, "revenue_ratio") == 10);
  CHECK(figure(answer, "profit") == Approx(3));
  CHECK(missing(answer, "earned_media_value") == "missing_input earned_media_value");
  CHECK(missing(answer, "incremental").substr(0, 13) == "missing_input");
}

TEST_CASE("translateRoi: every dialect leads back to the one it came from") {
  const Json known = {{"cost", 1000},
                      {"revenue", 4000},
                      {"gross_margin", 0.58},
                      {"earned_media_value", 9600},
                      {"incremental_revenue", 2400}};
  const Json from_sums = ask({{"known", known}});
  CHECK(figure(from_sums, "net") == 3);
  CHECK(figure(from_sums, "profit") == Approx(1.32));
  CHECK(figure(from_sums, "incremental") == Approx(2.4));
  CHECK(figure(from_sums, "earned_media_value") == Approx(9.6));
  for (const DialectRow& row : dialect_table()) {
    const std::string id(row.id);
    const Json back = ask({{"quoted", figure(from_sums, id.c_str())}, {"dialect", id}, {"known", known}});
    for (const DialectRow& other : dialect_table()) {
      const std::string to(other.id);
      CHECK_MESSAGE(figure(back, to.c_str()) == Approx(figure(from_sums, to.c_str())), id, " to ", to);
    }
  }
}

TEST_CASE("translateRoi: without what is needed besides, it says what is needed") {
  CHECK(missing(ask({{"quoted", 3}, {"dialect", "profit"}}), "revenue_ratio") ==
        "missing_input gross_margin");
  CHECK(missing(ask({{"quoted", 3}, {"dialect", "profit"}, {"known", {{"gross_margin", 0}}}}), "net") ==
        "zero_denominator gross_margin");
  CHECK(missing(ask({{"quoted", 6.5}, {"dialect", "earned_media_value"}}), "net") == "missing_input revenue");
  const Json free = ask({{"known", {{"cost", 0}, {"revenue", 10}}}});
  CHECK(missing(free, "net") == "zero_denominator cost");
}

TEST_CASE("translateRoi: 960% for 9.60 of media value per $1 is that ratio misread as percent, 860% net") {
  const Json answer = ask({{"quoted", "960 %"}, {"known", {{"cost", 1000}, {"revenue", 9600}}}});
  CHECK(fits(answer) == List{"revenue_ratio exact percent"});
  CHECK(answer["fits"][0]["misread"] == "ratio_as_percent");
  CHECK(figure(answer, "net") == Approx(8.6));
  const Json media = ask({{"quoted", "960%"}, {"known", {{"cost", 1000}, {"earned_media_value", 9600}}}});
  CHECK(fits(media) == List{"earned_media_value exact percent"});
  CHECK(media["claims"] == Json{"rhythmone_all"});
}

TEST_CASE("translateRoi: $6.50 and $5.78 per $1 are known to be published as media value") {
  CHECK(ask({{"quoted", "$6.50"}})["claims"] == Json{"industry_6_50"});
  CHECK(ask({{"quoted", 5.78}})["claims"] == Json{"influs_5_78"});
  CHECK(ask({{"quoted", 7.77}})["claims"].empty());
}

TEST_CASE(
    "translateRoi: a quote is fitted within its own rounding, and a cut-off one is told from a rounded one") {
  const Json known = {{"cost", 1500}, {"revenue", 4000}};
  CHECK(fits(ask({{"quoted", "166%"}, {"known", known}})) == List{"net cut_off percent"});
  CHECK(fits(ask({{"quoted", "167%"}, {"known", known}})) == List{"net rounded percent"});
  CHECK(fits(ask({{"quoted", "166.7%"}, {"known", known}})) == List{"net rounded percent"});
  CHECK(fits(ask({{"quoted", "166.0%"}, {"known", known}})).empty());
  CHECK(fits(ask({{"quoted", "2.67"}, {"known", known}})) == List{"revenue_ratio rounded ratio"});
  CHECK(fits(ask({{"quoted", "168%"}, {"known", known}})).empty());
}

TEST_CASE(
    "translateRoi: a return of 5 on 60,000 for 10,000 is net, though it reads like $5 of sales for $1") {
  const Json answer = ask({{"quoted", "5"}, {"known", {{"cost", 10000}, {"revenue", 60000}}}});
  CHECK(fits(answer) == List{"net exact ratio"});
  CHECK(answer["fits"][0]["misread"] == "net_as_ratio");
  CHECK(figure(answer, "revenue_ratio") == 6);
}

TEST_CASE("quote_of: decimals are counted as written, and a sign that groups is none") {
  CHECK(quote_of("9.60", 9.6, false).decimals == 2);
  CHECK(quote_of("$6.50 ", 6.5, false).decimals == 2);
  CHECK(quote_of("1,000", 1000, false).decimals == 0);
  CHECK(quote_of("960 %", 960, true).decimals == 0);
  CHECK(quote_of("-12,5 %", -12.5, true).decimals == 1);
  CHECK(quote_of(".5", 0.5, false).decimals == 1);
}

TEST_CASE("quoted_figure: what follows the figure is taken off where it says that it is for 1 of cost") {
  for (const char* text :
       {"$6.50 per $1", "$6.50 for every $1 spent", "$6.50 per dollar", "$6.50:1", "$6.50 to 1 ", "$6.50 / 1",
        "$6.50x", "$6.50 \xC3\x97", "$6.50 for each $1 of marketing"}) {
    CAPTURE(text);
    CHECK(quoted_figure(text).text == "$6.50");
    CHECK(quoted_figure(text).per_one);
  }
  for (const char* text : {"960%", "$6.50", "3 to 5", "$6.50 per 10", "x", "per $1", "", "12/05/2024"}) {
    CAPTURE(text);
    CHECK(quoted_figure(text).text == text);
    CHECK_FALSE(quoted_figure(text).per_one);
  }
  CHECK_FALSE(quoted_figure("5 per 1" + std::string(100, 'a')).per_one);
}

TEST_CASE("translateRoi: $6 per $1 is never taken for a net 600%") {
  const Json known = {{"cost", 100}, {"revenue", 700}, {"earned_media_value", 600}};
  CHECK(fits(ask({{"quoted", "6"}, {"known", known}})) ==
        List{"net exact ratio", "earned_media_value exact ratio"});
  CHECK(fits(ask({{"quoted", "$6 per $1"}, {"known", known}})) == List{"earned_media_value exact ratio"});
  CHECK(ask({{"quoted", "$6.50 per $1"}})["claims"] == Json{"industry_6_50"});
  CHECK(ask({{"quoted", "$6.50 per $1"}})["quoted"]["per_one"] == true);
}

TEST_CASE("translateRoi: mistakes are refused by path") {
  CHECK(fault({{"quoted", "soon"}}) == "not_a_number quoted");
  CHECK(fault({{"quoted", "1.234"}}) == "ambiguous_number quoted");
  CHECK(fault({{"quoted", true}}) == "wrong_type quoted");
  CHECK(fault({{"dialect", "net"}}) == "missing_key quoted");
  CHECK(fault({{"quoted", 1}, {"dialect", "gross"}}) == "unknown_id dialect");
  CHECK(fault({{"known", {{"cost", "-5"}}}}) == "out_of_range known.cost");
  CHECK(fault({{"known", {{"gross_margin", 40}}}}) == "ambiguous_number known.gross_margin");
  CHECK(fault({{"known", {{"costs", 1}}}}) == "unknown_key known.costs");
  CHECK(fault({{"known", {{"cost", nullptr}}}}) == "wrong_type known.cost");
}

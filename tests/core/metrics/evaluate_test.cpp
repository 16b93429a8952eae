#include "core/metrics/evaluate.h"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>

#include "tests/core/metrics/figures.h"

using namespace payoff;
using test::stated;

namespace {

Figure at(const std::vector<Figure>& figures, std::string_view id) {
  return figures[input_table().size() + static_cast<std::size_t>(metric_index(id))];
}

std::string_view subject(const Calculation& calculation, const Figure& figure) {
  return calculation.symbols()[static_cast<std::size_t>(figure.subject)].id;
}

std::string working(const Calculation& calculation, const std::vector<Figure>& figures, std::string_view id) {
  std::string text;
  for (const std::string& token : calculation.working(metric_index(id), figures).formula) {
    text += (text.empty() ? "" : " ") + token;
  }
  return text;
}

}  // namespace

TEST_CASE("evaluate: a missing input is named as the subject") {
  const Calculation calculation;
  const auto figures = calculation.evaluate(stated({{"fee", 100}}));
  CHECK(subject(calculation, at(figures, "return_on_investment")) == "revenue");
  CHECK(subject(calculation, at(figures, "cost_per_click")) == "clicks");
  CHECK(subject(calculation, at(figures, "cost_per_engagement")) == "engagements");
  CHECK(subject(calculation, at(calculation.evaluate(stated({})), "return_on_investment")) == "revenue");
  CHECK(subject(calculation, at(calculation.evaluate(stated({{"revenue", 1}})), "return_on_investment")) ==
        "total_cost");
}

TEST_CASE("evaluate: a zero denominator names what is zero") {
  const Calculation calculation;
  const auto figures =
      calculation.evaluate(stated({{"fee", 0}, {"revenue", 10}, {"orders", 0}, {"likes", 0}}));
  CHECK(at(figures, "return_on_investment").fault == Figure::fault_byte(Fault::zero_denominator));
  CHECK(subject(calculation, at(figures, "return_on_investment")) == "total_cost");
  CHECK(subject(calculation, at(figures, "cost_per_acquisition")) == "orders");
  CHECK(subject(calculation, at(figures, "cost_per_engagement")) == "engagements");
}

TEST_CASE("evaluate: amounts are exact where doubles are not") {
  const Calculation calculation;
  const auto figures = calculation.evaluate(
      stated({{"fee", 0.1}, {"product_cost", 0.2}, {"revenue", 0.3}, {"gross_margin", 0.58}}));
  CHECK(at(figures, "total_cost").value == 0.3);
  CHECK(at(figures, "sales_less_spend").value == 0);
  CHECK(at(figures, "return_on_investment").value == 0);
  CHECK(at(figures, "gross_profit").value == 0.174);
}

TEST_CASE("evaluate: whole micros are those of std::nearbyint, halves and limits too") {
  for (double units : {0.0, 0.0000005, 0.0000015, -0.0000025, 1.2345678, 4503599627.3704965,
                       9007199254.740991, -9007199254.740991, 8.5e9 + 0.1, 1e300, -1e-300}) {
    CHECK(to_whole_micros(units) == std::nearbyint(units * 1e6));
  }
}

TEST_CASE("evaluate: an amount past 2^53 micros overflows") {
  const Calculation calculation;
  const auto figures = calculation.evaluate(stated({{"fee", 9e9}, {"product_cost", 9e9}}));
  CHECK(at(figures, "total_cost").fault == Figure::fault_byte(Fault::overflow));
}

TEST_CASE("evaluate: a commission rate counts only where no commission is given") {
  const Calculation calculation;
  CHECK(at(calculation.evaluate(stated({{"fee", 300}, {"commission_rate", 0.1}, {"revenue", 2000}})),
           "total_cost")
            .value == 500);
  CHECK(at(calculation.evaluate(
               stated({{"fee", 300}, {"commission_rate", 0.1}, {"commission", 50}, {"revenue", 2000}})),
           "total_cost")
            .value == 350);
}

TEST_CASE("evaluate: working shows what was given and names what was left out") {
  const Calculation calculation;
  const auto figures =
      calculation.evaluate(stated({{"fee", 300}, {"commission_rate", 0.1}, {"revenue", 2000}, {"hours", 3}}));
  CHECK(working(calculation, figures, "total_cost") == "fee + commission_rate * revenue");
  CHECK(working(calculation, figures, "return_on_investment") == "( revenue - total_cost ) / total_cost");
  const Working total = calculation.working(metric_index("total_cost"), figures);
  const auto left_out = [&](std::string_view id) {
    return std::find(total.left_out.begin(), total.left_out.end(), input_index(id)) != total.left_out.end();
  };
  CHECK(left_out("product_cost"));
  CHECK(left_out("hourly_rate"));
  CHECK_FALSE(left_out("fee"));
  CHECK_FALSE(left_out("hours"));
}

TEST_CASE("evaluate: a rate of one post says that posts were not given") {
  const Calculation calculation;
  const auto figures = calculation.evaluate(stated({{"likes", 40}, {"followers", 1000}}));
  CHECK(at(figures, "engagement_rate_by_followers").value == 0.04);
  CHECK(working(calculation, figures, "engagement_rate_by_followers") == "engagements / 1 / followers");
  CHECK(calculation.working(metric_index("engagement_rate_by_followers"), figures).left_out ==
        std::vector<int>{input_index("posts")});
}

TEST_CASE("evaluate: the caller's definitions change the figures and the formulas") {
  Definitions definitions;
  definitions.engagement_actions = {"likes", "comments"};
  definitions.conversion_base = "sessions";
  definitions.revenue_is_gross = true;
  const Calculation calculation(definitions);
  const auto figures = calculation.evaluate(stated({{"likes", 800},
                                                    {"comments", 45},
                                                    {"saves", 500},
                                                    {"followers", 25000},
                                                    {"orders", 5},
                                                    {"sessions", 100},
                                                    {"clicks", 50},
                                                    {"revenue", 1000},
                                                    {"refunds", 100},
                                                    {"fee", 300}}));
  CHECK(at(figures, "engagement_rate_by_followers").value == doctest::Approx(0.0338));  // published 3.38%
  CHECK(at(figures, "conversion_rate").value == 0.05);
  CHECK(at(figures, "return_on_investment").value == 2);
  CHECK(at(figures, "refund_rate").value == 0.1);
  CHECK(working(calculation, figures, "return_on_ad_spend") == "( revenue - refunds ) / total_cost");
}

TEST_CASE("formula: what does not fit is refused") {
  const std::vector<Symbol> symbols = {{"fee", {.money = 1}}, {"clicks", {.count = 1}}};
  const auto fault = [&](std::string_view text) {
    const auto formula = parse_formula(formula_tokens(text, {}), symbols);
    return formula ? std::string("none")
                   : std::string(fault_id(formula.error().fault)) + " " + formula.error().subject;
  };
  CHECK(fault("fee / clicks * 1000") == "none");
  CHECK(fault("fee + clicks") == "wrong_type +");
  CHECK(fault("sum(fee, clicks)") == "wrong_type sum");
  CHECK(fault("fee / nothing") == "unknown_id nothing");
  CHECK(fault("(fee") == "unknown_id ");
  CHECK(fault("fee)") == "unknown_id )");
  CHECK(fault("sum fee") == "unknown_id fee");
}

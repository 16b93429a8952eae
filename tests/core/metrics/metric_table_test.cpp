#include "core/metrics/metric_table.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "core/metrics/evaluate.h"
#include "tests/core/metrics/figures.h"

using namespace payoff;
using test::stated;
using test::Stated;

namespace {

Figure metric(const Calculation& calculation, const std::vector<Figure>& inputs, std::size_t row) {
  return calculation.evaluate(inputs)[input_table().size() + row];
}

/// 1e-12 relative: sums are exact, quotients correctly rounded, and the examples' literals are decimal.
bool near(double a, double b) {
  return std::abs(a - b) <= 1e-12 * std::max({1e-300, std::abs(a), std::abs(b)});
}

}  // namespace

TEST_CASE("metric table: every row parses, has its own id, and says unit and dimension alike") {
  const Calculation calculation;
  std::set<std::string_view> ids;
  for (const InputRow& input : input_table()) CHECK_MESSAGE(ids.insert(input.id).second, input.id);
  std::vector<Symbol> symbols(calculation.symbols().begin(),
                              calculation.symbols().begin() + static_cast<long>(input_table().size()));
  for (std::size_t row = 0; row < metric_table().size(); ++row) {
    const MetricRow& metric = metric_table()[row];
    CHECK_MESSAGE(ids.insert(metric.id).second, metric.id);
    CHECK_MESSAGE(parse_formula(calculation.tokens(static_cast<int>(row)), symbols), metric.id);
    const Dimension dimension = calculation.formula(static_cast<int>(row)).root().dimension;
    CHECK_MESSAGE((metric.unit == Unit::money) == (dimension.money == 1), metric.id);
    CHECK_MESSAGE(!metric.label.empty(), metric.id);
    CHECK_MESSAGE(!metric.source.empty(), metric.id);
    CHECK_MESSAGE(!calculation.needs(static_cast<int>(row)).empty(), metric.id);
    symbols.push_back({metric.id, dimension});
  }
}

TEST_CASE("metric table: every row's worked examples come out") {
  const Calculation calculation;
  int passed = 0;
  int all = 0;
  for (std::size_t row = 0; row < metric_table().size(); ++row) {
    const MetricRow& metric_row = metric_table()[row];
    CHECK_MESSAGE(metric_row.examples().size() >= 2, metric_row.id);
    for (const WorkedExample& example : metric_row.examples()) {
      const Figure figure = metric(calculation, stated(example.inputs), row);
      ++all;
      const bool right = figure.ok() && near(figure.value, example.value);
      passed += right;
      CHECK_MESSAGE(right, metric_row.id, " (", example.source, "): got ", figure.value, ", expected ",
                    example.value);
    }
  }
  MESSAGE("worked examples: ", passed, " of ", all, " in ", metric_table().size(), " metrics");
}

TEST_CASE("metric table: without any input every row says what is missing, never a number") {
  const Calculation calculation;
  const std::vector<Figure> figures = calculation.evaluate(stated({}));
  for (std::size_t i = input_table().size(); i < figures.size(); ++i) {
    CHECK(figures[i].fault == Figure::fault_byte(Fault::missing_input));
    CHECK(figures[i].subject >= 0);
    CHECK(figures[i].value == 0);
  }
}

TEST_CASE("metric table: taking any one input of an example away never makes a number up") {
  const Calculation calculation;
  for (std::size_t row = 0; row < metric_table().size(); ++row) {
    for (const WorkedExample& example : metric_table()[row].examples()) {
      for (std::size_t leave = 0; leave < example.inputs.size(); ++leave) {
        Stated fewer = example.inputs;
        fewer.erase(fewer.begin() + static_cast<long>(leave));
        const Figure figure = metric(calculation, stated(fewer), row);
        // A sum or a default may go on without the part; anything else must say that it is missing.
        if (!figure.ok()) CHECK(figure.fault == Figure::fault_byte(Fault::missing_input));
        if (figure.ok()) CHECK(std::isfinite(figure.value));
      }
    }
  }
}

TEST_CASE("metric table: with every input zero no row divides, and every number is finite") {
  const Calculation calculation;
  Stated zeros;
  for (const InputRow& input : input_table()) zeros.emplace_back(input.id, 0);
  const std::vector<Figure> figures = calculation.evaluate(stated(zeros));
  for (std::size_t i = input_table().size(); i < figures.size(); ++i) {
    const MetricRow& row = metric_table()[i - input_table().size()];
    const bool quotient =
        calculation.formula(static_cast<int>(i - input_table().size())).root().op == Op::divide;
    if (quotient) CHECK_MESSAGE(figures[i].fault == Figure::fault_byte(Fault::zero_denominator), row.id);
    if (figures[i].ok()) CHECK_MESSAGE(figures[i].value == 0, row.id);
  }
}

TEST_CASE("metric table: at the largest inputs every row is finite or overflows") {
  const Calculation calculation;
  Stated largest;
  for (const InputRow& input : input_table()) largest.emplace_back(input.id, input.high);
  const std::vector<Figure> figures = calculation.evaluate(stated(largest));
  for (std::size_t i = input_table().size(); i < figures.size(); ++i) {
    CHECK_MESSAGE((figures[i].ok() ? std::isfinite(figures[i].value) : figures[i].value == 0),
                  metric_table()[i - input_table().size()].id);
  }
}

TEST_CASE("metric table: a negative total of sales gives negative returns, never a wrong sign") {
  const Calculation calculation;
  const auto figures = calculation.evaluate(stated({{"revenue", -100}, {"fee", 50}, {"gross_margin", 0.5}}));
  const auto at = [&](std::string_view id) {
    return figures[input_table().size() + static_cast<std::size_t>(metric_index(id))].value;
  };
  CHECK(at("return_on_investment") == -3);
  CHECK(at("net_profit") == -100);
  CHECK(at("profit_return_on_investment") == -2);
}

TEST_CASE("metric table: scaling money, counts or hours scales each result as its dimension says") {
  const Calculation calculation;
  for (std::size_t row = 0; row < metric_table().size(); ++row) {
    const Dimension power = calculation.formula(static_cast<int>(row)).root().dimension;
    for (const WorkedExample& example : metric_table()[row].examples()) {
      const double before = metric(calculation, stated(example.inputs), row).value;
      const bool one_post =
          example.inputs.end() == std::find_if(example.inputs.begin(), example.inputs.end(),
                                               [](const auto& i) { return i.first == "posts"; });
      const bool per_post = metric_table()[row].id == "engagement_rate_by_followers";
      for (const Dimension scaled : {Dimension{.money = 1}, Dimension{.count = 1}, Dimension{.hours = 1}}) {
        Stated inputs = example.inputs;
        for (auto& [id, value] : inputs) {
          const Dimension own = input_table()[static_cast<std::size_t>(input_index(id))].dimension;
          value *=
              std::pow(4, own.money * scaled.money + own.count * scaled.count + own.hours * scaled.hours);
        }
        int exponent = power.money * scaled.money + power.count * scaled.count + power.hours * scaled.hours;
        // Not stated, posts are one and do not scale along.
        if (per_post && one_post && scaled.count == 1) exponent = 0;
        const double after = metric(calculation, stated(inputs), row).value;
        CHECK_MESSAGE(near(after, before * std::pow(4, exponent)), metric_table()[row].id);
      }
    }
  }
}

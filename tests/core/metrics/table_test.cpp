#include "core/metrics/table.h"

#include <doctest/doctest.h>

#include <cstring>
#include <random>

#include "core/metrics/read_input.h"

using namespace payoff;

namespace {

/// A cell as a hostile spreadsheet might have it: missing, faulty, zero, small, huge or ordinary.
Figure any_cell(std::mt19937_64& random, std::size_t input) {
  const InputRow& row = input_table()[input];
  switch (random() % 10) {
    case 0:
      return Figure::failed(Fault::missing_input, static_cast<int>(input));
    case 1:
      return Figure::failed(Fault::not_a_number, static_cast<int>(input));
    case 2:
      return {0};
    case 3:
      return {row.high};
    case 4:
      return {row.low};
    default:
      break;
  }
  const double top = std::min(row.high, 1e6);
  return read_input(input, top * static_cast<double>(random() % 1000003) / 1000003);
}

bool same(const Figure& figure, const Column& column, std::size_t row) {
  return figure.fault == column.faults[row] &&
         std::memcmp(&figure.value, &column.values[row], sizeof(double)) == 0;
}

}  // namespace

TEST_CASE(
    "table: every cell of 3,000 random rows equals the one-row reckoning to the bit, under both "
    "definitions") {
  std::mt19937_64 random(20261122);
  Definitions gross;
  gross.revenue_is_gross = true;
  gross.engagement_actions = {"likes", "comments"};
  for (const Definitions& definitions : {Definitions{}, gross}) {
    CreatorTable table{Calculation(definitions)};
    constexpr std::size_t kRows = 3000;
    table.resize(kRows);
    std::vector<std::vector<Figure>> rows(kRows);
    for (std::size_t row = 0; row < kRows; ++row) {
      for (std::size_t input = 0; input < input_table().size(); ++input) {
        rows[row].push_back(any_cell(random, input));
        table.set(row, input, rows[row].back());
      }
    }
    table.recompute(0, kRows);
    int wrong = 0;
    for (std::size_t row = 0; row < kRows; ++row) {
      const std::vector<Figure> figures = table.calculation().evaluate(rows[row]);
      for (std::size_t i = 0; i < figures.size(); ++i) wrong += !same(figures[i], table.column(i), row);
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("table: recomputing one row leaves the others alone and equals recomputing all") {
  std::mt19937_64 random(7);
  CreatorTable one{Calculation()}, all{Calculation()};
  one.resize(1500);
  all.resize(1500);
  for (std::size_t row = 0; row < 1500; ++row) {
    for (std::size_t input = 0; input < input_table().size(); ++input) {
      const Figure cell = any_cell(random, input);
      one.set(row, input, cell);
      all.set(row, input, cell);
    }
  }
  one.recompute(0, 1500);
  one.set(700, 0, {1234.5});
  one.recompute(700, 701);
  all.set(700, 0, {1234.5});
  all.recompute(0, 99999);
  for (std::size_t i = 0; i < one.calculation().symbols().size(); ++i) {
    CHECK(one.column(i).values == all.column(i).values);
    CHECK(one.column(i).faults == all.column(i).faults);
  }
}

TEST_CASE("table: totals add what adds up, and do not depend on the order of the rows") {
  CreatorTable table{Calculation()};
  table.resize(3);
  const auto set = [&](std::size_t row, std::string_view id, double value) {
    table.set(row, static_cast<std::size_t>(input_index(id)), {value});
  };
  for (std::size_t row = 0; row < 3; ++row) set(row, "fee", 0.1);
  set(0, "revenue", 100);
  set(1, "revenue", 300);
  set(0, "followers", 1000);
  set(1, "followers", 100);
  set(0, "gross_margin", 0.4);
  set(1, "gross_margin", 0.4);
  table.recompute(0, 3);
  const auto at = [](const std::vector<Figure>& figures, std::string_view id) {
    const int input = input_index(id);
    return figures[input >= 0 ? static_cast<std::size_t>(input)
                              : input_table().size() + static_cast<std::size_t>(metric_index(id))];
  };
  const auto pooled = table.totals(PerFollower::pooled);
  CHECK(at(pooled, "total_cost").value == 0.3);
  CHECK(at(pooled, "revenue_per_follower").value == doctest::Approx(400.0 / 1100));
  CHECK(at(pooled, "gross_profit").value == 160);
  const auto averaged = table.totals(PerFollower::averaged);
  CHECK(at(averaged, "revenue_per_follower").value == doctest::Approx((0.1 + 3) / 2));
  set(1, "gross_margin", 0.5);
  CHECK(at(table.totals(PerFollower::pooled), "gross_profit").fault ==
        Figure::fault_byte(Fault::missing_input));
}

TEST_CASE("table: totals of some rows are those of a table of these rows") {
  std::mt19937_64 random(11);
  constexpr std::size_t kRows = 300;
  CreatorTable all{Calculation()}, some{Calculation()};
  all.resize(kRows);
  some.resize(kRows / 3);
  CreatorTable::Rows chosen;
  for (std::size_t row = 0; row < kRows; ++row) {
    if (row % 3 == 1) chosen.push_back(static_cast<std::uint32_t>(row));
    for (std::size_t input = 0; input < input_table().size(); ++input) {
      const Figure cell = any_cell(random, input);
      all.set(row, input, cell);
      if (row % 3 == 1) some.set(row / 3, input, cell);
    }
  }
  all.recompute(0, kRows);
  some.recompute(0, kRows / 3);
  chosen.push_back(kRows);
  for (const PerFollower per : {PerFollower::pooled, PerFollower::averaged}) {
    const std::vector<Figure> one = all.totals(per, &chosen), other = some.totals(per);
    for (std::size_t i = 0; i < one.size(); ++i) {
      CHECK(one[i].fault == other[i].fault);
      CHECK(one[i].value == other[i].value);
    }
  }
  CHECK(all.average(input_table().size(), &chosen).second == some.average(input_table().size()).second);
}

TEST_CASE("table: totals follow a cell that changes, whatever was asked before") {
  std::mt19937_64 random(13);
  CreatorTable kept{Calculation()}, fresh{Calculation()};
  kept.resize(700);
  fresh.resize(700);
  for (std::size_t row = 0; row < 700; ++row) {
    for (std::size_t input = 0; input < input_table().size(); ++input) {
      const Figure cell = any_cell(random, input);
      kept.set(row, input, cell);
      fresh.set(row, input, cell);
    }
  }
  kept.recompute(0, 700);
  kept.totals(PerFollower::averaged);
  // Two rows apart, told one after the other before any metric is asked for.
  for (const std::size_t row : {std::size_t{3}, std::size_t{650}}) {
    for (CreatorTable* table : {&kept, &fresh}) table->set(row, 0, {0.07});
    kept.recompute(row, row + 1);
  }
  fresh.recompute(0, 700);
  const std::vector<Figure> one = kept.totals(PerFollower::averaged);
  const std::vector<Figure> other = fresh.totals(PerFollower::averaged);
  for (std::size_t i = 0; i < one.size(); ++i) CHECK(one[i].value == other[i].value);
  for (std::size_t i = 0; i < one.size(); ++i) CHECK(kept.column(i).values == fresh.column(i).values);
}

TEST_CASE("table: ranking puts the best first by what better means, and rows without a figure last") {
  CreatorTable table{Calculation()};
  table.resize(4);
  const auto fee = static_cast<std::size_t>(input_index("fee"));
  const auto clicks = static_cast<std::size_t>(input_index("clicks"));
  const double fees[] = {30, 10, 20};
  for (std::size_t row = 0; row < 3; ++row) {
    table.set(row, fee, {fees[row]});
    table.set(row, clicks, {10});
  }
  table.recompute(0, 4);
  const auto cost_per_click = input_table().size() + static_cast<std::size_t>(metric_index("cost_per_click"));
  CHECK(table.rank(cost_per_click) == std::vector<std::uint32_t>{1, 2, 0, 3});
  CHECK(table.rank(fee) == std::vector<std::uint32_t>{0, 2, 1, 3});
}

#include "core/metrics/table.h"

#include <algorithm>
#include <cmath>

#include "core/metrics/column_formula.h"

namespace payoff {
namespace {

constexpr std::uint8_t kMissing = 1 + static_cast<int>(Fault::missing_input);

}  // namespace

CreatorTable::CreatorTable(Calculation calculation)
    : calculation_(std::move(calculation)), columns_(calculation_.symbols().size()) {}

void CreatorTable::resize(std::size_t rows) {
  for (Column& column : columns_) {
    column.values.resize(rows, 0);
    column.faults.resize(rows, kMissing);
  }
  rows_ = rows;
}

void CreatorTable::set(std::size_t row, std::size_t input, const Figure& figure) {
  columns_[input].values[row] = figure.ok() ? figure.value : 0;
  columns_[input].faults[row] = figure.fault;
}

void CreatorTable::recompute(std::size_t from, std::size_t to) {
  const std::size_t inputs = input_table().size();
  ColumnFormula formula(columns_);
  to = std::min(to, rows_);
  for (; from < to; from += ColumnFormula::kBlock) {
    const std::size_t count = std::min(ColumnFormula::kBlock, to - from);
    for (std::size_t metric = 0; metric < metric_table().size(); ++metric) {
      formula.reckon(calculation_.formula(static_cast<int>(metric)), inputs + metric, from, count);
    }
  }
}

Figure CreatorTable::total(std::size_t input) const {
  const Column& column = columns_[input];
  const bool has_sum = adds_up(input_table()[input]);
  const bool money = input_table()[input].dimension.money == 1;
  double total = 0;
  bool any = false;
  for (std::size_t row = 0; row < rows_; ++row) {
    if (column.faults[row] != 0) continue;
    const double value = column.values[row];
    if (!has_sum) {
      // A margin or a rate has no sum: it holds for all only where every row that has one has the same.
      if (any && value != total) return Figure::failed(Fault::missing_input, static_cast<int>(input));
      total = value;
    } else {
      total += money ? to_whole_micros(value) : value;
    }
    any = true;
  }
  if (!any) return Figure::failed(Fault::missing_input, static_cast<int>(input));
  if (!has_sum || !money) return {total};
  if (std::abs(total) > kMostMicros) return Figure::failed(Fault::overflow, static_cast<int>(input));
  return {total / kMicrosInUnit};
}

std::pair<Figure, std::size_t> CreatorTable::average(std::size_t figure) const {
  const Column& column = columns_[figure];
  double total = 0;
  double count = 0;
  for (std::size_t row = 0; row < rows_; ++row) {
    if (column.faults[row] != 0) continue;
    total += column.values[row];
    ++count;
  }
  const Figure none = Figure::failed(Fault::missing_input, static_cast<int>(figure));
  return {count == 0 ? none : Figure{total / count}, static_cast<std::size_t>(count)};
}

std::vector<Figure> CreatorTable::totals(PerFollower per_follower) const {
  const std::size_t inputs = input_table().size();
  std::vector<Figure> sums;
  for (std::size_t input = 0; input < inputs; ++input) sums.push_back(total(input));
  std::vector<Figure> figures = calculation_.evaluate(sums);
  if (per_follower == PerFollower::pooled) return figures;
  const int followers = input_index("followers");
  for (std::size_t figure = inputs; figure < figures.size(); ++figure) {
    const Node& root = calculation_.formula(static_cast<int>(figure - inputs)).root();
    if (root.op != Op::divide) continue;
    const Node& below = calculation_.formula(static_cast<int>(figure - inputs))
                            .nodes[static_cast<std::size_t>(root.parts[1])];
    if (below.op == Op::figure && below.figure == followers) figures[figure] = average(figure).first;
  }
  return figures;
}

std::vector<std::uint32_t> CreatorTable::rank(std::size_t figure) const {
  const Column& column = columns_[figure];
  const std::size_t inputs = input_table().size();
  const bool lower = figure >= inputs && metric_table()[figure - inputs].better == Better::lower;
  std::vector<std::uint32_t> order(rows_);
  for (std::size_t row = 0; row < rows_; ++row) order[row] = static_cast<std::uint32_t>(row);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const bool has_a = column.faults[a] == 0, has_b = column.faults[b] == 0;
    if (has_a != has_b) return has_a;
    if (!has_a) return false;
    return lower ? column.values[a] < column.values[b] : column.values[a] > column.values[b];
  });
  return order;
}

}  // namespace payoff

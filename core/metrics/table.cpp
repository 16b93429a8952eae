#include "core/metrics/table.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/metrics/column_formula.h"

namespace payoff {
namespace {

constexpr std::uint8_t kMissing = 1 + static_cast<int>(Fault::missing_input);

/// Adds a column up in eight lanes, one after the other at the end, so that no addition waits for the one
/// before. Cells with a fault hold 0. Of whole numbers the order makes no difference.
template <class Step>
double sum_of(const Column& column, Step step) {
  constexpr std::size_t kLanes = 8;
  double lanes[kLanes] = {};
  const std::size_t rows = column.values.size(), whole = rows / kLanes * kLanes;
  for (std::size_t row = 0; row < whole; row += kLanes) {
    for (std::size_t lane = 0; lane < kLanes; ++lane) lanes[lane] += step(column.values[row + lane]);
  }
  for (std::size_t row = whole; row < rows; ++row) lanes[row - whole] += step(column.values[row]);
  double total = 0;
  for (const double lane : lanes) total += lane;
  return total;
}

/// The value that all rows share which have one; nullopt where they differ, or none has one.
std::optional<double> common_value(const Column& column) {
  std::optional<double> common;
  for (std::size_t row = 0; row < column.values.size(); ++row) {
    if (column.faults[row] != 0) continue;
    if (common && *common != column.values[row]) return std::nullopt;
    common = column.values[row];
  }
  return common;
}

}  // namespace

CreatorTable::CreatorTable(Calculation calculation)
    : calculation_(std::move(calculation)),
      columns_(calculation_.symbols().size()),
      stale_(metric_table().size()),
      sums_(input_table().size()) {}

void CreatorTable::resize(std::size_t rows) {
  for (Column& column : columns_) {
    column.values.resize(rows, 0);
    column.faults.resize(rows, kMissing);
  }
  for (Stale& stale : stale_) stale = {std::min(stale.from, rows), std::min(stale.to, rows)};
  sums_.assign(sums_.size(), std::nullopt);
  rows_ = rows;
}

void CreatorTable::set(std::size_t row, std::size_t input, const Figure& figure) {
  columns_[input].values[row] = figure.ok() ? figure.value : 0;
  columns_[input].faults[row] = figure.fault;
  sums_[input].reset();
}

const Column& CreatorTable::column(std::size_t figure) {
  const std::size_t inputs = input_table().size();
  if (figure >= inputs) reckon(figure - inputs, stale_[figure - inputs]);
  return columns_[figure];
}

std::vector<Figure> CreatorTable::inputs(std::size_t row) const {
  std::vector<Figure> inputs(input_table().size());
  for (std::size_t input = 0; input < inputs.size(); ++input) {
    const auto subject = static_cast<std::int16_t>(input);
    inputs[input] = {columns_[input].values[row], columns_[input].faults[row], subject};
  }
  return inputs;
}

void CreatorTable::recompute(std::size_t from, std::size_t to) {
  to = std::min(to, rows_);
  if (from >= to) return;
  for (Stale& stale : stale_) {
    const bool none = stale.from == stale.to;
    stale = none ? Stale{from, to} : Stale{std::min(stale.from, from), std::max(stale.to, to)};
  }
}

void CreatorTable::reckon(std::size_t metric, Stale rows) {
  if (rows.from == rows.to) return;
  const std::size_t inputs = input_table().size();
  const Formula& formula = calculation_.formula(static_cast<int>(metric));
  for (const Node& node : formula.nodes) {
    if (node.op == Op::figure && node.figure >= static_cast<int>(inputs))
      column(static_cast<std::size_t>(node.figure));
  }
  ColumnFormula columns(columns_);
  for (std::size_t from = rows.from; from < rows.to; from += ColumnFormula::kBlock) {
    columns.reckon(formula, inputs + metric, from, std::min(ColumnFormula::kBlock, rows.to - from));
  }
  stale_[metric] = {};
}

/// A column's cells of some rows.
const Column& CreatorTable::chosen(std::size_t figure, const Rows* rows) {
  const Column& whole = column(figure);
  if (rows == nullptr) return whole;
  part_.values.clear();
  part_.faults.clear();
  for (const std::uint32_t row : *rows) {
    if (row >= rows_) continue;
    part_.values.push_back(whole.values[row]);
    part_.faults.push_back(whole.faults[row]);
  }
  return part_;
}

Figure CreatorTable::total(std::size_t input, const Column& column) const {
  const Figure missing = Figure::failed(Fault::missing_input, static_cast<int>(input));
  if (!adds_up(input_table()[input])) {
    // A margin or a rate has no sum: it holds for all only where every row that has one has the same.
    const std::optional<double> common = common_value(column);
    return common ? Figure{*common} : missing;
  }
  if (std::find(column.faults.begin(), column.faults.end(), 0) == column.faults.end()) return missing;
  if (input_table()[input].dimension.money != 1) return {sum_of(column, [](double value) { return value; })};
  const double micros = sum_of(column, to_whole_micros);
  if (std::abs(micros) > kMostMicros) return Figure::failed(Fault::overflow, static_cast<int>(input));
  return {micros / kMicrosInUnit};
}

std::pair<Figure, std::size_t> CreatorTable::average(std::size_t figure, const Rows* rows) {
  const Column& column = chosen(figure, rows);
  const double total = sum_of(column, [](double value) { return value; });
  const auto count = static_cast<std::size_t>(std::count(column.faults.begin(), column.faults.end(), 0));
  const Figure none = Figure::failed(Fault::missing_input, static_cast<int>(figure));
  return {count == 0 ? none : Figure{total / static_cast<double>(count)}, count};
}

std::vector<Figure> CreatorTable::totals(PerFollower per_follower, const Rows* rows) {
  const std::size_t inputs = input_table().size();
  std::vector<Figure> sums;
  for (std::size_t input = 0; input < inputs; ++input) {
    if (rows != nullptr) {
      sums.push_back(total(input, chosen(input, rows)));
      continue;
    }
    if (!sums_[input]) sums_[input] = total(input, columns_[input]);
    sums.push_back(*sums_[input]);
  }
  std::vector<Figure> figures = calculation_.evaluate(sums);
  if (per_follower == PerFollower::pooled) return figures;
  const int followers = input_index("followers");
  for (std::size_t figure = inputs; figure < figures.size(); ++figure) {
    const Node& root = calculation_.formula(static_cast<int>(figure - inputs)).root();
    if (root.op != Op::divide) continue;
    const Node& below = calculation_.formula(static_cast<int>(figure - inputs))
                            .nodes[static_cast<std::size_t>(root.parts[1])];
    if (below.op == Op::figure && below.figure == followers) figures[figure] = average(figure, rows).first;
  }
  return figures;
}

CreatorTable::Rows CreatorTable::rank(std::size_t figure) {
  const Column& column = this->column(figure);
  const std::size_t inputs = input_table().size();
  const bool lower = figure >= inputs && metric_table()[figure - inputs].better == Better::lower;
  Rows order(rows_);
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

#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "core/metrics/inputs.h"

namespace payoff {

enum class Better { higher, lower, neither };

/// A published or hand-computed case; the tests run every one.
struct WorkedExample {
  std::vector<std::pair<std::string_view, double>> inputs;
  double value;
  std::string_view source;
};

/// One metric. The formula is what is reckoned, shown and documented; there is no second place.
///
/// Formula: ids of inputs and of metrics above the row, numbers, + - * / ( ), and
///   sum(a, b, ...)    adds what is given; missing only where nothing is
///   first(a, b, ...)  the first that is given
///   nonnegative(a)    a; out_of_range where it is below zero and a figure of it would mislead
///   @name             a definition that the caller chooses (Definitions in evaluate.h)
struct MetricRow {
  std::string_view id;
  std::string_view label;
  Unit unit;
  Better better;
  std::string_view formula;
  std::string_view source;
  /// nullptr in what ships: tests/CMakeLists.txt builds the table with them.
  const std::vector<WorkedExample>& (*examples)();
};

/// THE TABLE of metrics. A row may use the rows above it.
std::span<const MetricRow> metric_table();

/// Index in the table, or -1.
int metric_index(std::string_view id);

}  // namespace payoff

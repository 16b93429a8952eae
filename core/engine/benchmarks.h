#pragma once

#include <string>
#include <vector>

#include "core/engine/metric_options.h"
#include "core/metrics/benchmark_table.h"

namespace payoff::engine {

/// A benchmark of the visitor's own: what they had before, what their ads give, or a claim they found or
/// corrected.
struct OwnBenchmark {
  std::string id;
  int metric = -1;
  std::string origin;
  Figure low;
  Figure high;
  std::string source;
  std::string date;
  /// The published claim that it stands in for; "" where it stands beside them.
  std::string replaces;
};

/// Reads `benchmarks: [{metric, low, high?, benchmark_id?, kind?: "own_past" | "own_ads" | "claim", source?,
/// date?, replaces?}]` off a request. `low` and `high` are numbers or text, read as the metric's unit says;
/// one that cannot be read spoils that benchmark only. Mistakes of the request are noted in it, by path.
std::vector<OwnBenchmark> read_benchmarks(Fields& request, const InputStyle& style);

/// Every claim of the table, for the catalogue.
Json benchmarks_json();

/// Every platform of the table, for the catalogue.
Json platforms_json();

/// Own past, own ads and own claims, so that a mistake in one can be told before its figure is there; then
/// the published claims on every figure that could be answered and that nothing replaces.
///
/// in: figures as Calculation::evaluate gives them
Json benchmarks_of(const std::vector<Figure>& figures, const std::vector<OwnBenchmark>& own,
                   const MetricOptions& options, const Calculation& calculation);

}  // namespace payoff::engine

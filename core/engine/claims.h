#pragma once

#include <string>
#include <vector>

#include "core/engine/benchmarks.h"

namespace payoff::engine {

/// What the whole engine adds to two answers and the first view's smaller one leaves empty: published claims,
/// channel tables, platforms, models and formats, which would take a first visit past its budget.
struct Claims {
  std::vector<OwnBenchmark> (*read)(Fields& request, const InputStyle& style);
  Json (*on)(const std::vector<Figure>& figures, const std::vector<OwnBenchmark>& own,
             const MetricOptions& options, const Calculation& calculation);
  Json (*all)();
  Json (*channel_tables)();
  Json (*platforms)();
  Json (*models)();
  Json (*formats)();
};

/// The requests `catalogue` and `compute_metrics`; without claims where nullptr.
std::string catalogue_with(const std::string& request, const Claims* claims);
std::string compute_metrics_with(const std::string& request, const Claims* claims);

}  // namespace payoff::engine

#pragma once

#include <string_view>
#include <vector>

#include "core/metrics/benchmark_table.h"
#include "core/metrics/evaluate.h"

namespace payoff {

/// The ids of the claims that a claim contradicts, whichever side says so, in table order.
std::vector<std::string_view> contradictions(const BenchmarkRow& row);

/// In what a claim's definitions are other than the caller's, and what it leaves unsaid though it matters:
/// ids of `engagement_actions`, `denominator`, `basis`, `currency`.
struct DefinitionCheck {
  std::vector<std::string_view> differs;
  std::vector<std::string_view> unsaid;
};

/// in: the caller's definitions and currency; Calculation made with them
DefinitionCheck check_definitions(const BenchmarkRow& row, const Definitions& definitions,
                                  const Calculation& calculation, std::string_view currency);

}  // namespace payoff

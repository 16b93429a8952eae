#pragma once

#include <span>
#include <string_view>

#include "core/metrics/inputs.h"

namespace payoff {

/// What a claim says of its figures: what is usual, the best, what to reach, or what to stay below.
enum class ClaimKind { average, range, top, floor, ceiling, target };

/// What somebody published. A claim, never a truth: it decides no verdict, and nobody chooses one for the
/// visitor.
///
/// subject:     a metric, an input (`followers`: who counts as "micro"), or the id of what no metric holds
/// unit:        of the figures; where the subject is a metric or an input, its own
/// currency:    of amounts; "" for ratios and counts
/// platform, niche, tier, what: what it covers; "" where it does not say
/// actions:     the actions counted as engagement, with spaces between; "" where it does not say
/// over:        what a rate is over, as an input's id; "" where it does not say
/// basis:       the dialect of a return (dialect.h); "" where it does not say
/// date:        YYYY, YYYY-MM or YYYY-MM-DD; "" where it has none
/// contradicts: ids of claims on the same thing that cannot both hold, with spaces between; one side names
/// the other
struct BenchmarkRow {
  std::string_view id = {};
  std::string_view subject = {};
  double low = 0;
  double high = 0;
  ClaimKind kind = ClaimKind::range;
  Unit unit = Unit::ratio;
  std::string_view currency = {};
  std::string_view platform = {};
  std::string_view niche = {};
  std::string_view tier = {};
  std::string_view what = {};
  std::string_view actions = {};
  std::string_view over = {};
  std::string_view basis = {};
  std::string_view source = {};
  std::string_view date = {};
  std::string_view contradicts = {};
};

/// THE TABLE of benchmarks.
std::span<const BenchmarkRow> benchmark_table();

/// Index in the table, or -1.
int benchmark_index(std::string_view id);

std::string_view claim_kind_id(ClaimKind kind);

}  // namespace payoff

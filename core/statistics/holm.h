#pragma once

#include <vector>

namespace payoff {

/// p-values of many comparisons, corrected so that the chance of any false alarm stays below the level.
///
/// in:      p [ratio, 0..1]
/// out:     [ratio, 0..1] in the same order
/// example: 0.01, 0.04, 0.03, 0.005 -> 0.03, 0.06, 0.06, 0.02
/// source:  Holm (1979), Scandinavian Journal of Statistics 6, 65-70
std::vector<double> holm_adjusted(const std::vector<double>& p);

}  // namespace payoff

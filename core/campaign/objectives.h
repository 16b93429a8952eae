#pragma once

#include "core/base/result.h"
#include "core/metrics/evaluate.h"

namespace payoff {

/// How much of the way from the baseline to the target is done.
///
/// out:     (actual - baseline) / (target - baseline); above 1 where the target is passed, below 0 on the
/// wrong
///          side of the baseline. A target below the baseline (a cost to bring down) counts the same way
/// faults:  those of the actual figure; zero_denominator naming target where it is the baseline
/// example: 100 -> 115 of 100 -> 120 is 0.75
/// source:  How to Track Micro-Influencer Campaign ROI: SMART objectives, growth against growth wanted
Result<double> attained(const Figure& actual, double baseline, double target);

}  // namespace payoff

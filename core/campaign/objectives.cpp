#include "core/campaign/objectives.h"

namespace payoff {

Result<double> attained(const Figure& actual, double baseline, double target) {
  if (!actual.ok()) return fail(static_cast<Fault>(actual.fault - 1), "actual");
  if (target == baseline) return fail(Fault::zero_denominator, "target");
  return (actual.value - baseline) / (target - baseline);
}

}  // namespace payoff

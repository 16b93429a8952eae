#pragma once

namespace payoff {

/// The value below which the standard normal distribution has the share `p`.
///
/// in:      p [ratio, 0 < p < 1]
/// example: 0.975 -> 1.959963984540054
/// source:  Acklam's rational approximation, one step of Halley's method on erfc: about 1e-15
double normal_quantile(double p);

/// The share of the standard normal distribution below z.
double normal_below(double z);

}  // namespace payoff

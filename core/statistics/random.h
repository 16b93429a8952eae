#pragma once

#include <cstdint>

namespace payoff {

/// Seeded random numbers: the same seed gives the same numbers on every platform.
///
/// source: Blackman and Vigna, xoshiro256++ 1.0 (public domain), seeded by splitmix64
class Random {
 public:
  explicit Random(std::uint64_t seed);

  std::uint64_t bits();
  /// [ratio, 0 <= u < 1], of 53 bits
  double uniform() { return static_cast<double>(bits() >> 11) * 0x1p-53; }
  /// Mean 0, variance 1 (Box and Muller).
  double normal();
  /// in:     mean [>= 0]
  /// out:    [count] exact up to a mean of 2^40, rounded normal past it
  /// source: inversion below 10; above, Hörmann (1993), Insurance: Mathematics and Economics 12, PTRS
  double poisson(double mean);
  /// Of `count` coins the heads: each bit of the source is one.
  double heads(double count);

 private:
  std::uint64_t state_[4];
};

}  // namespace payoff

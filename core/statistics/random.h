#pragma once

#include <cstdint>

namespace payoff {

/// Seeded numbers, the same on every platform: xoshiro256**, its state filled by splitmix64.
///
/// example: seed 0 -> 11091344671253066420 first
/// source:  Blackman and Vigna (2018), "Scrambled linear pseudorandom number generators"
class Random {
 public:
  explicit Random(std::uint64_t seed);

  std::uint64_t next();
  /// [ratio, 0 <= x < 1], 53 bits
  double uniform();
  /// out: [whole, 0 <= n < limit], without bias; in: limit > 0
  std::uint64_t below(std::uint64_t limit);
  /// Standard normal (Marsaglia's polar method).
  double normal();
  /// A Poisson count. in: mean [>= 0, <= 10^6]
  double poisson(double mean);

 private:
  std::uint64_t state_[4];
};

}  // namespace payoff

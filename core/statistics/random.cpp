#include "core/statistics/random.h"

#include <bit>
#include <cmath>

namespace payoff {
namespace {

constexpr double kPi = 3.141592653589793;

double poisson_by_inversion(double mean, double u) {
  double chance = std::exp(-mean);
  double count = 0;
  for (double sum = chance; u >= sum && count < 1000; sum += chance) {
    ++count;
    chance *= mean / count;
  }
  return count;
}

}  // namespace

Random::Random(std::uint64_t seed) {
  for (std::uint64_t& word : state_) {
    seed += 0x9e3779b97f4a7c15ull;
    std::uint64_t z = seed;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    word = z ^ (z >> 31);
  }
}

std::uint64_t Random::bits() {
  const std::uint64_t result = std::rotl(state_[0] + state_[3], 23) + state_[0];
  const std::uint64_t shifted = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = std::rotl(state_[3], 45);
  return result;
}

double Random::normal() {
  const double radius = std::sqrt(-2 * std::log(1 - uniform()));
  return radius * std::cos(2 * kPi * uniform());
}

double Random::poisson(double mean) {
  if (mean <= 0) return 0;
  if (mean < 10) return poisson_by_inversion(mean, uniform());
  if (mean > 0x1p40) return std::round(mean + std::sqrt(mean) * normal());
  const double b = 0.931 + 2.53 * std::sqrt(mean);
  const double a = -0.059 + 0.02483 * b;
  const double accept = 0.9277 - 3.6224 / (b - 2);
  const double scale = 1.1239 + 1.1328 / (b - 3.4);
  for (;;) {
    const double u = uniform() - 0.5;
    const double v = uniform();
    const double us = 0.5 - std::abs(u);
    const double count = std::floor((2 * a / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= accept) return count;
    if (count < 0 || (us < 0.013 && v > us)) continue;
    const double chance = count * std::log(mean) - mean - std::lgamma(count + 1);
    if (std::log(v) + std::log(scale) - std::log(a / (us * us) + b) <= chance) return count;
  }
}

double Random::heads(double count) {
  if (count > 4096) return std::round(count / 2 + std::sqrt(count) / 2 * normal());
  int heads = 0;
  int left = static_cast<int>(count);
  for (; left >= 64; left -= 64) heads += std::popcount(bits());
  if (left > 0) heads += std::popcount(bits() >> (64 - left));
  return heads;
}

}  // namespace payoff

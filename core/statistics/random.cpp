#include "core/statistics/random.h"

#include <cmath>

namespace payoff {
namespace {

std::uint64_t rotated(std::uint64_t x, int by) { return (x << by) | (x >> (64 - by)); }

std::uint64_t splitmix(std::uint64_t& state) {
  std::uint64_t z = (state += 0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

}  // namespace

Random::Random(std::uint64_t seed) {
  for (std::uint64_t& word : state_) word = splitmix(seed);
}

std::uint64_t Random::next() {
  const std::uint64_t result = rotated(state_[1] * 5, 7) * 9;
  const std::uint64_t shifted = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = rotated(state_[3], 45);
  return result;
}

double Random::uniform() { return static_cast<double>(next() >> 11) * 0x1p-53; }

std::uint64_t Random::below(std::uint64_t limit) {
  // Numbers past the last whole multiple of the limit would come up more often.
  const std::uint64_t odd_ones = (0 - limit) % limit;
  std::uint64_t number = next();
  while (number < odd_ones) number = next();
  return number % limit;
}

double Random::normal() {
  for (;;) {
    const double x = 2 * uniform() - 1;
    const double y = 2 * uniform() - 1;
    const double s = x * x + y * y;
    if (s > 0 && s < 1) return x * std::sqrt(-2 * std::log(s) / s);
  }
}

double Random::poisson(double mean) {
  // Knuth's product in pieces of 20, because e^-mean vanishes for large means.
  double count = 0;
  for (double left = mean; left > 0; left -= 20) {
    const double stop = std::exp(-std::fmin(left, 20));
    for (double product = uniform(); product > stop; product *= uniform()) ++count;
  }
  return count;
}

}  // namespace payoff

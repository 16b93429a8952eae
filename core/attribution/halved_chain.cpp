#include "core/attribution/halved_chain.h"

#include <algorithm>
#include <utility>

#include "core/metrics/lanes.h"

namespace payoff {
namespace {

constexpr std::size_t kFewest = 512, kMost = 2 * Fundamental::kMostDense;
static_assert(kMost / 2 <= UINT16_MAX);
/// Of all moves that there could be.
constexpr double kDense = 0.04;
/// Columns of what leaves, beside the first, which counts all that leaves a chain.
constexpr std::size_t kConversions = 1, kValue = 2, kOut = 3;

/// target += factor * row. As Lanes, because clang 14 does not turn the plain loop into SIMD.
void add_times(double* target, double factor, const double* row, std::size_t size) {
  const Lanes factors = both(factor);
  std::size_t j = 0;
  for (; j + 4 <= size; j += 4) {
    store(target + j, load<Lanes>(target + j) + factors * load<Lanes>(row + j));
    store(target + j + 2, load<Lanes>(target + j + 2) + factors * load<Lanes>(row + j + 2));
  }
  for (; j < size; ++j) target[j] += factor * row[j];
}

bool visited(const Chain::Leaving& leaving) { return leaving.conversions > 0 || leaving.non_conversions > 0; }

}  // namespace

bool HalvedChain::suits(const Chain& chain) {
  const double states = static_cast<double>(chain.states());
  if (chain.order() != 1 || chain.states() < kFewest || chain.states() > kMost) return false;
  return static_cast<double>(chain.moves().size()) >= kDense * states * states;
}

HalvedChain::HalvedChain(const Chain& chain) : chain_(chain), places_(chain.states()) { number_states(); }

void HalvedChain::number_states() {
  std::vector<char> seen(places_.size(), 0);
  for (std::size_t i = 0; i < seen.size(); ++i) seen[i] = visited(chain_.leaving()[i]);
  chain_.moves().each([&](std::uint32_t from, std::uint32_t to, double count) {
    if (count > 0) seen[from] = seen[to] = 1;
  });
  std::uint32_t half = 0;
  for (std::uint32_t state = 0; state < seen.size(); ++state) {
    if (seen[state] == 0) continue;
    places_[state] = {half, static_cast<std::uint32_t>(states_[half].size())};
    states_[half].push_back(state);
    half = 1 - half;
  }
}

/// Moves of one state into the other half, by the place there. The table that they come from is in no order;
/// sums should not depend on that.
std::vector<HalvedChain::Crossing> HalvedChain::crossings_of(std::uint32_t state) const {
  std::vector<Crossing> found;
  chain_.moves().each_from(state, [&](std::uint32_t to, double count) {
    if (count > 0 && places_[to].half != places_[state].half) found.push_back({places_[to].at, count});
  });
  std::sort(found.begin(), found.end(), [](const Crossing& a, const Crossing& b) { return a.to < b.to; });
  return found;
}

void HalvedChain::gather_crossings(std::uint32_t half) {
  std::size_t all = 0;
  chain_.moves().each([&](std::uint32_t from, std::uint32_t to, double count) {
    all += count > 0 && places_[from].half == half && places_[to].half != half;
  });
  begins_.assign(1, 0);
  to_.clear();
  counts_.clear();
  to_.reserve(all);
  counts_.reserve(all);
  for (const std::uint32_t state : states_[half]) {
    for (const Crossing& crossing : crossings_of(state)) {
      to_.push_back(static_cast<std::uint16_t>(crossing.to));
      counts_.push_back(crossing.count);
    }
    begins_.push_back(static_cast<std::uint32_t>(to_.size()));
  }
}

/// The moves within a half, and what leaves the chain from it.
void HalvedChain::fill(DenseChain& target, std::uint32_t half) {
  target.reset(states_[half].size());
  chain_.moves().each([&](std::uint32_t from, std::uint32_t to, double count) {
    const Place a = places_[from], b = places_[to];
    if (count > 0 && a.half == half && b.half == half) target.move(a.at, b.at) += count;
  });
  for (std::uint32_t i = 0; i < target.states(); ++i) {
    const Chain::Leaving& leaving = chain_.leaving()[states_[half][i]];
    target.out(i, kConversions) = leaving.conversions;
    target.out(i, kValue) = leaving.value;
    target.out(i, kOut) = leaving.conversions + leaving.non_conversions;
  }
}

/// The half that is looked away from: all that leaves it, into the other half too, leaves its chain.
void HalvedChain::eliminate(std::uint32_t half) {
  fill(away_, half);
  gather_crossings(half);
  for (std::uint32_t i = 0; i < away_.states(); ++i) {
    double all = away_.out(i, kOut);
    for (std::uint32_t c = begins_[i]; c < begins_[i + 1]; ++c) all += counts_[c];
    away_.out(i, 0) = all;
  }
  away_.solve();
}

/// Where in the other half the moves of a state lead, and what leaves the chain there.
void HalvedChain::go_over(std::uint32_t half, std::uint32_t i, double* through) {
  std::fill_n(through, away_.states(), 0.0);
  for (const Crossing& crossing : crossings_of(states_[half][i])) {
    add_times(through, crossing.count, away_.row(crossing.to), away_.states());
    for (std::size_t column : {kConversions, kValue, kOut}) {
      here_.out(i, column) += crossing.count * away_.out(crossing.to, column);
    }
  }
  here_.out(i, 0) = here_.out(i, kOut);
}

/// What went into the other half comes back from it, or leaves there: two states at once, side by side.
void HalvedChain::come_back(std::uint32_t half) {
  fill(here_, half);
  const std::size_t others = away_.states();
  std::vector<double> through(2 * others), back(2 * here_.states());
  for (std::uint32_t i = 0; i < here_.states(); i += 2) {
    const std::uint32_t rows = i + 1 < here_.states() ? 2 : 1;
    for (std::uint32_t r = 0; r < rows; ++r) go_over(half, i + r, &through[r * others]);
    std::fill(back.begin(), back.end(), 0.0);
    for (std::size_t j = 0; j < others; ++j) {
      const Lanes pair = {through[j], through[others + j]};
      for (std::uint32_t c = begins_[j]; c < begins_[j + 1]; ++c) {
        double* into = &back[2 * to_[c]];
        store(into, load<Lanes>(into) + pair * both(counts_[c]));
      }
    }
    for (std::uint32_t r = 0; r < rows; ++r) {
      for (std::uint32_t j = 0; j < here_.states(); ++j) here_.move(i + r, j) += back[2 * j + r];
    }
  }
  here_.solve();
}

std::vector<RemovalEffect> HalvedChain::removal_effects() {
  std::vector<RemovalEffect> effects(places_.size());
  double conversions = 0, value = 0;
  for (const Chain::Leaving& leaving : chain_.leaving()) {
    conversions += leaving.conversions;
    value += leaving.value;
  }
  const auto share = [](double part, double whole) {
    return whole > 0 ? std::clamp(part / whole, 0.0, 1.0) : 0;
  };
  for (std::uint32_t half : {0u, 1u}) {
    eliminate(1 - half);
    come_back(half);
    for (std::uint32_t i = 0; i < here_.states(); ++i) {
      const double visits = here_.move(i, i);
      effects[states_[half][i]] = {share(here_.out(i, kConversions) / visits, conversions),
                                   share(here_.out(i, kValue) / visits, value)};
    }
  }
  return effects;
}

}  // namespace payoff

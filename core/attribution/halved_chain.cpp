#include "core/attribution/halved_chain.h"

#include <algorithm>
#include <utility>

namespace payoff {
namespace {

constexpr std::size_t kFewest = 512, kMost = 2 * Fundamental::kMostDense;
/// Of all moves that there could be.
constexpr double kDense = 0.04;
/// Columns of what leaves, beside the first, which counts all that leaves a chain.
constexpr std::size_t kConversions = 1, kValue = 2, kOut = 3;

bool visited(const Chain::Leaving& leaving) { return leaving.conversions > 0 || leaving.non_conversions > 0; }

}  // namespace

bool HalvedChain::suits(const Chain& chain) {
  const double states = static_cast<double>(chain.states());
  if (chain.order() != 1 || chain.states() < kFewest || chain.states() > kMost) return false;
  return static_cast<double>(chain.moves().size()) >= kDense * states * states;
}

HalvedChain::HalvedChain(const Chain& chain) : chain_(chain), places_(chain.states()) {
  number_states();
  gather_crossings();
}

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

void HalvedChain::gather_crossings() {
  const auto crosses = [&](std::uint32_t from, std::uint32_t to, double count) {
    return count > 0 && places_[from].half != places_[to].half;
  };
  begins_.assign(places_.size() + 1, 0);
  chain_.moves().each([&](std::uint32_t from, std::uint32_t to, double count) {
    if (crosses(from, to, count)) ++begins_[from + 1];
  });
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  to_.resize(begins_.back());
  counts_.resize(begins_.back());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  chain_.moves().each([&](std::uint32_t from, std::uint32_t to, double count) {
    if (crosses(from, to, count)) to_[next[from]++] = to;
  });
  // The table that they come from is in no order; sums should not depend on that.
  for (std::size_t from = 0; from + 1 < begins_.size(); ++from) {
    std::sort(to_.data() + begins_[from], to_.data() + begins_[from + 1]);
  }
  chain_.moves().each([&](std::uint32_t from, std::uint32_t to, double count) {
    if (!crosses(from, to, count)) return;
    const std::uint32_t *row = to_.data() + begins_[from], *end = to_.data() + begins_[from + 1];
    counts_[static_cast<std::size_t>(std::lower_bound(row, end, to) - to_.data())] = count;
  });
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
  for (std::uint32_t i = 0; i < away_.states(); ++i) {
    const std::uint32_t state = states_[half][i];
    double all = away_.out(i, kOut);
    for (std::uint32_t c = begins_[state]; c < begins_[state + 1]; ++c) all += counts_[c];
    away_.out(i, 0) = all;
  }
  away_.solve();
}

/// What went into the other half comes back from it, or leaves there.
void HalvedChain::come_back(std::uint32_t half) {
  fill(here_, half);
  std::vector<double> through(away_.states());
  for (std::uint32_t i = 0; i < here_.states(); ++i) {
    const std::uint32_t state = states_[half][i];
    std::fill(through.begin(), through.end(), 0.0);
    for (std::uint32_t c = begins_[state]; c < begins_[state + 1]; ++c) {
      const std::uint32_t into = places_[to_[c]].at;
      const double count = counts_[c];
      const double* reached = away_.row(into);
      for (std::size_t j = 0; j < through.size(); ++j) through[j] += count * reached[j];
      for (std::size_t column : {kConversions, kValue, kOut}) {
        here_.out(i, column) += count * away_.out(into, column);
      }
    }
    for (std::size_t j = 0; j < through.size(); ++j) {
      const std::uint32_t from = states_[1 - half][j];
      for (std::uint32_t c = begins_[from]; c < begins_[from + 1]; ++c) {
        here_.move(i, places_[to_[c]].at) += through[j] * counts_[c];
      }
    }
    here_.out(i, 0) = here_.out(i, kOut);
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

#include "core/ledger/trust_model.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace payoff {
namespace {

constexpr int kSteps = 150;
constexpr int kUnforgivingSteps = 60;
/// A method's rate for one creator keeps to its rate for all as if that many orders had shown it.
constexpr double kRateWeight = 1000;
/// What each creator's leak through a method costs a fit, in log likelihood: else the fit with most leaks
/// wins.
constexpr double kCostOfLeak = 2;
/// Before anything is seen: two orders of four seen, one of forty given to another creator.
constexpr double kPriorSeen = 2, kPriorOrders = 4;
constexpr double kPriorCrossed = 0.5, kPriorCrossedOrders = 20;
/// No method gives more orders of a creator to others than this: where two contradict each other on every
/// order, it is neither.
constexpr double kMostCrossed = 0.2;
/// Buyers whom a creator sent and whom a method missed are taken to have left no other trace, as if that many
/// had shown it: one that says another source then counts against a creator until the orders show otherwise.
constexpr double kPriorUnseen = 20;
/// So that no chance is nothing.
constexpr double kHalf = 0.5, kTenth = 0.1;
constexpr double kTiny = 1e-6;
/// Nobody is said to have brought more than twenty times what was seen.
constexpr double kMostUnseen = 0.95;

/// Nothing, elsewhere, a coupon site: what a method says without naming a creator.
constexpr std::size_t kSilences = 3;
using Silences = std::array<double, kSilences>;
std::size_t silence(Claim claim) { return static_cast<std::size_t>(-claim - 1); }

double sum(const std::vector<double>& values, std::size_t from, std::size_t count) {
  double total = 0;
  for (std::size_t i = from; i < from + count; ++i) total += values[i];
  return total;
}

/// What the model says, and in another instance how many orders speak for each part of it.
struct Rates {
  std::vector<double> brought;           // [creator] orders
  std::vector<double> seen;              // [method][creator] of those
  std::vector<double> leaked;            // [method][creator] orders
  std::vector<double> given;             // [method][creator] of orders given to a wrong creator
  std::vector<double> crossed;           // [method] of orders that a creator brought
  std::vector<Silences> silent;          // [method] of a creator's orders that the method did not see
  std::vector<Silences> silent_of_leak;  // [leaking method][method]

  Rates(std::size_t creators, std::size_t methods)
      : brought(creators),
        seen(methods * creators),
        leaked(methods * creators),
        given(methods * creators),
        crossed(methods),
        silent(methods),
        silent_of_leak(methods * methods) {}
};

class Fitter {
 public:
  Fitter(const Patterns& patterns, Belief belief)
      : patterns_(patterns),
        belief_(belief),
        creators_(patterns.creators),
        methods_(patterns.methods),
        rates_(creators_, methods_),
        chance_(patterns.candidates.size()),
        single_(methods_ * creators_) {
    start();
  }

  TrustFit run() {
    for (int step = 0; step < kSteps; ++step) {
      Rates counts(creators_, methods_);
      expect(counts);
      maximize(counts, belief_.doubting && step < kUnforgivingSteps ? 0 : belief_.forgiven);
    }
    return answer();
  }

 private:
  std::size_t at(std::size_t method, std::size_t creator) const { return method * creators_ + creator; }

  void start() {
    const double doubt = belief_.doubting ? 0.8 : 0.2;
    std::fill(rates_.brought.begin(), rates_.brought.end(), kHalf);
    std::fill(rates_.seen.begin(), rates_.seen.end(), kHalf);
    std::fill(rates_.given.begin(), rates_.given.end(), 1.0 / static_cast<double>(creators_));
    std::fill(rates_.crossed.begin(), rates_.crossed.end(), 0.03);
    std::fill(rates_.silent.begin(), rates_.silent.end(), Silences{0.79, 0.2, 0.01});
    std::fill(rates_.silent_of_leak.begin(), rates_.silent_of_leak.end(), Silences{0.7, 0.25, 0.05});
    for (const Pattern& row : patterns_.rows) {
      for (std::size_t i = row.first; i < row.first + row.candidates; ++i) {
        rates_.brought[patterns_.candidates[i]] += row.orders;
      }
      if (row.only < 0) continue;
      const std::uint32_t creator = patterns_.candidates[row.first];
      rates_.leaked[at(static_cast<std::size_t>(row.only), creator)] += doubt * row.orders;
    }
  }

  /// Orders of this pattern to be expected from a creator.
  double from_creator(const Pattern& row, std::size_t creator) const {
    double expected = rates_.brought[creator];
    for (std::size_t m = 0; m < methods_; ++m) {
      const Claim claim = row.claims[m];
      const double seen = rates_.seen[at(m, creator)];
      if (claim < 0) {
        expected *= (1 - seen - rates_.crossed[m]) * rates_.silent[m][silence(claim)];
      } else if (static_cast<std::size_t>(claim) == creator) {
        expected *= seen;
      } else {
        expected *= rates_.crossed[m] * rates_.given[at(m, static_cast<std::size_t>(claim))];
      }
    }
    return expected;
  }

  /// ... and from nobody. Two methods do not leak the same order.
  double from_nobody(const Pattern& row) const {
    if (row.only < 0) return 0;
    const auto leaking = static_cast<std::size_t>(row.only);
    double expected = rates_.leaked[at(leaking, patterns_.candidates[row.first])];
    for (std::size_t m = 0; m < methods_; ++m) {
      if (m != leaking) expected *= rates_.silent_of_leak[leaking * methods_ + m][silence(row.claims[m])];
    }
    return expected;
  }

  void expect(Rates& counts) {
    std::fill(single_.begin(), single_.end(), 0.0);
    likelihood_ = 0;
    for (const Pattern& row : patterns_.rows) {
      const double nobody = from_nobody(row);
      double all = nobody;
      for (std::size_t i = row.first; i < row.first + row.candidates; ++i) {
        chance_[i] = from_creator(row, patterns_.candidates[i]);
        all += chance_[i];
      }
      likelihood_ += row.orders * std::log(all);
      for (std::size_t i = row.first; i < row.first + row.candidates; ++i) {
        chance_[i] /= all;
        count(row, patterns_.candidates[i], chance_[i] * row.orders, counts);
      }
      if (row.only >= 0) count_leak(row, nobody / all * row.orders, counts);
    }
  }

  void count(const Pattern& row, std::size_t creator, double orders, Rates& counts) {
    counts.brought[creator] += orders;
    for (std::size_t m = 0; m < methods_; ++m) {
      const Claim claim = row.claims[m];
      if (claim < 0) {
        counts.silent[m][silence(claim)] += orders;
      } else if (static_cast<std::size_t>(claim) == creator) {
        counts.seen[at(m, creator)] += orders;
      } else {
        counts.crossed[m] += orders;
        counts.given[at(m, static_cast<std::size_t>(claim))] += orders;
      }
    }
    if (row.only >= 0) single_[at(static_cast<std::size_t>(row.only), creator)] += orders;
  }

  void count_leak(const Pattern& row, double orders, Rates& counts) {
    const auto leaking = static_cast<std::size_t>(row.only);
    counts.leaked[at(leaking, patterns_.candidates[row.first])] += orders;
    for (std::size_t m = 0; m < methods_; ++m) {
      if (m != leaking) counts.silent_of_leak[leaking * methods_ + m][silence(row.claims[m])] += orders;
    }
  }

  double unseen_share(std::size_t creator) const {
    double share = 1;
    for (std::size_t m = 0; m < methods_; ++m) share *= 1 - rates_.seen[at(m, creator)] - rates_.crossed[m];
    return std::clamp(share, 0.0, kMostUnseen);
  }

  void maximize(Rates& counts, double forgiven) {
    double brought = 0;
    for (std::size_t c = 0; c < creators_; ++c) {
      rates_.brought[c] = counts.brought[c] + rates_.brought[c] * unseen_share(c) + kTiny;
      brought += rates_.brought[c];
    }
    for (std::size_t m = 0; m < methods_; ++m) {
      const double mean = (sum(counts.seen, at(m, 0), creators_) + kPriorSeen) / (brought + kPriorOrders);
      rates_.crossed[m] =
          std::min(kMostCrossed, (counts.crossed[m] + kPriorCrossed) / (brought + kPriorCrossedOrders));
      const double leaks = sum(counts.leaked, at(m, 0), creators_);
      const double wrong = sum(counts.given, at(m, 0), creators_) + leaks + 1;
      for (std::size_t i = at(m, 0), c = 0; c < creators_; ++c, ++i) {
        rates_.seen[i] = (counts.seen[i] + kRateWeight * mean) / (rates_.brought[c] + kRateWeight);
        rates_.seen[i] = std::min(rates_.seen[i], 1 - rates_.crossed[m] - kTiny);
        rates_.given[i] = (counts.given[i] + counts.leaked[i] + 1 / static_cast<double>(creators_)) / wrong;
        // The smaller an excess beside what was to be expected anyway, the more of it is chance.
        const double chance = (single_[i] + kHalf) / (single_[i] + kHalf + counts.leaked[i]);
        rates_.leaked[i] = counts.leaked[i] * (1 - forgiven * chance * chance) + kTiny;
      }
      counts.silent[m][0] += kPriorUnseen;
      rates_.silent[m] = shares(counts.silent[m], kTenth);
      for (std::size_t j = m * methods_; j < (m + 1) * methods_; ++j) {
        rates_.silent_of_leak[j] = shares(counts.silent_of_leak[j], kHalf);
      }
    }
  }

  static Silences shares(const Silences& counts, double prior) {
    const double all = counts[0] + counts[1] + counts[2] + kSilences * prior;
    return {(counts[0] + prior) / all, (counts[1] + prior) / all, (counts[2] + prior) / all};
  }

  TrustFit answer() const {
    TrustFit fit;
    fit.chance = chance_;
    double brought = 0;
    for (std::size_t c = 0; c < creators_; ++c) {
      fit.unseen.push_back(rates_.brought[c] * unseen_share(c));
      brought += rates_.brought[c];
    }
    for (std::size_t m = 0; m < methods_; ++m) {
      double seen = 0;
      for (std::size_t c = 0; c < creators_; ++c) seen += rates_.seen[at(m, c)] * rates_.brought[c];
      fit.capture.push_back(brought > 0 ? seen / brought : 0);
    }
    const auto leaks =
        std::count_if(rates_.leaked.begin(), rates_.leaked.end(), [](double l) { return l > 1; });
    fit.score = likelihood_ - kCostOfLeak * static_cast<double>(leaks);
    return fit;
  }

  const Patterns& patterns_;
  Belief belief_;
  std::size_t creators_, methods_;
  Rates rates_;
  std::vector<double> chance_;
  std::vector<double> single_;  // [method][creator] orders of theirs that no other method gives to anybody
  double likelihood_ = 0;
};

}  // namespace

TrustFit fit_trust(const Patterns& patterns, Belief belief) { return Fitter(patterns, belief).run(); }

}  // namespace payoff

#include "core/attribution/bootstrap.h"

#include <algorithm>
#include <cmath>

#include "core/attribution/attribution.h"
#include "core/statistics/random.h"

namespace payoff {
namespace {

constexpr Model kByPath[] = {Model::first_touch,    Model::last_touch, Model::last_non_direct, Model::linear,
                             Model::position_based, Model::time_decay, Model::shapley};
constexpr std::size_t kByPathModels = std::size(kByPath);
/// By-path models padded to whole registers.
constexpr std::size_t kCells = 8;

/// A channel's weight in a path under each by-path model.
struct Part {
  Channel channel;
  float weight[kCells];
};

struct Path {
  double conversions;
  double non_conversions;
  double value_each;
  std::uint32_t first_part;
  std::uint32_t first_state;
  std::uint32_t states;
};

/// Running mean and variance of every share.
struct Spread {
  double mean = 0;
  double squares = 0;
  void add(double value, int n) {
    const double step = value - mean;
    mean += step / n;
    squares += step * (value - mean);
  }
};

/// How many come again of those expected: past a few hundred the Poisson count is the rounded normal.
double again(double expected, Random& random) {
  if (expected <= 400) return random.poisson(expected);
  return std::max(0.0, std::round(expected + std::sqrt(expected) * random.normal()));
}

class Replicates {
 public:
  Replicates(const Tally& tally, std::size_t channels, bool with_markov);
  void draw(Random& random, int n);
  double deviation(Model model, std::size_t channel, bool of_value) const;
  bool knows(Model model) const { return model != Model::markov || with_markov_; }

 private:
  void add_path(const Tally& tally, const JourneyRow& row);
  void add_states(Chain& chain, const JourneyRow& row);
  void share_by_path(double conversions, double value, const Path& path, std::uint32_t end);
  void draw_markov(double conversions, double value);
  void note_shares(std::size_t model, std::span<const Credit> credit);

  std::size_t channels_;
  bool with_markov_;
  std::vector<Path> paths_;
  std::vector<Part> parts_;
  std::vector<std::uint32_t> states_;
  std::vector<std::vector<std::uint32_t>> states_of_;  // by channel, where a state is more than a channel
  std::size_t chain_states_ = 0;
  std::vector<float> sums_;  // [channel][conversions, value][cell]
  std::vector<double> moves_;
  std::vector<Chain::Leaving> leaving_;
  std::vector<Spread> spread_;  // [model][channel][conversions, value]
  std::vector<Credit> credit_;
  int drawn_ = 0;
};

Replicates::Replicates(const Tally& tally, std::size_t channels, bool with_markov)
    : channels_(channels), with_markov_(with_markov) {
  chain_states_ = tally.chain().states();
  with_markov_ = with_markov && chain_states_ <= kMostBootstrapStates;
  Chain chain = with_markov_ ? tally.chain() : Chain(1);  // numbers the states as the tally did
  for (std::size_t i = 0; i < tally.store().size(); ++i) {
    const JourneyRow row = tally.store().row(i);
    add_path(tally, row);
    if (with_markov_) add_states(chain, row);
  }
  if (with_markov_) {
    moves_.resize(chain_states_ * chain_states_);
    leaving_.resize(chain_states_);
    states_of_.resize(channels);
    for (std::uint32_t state = 0; state < chain_states_; ++state) {
      for (Channel channel : chain.channels_of(state)) {
        std::vector<std::uint32_t>& list = states_of_[channel];
        if (list.empty() || list.back() != state) list.push_back(state);
      }
    }
  }
  sums_.resize(channels * 2 * kCells);
  spread_.resize(kModels * channels * 2);
  credit_.resize(channels);
}

void Replicates::add_path(const Tally& tally, const JourneyRow& row) {
  const double value = static_cast<double>(row.value_micros);
  paths_.push_back({row.conversions, row.non_conversions, row.conversions > 0 ? value / row.conversions : 0,
                    static_cast<std::uint32_t>(parts_.size()), 0, 0});
  if (row.conversions <= 0) return;
  const std::size_t begin = parts_.size();
  const auto part_of = [&](Channel channel) -> Part& {
    for (std::size_t i = begin; i < parts_.size(); ++i) {
      if (parts_[i].channel == channel) return parts_[i];
    }
    parts_.push_back({channel, {}});
    return parts_.back();
  };
  std::vector<double> weights;
  for (std::size_t m = 0; m + 1 < kByPathModels; ++m) {
    if (!touch_weights(kByPath[m], row, tally.direct(), tally.options(), weights)) continue;
    for (std::size_t i = 0; i < row.path.size(); ++i) {
      part_of(row.path[i]).weight[m] += static_cast<float>(weights[i]);
    }
  }
  const auto distinct = static_cast<float>(parts_.size() - begin);
  for (std::size_t i = begin; i < parts_.size(); ++i) parts_[i].weight[kByPathModels - 1] = 1 / distinct;
}

void Replicates::add_states(Chain& chain, const JourneyRow& row) {
  std::vector<std::uint32_t> room;
  const auto states = chain.states_of(row.path, room);
  paths_.back().first_state = static_cast<std::uint32_t>(states_.size());
  paths_.back().states = static_cast<std::uint32_t>(states.size());
  states_.insert(states_.end(), states.begin(), states.end());
}

void Replicates::share_by_path(double conversions, double value, const Path& path, std::uint32_t end) {
  const auto count = static_cast<float>(conversions), worth = static_cast<float>(value);
  for (std::uint32_t i = path.first_part; i < end; ++i) {
    float* sums = &sums_[parts_[i].channel * 2 * kCells];
    for (std::size_t m = 0; m < kCells; ++m) {
      sums[m] += count * parts_[i].weight[m];
      sums[kCells + m] += worth * parts_[i].weight[m];
    }
  }
}

void Replicates::draw(Random& random, int n) {
  drawn_ = n;
  std::fill(sums_.begin(), sums_.end(), 0.0F);
  std::fill(moves_.begin(), moves_.end(), 0.0);
  std::fill(leaving_.begin(), leaving_.end(), Chain::Leaving{});
  double all_conversions = 0, all_value = 0;
  for (std::size_t i = 0; i < paths_.size(); ++i) {
    const Path& path = paths_[i];
    const double conversions = again(path.conversions, random);
    const double lost = with_markov_ ? again(path.non_conversions, random) : 0;
    if (conversions > 0) {
      const double value = conversions * path.value_each;
      all_conversions += conversions;
      all_value += value;
      const auto end = i + 1 < paths_.size() ? paths_[i + 1].first_part : parts_.size();
      // Money in whole units: floats hold the micros of a campaign too coarsely.
      share_by_path(conversions, value * 1e-6, path, static_cast<std::uint32_t>(end));
    }
    if (path.states == 0 || conversions + lost <= 0) continue;
    const std::uint32_t* state = &states_[path.first_state];
    for (std::uint32_t s = 1; s < path.states; ++s) {
      moves_[state[s - 1] * chain_states_ + state[s]] += conversions + lost;
    }
    Chain::Leaving& last = leaving_[state[path.states - 1]];
    last.conversions += conversions;
    last.value += conversions * path.value_each;
    last.non_conversions += lost;
  }
  for (std::size_t m = 0; m < kByPathModels; ++m) {
    for (std::size_t c = 0; c < channels_; ++c) {
      credit_[c] = {static_cast<double>(sums_[c * 2 * kCells + m]),
                    static_cast<double>(sums_[c * 2 * kCells + kCells + m])};
    }
    note_shares(static_cast<std::size_t>(kByPath[m]), credit_);
  }
  if (with_markov_) draw_markov(all_conversions, all_value);
}

void Replicates::draw_markov(double conversions, double value) {
  const Fundamental fundamental = Fundamental::of(moves_, leaving_);
  std::vector<RemovalEffect> effects(channels_);
  for (std::size_t c = 0; c < channels_; ++c) effects[c] = fundamental.without(states_of_[c]);
  note_shares(static_cast<std::size_t>(Model::markov), credit_by_removal(effects, {conversions, value}));
}

void Replicates::note_shares(std::size_t model, std::span<const Credit> credit) {
  Credit all;
  for (const Credit& one : credit) {
    all.conversions += one.conversions;
    all.value += one.value;
  }
  for (std::size_t c = 0; c < channels_; ++c) {
    Spread* spread = &spread_[(model * channels_ + c) * 2];
    spread[0].add(all.conversions > 0 ? credit[c].conversions / all.conversions : 0, drawn_);
    spread[1].add(all.value > 0 ? credit[c].value / all.value : 0, drawn_);
  }
}

double Replicates::deviation(Model model, std::size_t channel, bool of_value) const {
  const Spread& spread = spread_[(static_cast<std::size_t>(model) * channels_ + channel) * 2 + of_value];
  return std::sqrt(spread.squares / std::max(drawn_ - 1, 1));
}

std::optional<Interval> around(double part, double whole, double deviation, double z) {
  if (!(part > 0) || !(part < whole)) return std::nullopt;
  const double share = part / whole;
  const double odds = share / (1 - share);
  const double factor = std::exp(z * deviation / (share * (1 - share)));
  const auto share_at = [](double at) { return std::isfinite(at) ? at / (1 + at) : 1.0; };
  return Interval{share_at(odds / factor), share_at(odds * factor)};
}

}  // namespace

ShareTable bootstrap_shares(const Tally& tally, const std::array<std::vector<Credit>, kModels>& credit,
                            const BootstrapOptions& options) {
  ShareTable table;
  std::size_t channels = 0;
  for (const std::vector<Credit>& list : credit) channels = std::max(channels, list.size());
  Replicates replicates(tally, channels, !credit[static_cast<std::size_t>(Model::markov)].empty());
  Random random(options.seed);
  for (int n = 1; n <= options.replicates; ++n) replicates.draw(random, n);

  const double narrowed = std::sqrt(tally.store().kept());
  const double z = normal_quantile_two_sided(options.level);
  for (std::size_t m = 0; m < kModels; ++m) {
    if (credit[m].empty()) continue;
    table[m].resize(channels);
    if (!replicates.knows(static_cast<Model>(m))) continue;
    Credit all;
    for (const Credit& one : credit[m]) {
      all.conversions += one.conversions;
      all.value += one.value;
    }
    for (std::size_t c = 0; c < channels; ++c) {
      const Credit& one = credit[m][c];
      const double others = all.conversions - one.conversions;
      if (all.conversions < kFewestConversions) continue;
      if (std::min(one.conversions, others) < kFewestCredited) continue;
      const auto deviation = [&](bool of_value) {
        return narrowed * replicates.deviation(static_cast<Model>(m), c, of_value);
      };
      table[m][c] = {around(one.conversions, all.conversions, deviation(false), z),
                     around(one.value, all.value, deviation(true), z)};
    }
  }
  return table;
}

std::vector<Disagreement> disagreements(const ShareTable& shares) {
  std::vector<Disagreement> found;
  std::size_t channels = 0;
  for (const auto& list : shares) channels = std::max(channels, list.size());
  for (std::size_t c = 0; c < channels; ++c) {
    int lowest = -1, highest = -1;
    const auto interval = [&](int model) -> const Interval& {
      return *shares[static_cast<std::size_t>(model)][c].conversions;
    };
    for (int m = 0; m < static_cast<int>(kModels); ++m) {
      const auto& list = shares[static_cast<std::size_t>(m)];
      if (c >= list.size() || !list[c].conversions) continue;
      if (lowest < 0 || interval(m).high < interval(lowest).high) lowest = m;
      if (highest < 0 || interval(m).low > interval(highest).low) highest = m;
    }
    if (lowest >= 0 && interval(lowest).high < interval(highest).low) {
      found.push_back({c, static_cast<Model>(lowest), static_cast<Model>(highest)});
    }
  }
  return found;
}

}  // namespace payoff

// Removal effects against methods that share nothing with the closed form: taking the channel out and solving
// the chain anew, and walking it at random.
#include "core/attribution/markov.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "core/attribution/halved_chain.h"
#include "tests/core/attribution/paths.h"

using namespace payoff;
using doctest::Approx;

namespace {

using Names = std::vector<std::string>;

/// Seeded journeys over `channels`, some rare, with loops and dead ends.
std::vector<PathCase> random_paths(std::uint64_t seed, int channels, int rows) {
  Random random(seed);
  std::vector<PathCase> cases;
  for (int i = 0; i < rows; ++i) {
    PathCase row;
    for (int touches = 1 + static_cast<int>(random.uniform() * 6); touches > 0; --touches) {
      const double u = random.uniform();
      row.path.push_back("c" + std::to_string(static_cast<int>(u * u * channels)));
    }
    row.conversions = random.uniform() < 0.4 ? 1 + std::floor(random.uniform() * 3) : 0;
    row.non_conversions = row.conversions == 0 || random.uniform() < 0.5 ? 1 : 0;
    row.value = row.conversions * std::floor(random.uniform() * 100);
    cases.push_back(std::move(row));
  }
  return cases;
}

/// A chain by names, as its definition has it: windows of `order` touches, a shorter path one state.
struct PlainChain {
  std::map<std::string, int> states;
  std::vector<Names> channels;
  std::vector<std::map<int, double>> moves;
  std::vector<double> conversions, lost, value;
  std::map<int, double> starts;

  int state(const Names& window) {
    std::string key;
    for (const std::string& name : window) key += name + "|";
    const auto [found, fresh] = states.emplace(key, static_cast<int>(states.size()));
    if (fresh) {
      channels.push_back(window);
      moves.emplace_back();
      conversions.push_back(0);
      lost.push_back(0);
      value.push_back(0);
    }
    return found->second;
  }
  PlainChain(const std::vector<PathCase>& cases, std::size_t order) {
    for (const PathCase& row : cases) {
      std::vector<int> run;
      const std::size_t size = std::min(order, row.path.size());
      for (std::size_t end = size; end <= row.path.size(); ++end) {
        run.push_back(state(
            {row.path.begin() + static_cast<long>(end - size), row.path.begin() + static_cast<long>(end)}));
      }
      const double journeys = row.conversions + row.non_conversions;
      starts[run[0]] += journeys;
      for (std::size_t i = 1; i < run.size(); ++i) {
        moves[static_cast<std::size_t>(run[i - 1])][run[i]] += journeys;
      }
      const auto last = static_cast<std::size_t>(run.back());
      conversions[last] += row.conversions;
      lost[last] += row.non_conversions;
      value[last] += row.value;
    }
  }
  /// What is won where nobody gets past these channels: a linear solve by elimination with pivots.
  RemovalEffect won_without(const Names& removed) const {
    const std::size_t n = moves.size();
    std::vector<std::vector<double>> a(n, std::vector<double>(n + 2, 0));
    for (std::size_t i = 0; i < n; ++i) {
      a[i][i] = 1;
      bool is_removed = false;
      for (const std::string& name : channels[i]) {
        is_removed |= std::find(removed.begin(), removed.end(), name) != removed.end();
      }
      if (is_removed) continue;
      double departures = conversions[i] + lost[i];
      for (const auto& [to, count] : moves[i]) departures += count;
      for (const auto& [to, count] : moves[i]) a[i][static_cast<std::size_t>(to)] -= count / departures;
      a[i][n] = conversions[i] / departures;
      a[i][n + 1] = value[i] / departures;
    }
    for (std::size_t t = 0; t < n; ++t) {
      std::size_t best = t;
      for (std::size_t i = t; i < n; ++i) best = std::abs(a[i][t]) > std::abs(a[best][t]) ? i : best;
      std::swap(a[t], a[best]);
      for (std::size_t i = 0; i < n; ++i) {
        if (i == t || a[i][t] == 0) continue;
        const double factor = a[i][t] / a[t][t];
        for (std::size_t j = t; j < n + 2; ++j) a[i][j] -= factor * a[t][j];
      }
    }
    RemovalEffect won;
    for (const auto& [state, journeys] : starts) {
      const auto i = static_cast<std::size_t>(state);
      won.conversions += journeys * a[i][n] / a[i][i];
      won.value += journeys * a[i][n + 1] / a[i][i];
    }
    return won;
  }
  RemovalEffect removal(const Names& removed) const {
    const RemovalEffect all = won_without({}), left = won_without(removed);
    return {1 - left.conversions / all.conversions, 1 - left.value / all.value};
  }
};

std::vector<Channel> channels_named(const Tallied& tallied, const Names& names) {
  std::vector<Channel> channels;
  for (const std::string& name : names) channels.push_back(*tallied.names.find(name));
  return channels;
}

}  // namespace

TEST_CASE("markov: removal effects of order 1, 2 and 3 equal solving the chain without each channel") {
  for (int order = 1; order <= 3; ++order) {
    const auto cases = random_paths(7 + static_cast<std::uint64_t>(order), 7, 120);
    AttributionOptions options;
    options.markov_order = order;
    const Tallied tallied(cases, options);
    REQUIRE(tallied.added);
    const Attribution attribution(tallied.tally, tallied.names.names().size(), std::vector{Model::markov});
    const PlainChain plain(cases, static_cast<std::size_t>(order));
    for (std::size_t i = 0; i < tallied.names.names().size(); ++i) {
      const RemovalEffect wanted = plain.removal({tallied.names.names()[i]});
      CHECK((*attribution.removal())[i].conversions == Approx(wanted.conversions).epsilon(1e-9));
      CHECK((*attribution.removal())[i].value == Approx(wanted.value).epsilon(1e-9));
    }
    const Names several = {"c0", "c2", "c5"};
    const auto joint = attribution.removal_of(channels_named(tallied, several));
    CHECK(joint->conversions == Approx(plain.removal(several).conversions).epsilon(1e-9));
    CHECK(joint->value == Approx(plain.removal(several).value).epsilon(1e-9));
  }
}

TEST_CASE("markov: 300 channels, rare ones eliminated first, equal the solve without each channel") {
  const auto cases = random_paths(99, 300, 700);
  const Tallied tallied(cases);
  const Attribution attribution(tallied.tally, tallied.names.names().size(), std::vector{Model::markov});
  const PlainChain plain(cases, 1);
  for (std::size_t i = 0; i < tallied.names.names().size(); i += 29) {
    const RemovalEffect wanted = plain.removal({tallied.names.names()[i]});
    CHECK((*attribution.removal())[i].conversions == Approx(wanted.conversions).epsilon(1e-9));
    CHECK((*attribution.removal())[i].value == Approx(wanted.value).epsilon(1e-9));
  }
  const Names several(tallied.names.names().begin() + 100, tallied.names.names().begin() + 140);
  const auto joint = attribution.removal_of(channels_named(tallied, several));
  CHECK(joint->conversions == Approx(plain.removal(several).conversions).epsilon(1e-9));
}

TEST_CASE("markov: random walks lose what the closed form says, within their error") {
  const auto cases = random_paths(5, 6, 80);
  const Tallied tallied(cases);
  const Attribution attribution(tallied.tally, tallied.names.names().size(), std::vector{Model::markov});
  const PlainChain plain(cases, 1);
  Random random(1);
  const auto pick = [&](const std::map<int, double>& counts, double others) {
    double all = others;
    for (const auto& [to, count] : counts) all += count;
    double u = random.uniform() * all;
    for (const auto& [to, count] : counts) {
      if ((u -= count) < 0) return to;
    }
    return -1;
  };
  constexpr int kWalks = 200'000;
  std::vector<double> through(plain.moves.size(), 0);
  double won = 0;
  for (int walk = 0; walk < kWalks; ++walk) {
    std::vector<char> seen(plain.moves.size(), 0);
    int at = pick(plain.starts, 0), last = at;
    while (at >= 0) {
      last = at;
      const auto i = static_cast<std::size_t>(at);
      seen[i] = 1;
      at = pick(plain.moves[i], plain.conversions[i] + plain.lost[i]);
    }
    const auto end = static_cast<std::size_t>(last);
    if (random.uniform() * (plain.conversions[end] + plain.lost[end]) >= plain.conversions[end]) continue;
    ++won;
    for (std::size_t i = 0; i < seen.size(); ++i) through[i] += seen[i];
  }
  for (std::size_t i = 0; i < through.size(); ++i) {
    const double walked = through[i] / won;
    const double error = 4.5 * std::sqrt(walked * (1 - walked) / won);
    const Channel channel = *tallied.names.find(plain.channels[i][0]);
    CHECK(std::abs((*attribution.removal())[channel].conversions - walked) < error + 1e-9);
  }
}

TEST_CASE("markov: loops, islands and channels without orders have defined answers") {
  const Tallied tallied({{{"a", "b", "a", "b"}, 1, 1}, {{"x", "x", "x"}, 0, 5}, {{"y", "z"}, 2, 0, 10}});
  const Attribution attribution(tallied.tally, 5, std::vector{Model::markov});
  const auto effect = [&](const char* name) { return (*attribution.removal())[*tallied.names.find(name)]; };
  CHECK(effect("a").conversions == Approx(1.0 / 3));
  CHECK(effect("x").conversions == 0);
  CHECK(effect("y").conversions == Approx(2.0 / 3));
  CHECK(effect("z").value == Approx(1));
  const auto credit = *attribution.credit(Model::markov);
  double all = 0;
  for (const Credit& one : credit) all += one.conversions;
  CHECK(all == Approx(3));

  const Tallied lost({{{"a", "b"}, 0, 9}});
  CHECK(lost.credit(Model::markov)[0].conversions == 0);
  CHECK(lost.credit(Model::shapley)[1].conversions == 0);
  const Tallied nothing({});
  CHECK(nothing.credit(Model::markov).empty());
}

TEST_CASE("markov: without the journeys that ended in nothing, an effect is the share of paths it is on") {
  AttributionOptions options;
  options.non_converting = false;
  const Tallied tallied({{{"a", "b"}, 3, 1}, {{"a", "c"}, 1, 7}}, options);
  const Attribution attribution(tallied.tally, 3, std::vector{Model::markov});
  CHECK((*attribution.removal())[0].conversions == 1);
  CHECK((*attribution.removal())[1].conversions == Approx(0.75));
  CHECK((*attribution.removal())[2].conversions == Approx(0.25));
}

TEST_CASE("markov: a rare channel keeps its digits beside ten thousand million journeys") {
  const Tallied tallied({{{"a", "b"}, 1e10, 1e12, 1}, {{"a", "rare", "b"}, 1, 0, 1}});
  const Attribution attribution(tallied.tally, 3, std::vector{Model::markov});
  // By hand: it comes by once in all journeys, and from it all go on as from b, from which all come anyway.
  const double journeys = 1e10 + 1e12 + 1;
  const double rare = (*attribution.removal())[*tallied.names.find("rare")].conversions;
  CHECK(rare * journeys == Approx(1).epsilon(1e-14));
}

TEST_CASE(
    "markov: a large chain by halves has the effects of the whole matrix, and so has a set of its channels") {
  // 600 channels, each moving on to 60 others; some are met by nobody.
  constexpr Channel kChannels = 600;
  ChannelNames names;
  for (Channel i = 0; i < kChannels; ++i) names.intern("channel " + std::to_string(i));
  Tally tally(names, {});
  Random random(7);
  std::vector<Channel> path;
  for (int journey = 0; journey < 60'000; ++journey) {
    path.clear();
    const int touches = 1 + static_cast<int>(random.uniform() * 5);
    for (int i = 0; i < touches; ++i) {
      const double place = random.uniform();
      path.push_back(static_cast<Channel>(place * place * (kChannels - 20)));
    }
    const bool won = random.uniform() < 0.1;
    REQUIRE(tally.add({path, {}, won ? 1.0 : 0.0, won ? 5'000'000 : 0, won ? 0.0 : 1.0}));
  }
  REQUIRE(HalvedChain::suits(tally.chain()));
  const Attribution attribution(tally, kChannels, std::vector{Model::markov});
  const Fundamental whole = *Fundamental::of(tally.chain());
  double worst = 0;
  for (std::uint32_t i = 0; i < tally.chain().states(); ++i) {
    const RemovalEffect one = whole.without(i), half = (*attribution.removal())[i];
    if (one.conversions > 0) worst = std::max(worst, std::abs(half.conversions / one.conversions - 1));
    if (one.value > 0) worst = std::max(worst, std::abs(half.value / one.value - 1));
  }
  CHECK(worst < 1e-11);
  CHECK((*attribution.removal())[kChannels - 1].conversions == 0);
  const RemovalEffect two = *attribution.removal_of(std::vector<Channel>{3, 8});
  CHECK(two.conversions ==
        Approx(whole.without(std::vector<std::uint32_t>{3, 8}).conversions).epsilon(1e-12));
}

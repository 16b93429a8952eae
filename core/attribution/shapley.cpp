#include "core/attribution/shapley.h"

#include <algorithm>
#include <bit>

namespace payoff {
namespace {

/// size! (others - size)! / (others + 1)! for each size of a set out of `others`.
std::vector<double> set_weights(int others) {
  std::vector<double> weights(static_cast<std::size_t>(others) + 1);
  double weight = 1.0 / (others + 1);
  for (int size = 0; size <= others; ++size) {
    weights[static_cast<std::size_t>(size)] = weight;
    weight *= static_cast<double>(size + 1) / std::max(others - size, 1);
  }
  return weights;
}

double weight_of(const std::vector<double>& weights, std::uint32_t set) {
  return weights[static_cast<std::size_t>(std::popcount(set))];
}

}  // namespace

Result<Game> path_game(std::span<const JourneyRow> rows, std::span<const Channel> players) {
  if (players.size() > static_cast<std::size_t>(kMostPlayers)) return fail(Fault::too_large, "channels");
  Game game{static_cast<int>(players.size()), std::vector<double>(std::size_t{1} << players.size(), 0)};
  for (const JourneyRow& row : rows) {
    std::uint32_t set = 0;
    bool all_play = true;
    for (Channel channel : row.path) {
      const auto found = std::find(players.begin(), players.end(), channel);
      all_play = all_play && found != players.end();
      if (all_play) set |= 1u << (found - players.begin());
    }
    if (all_play) game.worth[set] += row.conversions;
  }
  // What lies within a set: sums over its subsets, one player after another.
  for (int player = 0; player < game.players; ++player) {
    for (std::uint32_t set = 0; set < game.worth.size(); ++set) {
      if ((set >> player & 1) != 0) game.worth[set] += game.worth[set ^ (1u << player)];
    }
  }
  return game;
}

std::vector<double> shapley_values(const Game& game) {
  std::vector<double> values(static_cast<std::size_t>(game.players), 0);
  const std::vector<double> weights = set_weights(game.players - 1);
  for (std::uint32_t set = 0; set < game.worth.size(); ++set) {
    for (int player = 0; player < game.players; ++player) {
      if ((set >> player & 1) != 0) continue;
      const double brings = game.worth[set | 1u << player] - game.worth[set];
      values[static_cast<std::size_t>(player)] += weight_of(weights, set) * brings;
    }
  }
  return values;
}

std::vector<double> synergy(const Game& game) {
  const auto n = static_cast<std::size_t>(game.players);
  std::vector<double> result(n * n, 0);
  if (n < 2) return result;
  const std::vector<double> weights = set_weights(game.players - 2);
  for (std::uint32_t set = 0; set < game.worth.size(); ++set) {
    for (std::size_t a = 0; a < n; ++a) {
      if ((set >> a & 1) != 0) continue;
      for (std::size_t b = a + 1; b < n; ++b) {
        if ((set >> b & 1) != 0) continue;
        const std::uint32_t with_a = set | 1u << a, with_b = set | 1u << b;
        const double together =
            game.worth[with_a | with_b] - game.worth[with_a] - game.worth[with_b] + game.worth[set];
        result[a * n + b] += weight_of(weights, set) * together;
      }
    }
  }
  for (std::size_t a = 0; a < n; ++a) {
    for (std::size_t b = 0; b < a; ++b) result[a * n + b] = result[b * n + a];
  }
  return result;
}

std::vector<double> ordered_shapley(std::span<const JourneyRow> rows, std::size_t channels,
                                    std::size_t places) {
  std::vector<double> result(places * channels, 0);
  std::vector<Channel> met;
  for (const JourneyRow& row : rows) {
    met.clear();
    for (Channel channel : row.path) {
      if (std::find(met.begin(), met.end(), channel) == met.end()) met.push_back(channel);
    }
    for (std::size_t i = 0; i < met.size(); ++i) {
      result[std::min(i, places - 1) * channels + met[i]] +=
          row.conversions / static_cast<double>(met.size());
    }
  }
  return result;
}

}  // namespace payoff

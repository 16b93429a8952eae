#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/attribution/journey.h"
#include "core/base/result.h"

namespace payoff {

/// The worth of every set of up to 20 players, by the set's bits; worth[0] is that of nobody.
struct Game {
  int players = 0;
  std::vector<double> worth;
};
inline constexpr int kMostPlayers = 20;

/// The game of the paths: a set of channels is worth the conversions of the paths that lie within it.
///
/// in:     rows; players [the channels that play, by bit; the others' paths count for nobody]
/// faults: too_large naming channels past 20 players
/// source: Zhao, Mahboobi, Bagheri (2018)
Result<Game> path_game(std::span<const JourneyRow> rows, std::span<const Channel> players);

/// Each player's Shapley value, by enumeration of every set: for games that have no closed form.
///
/// out:     by player; they sum to worth[all] - worth[none]
/// example: worth 7, 6, 4; 15, 7, 9; 19 of {a, b, c} -> 7.6667, 8.1667, 3.1667
/// source:  Shapley (1953), A value for n-person games
std::vector<double> shapley_values(const Game& game);

/// What two players bring together beyond what each brings alone, averaged over the sets that they may join
/// (Shapley interaction index); 0 for players that do not need each other.
///
/// out:    [i * players + j], the diagonal 0
/// source: Grabisch and Roubens (1999), International Journal of Game Theory 28, 547-565
std::vector<double> synergy(const Game& game);

/// Credit of a path by the place in which its channels came first: [place][channel]; each path's conversions
/// are shared alike by its distinct channels, so the columns sum to their Shapley values.
///
/// out:    [place * channels + channel] for places 0..places-1, later ones counted in the last
/// source: Zhao, Mahboobi, Bagheri (2018), ordered Shapley values
std::vector<double> ordered_shapley(std::span<const JourneyRow> rows, std::size_t channels,
                                    std::size_t places);

}  // namespace payoff

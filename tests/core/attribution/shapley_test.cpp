#include "core/attribution/shapley.h"

#include <doctest/doctest.h>

using namespace payoff;
using doctest::Approx;

TEST_CASE("shapley: a published game of three channels comes out") {
  // DP6 Marketing-Attribution-Models, README: organic, facebook, direct.
  Game game{3, {0, 7, 6, 15, 4, 7, 9, 19}};
  const std::vector<double> values = shapley_values(game);
  CHECK(values[0] == Approx(23.0 / 3));
  CHECK(values[1] == Approx(49.0 / 6));
  CHECK(values[2] == Approx(19.0 / 6));
}

TEST_CASE("shapley: synergy is what a pair brings beyond each alone") {
  CHECK(synergy({2, {0, 3, 4, 10}})[1] == 3);
  const std::vector<double> none = synergy({3, {0, 1, 2, 3, 4, 5, 6, 7}});
  for (double pair : none) CHECK(pair == 0);
}

TEST_CASE("shapley: 20 channels are enumerated, 21 are refused") {
  std::vector<Channel> players;
  for (Channel i = 0; i < 21; ++i) players.push_back(i);
  const std::vector<Channel> path = {0, 19};
  const std::vector<JourneyRow> rows = {{path, {}, 6, 0, 0}};
  CHECK(path_game(rows, players).error().fault == Fault::too_large);
  players.pop_back();
  const std::vector<double> values = shapley_values(*path_game(rows, players));
  CHECK(values[0] == Approx(3));
  CHECK(values[19] == Approx(3));
  CHECK(values[7] == Approx(0));
}

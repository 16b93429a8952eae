#include "core/attribution/chain.h"

#include <doctest/doctest.h>

#include <map>

#include "core/attribution/markov.h"
#include "core/statistics/random.h"

using namespace payoff;

TEST_CASE("moves: any states are counted as a plain map counts them, few or many") {
  for (const std::uint32_t states : {3u, 300u, MoveCounts::kMostStates}) {
    CAPTURE(states);
    Random random(states);
    MoveCounts moves;
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> plain;
    for (int i = 0; i < 20'000; ++i) {
      const auto from = static_cast<std::uint32_t>(states - 1 - random.below(states));
      const auto to = static_cast<std::uint32_t>(states - 1 - random.below(i % 3 == 0 ? states : 3));
      moves.add(from, to, 0.5);
      plain[{from, to}] += 0.5;
    }
    CHECK(moves.size() == plain.size());
    std::size_t same = 0;
    moves.each([&](std::uint32_t from, std::uint32_t to, double count) {
      const auto found = plain.find({from, to});
      same += found != plain.end() && found->second == count ? 1 : 0;
    });
    CHECK(same == plain.size());
    moves.clear();
    CHECK(moves.size() == 0);
  }
}

TEST_CASE("chain: moves between more states than can be counted are refused, not miscounted") {
  Chain chain(1);
  const std::uint32_t far[] = {0, MoveCounts::kMostStates};
  chain.add(far, 1, 0, 0);
  CHECK(chain.moves().size() == 0);
  const auto solved = Fundamental::of(chain);
  REQUIRE_FALSE(solved);
  CHECK(solved.error().fault == Fault::too_large);
}

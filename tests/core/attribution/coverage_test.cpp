// How often the bootstrap's intervals hold the true share, by seeded simulation.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>

#include "core/attribution/bootstrap.h"
#include "tests/core/attribution/paths.h"

using namespace payoff;

namespace {

/// Journeys of a known kind: who comes next depends on who came last; six channels from common to rare.
PathCase draw_journey(Random& random) {
  constexpr double kStart[] = {0.4, 0.65, 0.82, 0.92, 0.975, 1};
  PathCase journey{{}, 0, 0, 0, {}};
  double u = random.uniform();
  int at = 0;
  while (u >= kStart[at]) ++at;
  for (int touches = 0; touches < 20; ++touches) {
    journey.path.push_back(std::string(1, static_cast<char>('a' + at)));
    u = random.uniform();
    if (u < 0.12 + 0.03 * at) {
      journey.conversions = 1;
      journey.value = 10 + std::floor(80 * random.uniform());
      return journey;
    }
    if (u < 0.55) break;
    at = static_cast<int>(random.uniform() * 6) % 6;
  }
  journey.non_conversions = 1;
  return journey;
}

struct Shares {
  std::array<std::array<double, 6>, kModels> of{};
};

Shares true_shares(const std::vector<Model>& models) {
  Random random(1);
  std::vector<PathCase> cases;
  for (int i = 0; i < 400'000; ++i) cases.push_back(draw_journey(random));
  AttributionOptions options;
  options.touch_spacing_days = 3;
  const Tallied tallied(cases, options);
  Shares shares;
  for (Model model : models) {
    const auto credit = tallied.credit(model);
    for (std::size_t c = 0; c < credit.size(); ++c) {
      const std::size_t place = static_cast<std::size_t>(tallied.names.names()[c][0] - 'a');
      shares.of[static_cast<std::size_t>(model)][place] =
          credit[c].conversions / tallied.tally.totals().conversions;
    }
  }
  return shares;
}

}  // namespace

TEST_CASE("coverage: 95% intervals of shares hold the truth 93 to 97 times in 100, or are not given") {
  std::vector<Model> models;
  for (const ModelRow& row : model_table()) models.push_back(row.model);
  const Shares truth = true_shares(models);
  for (const int journeys : {200, 600, 2000}) {
    std::array<int, kModels> told{}, covered{}, silent{};
    const int runs = journeys > 1000 ? 200 : 300;
    for (int run = 0; run < runs; ++run) {
      Random random(1000 + static_cast<std::uint64_t>(run));
      std::vector<PathCase> cases;
      for (int i = 0; i < journeys; ++i) cases.push_back(draw_journey(random));
      AttributionOptions options;
      options.touch_spacing_days = 3;
      const Tallied tallied(cases, options);
      const Attribution attribution(tallied.tally, tallied.names.names().size(), models);
      std::array<std::vector<Credit>, kModels> credit;
      for (std::size_t m = 0; m < kModels; ++m) credit[m] = *attribution.credit(static_cast<Model>(m));
      BootstrapOptions how;
      how.seed = static_cast<std::uint64_t>(run);
      const ShareTable table = bootstrap_shares(tallied.tally, credit, how);
      for (std::size_t m = 0; m < kModels; ++m) {
        for (std::size_t c = 0; c < table[m].size(); ++c) {
          const auto place = static_cast<std::size_t>(tallied.names.names()[c][0] - 'a');
          const double share = truth.of[m][place];
          if (!table[m][c].conversions) ++silent[m];
          if (!table[m][c].conversions) continue;
          ++told[m];
          covered[m] += table[m][c].conversions->low <= share && share <= table[m][c].conversions->high;
        }
      }
    }
    for (std::size_t m = 0; m < kModels; ++m) {
      const double share = told[m] > 0 ? static_cast<double>(covered[m]) / told[m] : 0;
      std::printf("coverage | %-28s | %4d journeys, 6 channels   | %5.1f %% of %d told, %d not enough data\n",
                  std::string(model_table()[m].id).c_str(), journeys, 100 * share, told[m], silent[m]);
      if (told[m] < 400) continue;
      CHECK(share > 0.93 - 0.01);
      CHECK(share < 0.97 + 0.01);
    }
  }
}

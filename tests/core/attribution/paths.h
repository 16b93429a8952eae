#pragma once

#include <string>
#include <vector>

#include "core/attribution/attribution.h"

/// Journeys as tests write them: by name, with what became of them.
struct PathCase {
  std::vector<std::string> path;
  double conversions = 1;
  double non_conversions = 0;
  double value = 0;
  std::vector<float> days = {};
};

struct Tallied {
  payoff::ChannelNames names;
  payoff::Tally tally;

  explicit Tallied(const std::vector<PathCase>& cases, payoff::AttributionOptions options = {},
                   payoff::PathStore::Limits limits = {}, const std::vector<std::string>& direct = {})
      : tally(names, options, 1, limits) {
    for (const std::string& name : direct) names.direct(name);
    for (const PathCase& row : cases) {
      std::vector<payoff::Channel> path;
      for (const std::string& name : row.path) path.push_back(names.intern(name));
      const auto micros = static_cast<std::int64_t>(row.value * 1e6 + 0.5);
      added = added && tally.add({path, row.days, row.conversions, micros, row.non_conversions}).has_value();
    }
  }
  bool added = true;

  std::vector<payoff::Credit> credit(payoff::Model model) const {
    return *payoff::Attribution(tally, names.names().size(), std::vector<payoff::Model>{model}).credit(model);
  }
};

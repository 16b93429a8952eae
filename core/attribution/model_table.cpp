#include "core/attribution/model_table.h"

namespace payoff {

std::span<const ModelRow> model_table() {
  static constexpr ModelRow kTable[] = {
      {Model::first_touch, "first_touch", "First touch", "who introduced the buyer earned the sale",
       "1 for the first touch", true, false, "Google Analytics help, attribution models"},
      {Model::last_touch, "last_touch", "Last touch", "who closed the sale earned it", "1 for the last touch",
       true, false, "Google Analytics help, attribution models"},
      {Model::last_non_direct, "last_non_direct", "Last non-direct",
       "who closed the sale earned it, but coming back by oneself closes nothing",
       "1 for the last touch that is not direct; for the last one where all are direct", true, false,
       "Google Analytics help, attribution models"},
      {Model::linear, "linear", "Linear", "every touch did as much", "1 / touches", true, false,
       "Google Analytics help, attribution models"},
      {Model::position_based, "position_based", "Position-based",
       "introducing and closing matter most, what lies between shares the rest",
       "first and last weight, the rest by touches between; of two touches the weights renormalized", true,
       false, "Google Analytics help, attribution models (40/20/40)"},
      {Model::time_decay, "time_decay", "Time decay", "the nearer to the sale, the more it did",
       "2 ^ (-days before conversion / half-life), normalized in a path", true, true,
       "Google Analytics help, attribution models (half-life of 7 days)"},
      {Model::markov, "markov", "Removal effect (Markov)",
       "a channel is worth the sales that would be lost without it, if visitors else move as they did",
       "removal effect / sum of removal effects", false, false,
       "Anderl, Becker, von Wangenheim, Schumann (2016), IJRM 33(3), 457-474"},
      {Model::shapley, "shapley", "Shapley value",
       "a path's channels made its sales together, so they share them alike",
       "1 / distinct channels of the path", true, false,
       "Zhao, Mahboobi, Bagheri (2018), arXiv 1804.05327: closed form of the path-set game"},
  };
  static_assert(std::size(kTable) == kModels);
  return kTable;
}

int model_index(std::string_view id) {
  const auto table = model_table();
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace payoff

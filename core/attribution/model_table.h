#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace payoff {

enum class Model : std::uint8_t {
  first_touch,
  last_touch,
  last_non_direct,
  linear,
  position_based,
  time_decay,
  markov,
  shapley
};
inline constexpr std::size_t kModels = 8;

/// One way to share a conversion among the channels of its path.
///
/// claim:      what the model takes for granted, in English for developers (the page has its own words)
/// share:      the credit of one touch or channel, as the sources write it
/// per_path:   the credit of a path depends on that path alone; otherwise on all paths together
/// needs_days: it needs days_before_conversion, or an assumed spacing of touches
struct ModelRow {
  Model model;
  std::string_view id;
  std::string_view label;
  std::string_view claim;
  std::string_view share;
  bool per_path;
  bool needs_days;
  std::string_view source;
};

/// The table of attribution models, in the order of the enumerators.
std::span<const ModelRow> model_table();

/// Place of a model in the table by id; -1 for none.
int model_index(std::string_view id);

}  // namespace payoff

#pragma once

#include <array>
#include <vector>

#include "core/attribution/journey.h"
#include "core/attribution/model_table.h"

namespace payoff {

/// Models that share out each path by itself and touch by touch; Shapley's does so by distinct channel.
inline constexpr Model kTouchModels[] = {Model::first_touch, Model::last_touch,     Model::last_non_direct,
                                         Model::linear,      Model::position_based, Model::time_decay};

/// The weights of a path's touches under a model; they sum to 1.
///
/// in:      model [of kTouchModels], path [not empty], days [as in JourneyRow], direct [by channel; channels
///          past its end are not], options
/// out:     weights [ratio, 0..1], one for each touch; false where time decay lacks days
/// example: position_based, 3 touches -> 0.4, 0.2, 0.4; 2 touches -> 0.5, 0.5; 1 touch -> 1
bool touch_weights(Model model, const JourneyRow& row, const std::vector<char>& direct,
                   const AttributionOptions& options, std::vector<double>& weights);

/// Weights by the place of a touch, in a path of `touches`: first, last and each between.
struct PositionWeights {
  double first = 1;
  double between = 0;
  double last = 0;
};
PositionWeights position_weights(std::size_t touches, const AttributionOptions& options);

/// 2 ^ (-days / half-life), remembered for whole days.
class Decay {
 public:
  explicit Decay(const AttributionOptions& options);
  double operator()(double days) const;
  /// The weight of a touch that has `later` touches after it, by the assumed spacing.
  double by_place(std::size_t later) const;
  bool has_spacing() const { return spacing_ > 0; }

 private:
  static constexpr std::size_t kRemembered = 512;
  double half_life_;
  double spacing_;
  std::array<double, kRemembered> whole_days_;
  std::array<double, kRemembered> places_;
};

/// The weights of time decay; false where neither days nor a spacing are known.
bool decay_weights(const JourneyRow& row, const Decay& decay, std::vector<double>& weights);

/// The last touch that is not direct; the last one where all are.
std::size_t closing_touch(const JourneyRow& row, const std::vector<char>& direct);

}  // namespace payoff

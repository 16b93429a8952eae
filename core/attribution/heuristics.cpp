#include "core/attribution/heuristics.h"

#include <algorithm>
#include <cmath>

namespace payoff {
namespace {

bool is_direct(const std::vector<char>& direct, Channel channel) {
  return channel < direct.size() && direct[channel] != 0;
}

}  // namespace

Decay::Decay(const AttributionOptions& options)
    : half_life_(options.half_life_days), spacing_(options.touch_spacing_days.value_or(0)) {
  for (std::size_t i = 0; i < kRemembered; ++i) {
    whole_days_[i] = std::exp2(-static_cast<double>(i) / half_life_);
    places_[i] = std::exp2(-static_cast<double>(i) * spacing_ / half_life_);
  }
}

double Decay::operator()(double days) const {
  const auto whole = static_cast<std::size_t>(days);
  const bool remembered = whole < kRemembered && static_cast<double>(whole) == days;
  return remembered ? whole_days_[whole] : std::exp2(-days / half_life_);
}

double Decay::by_place(std::size_t later) const {
  if (later < kRemembered) return places_[later];
  return std::exp2(-static_cast<double>(later) * spacing_ / half_life_);
}

std::size_t closing_touch(const JourneyRow& row, const std::vector<char>& direct) {
  std::size_t at = row.path.size();
  while (at > 0 && is_direct(direct, row.path[at - 1])) --at;
  return (at == 0 ? row.path.size() : at) - 1;
}

bool decay_weights(const JourneyRow& row, const Decay& decay, std::vector<double>& weights) {
  const std::size_t touches = row.path.size();
  weights.resize(touches);
  if (row.days.empty() && !decay.has_spacing()) return false;
  // From the latest touch on, so that a path long ago does not vanish below the smallest number.
  double nearest = row.days.empty() ? 0 : static_cast<double>(row.days[0]);
  for (float days : row.days) nearest = std::min(nearest, static_cast<double>(days));
  double sum = 0;
  for (std::size_t i = 0; i < touches; ++i) {
    weights[i] = row.days.empty() ? decay.by_place(touches - 1 - i)
                                  : decay(static_cast<double>(row.days[i]) - nearest);
    sum += weights[i];
  }
  for (double& weight : weights) weight /= sum;
  return true;
}

PositionWeights position_weights(std::size_t touches, const AttributionOptions& options) {
  const double first = options.position_first, last = options.position_last;
  if (touches == 1) return {};
  if (touches == 2) {
    const double ends = first + last;
    return ends > 0 ? PositionWeights{first / ends, 0, last / ends} : PositionWeights{0.5, 0, 0.5};
  }
  return {first, (1 - first - last) / static_cast<double>(touches - 2), last};
}

bool touch_weights(Model model, const JourneyRow& row, const std::vector<char>& direct,
                   const AttributionOptions& options, std::vector<double>& weights) {
  const std::size_t touches = row.path.size();
  weights.assign(touches, 0);
  switch (model) {
    case Model::first_touch:
      weights.front() = 1;
      break;
    case Model::last_touch:
      weights.back() = 1;
      break;
    case Model::last_non_direct:
      weights[closing_touch(row, direct)] = 1;
      break;
    case Model::linear:
      weights.assign(touches, 1 / static_cast<double>(touches));
      break;
    case Model::position_based: {
      const PositionWeights by_place = position_weights(touches, options);
      for (double& weight : weights) weight = by_place.between;
      weights.front() = by_place.first;
      if (touches > 1) weights.back() = by_place.last;
      break;
    }
    case Model::time_decay:
      return decay_weights(row, Decay(options), weights);
    default:
      return false;
  }
  return true;
}

}  // namespace payoff

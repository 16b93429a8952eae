#include "core/attribution/tally.h"

#include <algorithm>
#include <cmath>

#include "core/base/money.h"

namespace payoff {
namespace {

constexpr std::size_t at(Model model) { return static_cast<std::size_t>(model); }

bool is_count(double count) { return std::isfinite(count) && count >= 0 && count <= 9007199254740992.0; }

}  // namespace

Tally::Tally(const ChannelNames& names, const AttributionOptions& options, std::uint64_t seed,
             PathStore::Limits limits)
    : names_(names), options_(options), decay_(options), chain_(options.markov_order), store_(seed, limits) {}

Result<void> Tally::check(const JourneyRow& row) const {
  if (row.path.empty() || row.path.size() > kMostTouches) return fail(Fault::out_of_range, "path");
  if (!row.days.empty() && row.days.size() != row.path.size()) return fail(Fault::out_of_range, "days");
  for (float days : row.days) {
    if (!(days >= 0) || !std::isfinite(days)) return fail(Fault::out_of_range, "days");
  }
  if (!is_count(row.conversions)) return fail(Fault::out_of_range, "conversions");
  if (!is_count(row.non_conversions)) return fail(Fault::out_of_range, "non_conversions");
  if (row.value_micros < 0) return fail(Fault::out_of_range, "value");
  if (row.value_micros > 0 && row.conversions == 0) return fail(Fault::out_of_range, "value");
  return done();
}

JourneyRow Tally::within_lookback(const JourneyRow& row) {
  if (!options_.lookback_days || row.days.empty()) return row;
  kept_path_.clear();
  kept_days_.clear();
  for (std::size_t i = 0; i < row.path.size(); ++i) {
    if (static_cast<double>(row.days[i]) > *options_.lookback_days) continue;
    kept_path_.push_back(row.path[i]);
    kept_days_.push_back(row.days[i]);
  }
  JourneyRow kept = row;
  kept.path = kept_path_;
  kept.days = kept_days_;
  return kept;
}

Result<void> Tally::add(const JourneyRow& given) {
  if (const auto checked = check(given); !checked) return checked;
  const auto value = add_micros(totals_.value_micros, given.value_micros, "value");
  if (!value) return tl::unexpected<Error>(value.error());
  JourneyRow row = within_lookback(given);
  if (!options_.non_converting) row.non_conversions = 0;
  totals_.rows += 1;
  totals_.value_micros = *value;
  totals_.conversions += row.conversions;
  totals_.non_conversions += row.non_conversions;
  if (row.conversions > 0 && given.days.empty()) totals_.has_days = false;
  if (row.conversions + row.non_conversions <= 0) return done();
  if (row.path.empty()) {
    totals_.unattributed.conversions += row.conversions;
    totals_.unattributed.value += static_cast<double>(row.value_micros);
    return done();
  }
  Channel largest = 0;
  for (Channel channel : row.path) largest = std::max(largest, channel);
  if (largest >= channels_.size()) {
    channels_.resize(largest + 1);
    visits_.resize(largest + 1, 0);
    seen_in_.resize(largest + 1, 0);
  }
  ++row_;
  count_around(row);
  if (row.conversions > 0) share_out(row);
  const auto states = chain_.states_of(row.path, states_);
  chain_.add(states, row.conversions, static_cast<double>(row.value_micros), row.non_conversions);
  store_.add(row);
  return done();
}

void Tally::share_out(const JourneyRow& row) {
  const double conversions = row.conversions, value = static_cast<double>(row.value_micros);
  const std::size_t touches = row.path.size();
  const auto give = [&](Model model, std::size_t touch, double weight) {
    Credit& credit = channels_[row.path[touch]].credit[at(model)];
    credit.conversions += conversions * weight;
    credit.value += value * weight;
  };
  give(Model::first_touch, 0, 1);
  give(Model::last_touch, touches - 1, 1);
  give(Model::last_non_direct, closing_touch(row, direct()), 1);
  const PositionWeights position = position_weights(touches, options_);
  give(Model::position_based, 0, position.first);
  if (touches > 1) give(Model::position_based, touches - 1, position.last);
  const double each = 1 / static_cast<double>(touches);
  for (std::size_t i = 0; i < touches; ++i) give(Model::linear, i, each);
  for (std::size_t i = 1; i + 1 < touches; ++i) give(Model::position_based, i, position.between);
  share_by_decay(row);
  share_by_channel(row);
}

void Tally::share_by_decay(const JourneyRow& row) {
  if (!decay_weights(row, decay_, weights_)) return;
  for (std::size_t i = 0; i < row.path.size(); ++i) {
    Credit& credit = channels_[row.path[i]].credit[at(Model::time_decay)];
    credit.conversions += row.conversions * weights_[i];
    credit.value += static_cast<double>(row.value_micros) * weights_[i];
  }
}

/// Shapley by distinct channel, and who assisted: in the path, and not the one that closed it.
void Tally::share_by_channel(const JourneyRow& row) {
  std::size_t distinct = 0;
  states_.clear();
  for (Channel channel : row.path) {
    if (seen_in_[channel] == row_) continue;
    seen_in_[channel] = row_;
    states_.push_back(channel);
    ++distinct;
  }
  const double value = static_cast<double>(row.value_micros);
  const double conversions_each = row.conversions / static_cast<double>(distinct);
  const double value_each = value / static_cast<double>(distinct);
  for (Channel channel : states_) {
    ByChannel& counts = channels_[channel];
    counts.credit[at(Model::shapley)].conversions += conversions_each;
    counts.credit[at(Model::shapley)].value += value_each;
    counts.any.conversions += row.conversions;
    counts.any.value += value;
    if (channel == row.path.back()) continue;
    counts.assisted.conversions += row.conversions;
    counts.assisted.value += value;
  }
}

void Tally::count_around(const JourneyRow& row) {
  const std::size_t touches = row.path.size();
  const double journeys = row.conversions + row.non_conversions;
  for (Channel channel : row.path) visits_[channel] += journeys;
  totals_.touches += journeys * static_cast<double>(touches);
  const std::size_t length = std::min(touches, kLengths - 1);
  lengths_[length].conversions += row.conversions;
  lengths_[length].value += static_cast<double>(row.value_micros);
  lost_lengths_[length] += row.non_conversions;
  if (touches >= 3) totals_.three_or_more += row.conversions;
  if (row.days.empty() || row.conversions <= 0) return;
  const float longest = *std::max_element(row.days.begin(), row.days.end());
  days_to_convert_[std::min(static_cast<std::size_t>(std::min(longest, 1e6F)), kDays - 1)] += row.conversions;
}

}  // namespace payoff

#include "core/attribution/attribution.h"

#include <algorithm>

#include "core/attribution/halved_chain.h"

namespace payoff {

std::vector<Credit> credit_by_removal(std::span<const RemovalEffect> removal, const Credit& all) {
  double conversions = 0, value = 0;
  for (const RemovalEffect& effect : removal) {
    conversions += effect.conversions;
    value += effect.value;
  }
  std::vector<Credit> credit(removal.size());
  for (std::size_t i = 0; i < removal.size(); ++i) {
    if (conversions > 0) credit[i].conversions = all.conversions * removal[i].conversions / conversions;
    if (value > 0) credit[i].value = all.value * removal[i].value / value;
  }
  return credit;
}

Attribution::Attribution(const Tally& tally, std::size_t channels, std::span<const Model> wanted)
    : tally_(tally), channels_(channels), removal_(fail(Fault::missing_key, "models")) {
  if (std::find(wanted.begin(), wanted.end(), Model::markov) == wanted.end()) return;
  if (HalvedChain::suits(tally.chain())) {
    removal_ = HalvedChain(tally.chain()).removal_effects();
    removal_->resize(channels);
    return;
  }
  fundamental_ = Fundamental::of(tally.chain());
  if (!*fundamental_) {
    removal_ = tl::unexpected<Error>(fundamental_->error());
    return;
  }
  removal_ = removal_effects(**fundamental_, tally.chain(), channels);
}

Credit Attribution::attributed() const {
  const Tally::Totals& totals = tally_.totals();
  return {totals.conversions - totals.unattributed.conversions,
          static_cast<double>(totals.value_micros) - totals.unattributed.value};
}

Result<std::vector<Credit>> Attribution::credit(Model model) const {
  const AttributionOptions& options = tally_.options();
  const bool has_days = tally_.totals().has_days;
  const bool needs_days = model == Model::time_decay && !options.touch_spacing_days;
  if (!has_days && (needs_days || options.lookback_days)) {
    return fail(Fault::missing_input, "days_before_conversion");
  }
  if (model == Model::markov) {
    if (!removal_) return tl::unexpected<Error>(removal_.error());
    return credit_by_removal(*removal_, attributed());
  }
  std::vector<Credit> credit(channels_);
  for (std::size_t i = 0; i < tally_.channels().size(); ++i) {
    credit[i] = tally_.channels()[i].credit[static_cast<std::size_t>(model)];
  }
  return credit;
}

Result<RemovalEffect> Attribution::removal_of(std::span<const Channel> channels) const {
  if (!removal_) return tl::unexpected<Error>(removal_.error());
  if (!fundamental_) fundamental_ = Fundamental::of(tally_.chain());
  if (!*fundamental_) return tl::unexpected<Error>(fundamental_->error());
  return (*fundamental_)->without(states_with(tally_.chain(), channels));
}

}  // namespace payoff

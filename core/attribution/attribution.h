#pragma once

#include <optional>
#include <vector>

#include "core/attribution/markov.h"
#include "core/attribution/tally.h"

namespace payoff {

/// The credit of every channel under every model, out of one pass.
class Attribution {
 public:
  /// in: tally [must outlive this], channels [how many there are names of], wanted [by Model]
  Attribution(const Tally& tally, std::size_t channels, std::span<const Model> wanted);

  /// By channel. The sum is the conversions (value) that could be attributed.
  /// faults: missing_input naming days_before_conversion (time_decay, where neither days nor a spacing are
  ///         known; a lookback window on rows without days); too_large naming markov_order
  Result<std::vector<Credit>> credit(Model model) const;
  /// By channel.
  const Result<std::vector<RemovalEffect>>& removal() const { return removal_; }
  /// What dropping all these channels at once would lose.
  Result<RemovalEffect> removal_of(std::span<const Channel> channels) const;
  /// Conversions and value [micros] that there are to share out.
  Credit attributed() const;

 private:
  const Tally& tally_;
  std::size_t channels_;
  // Made when it is first asked: a large chain needs it only for several channels at once.
  mutable std::optional<Result<Fundamental>> fundamental_;
  Result<std::vector<RemovalEffect>> removal_;
};

/// Removal effects as credit: each channel's part of their sum, of all that there is.
std::vector<Credit> credit_by_removal(std::span<const RemovalEffect> removal, const Credit& all);

}  // namespace payoff

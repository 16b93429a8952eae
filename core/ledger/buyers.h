#pragma once

#include <cstdint>
#include <vector>

#include "core/ledger/order.h"
#include "core/ledger/reconcile.h"

namespace payoff {

/// Who bought, of the orders counted for one creator.
///
/// first_time, returning: by the shop's own word where it has a column for it, else by whether the files hold
/// an earlier sale to the same address; orders without either are in neither
/// later: what those first-time buyers bought within 90 days after, whoever brought that
struct BuyerCounts {
  Count first_time, returning, later;
};
inline constexpr std::int32_t kLaterDays = 90;

/// owner: of every order of the ledger
std::vector<BuyerCounts> count_buyers(const Ledger& ledger, const std::vector<std::int32_t>& owner,
                                      std::size_t creators);

/// Sales before the counted days.
struct Baseline {
  std::int32_t days = 0;
  Count sales;
};
/// Shorter than a week says nothing.
inline constexpr std::int32_t kShortestBaseline = 7;
std::optional<Baseline> baseline_before(const Ledger& ledger, const DayRange& days);

}  // namespace payoff

#include "core/ledger/weighed.h"

#include <algorithm>

#include "core/base/money.h"

namespace payoff {

static_assert(kNobody == kSawNothing && kElsewhere == kSawElsewhere && kCouponSite == kSawCouponSite);

namespace {

/// The page on which a tagged click landed is the same click once more: no second witness.
bool is_same_click(const Evidence& evidence, std::uint32_t order, Method method, const ReconcileRule& rule) {
  const auto& used = rule.methods;
  return method == Method::landing_page && evidence.first(order, Method::link).creator >= 0 &&
         std::find(used.begin(), used.end(), Method::link) != used.end();
}

}  // namespace

Result<Weighing> weigh_evidence(const Ledger& ledger, const Evidence& evidence, const Reconciliation& result,
                                const std::vector<LedgerCreator>& creators, const ReconcileRule& rule) {
  std::vector<DayRange> windows;
  for (const LedgerCreator& creator : creators) windows.push_back(window_of(creator, rule));
  std::vector<Claim> claims;
  std::vector<std::int64_t> revenue;
  std::vector<std::pair<std::int32_t, std::int64_t>> decided;
  for (std::uint32_t i = 0; i < ledger.orders().size(); ++i) {
    const LedgerOrder& order = ledger.orders()[i];
    if (order.exclusion != Exclusion::none || !result.days.holds(order.day)) continue;
    if (rule.decisions.count(ledger.name(order)) > 0) {
      decided.emplace_back(result.owner[i], order.sales.net);
      continue;
    }
    revenue.push_back(order.sales.net);
    for (const Method method : rule.methods) {
      const std::int32_t creator = evidence.first(i, method).creator;
      const bool within = creator < 0 || windows[static_cast<std::size_t>(creator)].holds(order.day);
      const Claim claim = within ? creator : kSawElsewhere;
      claims.push_back(is_same_click(evidence, i, method, rule) ? kSawNothing : claim);
    }
  }
  Result<Weighing> weighing = weigh({creators.size(), rule.methods.size(), claims, revenue});
  if (!weighing) return weighing;
  for (const auto& [creator, sales] : decided) {
    if (creator == kNobody) continue;
    Weighing::Creator& counts = weighing->creators[static_cast<std::size_t>(creator)];
    counts.orders += 1;
    for (std::int64_t* sum : {&counts.revenue, &counts.low, &counts.high}) *sum = add_saturated(*sum, sales);
  }
  return weighing;
}

}  // namespace payoff

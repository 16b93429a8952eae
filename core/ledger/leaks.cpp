#include "core/ledger/leaks.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/ledger/fold.h"

namespace payoff {
namespace {

constexpr double kFewestOrders = 10, kFewestClicks = 100, kFarBeyond = 5;

/// Clicks of each creator; negative where nobody counted them.
std::vector<double> clicks_of(const std::vector<LedgerCreator>& creators,
                              const std::vector<LinkTotals>& totals) {
  std::vector<double> clicks;
  for (std::size_t i = 0; i < creators.size(); ++i) {
    const double counted = totals[i].clicks > 0 ? totals[i].clicks : -1;
    clicks.push_back(creators[i].clicks.value_or(counted));
  }
  return clicks;
}

struct CodeUse {
  std::map<std::string, Count> alone;  // by code: orders that nothing else gives to the creator
};

}  // namespace

std::vector<Leak> find_leaks(const Ledger& ledger, const Evidence& evidence, const Reconciliation& result,
                             const std::vector<LedgerCreator>& creators, const ReconcileRule& rule,
                             const std::vector<LinkTotals>& totals) {
  std::map<std::tuple<std::int32_t, std::string, std::string>, Leak> by_site;
  std::vector<CodeUse> uses(creators.size());
  for (std::uint32_t i = 0; i < ledger.orders().size(); ++i) {
    const LedgerOrder& order = ledger.orders()[i];
    const Sighting& code = evidence.first(i, Method::code);
    if (order.exclusion != Exclusion::none || code.creator < 0 || !result.days.holds(order.day)) continue;
    const auto creator = static_cast<std::size_t>(code.creator);
    if (!window_of(creators[creator], rule).holds(order.day)) continue;
    const Sighting& link = evidence.first(i, Method::link);
    const std::string text = fold_code(evidence.value(code));
    if (link.creator == kCouponSite) {
      const std::string site(evidence.value(link));
      Leak& leak = by_site.emplace(std::tuple(code.creator, text, site), Leak{code.creator, text, site, {}})
                       .first->second;
      leak.count.add(order.sales.net);
    }
    bool alone = true;
    for (const Method method : {Method::link, Method::survey, Method::landing_page, Method::product})
      alone = alone && evidence.first(i, method).creator != code.creator;
    if (alone) uses[creator].alone[text].add(order.sales.net);
  }
  std::vector<Leak> leaks;
  for (auto& [key, leak] : by_site) leaks.push_back(std::move(leak));

  const std::vector<double> clicks = clicks_of(creators, totals);
  double all_clicks = 0, all_orders = 0;
  const auto orders_of = [&](std::size_t i) {
    return static_cast<double>(result.creators[i].alone[static_cast<std::size_t>(Method::code)].orders);
  };
  for (std::size_t i = 0; i < creators.size(); ++i) {
    if (clicks[i] <= 0) continue;
    all_clicks += clicks[i];
    all_orders += orders_of(i);
  }
  for (std::size_t i = 0; i < creators.size(); ++i) {
    const double orders = orders_of(i), others = all_clicks - std::max(clicks[i], 0.0);
    if (clicks[i] < 0 || orders < kFewestOrders) continue;
    const double rate = others < kFewestClicks ? 1 : (all_orders - (clicks[i] > 0 ? orders : 0)) / others;
    const double expected = clicks[i] * rate;
    const bool beyond = orders > clicks[i] || (others >= kFewestClicks && orders > kFarBeyond * expected);
    if (!beyond) continue;
    for (const auto& [code, count] : uses[i].alone)
      leaks.push_back({static_cast<std::int32_t>(i), code, "", count, clicks[i], expected});
  }
  return leaks;
}

}  // namespace payoff

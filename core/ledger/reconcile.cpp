#include "core/ledger/reconcile.h"

#include <algorithm>

namespace payoff {
namespace {

using Named = std::pair<Method, Sighting>;

/// The creators that an order may be counted for, in the order of precedence.
class Candidates {
 public:
  Candidates(const Evidence& claims, const std::vector<LedgerCreator>& creators, const ReconcileRule& rule)
      : claims_(claims), rule_(rule) {
    for (const LedgerCreator& creator : creators) windows_.push_back(window_of(creator, rule));
  }

  /// Orders come one after the other, from 0 up.
  void read(std::uint32_t order, std::int32_t day) {
    within.clear();
    outside.clear();
    const auto& further = claims_.further();
    while (next_ < further.size() && further[next_].order < order) ++next_;
    for (const Method method : rule_.methods) {
      see(method, claims_.first(order, method), day);
      for (std::size_t i = next_; i < further.size() && further[i].order == order; ++i) {
        if (further[i].method == method) see(method, further[i].sighting, day);
      }
    }
  }

  std::vector<Named> within;
  std::vector<std::int32_t> outside;

 private:
  void see(Method method, const Sighting& claim, std::int32_t day) {
    if (claim.creator < 0) return;
    if (windows_[static_cast<std::size_t>(claim.creator)].holds(day)) {
      within.emplace_back(method, claim);
    } else if (std::find(outside.begin(), outside.end(), claim.creator) == outside.end()) {
      outside.push_back(claim.creator);
    }
  }

  const Evidence& claims_;
  const ReconcileRule& rule_;
  std::vector<DayRange> windows_;
  std::size_t next_ = 0;
};

bool names_two(const std::vector<Named>& claims) {
  return std::any_of(claims.begin(), claims.end(),
                     [&](const Named& one) { return one.second.creator != claims.front().second.creator; });
}

/// What each method alone would have said, which orders two of them saw, what the contract pays for.
void count_methods(const std::vector<Named>& claims, std::int64_t sales, Reconciliation& result) {
  std::array<std::int32_t, kMethods> first;
  first.fill(kNobody);
  std::vector<std::int32_t> paid;
  for (const auto& [method, claim] : claims) {
    auto& creator = result.creators[static_cast<std::size_t>(claim.creator)];
    const auto m = static_cast<std::size_t>(method);
    if (first[m] == kNobody) {
      first[m] = claim.creator;
      creator.alone[m].add(sales);
    }
    const bool by_contract = method == Method::code || method == Method::link;
    if (by_contract && std::find(paid.begin(), paid.end(), claim.creator) == paid.end()) {
      paid.push_back(claim.creator);
      creator.payout.add(sales);
    }
  }
  for (std::size_t a = 0; a < kMethods; ++a) {
    for (std::size_t b = a + 1; b < kMethods; ++b) {
      if (first[a] == kNobody || first[b] == kNobody) continue;
      ++result.overlap[a][b].both;
      if (first[a] == first[b]) ++result.overlap[a][b].same;
    }
  }
}

/// Counts one order for its owner.
void count_order(const std::vector<Named>& claims, const Conflict* conflict, std::int32_t owner, bool decided,
                 bool by_coupon_site, std::int64_t sales, Reconciliation& result) {
  std::vector<std::int32_t> seen;
  for (const auto& [method, claim] : claims) {
    const std::int32_t creator = claim.creator;
    if (std::find(seen.begin(), seen.end(), creator) != seen.end()) continue;
    seen.push_back(creator);
    CreatorCounts& counts = result.creators[static_cast<std::size_t>(creator)];
    if (conflict != nullptr) ++counts.conflicts;
    if (by_coupon_site && method == Method::code) counts.leaked.add(sales);
    if (creator != owner && !decided) counts.claimed_elsewhere.add(sales);
  }
  if (owner == kNobody) {
    result.unattributed.add(sales);
    return;
  }
  CreatorCounts& counts = result.creators[static_cast<std::size_t>(owner)];
  counts.counted.add(sales);
  const auto by = std::find_if(claims.begin(), claims.end(),
                               [&](const Named& one) { return one.second.creator == owner; });
  const bool leaked = by_coupon_site && by != claims.end() && by->first == Method::code;
  if (!decided && (conflict != nullptr || leaked)) counts.doubtful.add(sales);
  (by == claims.end() ? counts.decided : counts.by_method[static_cast<std::size_t>(by->first)]).add(sales);
}

}  // namespace

DayRange window_of(const LedgerCreator& creator, const ReconcileRule& rule) {
  DayRange window;
  if (creator.first_post) window.from = *creator.first_post;
  const auto last = creator.last_post ? creator.last_post : creator.first_post;
  if (last) window.to = std::max(*last, creator.first_post.value_or(*last)) + rule.window_days;
  return window;
}

DayRange counted_days(const std::vector<LedgerCreator>& creators, const ReconcileRule& rule) {
  DayRange days;
  const bool posts_known =
      !creators.empty() && std::all_of(creators.begin(), creators.end(),
                                       [](const LedgerCreator& one) { return one.first_post.has_value(); });
  if (posts_known) {
    days = {INT32_MAX, INT32_MIN};
    for (const LedgerCreator& creator : creators) {
      const DayRange window = window_of(creator, rule);
      days = {std::min(days.from, window.from), std::max(days.to, window.to)};
    }
  }
  if (rule.from) days.from = *rule.from;
  if (rule.to) days.to = *rule.to;
  return days;
}

Reconciliation reconcile(const Ledger& ledger, const Evidence& claims,
                         const std::vector<LedgerCreator>& creators, const ReconcileRule& rule) {
  Reconciliation result;
  result.days = counted_days(creators, rule);
  result.creators.resize(creators.size());
  result.owner.assign(ledger.orders().size(), kNobody);
  Candidates candidates(claims, creators, rule);
  for (std::uint32_t i = 0; i < ledger.orders().size(); ++i) {
    const LedgerOrder& order = ledger.orders()[i];
    if (order.exclusion != Exclusion::none) continue;
    candidates.read(i, order.day);
    const std::int64_t sales = order.sales.net;
    for (const std::int32_t creator : candidates.outside) {
      result.creators[static_cast<std::size_t>(creator)].outside_window.add(sales);
      result.outside.push_back({i, creator});
    }
    if (!result.days.holds(order.day)) continue;
    result.total.add(sales);
    const auto decision = rule.decisions.find(ledger.name(order));
    const bool decided = decision != rule.decisions.end();
    const bool claimed = !candidates.within.empty();
    const std::int32_t owner = decided   ? decision->second
                               : claimed ? candidates.within.front().second.creator
                                         : kNobody;
    count_methods(candidates.within, sales, result);
    Conflict conflict{i, candidates.within, owner, decided};
    const bool disputed = claimed && names_two(candidates.within);
    const bool by_coupon_site = claims.first(i, Method::link).creator == kCouponSite;
    count_order(candidates.within, disputed ? &conflict : nullptr, owner, decided, by_coupon_site, sales,
                result);
    result.owner[i] = owner;
    if (owner != kNobody) {
      CreatorCounts& counts = result.creators[static_cast<std::size_t>(owner)];
      const std::int64_t off = ledger.columns(order).amount(OrderMoney::discount_amount, order.row);
      counts.counted_gross = add_saturated(counts.counted_gross, order.sales.gross);
      if (off != kNoMoney) counts.discounts = add_saturated(counts.discounts, off < 0 ? -off : off);
    }
    if (disputed) result.conflicts.push_back(std::move(conflict));
  }
  return result;
}

}  // namespace payoff

#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/money.h"
#include "core/ledger/evidence.h"
#include "core/ledger/order.h"

namespace payoff {

/// Who owns an order: the first method, by precedence, whose creator's window the order lies in.
///
/// window_days: after a creator's last post · from, to: days since 1970 · decisions: by an order's name
struct ReconcileRule {
  std::vector<Method> methods = {Method::code, Method::link, Method::survey, Method::landing_page,
                                 Method::product};
  std::int32_t window_days = 30;
  std::optional<std::int32_t> from, to;
  Meant decisions;
};

/// Days, both ends within.
struct DayRange {
  std::int32_t from = INT32_MIN, to = INT32_MAX;
  bool holds(std::int32_t day) const { return day == OrderColumns::kNoDay || (day >= from && day <= to); }
};

/// The days on which an order can be a creator's: from the first post to window_days after the last.
DayRange window_of(const LedgerCreator& creator, const ReconcileRule& rule);
/// The days whose orders are counted: the rule's own, else all the windows from first to last where every
/// creator's first post is known, else every day.
DayRange counted_days(const std::vector<LedgerCreator>& creators, const ReconcileRule& rule);

/// sales [micros]
struct Count {
  std::uint64_t orders = 0;
  std::int64_t sales = 0;
  void add(std::int64_t amount) {
    ++orders;
    sales = add_saturated(sales, amount);
  }
};

/// What orders came to for one creator.
///
/// payout: by the contract's rule, every order with this creator's code or link, whoever it is counted for
/// doubtful: of the counted ones, those that another method gives to somebody else, undecided, or whose code
/// came by a coupon site · leaked: orders with this creator's code that came by a coupon site
/// claimed_elsewhere: counted for others though a method names this creator
struct CreatorCounts {
  Count counted, outside_window, payout, doubtful, claimed_elsewhere, leaked;
  std::array<Count, kMethods> by_method, alone;
  Count decided;
  /// Of the counted ones: before refunds, and what was taken off their prices [micros].
  std::int64_t counted_gross = 0, discounts = 0;
  std::uint64_t conflicts = 0;
};

/// An order that methods give to different creators.
struct Conflict {
  std::uint32_t order;
  std::vector<std::pair<Method, Sighting>> claims;
  std::int32_t counted_for = kNobody;
  bool decided = false;
};

/// Orders that two methods both saw; of them, where they named the same creator.
struct Overlap {
  std::uint64_t both = 0, same = 0;
};

/// An order with a creator's code, link, ... before the first post or too long after the last.
struct OutsideOrder {
  std::uint32_t order;
  std::int32_t creator;
};

/// owner, by: of every order of the ledger; kNobody where excluded, outside the days or nobody's
struct Reconciliation {
  DayRange days;
  Count total, unattributed;
  std::vector<CreatorCounts> creators;
  std::vector<std::int32_t> owner;
  std::vector<Conflict> conflicts;
  std::vector<OutsideOrder> outside;
  std::array<std::array<Overlap, kMethods>, kMethods> overlap = {};
};

/// Counts every order once.
Reconciliation reconcile(const Ledger& ledger, const Evidence& claims,
                         const std::vector<LedgerCreator>& creators, const ReconcileRule& rule);

}  // namespace payoff

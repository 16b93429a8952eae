#pragma once

#include <string>
#include <vector>

#include "core/ledger/evidence.h"
#include "core/ledger/reconcile.h"
#include "core/ledger/totals.h"

namespace payoff {

/// A code that others than the creator's audience seem to use.
///
/// source: the coupon site by which its orders came; empty: the code is used far beyond the creator's clicks,
/// of which there were `clicks`, that others' codes and clicks let expect `expected` orders of
/// count: the orders by the coupon site; or those with the code that nothing else gives to the creator
struct Leak {
  std::int32_t creator = kNobody;
  std::string code, source;
  Count count;
  double clicks = 0, expected = 0;
};

/// More orders with a code than clicks, or five times what the other creators' clicks let expect, from ten
/// orders on.
std::vector<Leak> find_leaks(const Ledger& ledger, const Evidence& evidence, const Reconciliation& result,
                             const std::vector<LedgerCreator>& creators, const ReconcileRule& rule,
                             const std::vector<LinkTotals>& totals);

}  // namespace payoff

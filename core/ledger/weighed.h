#pragma once

#include <vector>

#include "core/ledger/evidence.h"
#include "core/ledger/reconcile.h"
#include "core/ledger/weighing.h"

namespace payoff {

/// The evidence of the counted orders, weighed (core/ledger/weighing.h); the methods are those of the rule,
/// in its order. A claim outside of a creator's window is a word for somebody else. Orders that the user
/// decided are left out of the weighing and go whole to whom they were given.
///
/// faults:  as weigh
Result<Weighing> weigh_evidence(const Ledger& ledger, const Evidence& evidence, const Reconciliation& result,
                                const std::vector<LedgerCreator>& creators, const ReconcileRule& rule);

}  // namespace payoff

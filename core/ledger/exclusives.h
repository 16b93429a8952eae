#pragma once

#include <vector>

#include "core/ledger/creator.h"
#include "core/ledger/evidence.h"
#include "core/ledger/order.h"

namespace payoff {

/// Adds what landing pages say that only one creator was given: the page itself or one below it.
void claim_landing_pages(const Ledger& ledger, const std::vector<LedgerCreator>& creators,
                         Evidence& evidence);

/// Adds what products say that only one creator has, by SKU.
void claim_products(const Ledger& ledger, const std::vector<LedgerCreator>& creators, Evidence& evidence);

}  // namespace payoff

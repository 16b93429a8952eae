#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/ledger/evidence.h"
#include "core/ledger/link_book.h"
#include "core/ledger/reconcile.h"

namespace payoff {

/// What a platform says that it brought; it never adds orders.
///
/// orders: may be parts of orders, as ad platforms share them out · revenue: [micros], of rows in the
/// project's currency or in none that they name
struct PlatformClaim {
  std::string_view label;
  std::optional<double> orders;
  std::optional<std::int64_t> revenue;
};
/// One a file of ads or of an affiliate network; declined commissions are left out.
std::vector<PlatformClaim> platform_claims(const std::vector<FactFile>& files, std::string_view currency);

/// What a report by source, campaign and content says of each creator's links: sums without orders behind.
struct LinkTotals {
  double clicks = 0, orders = 0;
  std::int64_t revenue = 0;  // [micros]
};
/// unmatched: those that are no creator's, most orders first
struct LinkReports {
  std::vector<LinkTotals> creators;
  std::vector<UnmatchedLink> unmatched;
};
LinkReports link_totals(const std::vector<FactFile>& files, const LinkBook& book, std::size_t creators);

/// What one unit of a product costs and is sold for, [micros]; by SKU as fold_code spells it.
struct ProductPrice {
  std::string sku;
  std::int64_t price = 0, cost = 0;
};
std::map<std::string, ProductPrice> product_prices(const std::vector<FactFile>& files);

/// What is left of sales after the products' cost.
///
/// orders, sales: those of which every product's cost is known · cost [micros]
struct MarginCounts {
  Count sales;
  std::int64_t cost = 0, full_price = 0;
};
std::vector<MarginCounts> count_margins(const Ledger& ledger, const std::vector<std::int32_t>& owner,
                                        std::size_t creators,
                                        const std::map<std::string, ProductPrice>& prices);

/// A margin at full price, at a price that is lower by a share.
///
/// in:      margin [ratio, <= 1], discount [ratio, 0..1)
/// example: 0.6 at 0.15 off -> 0.5294
double margin_after_discount(double margin, double discount);

}  // namespace payoff

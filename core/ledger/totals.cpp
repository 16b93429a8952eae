#include "core/ledger/totals.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/text.h"
#include "core/ledger/fold.h"

namespace payoff {
namespace {

/// Past these a row is a slip: 10,000 pieces, ten million a piece.
constexpr std::int32_t kMostUnits = 10'000;
bool is_price(std::int64_t micros) { return micros >= 0 && micros <= 10'000'000 * kMicrosPerUnit; }

double units(std::int64_t micros) { return static_cast<double>(micros) / 1e6; }

}  // namespace

std::vector<PlatformClaim> platform_claims(const std::vector<FactFile>& files, std::string_view currency) {
  std::vector<PlatformClaim> claims;
  for (const FactFile& file : files) {
    const bool affiliate = file.kind == FormatKind::affiliate;
    if (!affiliate && file.kind != FormatKind::ads) continue;
    const FactColumns& facts = *file.facts;
    PlatformClaim claim{file.label, {}, {}};
    for (std::size_t row = 0; row < facts.rows; ++row) {
      if (affiliate && was_declined(facts.text(FactField::status, row))) continue;
      const std::int64_t orders = facts.number(FactField::orders, row);
      const std::int64_t revenue = facts.number(FactField::revenue, row);
      const bool names_order = affiliate && !facts.text(FactField::order, row).empty();
      if (orders != kNoMoney) claim.orders = claim.orders.value_or(0) + units(orders);
      if (orders == kNoMoney && names_order) claim.orders = claim.orders.value_or(0) + 1;
      const std::string_view own = trim(facts.text(FactField::currency, row));
      if (revenue != kNoMoney && (own.empty() || equals_ignoring_ascii_case(own, currency)))
        claim.revenue = add_saturated(claim.revenue.value_or(0), revenue);
    }
    if (claim.orders || claim.revenue) claims.push_back(claim);
  }
  return claims;
}

LinkReports link_totals(const std::vector<FactFile>& files, const LinkBook& book, std::size_t creators) {
  LinkReports reports{std::vector<LinkTotals>(creators), {}};
  std::map<std::string, UnmatchedLink> unmatched;
  for (const FactFile& file : files) {
    const FactColumns& facts = *file.facts;
    if (file.kind != FormatKind::analytics || facts.has(FactField::order)) continue;
    for (std::size_t row = 0; row < facts.rows; ++row) {
      const LedgerLink link = link_of_row(facts, row);
      if (says_nothing(link)) continue;
      const std::int32_t creator = book.find(link);
      const auto number = [&](FactField field) {
        const std::int64_t value = facts.number(field, row);
        return value == kNoMoney ? 0 : value;
      };
      if (creator == kNobody) {
        const double orders = std::max(units(number(FactField::orders)), 0.0);
        if (orders < 1) continue;
        UnmatchedLink& one = unmatched.emplace(fold_link(link), UnmatchedLink{link}).first->second;
        one.orders += static_cast<std::uint64_t>(orders);
        one.sales = add_saturated(one.sales, number(FactField::revenue));
      }
      if (creator < 0) continue;
      LinkTotals& of_creator = reports.creators[static_cast<std::size_t>(creator)];
      of_creator.clicks += units(number(FactField::sessions));
      of_creator.orders += units(number(FactField::orders));
      of_creator.revenue = add_saturated(of_creator.revenue, number(FactField::revenue));
    }
  }
  for (auto& [key, one] : unmatched) reports.unmatched.push_back(std::move(one));
  std::stable_sort(reports.unmatched.begin(), reports.unmatched.end(),
                   [](const auto& a, const auto& b) { return a.orders > b.orders; });
  return reports;
}

std::map<std::string, ProductPrice> product_prices(const std::vector<FactFile>& files) {
  std::map<std::string, ProductPrice> prices;
  for (const FactFile& file : files) {
    if (file.kind != FormatKind::products) continue;
    for (std::size_t row = 0; row < file.facts->rows; ++row) {
      const ProductPrice price{std::string(file.facts->text(FactField::sku, row)),
                               file.facts->number(FactField::price, row),
                               file.facts->number(FactField::cost, row)};
      if (price.sku.empty() || !is_price(price.cost) || !is_price(price.price)) continue;
      ProductPrice& kept = prices.emplace(fold_code(price.sku), price).first->second;
      // Of two prices of one SKU the one that promises less.
      if (price.price - price.cost < kept.price - kept.cost) kept = price;
    }
  }
  return prices;
}

std::vector<MarginCounts> count_margins(const Ledger& ledger, const std::vector<std::int32_t>& owner,
                                        std::size_t creators,
                                        const std::map<std::string, ProductPrice>& prices) {
  std::vector<MarginCounts> counts(creators);
  if (prices.empty()) return counts;
  for (std::size_t i = 0; i < owner.size(); ++i) {
    if (owner[i] == kNobody) continue;
    const LedgerOrder& order = ledger.orders()[i];
    const OrderLines& items = ledger.columns(order).items;
    std::int64_t cost = 0, full_price = 0;
    bool known = !ledger.items_of(order).empty();
    for (const std::uint32_t item : ledger.items_of(order)) {
      const auto found = prices.find(fold_code(items.skus.text(items.sku[item])));
      known = known && found != prices.end() && std::abs(items.units[item]) <= kMostUnits;
      if (!known) break;
      cost = add_saturated(cost, found->second.cost * items.units[item]);
      full_price = add_saturated(full_price, found->second.price * items.units[item]);
    }
    if (!known) continue;
    MarginCounts& of_creator = counts[static_cast<std::size_t>(owner[i])];
    of_creator.sales.add(order.sales.net);
    of_creator.cost = add_saturated(of_creator.cost, cost);
    of_creator.full_price = add_saturated(of_creator.full_price, full_price);
  }
  return counts;
}

double margin_after_discount(double margin, double discount) { return 1 - (1 - margin) / (1 - discount); }

}  // namespace payoff

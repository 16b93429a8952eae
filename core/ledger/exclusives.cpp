#include "core/ledger/exclusives.h"

#include <algorithm>
#include <tuple>

#include "core/ledger/fold.h"

namespace payoff {
namespace {

/// One creator's, or nobody's where two have it.
void note(Meant& book, const std::string& text, std::int32_t creator) {
  if (text.empty()) return;
  const auto [entry, is_new] = book.emplace(text, creator);
  if (!is_new && entry->second != creator) entry->second = kNobody;
}

}  // namespace

void claim_landing_pages(const Ledger& ledger, const std::vector<LedgerCreator>& creators,
                         Evidence& evidence) {
  Meant pages;
  for (std::size_t i = 0; i < creators.size(); ++i) {
    for (const std::string& page : creators[i].landing_pages)
      note(pages, fold_path(page), static_cast<std::int32_t>(i));
  }
  if (pages.empty()) return;
  for (std::size_t i = 0; i < ledger.orders().size(); ++i) {
    const LedgerOrder& order = ledger.orders()[i];
    const std::string path = fold_path(ledger.columns(order).landing_page[order.row]);
    std::string_view part = path;
    while (!part.empty()) {
      const auto page = pages.find(part);
      if (page != pages.end()) {
        evidence.add(i, Method::landing_page, page->second, page->first);
        break;
      }
      part = part.substr(0, part.rfind('/'));
    }
  }
}

void claim_products(const Ledger& ledger, const std::vector<LedgerCreator>& creators, Evidence& evidence) {
  Meant products;
  for (std::size_t i = 0; i < creators.size(); ++i) {
    for (const std::string& sku : creators[i].products)
      note(products, fold_code(sku), static_cast<std::int32_t>(i));
  }
  if (products.empty()) return;
  for (std::size_t i = 0; i < ledger.orders().size(); ++i) {
    const LedgerOrder& order = ledger.orders()[i];
    for (const std::uint32_t item : ledger.items_of(order)) {
      const OrderLines& items = ledger.columns(order).items;
      const auto found = products.find(fold_code(items.skus.text(items.sku[item])));
      if (found != products.end()) evidence.add(i, Method::product, found->second, found->first);
    }
  }
}

}  // namespace payoff

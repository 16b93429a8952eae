#include "core/ledger/order_index.h"

#include "core/base/text.h"

namespace payoff {
namespace {

std::string plain_reference(std::string_view text) {
  text = trim(text);
  while (!text.empty() && text.front() == '#') text.remove_prefix(1);
  return ascii_lower(trim(text));
}

}  // namespace

OrderIndex::OrderIndex(const Ledger& ledger, bool is_needed) {
  for (std::uint32_t i = 0; is_needed && i < ledger.orders().size(); ++i) {
    const LedgerOrder& order = ledger.orders()[i];
    names_.emplace(plain_reference(ledger.name(order)), i);
    const std::string_view id = ledger.columns(order).id[order.row];
    if (!id.empty()) ids_.emplace(plain_reference(id), i);
    const bool is_sale = order.exclusion == Exclusion::none;
    if (order.customer != 0 && is_sale) emails_.emplace(std::string(ledger.email(order)), i);
  }
}

std::uint32_t OrderIndex::find(const Map& map, std::string_view text) {
  const std::string plain = plain_reference(text);
  const auto found = plain.empty() ? map.end() : map.find(plain);
  return found == map.end() ? kNone : found->second;
}

std::uint32_t OrderIndex::by_email(std::string_view email) const {
  const auto found = emails_.find(ascii_lower(trim(email)));
  return found == emails_.end() ? kNone : found->second;
}

std::uint32_t OrderIndex::by_either(std::string_view text) const {
  const std::uint32_t order = by_name(text);
  return order == kNone ? by_id(text) : order;
}

}  // namespace payoff

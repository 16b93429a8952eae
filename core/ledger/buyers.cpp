#include "core/ledger/buyers.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/text.h"

namespace payoff {
namespace {

enum class BuyerKind : std::uint8_t { unknown, first_time, returning };

BuyerKind kind_of_text(std::string_view text) {
  const std::string plain = ascii_lower(trim(text));
  if (plain == "new" || plain == "first-time" || plain == "first time") return BuyerKind::first_time;
  return plain == "returning" || plain == "existing" || plain == "repeat" ? BuyerKind::returning
                                                                          : BuyerKind::unknown;
}

/// Sales of each customer, by time: numbers of orders.
using History = std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>;

History histories(const Ledger& ledger) {
  History history;
  for (std::uint32_t i = 0; i < ledger.orders().size(); ++i) {
    const LedgerOrder& order = ledger.orders()[i];
    if (order.exclusion == Exclusion::none && order.customer != 0) history[order.customer].push_back(i);
  }
  return history;
}

}  // namespace

std::vector<BuyerCounts> count_buyers(const Ledger& ledger, const std::vector<std::int32_t>& owner,
                                      std::size_t creators) {
  std::vector<BuyerCounts> counts(creators);
  const History history = histories(ledger);
  for (std::uint32_t i = 0; i < owner.size(); ++i) {
    if (owner[i] == kNobody) continue;
    const LedgerOrder& order = ledger.orders()[i];
    BuyerCounts& of_creator = counts[static_cast<std::size_t>(owner[i])];
    const auto bought = history.find(order.customer);
    BuyerKind kind = kind_of_text(ledger.text(order, OrderText::customer_type));
    if (kind == BuyerKind::unknown && bought != history.end())
      kind = bought->second.front() == i ? BuyerKind::first_time : BuyerKind::returning;
    if (kind == BuyerKind::returning) of_creator.returning.add(order.sales.net);
    if (kind != BuyerKind::first_time) continue;
    of_creator.first_time.add(order.sales.net);
    if (bought == history.end() || order.day == OrderColumns::kNoDay) continue;
    for (const std::uint32_t one : bought->second) {
      const LedgerOrder& later = ledger.orders()[one];
      if (one > i && later.day <= order.day + kLaterDays) of_creator.later.add(later.sales.net);
    }
  }
  return counts;
}

std::optional<Baseline> baseline_before(const Ledger& ledger, const DayRange& days) {
  Baseline baseline;
  std::int32_t first = days.from;
  for (const LedgerOrder& order : ledger.orders()) {
    if (order.day == OrderColumns::kNoDay || order.day >= days.from) continue;
    first = std::min(first, order.day);
    if (order.exclusion == Exclusion::none) baseline.sales.add(order.sales.net);
  }
  if (days.from == INT32_MIN || days.from - first < kShortestBaseline) return std::nullopt;
  baseline.days = days.from - first;
  return baseline;
}

}  // namespace payoff

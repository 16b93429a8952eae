#include "core/ledger/buyers.h"

#include <algorithm>
#include <span>

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
class Histories {
 public:
  explicit Histories(const Ledger& ledger) {
    const auto& orders = ledger.orders();
    std::uint32_t customers = 0;
    for (const LedgerOrder& order : orders) customers = std::max(customers, order.customer);
    starts_.assign(customers + 2u, 0);
    const auto is_sale = [](const LedgerOrder& order) {
      return order.exclusion == Exclusion::none && order.customer != 0;
    };
    for (const LedgerOrder& order : orders) starts_[order.customer + 1u] += is_sale(order) ? 1 : 0;
    for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
    sales_.resize(starts_.back());
    std::vector<std::uint32_t> next = starts_;
    for (std::uint32_t i = 0; i < orders.size(); ++i) {
      if (is_sale(orders[i])) sales_[next[orders[i].customer]++] = i;
    }
  }
  std::span<const std::uint32_t> of(std::uint32_t customer) const {
    return std::span(sales_).subspan(starts_[customer], starts_[customer + 1u] - starts_[customer]);
  }

 private:
  std::vector<std::uint32_t> starts_, sales_;
};

}  // namespace

std::vector<BuyerCounts> count_buyers(const Ledger& ledger, const std::vector<std::int32_t>& owner,
                                      std::size_t creators) {
  std::vector<BuyerCounts> counts(creators);
  const Histories histories(ledger);
  for (std::uint32_t i = 0; i < owner.size(); ++i) {
    if (owner[i] == kNobody) continue;
    const LedgerOrder& order = ledger.orders()[i];
    BuyerCounts& of_creator = counts[static_cast<std::size_t>(owner[i])];
    const std::span<const std::uint32_t> bought = histories.of(order.customer);
    BuyerKind kind = kind_of_text(ledger.text(order, OrderText::customer_type));
    if (kind == BuyerKind::unknown && !bought.empty())
      kind = bought.front() == i ? BuyerKind::first_time : BuyerKind::returning;
    if (kind == BuyerKind::returning) of_creator.returning.add(order.sales.net);
    if (kind != BuyerKind::first_time) continue;
    of_creator.first_time.add(order.sales.net);
    if (order.day == OrderColumns::kNoDay) continue;
    for (const std::uint32_t one : bought) {
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

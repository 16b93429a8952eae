#include "core/imports/order_sums.h"

#include <algorithm>

namespace payoff {
namespace {

/// Columns are read by so many rows at once.
constexpr std::size_t kRows = 1024;

template <typename T>
using Rows = std::array<T, kRows>;

struct Amounts {
  Rows<std::int64_t> total, refunded, discount;

  void read(const OrderColumns& orders, std::size_t first, std::size_t count) {
    read(orders, OrderMoney::total, first, count, total);
    read(orders, OrderMoney::refunded, first, count, refunded);
    read(orders, OrderMoney::discount_amount, first, count, discount);
  }

 private:
  static void read(const OrderColumns& orders, OrderMoney kind, std::size_t first, std::size_t count,
                   Rows<std::int64_t>& amounts) {
    orders.money[static_cast<std::size_t>(kind)].read(first, count, amounts.data());
    for (std::size_t i = 0; i < count; ++i) amounts[i] = amounts[i] == kNoMoney ? 0 : amounts[i];
  }
};

void add(const OrderColumns& orders, OrderText kind, std::size_t first, std::size_t count,
         const Amounts& amounts, std::vector<OrderSums>& sums) {
  Rows<std::uint32_t> texts;
  orders.texts[static_cast<std::size_t>(kind)].read(first, count, texts.data());
  for (std::size_t i = 0; i < count; ++i) {
    OrderSums& sum = sums[texts[i]];
    ++sum.orders;
    sum.total += amounts.total[i];
    sum.refunded += amounts.refunded[i];
    sum.discount_amount += amounts.discount[i];
  }
}

void add_rest(const OrderColumns& orders, std::size_t first, std::size_t count, OrderSummary& summary) {
  Rows<std::int64_t> units;
  Rows<std::uint32_t> lines;
  Rows<std::int32_t> days;
  orders.units.read(first, count, units.data());
  orders.lines.read(first, count, lines.data());
  orders.day.read(first, count, days.data());
  for (std::size_t i = 0; i < count; ++i) {
    summary.units += units[i];
    summary.most_lines = std::max(summary.most_lines, lines[i]);
    summary.last_day = std::max(summary.last_day, days[i]);
    const bool earlier = summary.first_day == OrderColumns::kNoDay || days[i] < summary.first_day;
    if (earlier && days[i] != OrderColumns::kNoDay) summary.first_day = days[i];
  }
}

}  // namespace

OrderSummary summarize(const OrderColumns& orders) {
  OrderSummary summary;
  const std::pair<OrderText, std::vector<OrderSums>*> kinds[] = {
      {OrderText::currency, &summary.by_currency},
      {OrderText::discount_code, &summary.by_discount_code},
      {OrderText::financial_status, &summary.by_financial_status},
      {OrderText::note_utm_source, &summary.by_note_utm_source},
      {OrderText::note_utm_campaign, &summary.by_note_utm_campaign}};
  for (const auto& [kind, sums] : kinds) sums->resize(orders.pools[static_cast<std::size_t>(kind)].size());
  Amounts amounts;
  for (std::size_t first = 0; first < orders.size(); first += kRows) {
    const std::size_t count = std::min(kRows, orders.size() - first);
    amounts.read(orders, first, count);
    for (const auto& [kind, sums] : kinds) add(orders, kind, first, count, amounts, *sums);
    add_rest(orders, first, count, summary);
  }
  return summary;
}

}  // namespace payoff

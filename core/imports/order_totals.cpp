#include "core/imports/order_totals.h"

#include <algorithm>

#include "core/imports/decimal_sum.h"

namespace payoff {

OrderPlaces OrderTotals::places_of(const OrderPlaces& places) {
  OrderPlaces read;
  read.fill(-1);
  for (const OrderField field : {OrderField::name, OrderField::total, OrderField::discount_code})
    read[static_cast<std::size_t>(field)] = places[static_cast<std::size_t>(field)];
  return read;
}

void OrderTotals::row(OrderCells& cells) {
  ++rows_;
  const std::string_view name = cells[OrderField::name];
  if (name.empty() || !names_.add(name)) return;
  const std::string_view total = cells[OrderField::total], code = cells[OrderField::discount_code];
  const std::uint32_t place = codes_.add(code);
  if (place >= sums_.size()) sums_.resize(place + 1u);
  Sums& sums = sums_[place];
  ++sums.orders;
  if (total.empty()) return;
  const auto money = read_money(total, decimal_);
  if (!money) {
    ++bad_totals_;
    return;
  }
  sums.total += money->micros;
  if (money->micros != 0) decimals_ = std::max(decimals_, money->decimals);
}

}  // namespace payoff

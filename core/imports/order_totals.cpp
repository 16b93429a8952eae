#include "core/imports/order_totals.h"

#include <algorithm>

#include "core/imports/decimal_sum.h"

namespace payoff {

void OrderTotals::row(std::string_view name, std::string_view total, std::string_view code) {
  ++rows_;
  if (name.empty() || !names_.add(name)) return;
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

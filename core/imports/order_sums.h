#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/imports/order_columns.h"

namespace payoff {

/// Sums over orders of one kind, [micros].
struct OrderSums {
  std::uint64_t orders = 0;
  std::int64_t total = 0, refunded = 0, discount_amount = 0;
};

/// What the orders of a file come to.
///
/// by_*: by the number of the text in its pool · first_day, last_day: OrderColumns::kNoDay where no order
/// has one · most_lines: rows of the order that has most
struct OrderSummary {
  std::vector<OrderSums> by_currency, by_discount_code, by_financial_status, by_note_utm_source,
      by_note_utm_campaign;
  std::int64_t units = 0;
  std::uint32_t most_lines = 0;
  std::int32_t first_day = OrderColumns::kNoDay, last_day = OrderColumns::kNoDay;
};
OrderSummary summarize(const OrderColumns& orders);

}  // namespace payoff

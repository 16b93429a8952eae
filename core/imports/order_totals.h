#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/imports/interner.h"
#include "core/imports/order_cells.h"
#include "core/imports/order_names.h"

namespace payoff {

/// Orders and totals by discount code: what the file says, each order once, by the first of its rows.
class OrderTotals {
 public:
  struct Sums {
    std::uint64_t orders = 0;
    std::int64_t total = 0;  // [micros]
  };

  explicit OrderTotals(char decimal) : decimal_(decimal) { sums_.resize(1); }
  /// Of the places of a file's fields those that are read.
  static OrderPlaces places_of(const OrderPlaces& places);
  void row(OrderCells& cells);

  std::uint64_t rows() const { return rows_; }
  /// By the number of the code; 0 is none.
  const std::vector<Sums>& sums() const { return sums_; }
  std::string_view code(std::size_t i) const { return codes_.text(static_cast<std::uint32_t>(i)); }
  std::uint64_t bad_totals() const { return bad_totals_; }
  int decimals() const { return decimals_; }

 private:
  char decimal_;
  OrderNames names_;
  Interner codes_;
  std::vector<Sums> sums_;
  std::uint64_t rows_ = 0, bad_totals_ = 0;
  int decimals_ = 0;
};

}  // namespace payoff

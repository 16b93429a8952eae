#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/imports/order_cells.h"
#include "core/imports/order_columns.h"
#include "core/imports/order_dates.h"
#include "core/imports/order_names.h"
#include "core/imports/order_notes.h"
#include "core/imports/order_sums.h"

namespace payoff {

/// Reads the rows of an orders export into one order each, however many line rows it has and wherever they
/// stand. What an order is said to be is what the first of its rows says that says anything; money is the
/// order's own.
class OrderReader {
 public:
  /// decimal: the sign of the file's amounts
  explicit OrderReader(char decimal, DateStyle dates = {}) : decimal_(decimal), dates_(dates) {}
  void row(OrderCells& cells, std::uint64_t row);
  /// No row will come: the last order, and days that nothing had told yet. Lets go of what only finds orders
  /// again.
  void finish();

  /// Once finished.
  const OrderColumns& orders() const { return orders_; }
  const OrderSummary& summary() const { return summary_; }
  const OrderDates& dates() const { return dates_; }
  std::uint64_t line_rows() const { return line_rows_; }
  /// Rows without an order's name; amounts that are no numbers: the first hundred, by row and field.
  struct Problem {
    std::uint64_t row;
    OrderField field;
    std::string text;
  };
  const std::vector<Problem>& problems() const { return problems_; }
  /// Decimals that the amounts other than zero are written with, for each kind of money.
  int decimals(OrderMoney kind) const { return decimals_[static_cast<std::size_t>(kind)]; }

 private:
  void turn_to(std::string_view name, std::uint64_t present);
  void close();
  bool take(OrderField field, std::string_view cell, std::uint64_t row);
  bool take_money(OrderMoney kind, OrderField field, std::string_view cell, std::uint64_t row);
  void take_item(OrderCells& cells, std::string_view sku, std::int64_t units);
  void take_notes(std::string_view notes);
  void set_text(OrderText kind, std::string_view text);
  std::uint32_t& text(OrderText kind) { return draft_.texts[static_cast<std::size_t>(kind)]; }
  void note(std::uint64_t row, OrderField field, std::string_view text);

  char decimal_;
  OrderDates dates_;
  OrderColumns orders_;
  OrderFinder finder_;
  OrderNotes notes_;
  OrderSummary summary_;
  // The order of the last row, which stands in no column yet: its rows stand together mostly.
  OrderDraft draft_;
  std::size_t place_ = 0;
  bool open_ = false, is_new_ = false;
  std::uint64_t lacking_ = 0;  // fields of it that no row has said yet
  std::uint64_t line_rows_ = 0;
  std::array<int, kOrderMoney> decimals_ = {};
  std::vector<Problem> problems_;
  std::string lowered_;
};

}  // namespace payoff

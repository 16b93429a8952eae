#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/imports/order_columns.h"
#include "core/imports/order_dates.h"
#include "core/imports/order_names.h"

namespace payoff {

/// Cells of the fields of one row; a field that the file lacks is empty.
using OrderCells = std::array<std::string_view, kOrderFields>;

/// Reads the rows of an orders export into one order each, however many line rows it has and wherever they
/// stand. Money is the order's own: the first amount that one of its rows states.
class OrderReader {
 public:
  /// decimal: the sign of the file's amounts
  explicit OrderReader(char decimal, DateStyle dates = {}) : decimal_(decimal), dates_(dates) {}
  void row(const OrderCells& cells, std::uint64_t row);
  /// No row will come: days that nothing had told yet, and lets go of what only finds orders again.
  void finish() {
    dates_.finish(orders_.day);
    finder_ = {};
  }

  const OrderColumns& orders() const { return orders_; }
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
  std::size_t place_of(std::string_view name);
  void read_money(const OrderCells& cells, std::size_t order, std::uint64_t row);
  void read_texts(const OrderCells& cells, std::size_t order);
  void read_item(const OrderCells& cells, std::size_t order, std::int64_t units);
  void read_notes(std::string_view notes, std::size_t order);
  std::uint32_t note_key(std::string_view key, std::uint32_t before);
  void set_text(OrderText kind, std::size_t order, std::string_view text);
  void note(std::uint64_t row, OrderField field, std::string_view text);

  char decimal_;
  OrderDates dates_;
  OrderColumns orders_;
  OrderFinder finder_;
  std::size_t last_ = 0;  // the order of the last row
  std::uint64_t line_rows_ = 0;
  std::array<int, kOrderMoney> decimals_ = {};
  std::vector<Problem> problems_;
  // What the keys of notes stand for, and which one came after each: every order has the same few in one
  // order.
  struct NoteKey {
    std::uint32_t meaning = 0, after = 0;
  };
  Interner note_keys_;
  std::vector<NoteKey> note_known_ = {NoteKey{}};
  std::string lowered_;
};

/// Sums over orders of one kind, [micros].
struct OrderSums {
  std::uint64_t orders = 0;
  std::int64_t total = 0, refunded = 0, discount_amount = 0;
};
/// By the texts of one column, "" among them.
std::map<std::string, OrderSums> sums_by(const OrderColumns& orders, OrderText text);

}  // namespace payoff

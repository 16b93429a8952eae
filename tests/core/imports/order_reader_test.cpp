// Rows of an orders file into orders, row by row.
#include "core/imports/order_reader.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace payoff;

namespace {

/// A file of name, quantity, total, currency, e-mail, SKU, price and notes, in that order of columns.
OrderPlaces places() {
  OrderPlaces places;
  places.fill(-1);
  int column = 0;
  for (const OrderField field :
       {OrderField::name, OrderField::quantity, OrderField::total, OrderField::currency, OrderField::email,
        OrderField::sku, OrderField::line_price, OrderField::note_attributes})
    places[static_cast<std::size_t>(field)] = column++;
  return places;
}

OrderReader read(const std::vector<std::vector<std::string>>& rows) {
  OrderReader reader('.');
  OrderCells cells(places());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    cells.look_at(rows[row]);
    reader.row(cells, row);
  }
  reader.finish();
  return reader;
}

}  // namespace

TEST_CASE("order reader: rows of an order far from its first ones count for it, and add what those lacked") {
  constexpr std::size_t kOrders = 9000;
  std::vector<std::vector<std::string>> rows;
  const auto name = [](std::size_t i) { return "#" + std::to_string(1000 + i); };
  for (std::size_t i = 0; i < kOrders; ++i)
    rows.push_back({name(i), "1", std::to_string(i) + ".50", i % 2 == 0 ? "EUR" : "", "", "A", "2", ""});
  for (std::size_t i = 0; i < kOrders; ++i)
    rows.push_back({name(i), "2", "7", "USD", name(i) + "@Example.com", "B", "3", ""});
  const OrderReader reader = read(rows);
  const OrderColumns& orders = reader.orders();
  REQUIRE(orders.size() == kOrders);
  CHECK(reader.line_rows() == 2 * kOrders);
  CHECK(orders.items.size() == 2 * kOrders);
  std::size_t right = 0;
  for (std::size_t i = 0; i < kOrders; ++i) {
    const bool same =
        orders.lines[i] == 2 && orders.units[i] == 3 &&
        orders.amount(OrderMoney::total, i) == static_cast<std::int64_t>(i) * 1'000'000 + 500'000 &&
        orders.text(OrderText::currency, i) == (i % 2 == 0 ? "EUR" : "USD") &&
        orders.email_text(i) == name(i) + "@example.com" && orders.items.order[kOrders + i] == i &&
        orders.items.price[kOrders + i] == 3'000'000;
    right += same ? 1u : 0u;
  }
  CHECK(right == kOrders);
  CHECK(reader.summary().units == 3 * static_cast<std::int64_t>(kOrders));
  CHECK(reader.summary().most_lines == 2);
}

TEST_CASE("order reader: rows of two orders that take turns are two orders") {
  const OrderReader reader = read({{"#1", "1", "10", "EUR", "a@b.c", "", "", "utm_source: leo"},
                                   {"#2", "1", "n/a", "EUR", "", "", "", ""},
                                   {"#1", "1", "99", "", "", "", "", "utm_medium: creator\nutm_source: mia"},
                                   {"#2", "1", "ten", "", "", "", "", ""},
                                   {"#2", "1", "20", "", "x@y.z", "", "", ""}});
  const OrderColumns& orders = reader.orders();
  REQUIRE(orders.size() == 2);
  CHECK(orders.amount(OrderMoney::total, 0) == 10'000'000);
  CHECK(orders.amount(OrderMoney::total, 1) == 20'000'000);
  CHECK(orders.lines[1] == 3);
  CHECK(orders.text(OrderText::utm_source, 0) == "mia");
  CHECK(orders.text(OrderText::utm_medium, 0) == "creator");
  CHECK(orders.email_text(1) == "x@y.z");
  REQUIRE(reader.problems().size() == 1);
  CHECK(reader.problems().front().text == "ten");
}

#include <doctest/doctest.h>

#include "core/imports/order_reader.h"
#include "core/ledger/order.h"

using namespace payoff;

namespace {

/// Orders whose amounts are given as text: subtotal, shipping, taxes, total, discount, refunded.
OrderReader orders_of(const std::vector<std::array<const char*, 6>>& rows) {
  OrderReader reader('.');
  constexpr OrderField kFields[] = {OrderField::subtotal, OrderField::shipping,        OrderField::taxes,
                                    OrderField::total,    OrderField::discount_amount, OrderField::refunded};
  OrderPlaces places;
  places.fill(-1);
  places[static_cast<std::size_t>(OrderField::name)] = 6;
  for (int f = 0; f < 6; ++f) places[static_cast<std::size_t>(kFields[f])] = f;
  OrderCells cells(places);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::vector<std::string> texts(rows[i].begin(), rows[i].end());
    texts.push_back("#" + std::to_string(i));
    cells.look_at(texts);
    reader.row(cells, i);
  }
  reader.finish();
  return reader;
}

std::pair<double, double> sales(const std::array<const char*, 6>& row, OrderStyle style = {}) {
  const OrderRevenue revenue = net_sales(orders_of({row}).orders(), 0, style);
  return {static_cast<double>(revenue.gross) / 1e6, static_cast<double>(revenue.net) / 1e6};
}

using Pair = std::pair<double, double>;

}  // namespace

// By hand, from Shopify's definition: gross sales - discounts - returns, without taxes and shipping.
TEST_CASE("net sales: tax above the price, tax within it, and neither are told by the total") {
  CHECK(sales({"100", "5", "20", "125", "0", "0"}) == Pair{100, 100});
  CHECK(sales({"120", "0", "20", "120", "0", "0"}) == Pair{100, 100});
  CHECK(sales({"100", "0", "0", "100", "25", "0"}) == Pair{100, 100});
  CHECK(sales({"", "5", "20", "125", "0", "0"}) == Pair{100, 100});
  CHECK(sales({"", "", "", "99.5", "", ""}) == Pair{99.5, 99.5});
  CHECK(sales({"", "", "", "", "", ""}) == Pair{0, 0});
}

TEST_CASE(
    "net sales: a refund leaves its tax out, a whole one leaves nothing, none takes more than there is") {
  CHECK(sales({"100", "0", "20", "120", "0", "12"}) == Pair{100, 90});
  CHECK(sales({"120", "0", "20", "120", "0", "12"}) == Pair{100, 90});
  CHECK(sales({"100", "5", "20", "125", "0", "125"}) == Pair{100, 0});
  CHECK(sales({"100", "0", "0", "100", "0", "250"}) == Pair{100, 0});
  CHECK(sales({"100", "0", "0", "100", "0", "-30"}) == Pair{100, 70});
}

TEST_CASE("net sales: a subtotal before discounts is told by the file's orders") {
  const OrderReader before = orders_of({{"50", "0", "0", "45", "5", "0"}, {"30", "4", "0", "34", "0", "0"}});
  CHECK(order_style(before.orders()).subtotal_before_discount);
  CHECK(net_sales(before.orders(), 0, order_style(before.orders())).net == 45'000'000);
  const OrderReader after = orders_of({{"45", "0", "0", "45", "5", "0"}, {"50", "5", "0", "50", "5", "0"}});
  CHECK_FALSE(order_style(after.orders()).subtotal_before_discount);
}

TEST_CASE("net sales: amounts at the ends of what is exact stay within it") {
  const auto [gross, net] =
      sales({"9007199254", "9007199254", "9007199254", "-9007199254", "1", "9007199254"});
  CHECK(gross >= net);
  CHECK(net >= 0);
  CHECK(sales({"-5", "0", "0", "-5", "0", "0"}) == Pair{0, 0});
}

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/imports/interner.h"
#include "core/imports/packed_column.h"

namespace payoff {

/// What a column of an orders export is. Each stands for one cell of a row.
enum class OrderField : std::uint8_t {
  name,
  id,
  email,
  created_at,
  cancelled_at,
  financial_status,
  currency,
  total,
  subtotal,
  shipping,
  taxes,
  discount_amount,
  refunded,
  discount_code,
  quantity,
  sku,
  product,
  line_price,
  line_discount,
  note_attributes,
  landing_page,
  referrer,
  utm_source,
  utm_medium,
  utm_campaign,
  utm_content,
  utm_term,
  utm_id,
  country,
  device,
  customer_type,
  channel,
  payment_method,
  buyer,
  count
};
inline constexpr std::size_t kOrderFields = static_cast<std::size_t>(OrderField::count);

struct OrderFieldRow {
  std::string_view id;
  /// Plain names of columns that hold it, by preference, "|" between.
  std::string_view names;
};
/// In the order of the enumerators.
const std::array<OrderFieldRow, kOrderFields>& order_field_table();

/// Where each field stands among the columns of a file; -1 for none.
using OrderPlaces = std::array<int, kOrderFields>;
OrderPlaces find_order_places(const std::vector<std::string>& header);

/// The money columns of an order, [micros] where the file says anything, else kNoMoney.
enum class OrderMoney : std::uint8_t { total, subtotal, shipping, taxes, discount_amount, refunded, count };
inline constexpr std::size_t kOrderMoney = static_cast<std::size_t>(OrderMoney::count);
inline constexpr std::int64_t kNoMoney = INT64_MIN;

/// The texts of an order that many orders share: numbers into the pool of the field.
enum class OrderText : std::uint8_t {
  currency,
  discount_code,
  financial_status,
  country,
  device,
  customer_type,
  channel,
  utm_source,
  utm_medium,
  utm_campaign,
  utm_content,
  note_utm_source,
  note_utm_campaign,
  utm_term,
  utm_id,
  payment_method,
  product,
  referrer,
  count
};
inline constexpr std::size_t kOrderTexts = static_cast<std::size_t>(OrderText::count);

/// Rows of orders that name what was bought, in columns; only rows with a SKU are kept.
///
/// order: its place among the orders · price: of one unit · discount: of the row; [micros], kNoMoney for none
struct OrderLines {
  PackedColumn<std::uint32_t> order, sku;
  PackedColumn<std::int32_t> units;
  PackedColumn<std::int64_t> price{kNoMoney}, discount{kNoMoney};
  Interner skus;
  std::size_t count = 0;

  std::size_t size() const { return count; }
  void push_back(std::uint32_t of, std::uint32_t what, std::int32_t how_many, std::int64_t price_each,
                 std::int64_t off);
};

/// What the file says of one order, nothing taken off.
///
/// day: days since 1970 in the file's own offset, kNoDay where unknown · lines, units: of the order's rows
/// email: the place among emails + 1, 0 for none · buyer: a number that two orders share where their names
/// are the same; 0: none · texts: numbers into the pools; product: of the first of its rows, referrer: its
/// host
struct OrderDraft {
  static constexpr std::int32_t kNoDay = INT32_MIN;
  std::array<std::int64_t, kOrderMoney> money = {kNoMoney, kNoMoney, kNoMoney, kNoMoney, kNoMoney, kNoMoney};
  std::array<std::uint32_t, kOrderTexts> texts = {};
  std::int64_t units = 0;
  std::int32_t day = kNoDay;
  std::uint32_t lines = 0, cancelled = 0, email = 0, buyer = 0;
};

/// Orders in columns; row n of every column is one order.
///
/// id, landing_page: texts of one order alone · emails: small letters; most differ, so nobody asks whether
/// two are the same
struct OrderColumns {
  static constexpr std::int32_t kNoDay = OrderDraft::kNoDay;
  using Money = PackedColumn<std::int64_t>;
  StringColumn names, id, landing_page, emails;
  PackedColumn<std::int32_t> day{kNoDay};
  PackedColumn<std::uint32_t> cancelled, lines, email, buyer;
  PackedColumn<std::int64_t> units;
  std::array<Money, kOrderMoney> money = {Money{kNoMoney}, Money{kNoMoney}, Money{kNoMoney},
                                          Money{kNoMoney}, Money{kNoMoney}, Money{kNoMoney}};
  std::array<PackedColumn<std::uint32_t>, kOrderTexts> texts;
  std::array<Interner, kOrderTexts> pools;
  Interner buyers;
  OrderLines items;

  /// The order whose name is the last one.
  void put(const OrderDraft& draft);
  OrderDraft draft_of(std::size_t order) const;
  void set(std::size_t order, const OrderDraft& draft);

  std::size_t size() const { return names.size(); }
  std::string_view name(std::size_t order) const { return names[order]; }
  std::string_view email_text(std::size_t order) const {
    const std::uint32_t place = email[order];
    return place == 0 ? std::string_view() : emails[place - 1];
  }
  std::int64_t amount(OrderMoney kind, std::size_t order) const {
    return money[static_cast<std::size_t>(kind)][order];
  }
  std::string_view text(OrderText kind, std::size_t order) const {
    const auto k = static_cast<std::size_t>(kind);
    return pools[k].text(texts[k][order]);
  }
};

}  // namespace payoff

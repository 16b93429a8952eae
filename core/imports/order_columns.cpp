#include "core/imports/order_columns.h"

#include <algorithm>

#include "core/imports/names.h"

namespace payoff {

const std::array<OrderFieldRow, kOrderFields>& order_field_table() {
  // clang-format off
  static const std::array<OrderFieldRow, kOrderFields> table = {{
      {"name", "name|order name|order number|order no|order id|order reference|order|bestellnummer|bestell nr|"
               "numéro de commande|número de pedido|numero ordine|ordernummer|siparis no|sipariş no|siparis id|transaction id"},
      {"id", "id|order id"},
      {"email", "email|customer email|billing email|email billing|kundenemail|e mail|customer id"},
      {"created_at", "created at|order date|date created|sale date|date|datum|bestelldatum|order created|created|siparis tarihi|fecha"},
      {"cancelled_at", "cancelled at|canceled at|cancelled date"},
      {"financial_status", "financial status|order status|status|payment status"},
      {"currency", "currency|order currency|currency code|währung|moneda|devise|valuta|para birimi"},
      {"total", "total|order total|order total amount|total amount|total price|order total usd|gesamtbetrag|gesamt|amount|"
                "order value|net total|montant total|importe total|totale|toplam|revenue|net revenue"},
      {"subtotal", "subtotal|order subtotal|order subtotal amount|cart base amount|zwischensumme"},
      {"shipping", "shipping|shipping total|order shipping amount|shipping cost|versand"},
      {"taxes", "taxes|tax total|order total tax amount|sales tax|tax|mwst"},
      {"discount_amount", "discount amount|discount total|cart discount amount|discount|total discount|rabatt|order discount"},
      {"refunded", "refunded amount|order refund amount|refund amount|refunded|refund total|amount refunded"},
      {"discount_code", "discount code|coupon code|coupons used|coupon|coupons|discount codes|promo code|voucher code|"
                        "coupon items|gutscheincode|code promo|cupón|cupon|kupon|kupon kodu"},
      {"quantity", "lineitem quantity|quantity|qty|menge|item quantity"},
      {"sku", "lineitem sku|sku|product sku"},
      {"product", "lineitem name|product name|item name|product"},
      {"line_price", "lineitem price|item price|unit price|item cost"},
      {"line_discount", "lineitem discount|item discount"},
      {"note_attributes", "note attributes|additional details"},
      {"landing_page", "landing page|landing site|landing page url|meta wc order attribution session entry"},
      {"referrer", "referrer|referring site|meta wc order attribution referrer"},
      {"utm_source", "utm source|meta wc order attribution utm source"},
      {"utm_medium", "utm medium|meta wc order attribution utm medium"},
      {"utm_campaign", "utm campaign|meta wc order attribution utm campaign"},
      {"utm_content", "utm content|meta wc order attribution utm content"},
      {"utm_term", "utm term|meta wc order attribution utm term"},
      {"utm_id", "utm id|meta wc order attribution utm id"},
      {"country", "shipping country|billing country|ship country|country code billing|country code shipping|country"},
      {"device", "device|meta wc order attribution device type|device type"},
      {"customer_type", "customer type|new or returning"},
      {"channel", "source|attribution channel|channel|sales channel"},
      {"payment_method", "payment method|payment method title|payment type"},
      {"buyer", "billing name|customer name|shipping name|ship name|buyer|kundenname|nombre del cliente"},
  }};
  // clang-format on
  return table;
}

OrderPlaces find_order_places(const std::vector<std::string>& header) {
  std::vector<std::string> plain;
  for (const std::string& name : header) plain.push_back(plain_name(name));
  OrderPlaces places;
  places.fill(-1);
  for (std::size_t field = 0; field < kOrderFields; ++field) {
    std::string_view names = order_field_table()[field].names;
    while (!names.empty() && places[field] < 0) {
      const std::string_view name = names.substr(0, names.find('|'));
      names.remove_prefix(std::min(names.size(), name.size() + 1));
      const auto found = std::find(plain.begin(), plain.end(), name);
      if (found != plain.end()) places[field] = static_cast<int>(found - plain.begin());
    }
  }
  return places;
}

void OrderLines::push_back(std::uint32_t of, std::uint32_t what, std::int32_t how_many,
                           std::int64_t price_each, std::int64_t off) {
  order.put(count, of);
  sku.put(count, what);
  units.put(count, how_many);
  price.put(count, price_each);
  discount.put(count, off);
  if (++count % PackedColumn<int>::kBlock != 0) return;
  order.seal();
  sku.seal();
  units.seal();
  price.seal();
  discount.seal();
}

namespace {

/// Calls `act` with each column and what the draft has for it: the one list of what an order has.
template <class Columns, class Draft, class Act>
void each_column(Columns& columns, Draft& draft, const Act& act) {
  for (std::size_t i = 0; i < kOrderMoney; ++i) act(columns.money[i], draft.money[i]);
  for (std::size_t i = 0; i < kOrderTexts; ++i) act(columns.texts[i], draft.texts[i]);
  act(columns.units, draft.units);
  act(columns.day, draft.day);
  act(columns.lines, draft.lines);
  act(columns.cancelled, draft.cancelled);
  act(columns.email, draft.email);
  act(columns.buyer, draft.buyer);
}

}  // namespace

void OrderColumns::put(const OrderDraft& draft) {
  const std::size_t row = size() - 1;
  each_column(*this, draft, [row](auto& column, auto value) { column.put(row, value); });
  if (size() % PackedColumn<int>::kBlock == 0)
    each_column(*this, draft, [](auto& column, auto) { column.seal(); });
}

OrderDraft OrderColumns::draft_of(std::size_t order) const {
  OrderDraft draft;
  each_column(*this, draft, [order](const auto& column, auto& value) { value = column[order]; });
  return draft;
}

void OrderColumns::set(std::size_t order, const OrderDraft& draft) {
  each_column(*this, draft, [order](auto& column, auto value) { column.set(order, value); });
}

}  // namespace payoff

#include "core/imports/order_reader.h"

#include <algorithm>

#include "core/base/date.h"
#include "core/base/reading.h"
#include "core/base/text.h"
#include "core/imports/decimal_sum.h"
#include "core/imports/names.h"

namespace payoff {
namespace {

constexpr std::size_t kMostProblems = 100;

struct MoneyRow {
  OrderMoney money;
  OrderField field;
};
constexpr MoneyRow kMoney[] = {{OrderMoney::total, OrderField::total},
                               {OrderMoney::subtotal, OrderField::subtotal},
                               {OrderMoney::shipping, OrderField::shipping},
                               {OrderMoney::taxes, OrderField::taxes},
                               {OrderMoney::discount_amount, OrderField::discount_amount},
                               {OrderMoney::refunded, OrderField::refunded}};

struct TextRow {
  OrderText text;
  OrderField field;
};
constexpr TextRow kTexts[] = {{OrderText::currency, OrderField::currency},
                              {OrderText::discount_code, OrderField::discount_code},
                              {OrderText::financial_status, OrderField::financial_status},
                              {OrderText::country, OrderField::country},
                              {OrderText::device, OrderField::device},
                              {OrderText::customer_type, OrderField::customer_type},
                              {OrderText::channel, OrderField::channel},
                              {OrderText::utm_source, OrderField::utm_source},
                              {OrderText::utm_medium, OrderField::utm_medium},
                              {OrderText::utm_campaign, OrderField::utm_campaign},
                              {OrderText::utm_content, OrderField::utm_content},
                              {OrderText::utm_term, OrderField::utm_term},
                              {OrderText::utm_id, OrderField::utm_id},
                              {OrderText::payment_method, OrderField::payment_method},
                              {OrderText::product, OrderField::product}};

struct NoteRow {
  std::string_view key;
  OrderText text;
};
constexpr NoteRow kNotes[] = {
    {"utm source", OrderText::note_utm_source}, {"utm campaign", OrderText::note_utm_campaign},
    {"utm source", OrderText::utm_source},      {"utm medium", OrderText::utm_medium},
    {"utm campaign", OrderText::utm_campaign},  {"utm content", OrderText::utm_content},
    {"utm term", OrderText::utm_term},          {"utm id", OrderText::utm_id}};

/// "www.coupons.example" of "https://www.coupons.example/shop?x"
std::string_view host_of(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  return address.substr(0, address.find_first_of("/?#:"));
}

/// "UTM source", "utm_source", "utm-source", "utmSource" and "utmsource" name one thing.
std::string attribute_key(std::string_view key) {
  std::string plain = plain_name(key);
  if (plain.substr(0, 3) == "utm" && plain.size() > 3 && plain[3] != ' ') plain = "utm " + plain.substr(3);
  return plain;
}

/// "2026-09-30 ...": the short way for what shops write; parse_date for the rest.
std::int32_t day_of(std::string_view text) {
  const auto digits = [&](std::size_t at, std::size_t count) {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
      if (text[i] < '0' || text[i] > '9') return -1;
      value = value * 10 + (text[i] - '0');
    }
    return value;
  };
  if (text.size() >= 19 && text[4] == '-' && text[7] == '-' && text[13] == ':') {
    const Date date{digits(0, 4), digits(5, 2), digits(8, 2)};
    if (is_real(date)) return static_cast<std::int32_t>(day_number(date));
  }
  const DateReading reading = parse_date(text);
  if (reading.kind != ReadingKind::ok) return OrderColumns::kNoDay;
  return static_cast<std::int32_t>(day_number(reading.date));
}

/// What a browser calls itself, as WooCommerce's own column says it.
std::string_view device_of(std::string_view user_agent) {
  const auto has = [&](std::string_view word) { return user_agent.find(word) != std::string_view::npos; };
  if (has("iPad") || has("Tablet") || (has("Android") && !has("Mobile"))) return "Tablet";
  return has("Mobile") || has("iPhone") ? "Mobile" : "Desktop";
}

void add_money(std::int64_t amount, std::int64_t& sum) {
  if (amount != kNoMoney) sum += amount;
}

}  // namespace

std::vector<NoteAttribute> note_attributes(std::string_view text) {
  std::vector<NoteAttribute> list;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), end + 1));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) continue;
    list.push_back({attribute_key(line.substr(0, colon)), trim(line.substr(colon + 1))});
  }
  return list;
}

void OrderReader::note(std::uint64_t row, OrderField field, std::string_view text) {
  if (problems_.size() < kMostProblems) problems_.push_back({row, field, std::string(text.substr(0, 100))});
}

std::size_t OrderReader::place_of(std::string_view name) {
  const std::size_t order = orders_.names.add(name) - 1u;
  if (order < orders_.size()) return order;
  orders_.id.push_back("");
  orders_.landing_page.push_back("");
  orders_.day.push_back(OrderColumns::kNoDay);
  orders_.cancelled.push_back(0);
  orders_.lines.push_back(0);
  orders_.units.push_back(0);
  orders_.email.push_back(0);
  orders_.buyer.push_back(0);
  for (auto& column : orders_.money) column.push_back(kNoMoney);
  for (auto& column : orders_.texts) column.push_back(0);
  return order;
}

void OrderReader::row(const OrderCells& cells, std::uint64_t row) {
  const auto cell = [&](OrderField field) { return trim(cells[static_cast<std::size_t>(field)]); };
  const std::string_view name = cell(OrderField::name);
  if (name.empty()) return note(row, OrderField::name, "");
  const std::size_t order = place_of(name);
  const bool is_first = orders_.lines[order] == 0;
  ++orders_.lines[order];
  ++line_rows_;
  if (const auto quantity = read_written(cell(OrderField::quantity), decimal_)) {
    orders_.units[order] += quantity->negative ? -quantity->whole : quantity->whole;
  }
  read_money(cells, order, row);
  if (is_first || orders_.texts[static_cast<std::size_t>(OrderText::currency)][order] == 0)
    read_texts(cells, order);
  if (is_first) {
    orders_.id.append(cell(OrderField::id));
    orders_.landing_page.append(cell(OrderField::landing_page));
  }
  if (orders_.day[order] == OrderColumns::kNoDay) orders_.day[order] = day_of(cell(OrderField::created_at));
  if (!cell(OrderField::cancelled_at).empty()) orders_.cancelled[order] = 1;
  if (orders_.email[order] == 0)
    orders_.email[order] = orders_.emails.add(ascii_lower(cell(OrderField::email)));
  if (orders_.buyer[order] == 0)
    orders_.buyer[order] = orders_.buyers.add(ascii_lower(cell(OrderField::buyer)));
  read_notes(cells[static_cast<std::size_t>(OrderField::note_attributes)], order);
  read_item(cells, order);
}

void OrderReader::read_item(const OrderCells& cells, std::size_t order) {
  const auto cell = [&](OrderField field) { return trim(cells[static_cast<std::size_t>(field)]); };
  const std::string_view sku = cell(OrderField::sku);
  if (sku.empty()) return;
  const auto amount = [&](OrderField field) {
    const auto money = payoff::read_money(cell(field), decimal_);
    return money ? money->micros : kNoMoney;
  };
  const auto quantity = read_written(cell(OrderField::quantity), decimal_);
  const std::int64_t units = !quantity ? 1 : quantity->negative ? -quantity->whole : quantity->whole;
  OrderLines& items = orders_.items;
  items.order.push_back(static_cast<std::uint32_t>(order));
  items.sku.push_back(items.skus.add(sku));
  items.units.push_back(static_cast<std::int32_t>(std::clamp<std::int64_t>(units, -1'000'000, 1'000'000)));
  items.price.push_back(amount(OrderField::line_price));
  items.discount.push_back(amount(OrderField::line_discount));
}

void OrderReader::read_money(const OrderCells& cells, std::size_t order, std::uint64_t row) {
  for (const MoneyRow& kind : kMoney) {
    const std::string_view cell = cells[static_cast<std::size_t>(kind.field)];
    std::int64_t& amount = orders_.money[static_cast<std::size_t>(kind.money)][order];
    if (cell.empty() || amount != kNoMoney || says_nothing(cell)) continue;
    const auto value = payoff::read_money(cell, decimal_);
    if (!value) {
      note(row, kind.field, cell);
      continue;
    }
    amount = value->micros;
    int& decimals = decimals_[static_cast<std::size_t>(kind.money)];
    if (amount != 0) decimals = std::max(decimals, value->decimals);
  }
}

void OrderReader::set_text(OrderText kind, std::size_t order, std::string_view text) {
  const auto k = static_cast<std::size_t>(kind);
  if (!text.empty()) orders_.texts[k][order] = orders_.pools[k].add(text);
}

void OrderReader::read_texts(const OrderCells& cells, std::size_t order) {
  for (const TextRow& kind : kTexts)
    set_text(kind.text, order, trim(cells[static_cast<std::size_t>(kind.field)]));
  set_text(OrderText::referrer, order, host_of(trim(cells[static_cast<std::size_t>(OrderField::referrer)])));
}

void OrderReader::read_notes(std::string_view notes, std::size_t order) {
  if (notes.empty()) return;
  for (const NoteAttribute& attribute : note_attributes(notes)) {
    const auto is = [&](std::string_view key) { return attribute.key == key; };
    for (const NoteRow& row : kNotes) {
      if (is(row.key)) set_text(row.text, order, attribute.value);
    }
    const bool device_known = orders_.texts[static_cast<std::size_t>(OrderText::device)][order] != 0;
    if (is("user agent") && !device_known) set_text(OrderText::device, order, device_of(attribute.value));
    if (is("referrer") || is("referring site"))
      set_text(OrderText::referrer, order, host_of(attribute.value));
    const bool landing = is("landing page url") || is("landing page") || is("landing site");
    const bool is_last = order + 1 == orders_.size();
    if (landing && is_last && orders_.landing_page[order].empty())
      orders_.landing_page.append(attribute.value);
  }
}

std::map<std::string, OrderSums> sums_by(const OrderColumns& orders, OrderText text) {
  std::vector<OrderSums> sums(orders.pools[static_cast<std::size_t>(text)].size());
  for (std::size_t i = 0; i < orders.size(); ++i) {
    OrderSums& sum = sums[orders.texts[static_cast<std::size_t>(text)][i]];
    const std::int64_t total = orders.amount(OrderMoney::total, i);
    const std::int64_t refunded = orders.amount(OrderMoney::refunded, i);
    const std::int64_t discount = orders.amount(OrderMoney::discount_amount, i);
    ++sum.orders;
    add_money(total, sum.total);
    add_money(refunded, sum.refunded);
    add_money(discount, sum.discount_amount);
  }
  std::map<std::string, OrderSums> named;
  for (std::uint32_t i = 0; i < sums.size(); ++i) {
    if (sums[i].orders > 0)
      named.emplace(std::string(orders.pools[static_cast<std::size_t>(text)].text(i)), sums[i]);
  }
  return named;
}

}  // namespace payoff

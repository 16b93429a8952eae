#include "core/imports/order_reader.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <optional>

#include "core/base/reading.h"
#include "core/base/text.h"
#include "core/imports/decimal_sum.h"

namespace payoff {
namespace {

constexpr std::size_t kMostProblems = 100;

/// What is done with a field that is an order's own, with what it is a kind of.
enum class Take : std::uint8_t { nothing, money, text, host, id, email, day, cancelled, landing_page, buyer };
struct TakeRow {
  Take take = Take::nothing;
  std::uint8_t kind = 0;
};

constexpr std::array<TakeRow, kOrderFields> take_table() {
  std::array<TakeRow, kOrderFields> table = {};
  const auto put = [&](OrderField field, Take take, std::size_t kind = 0) {
    table[static_cast<std::size_t>(field)] = {take, static_cast<std::uint8_t>(kind)};
  };
  const auto money = [&](OrderField field, OrderMoney kind) {
    put(field, Take::money, static_cast<std::size_t>(kind));
  };
  const auto text = [&](OrderField field, OrderText kind) {
    put(field, Take::text, static_cast<std::size_t>(kind));
  };
  put(OrderField::id, Take::id);
  put(OrderField::email, Take::email);
  put(OrderField::created_at, Take::day);
  put(OrderField::cancelled_at, Take::cancelled);
  put(OrderField::landing_page, Take::landing_page);
  put(OrderField::buyer, Take::buyer);
  put(OrderField::referrer, Take::host, static_cast<std::size_t>(OrderText::referrer));
  money(OrderField::total, OrderMoney::total);
  money(OrderField::subtotal, OrderMoney::subtotal);
  money(OrderField::shipping, OrderMoney::shipping);
  money(OrderField::taxes, OrderMoney::taxes);
  money(OrderField::discount_amount, OrderMoney::discount_amount);
  money(OrderField::refunded, OrderMoney::refunded);
  text(OrderField::currency, OrderText::currency);
  text(OrderField::discount_code, OrderText::discount_code);
  text(OrderField::financial_status, OrderText::financial_status);
  text(OrderField::country, OrderText::country);
  text(OrderField::device, OrderText::device);
  text(OrderField::customer_type, OrderText::customer_type);
  text(OrderField::channel, OrderText::channel);
  text(OrderField::utm_source, OrderText::utm_source);
  text(OrderField::utm_medium, OrderText::utm_medium);
  text(OrderField::utm_campaign, OrderText::utm_campaign);
  text(OrderField::utm_content, OrderText::utm_content);
  text(OrderField::utm_term, OrderText::utm_term);
  text(OrderField::utm_id, OrderText::utm_id);
  text(OrderField::payment_method, OrderText::payment_method);
  text(OrderField::product, OrderText::product);
  return table;
}
constexpr std::array<TakeRow, kOrderFields> kTake = take_table();

constexpr std::uint64_t bit_of(OrderField field) {
  return std::uint64_t{1} << static_cast<std::size_t>(field);
}

constexpr std::uint64_t fields_taken() {
  std::uint64_t fields = 0;
  for (std::size_t f = 0; f < kOrderFields; ++f) {
    if (kTake[f].take != Take::nothing) fields |= std::uint64_t{1} << f;
  }
  return fields;
}

/// "www.coupons.example" of "https://www.coupons.example/shop?x"
std::string_view host_of(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  return address.substr(0, address.find_first_of("/?#:"));
}

std::optional<std::int64_t> whole_number(std::string_view cell, char decimal) {
  if (cell.empty()) return std::nullopt;
  if (cell.size() == 1 && is_digit(cell[0])) return cell[0] - '0';
  const auto written = read_written(cell, decimal);
  if (!written) return std::nullopt;
  return written->negative ? -written->whole : written->whole;
}

/// What a browser calls itself, as WooCommerce's own column says it.
std::string_view device_of(std::string_view user_agent) {
  const auto has = [&](std::string_view word) { return user_agent.find(word) != std::string_view::npos; };
  if (has("iPad") || has("Tablet") || (has("Android") && !has("Mobile"))) return "Tablet";
  return has("Mobile") || has("iPhone") ? "Mobile" : "Desktop";
}

}  // namespace

void OrderReader::note(std::uint64_t row, OrderField field, std::string_view text) {
  if (problems_.size() < kMostProblems) problems_.push_back({row, field, std::string(text.substr(0, 100))});
}

/// The order of that name is the one being read.
void OrderReader::turn_to(std::string_view name, std::uint64_t present) {
  close();
  const std::size_t before = orders_.size();
  place_ = finder_.add(name, orders_.names);
  open_ = true;
  is_new_ = orders_.size() > before;
  lacking_ = present & fields_taken();
  if (is_new_) {
    draft_ = {};
    orders_.id.push_back("");
    orders_.landing_page.push_back("");
    return;
  }
  draft_ = orders_.draft_of(place_);
  lacking_ &= ~(bit_of(OrderField::id) | bit_of(OrderField::landing_page));
  for (std::uint64_t left = lacking_; left != 0; left &= left - 1) {
    const auto field = static_cast<std::size_t>(std::countr_zero(left));
    const auto [take, kind] = kTake[field];
    const bool said = (take == Take::money && draft_.money[kind] != kNoMoney) ||
                      ((take == Take::text || take == Take::host) && draft_.texts[kind] != 0) ||
                      (take == Take::email && draft_.email != 0) ||
                      (take == Take::buyer && draft_.buyer != 0) ||
                      (take == Take::day && draft_.day != OrderDraft::kNoDay) ||
                      (take == Take::cancelled && draft_.cancelled != 0);
    if (said) lacking_ &= ~(std::uint64_t{1} << field);
  }
}

/// What was read of the order goes into the columns.
void OrderReader::close() {
  if (open_ && is_new_) orders_.put(draft_);
  if (open_ && !is_new_) orders_.set(place_, draft_);
  open_ = false;
}

void OrderReader::row(OrderCells& cells, std::uint64_t row) {
  const std::string_view name = cells[OrderField::name];
  if (name.empty()) return note(row, OrderField::name, "");
  if (!open_ || !same_text(orders_.names[place_], name)) turn_to(name, cells.present());
  ++draft_.lines;
  ++line_rows_;
  const std::optional<std::int64_t> units = whole_number(cells[OrderField::quantity], decimal_);
  if (units) draft_.units += *units;
  for (std::uint64_t left = lacking_; left != 0; left &= left - 1) {
    const auto field = static_cast<OrderField>(std::countr_zero(left));
    const std::string_view cell = cells[field];
    if (!cell.empty() && take(field, cell, row)) lacking_ &= ~bit_of(field);
  }
  if (const std::string_view notes = cells[OrderField::note_attributes]; !notes.empty()) take_notes(notes);
  if (const std::string_view sku = cells[OrderField::sku]; !sku.empty())
    take_item(cells, sku, units.value_or(1));
}

/// Whether the cell says what the field is.
bool OrderReader::take(OrderField field, std::string_view cell, std::uint64_t row) {
  const auto [take, kind] = kTake[static_cast<std::size_t>(field)];
  switch (take) {
    case Take::money:
      return take_money(static_cast<OrderMoney>(kind), field, cell, row);
    case Take::text:
      draft_.texts[kind] = orders_.pools[kind].add(cell);
      return true;
    case Take::host:
      set_text(OrderText::referrer, host_of(cell));
      return draft_.texts[kind] != 0;
    case Take::id:
      orders_.id.append(cell);
      return true;
    case Take::landing_page:
      orders_.landing_page.append(cell);
      return true;
    case Take::email:
      orders_.emails.push_back(lower_text(cell, lowered_));
      draft_.email = static_cast<std::uint32_t>(orders_.emails.size());
      return true;
    case Take::buyer:
      draft_.buyer = orders_.buyers.add(lower_text(cell, lowered_));
      return true;
    case Take::day:
      draft_.day = dates_.read(cell, place_);
      return draft_.day != OrderDraft::kNoDay;
    case Take::cancelled:
      draft_.cancelled = 1;
      return true;
    case Take::nothing:
      break;
  }
  return false;
}

bool OrderReader::take_money(OrderMoney kind, OrderField field, std::string_view cell, std::uint64_t row) {
  if (!is_digit(cell.front()) && says_nothing(cell)) return false;
  const auto value = read_money(cell, decimal_);
  if (!value) {
    note(row, field, cell);
    return false;
  }
  const auto k = static_cast<std::size_t>(kind);
  draft_.money[k] = value->micros;
  if (value->micros != 0) decimals_[k] = std::max(decimals_[k], value->decimals);
  return true;
}

void OrderReader::take_item(OrderCells& cells, std::string_view sku, std::int64_t units) {
  const auto amount = [&](OrderField field) {
    const std::string_view cell = cells[field];
    const auto money = cell.empty() ? std::nullopt : read_money(cell, decimal_);
    return money ? money->micros : kNoMoney;
  };
  OrderLines& items = orders_.items;
  const std::int64_t kept_units = std::clamp<std::int64_t>(units, -1'000'000, 1'000'000);
  items.push_back(static_cast<std::uint32_t>(place_), items.skus.add(sku),
                  static_cast<std::int32_t>(kept_units), amount(OrderField::line_price),
                  amount(OrderField::line_discount));
}

void OrderReader::set_text(OrderText kind, std::string_view text) {
  const auto k = static_cast<std::size_t>(kind);
  if (!text.empty()) draft_.texts[k] = orders_.pools[k].add(text);
}

void OrderReader::take_notes(std::string_view notes) {
  notes_.begin();
  for (auto line = notes_.next(notes); line.meaning != nullptr; line = notes_.next(notes)) {
    for (const OrderText kind : line.meaning->texts) set_text(kind, line.value);
    if (line.meaning->referrer) set_text(OrderText::referrer, host_of(line.value));
    if (line.meaning->user_agent && text(OrderText::device) == 0)
      set_text(OrderText::device, device_of(line.value));
    if (line.meaning->landing_page && is_new_ && orders_.landing_page[place_].empty())
      orders_.landing_page.append(line.value);
  }
}

void OrderReader::finish() {
  close();
  dates_.finish(orders_.day);
  finder_ = {};
  summary_ = summarize(orders_);
}

}  // namespace payoff

#include "core/imports/order_reader.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "core/base/reading.h"
#include "core/base/text.h"
#include "core/imports/decimal_sum.h"
#include "core/imports/names.h"

namespace payoff {
namespace {

constexpr std::size_t kMostProblems = 100;
/// Keys of notes are kept to know them again; a shop's own long lines are no keys.
constexpr std::size_t kLongestNoteKey = 60;
constexpr std::size_t kMostNoteKeys = 1000;

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

/// What a line of "Note Attributes", "utm_source: facebook", says.
struct NoteRow {
  std::string_view key;
  OrderText text;
};
constexpr NoteRow kNotes[] = {
    {"utm source", OrderText::note_utm_source}, {"utm campaign", OrderText::note_utm_campaign},
    {"utm source", OrderText::utm_source},      {"utm medium", OrderText::utm_medium},
    {"utm campaign", OrderText::utm_campaign},  {"utm content", OrderText::utm_content},
    {"utm term", OrderText::utm_term},          {"utm id", OrderText::utm_id}};
// Bits of a key's meaning: those of the rows above, then what is read further.
constexpr std::uint32_t kReferrer = 1u << std::size(kNotes);
constexpr std::uint32_t kLanding = kReferrer << 1;
constexpr std::uint32_t kUserAgent = kReferrer << 2;

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

/// What a key says: bits of kNotes and those after them.
std::uint32_t meaning_of(std::string_view key) {
  const std::string plain = attribute_key(key);
  std::uint32_t meaning = 0;
  for (std::size_t i = 0; i < std::size(kNotes); ++i) {
    if (plain == kNotes[i].key) meaning |= 1u << i;
  }
  if (plain == "referrer" || plain == "referring site") meaning |= kReferrer;
  if (plain == "landing page url" || plain == "landing page" || plain == "landing site") meaning |= kLanding;
  if (plain == "user agent") meaning |= kUserAgent;
  return meaning;
}

/// What most cells are needs no further look.
std::string_view trim_cell(std::string_view cell) {
  while (!cell.empty() && cell.front() == ' ') cell.remove_prefix(1);
  const auto is_plain = [](char c) { return c > ' ' && c < 0x7F; };
  return cell.empty() || (is_plain(cell.front()) && is_plain(cell.back())) ? cell : trim(cell);
}

std::optional<std::int64_t> whole_number(std::string_view cell, char decimal) {
  if (cell.empty()) return std::nullopt;
  if (cell.size() == 1 && cell[0] >= '0' && cell[0] <= '9') return cell[0] - '0';
  const auto written = read_written(cell, decimal);
  if (!written) return std::nullopt;
  return written->negative ? -written->whole : written->whole;
}

/// In small letters; good until the next one.
std::string_view lower(std::string_view text, std::string& lowered) {
  if (lowered.size() < text.size()) lowered.resize(text.size());
  char* to = lowered.data();
  for (const char c : text) *to++ = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return std::string_view(lowered).substr(0, text.size());
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

void OrderReader::note(std::uint64_t row, OrderField field, std::string_view text) {
  if (problems_.size() < kMostProblems) problems_.push_back({row, field, std::string(text.substr(0, 100))});
}

/// An order's rows stand together mostly.
std::size_t OrderReader::place_of(std::string_view name) {
  const std::size_t before = orders_.size();
  if (before > 0 && same_text(orders_.names[last_], name)) return last_;
  last_ = finder_.add(name, orders_.names);
  if (orders_.size() > before) {
    orders_.id.push_back("");
    orders_.landing_page.push_back("");
  }
  return last_;
}

void OrderReader::row(const OrderCells& cells, std::uint64_t row) {
  const auto cell = [&](OrderField field) { return trim_cell(cells[static_cast<std::size_t>(field)]); };
  const std::string_view name = cell(OrderField::name);
  if (name.empty()) return note(row, OrderField::name, "");
  const std::size_t order = place_of(name);
  std::uint32_t& lines = orders_.lines.at(order);
  const bool is_first = lines == 0;
  ++lines;
  ++line_rows_;
  const std::optional<std::int64_t> units = whole_number(cell(OrderField::quantity), decimal_);
  if (units) orders_.units.at(order) += *units;
  read_money(cells, order, row);
  if (is_first || orders_.texts[static_cast<std::size_t>(OrderText::currency)][order] == 0)
    read_texts(cells, order);
  if (is_first) {
    orders_.id.append(cell(OrderField::id));
    orders_.landing_page.append(cell(OrderField::landing_page));
  }
  if (orders_.day[order] == OrderColumns::kNoDay) {
    const std::int32_t day = dates_.read(cell(OrderField::created_at), order);
    if (day != OrderColumns::kNoDay) orders_.day.at(order) = day;
  }
  if (!cell(OrderField::cancelled_at).empty()) orders_.cancelled.at(order) = 1;
  const std::string_view email = cell(OrderField::email), buyer = cell(OrderField::buyer);
  if (!email.empty() && orders_.email[order] == 0) {
    orders_.emails.push_back(lower(email, lowered_));
    orders_.email.at(order) = static_cast<std::uint32_t>(orders_.emails.size());
  }
  if (!buyer.empty() && orders_.buyer[order] == 0) {
    orders_.buyer.at(order) = orders_.buyers.add(lower(buyer, lowered_));
  }
  read_notes(cells[static_cast<std::size_t>(OrderField::note_attributes)], order);
  read_item(cells, order, units.value_or(1));
}

void OrderReader::read_item(const OrderCells& cells, std::size_t order, std::int64_t units) {
  const auto cell = [&](OrderField field) { return trim_cell(cells[static_cast<std::size_t>(field)]); };
  const std::string_view sku = cell(OrderField::sku);
  if (sku.empty()) return;
  const auto amount = [&](OrderField field) {
    const auto money = payoff::read_money(cell(field), decimal_);
    return money ? money->micros : kNoMoney;
  };
  OrderLines& items = orders_.items;
  const std::size_t at = items.count++;
  items.order.at(at) = static_cast<std::uint32_t>(order);
  items.sku.at(at) = items.skus.add(sku);
  items.units.at(at) = static_cast<std::int32_t>(std::clamp<std::int64_t>(units, -1'000'000, 1'000'000));
  items.price.at(at) = amount(OrderField::line_price);
  items.discount.at(at) = amount(OrderField::line_discount);
}

void OrderReader::read_money(const OrderCells& cells, std::size_t order, std::uint64_t row) {
  for (const MoneyRow& kind : kMoney) {
    const std::string_view cell = cells[static_cast<std::size_t>(kind.field)];
    if (cell.empty()) continue;
    OrderColumns::Money& column = orders_.money[static_cast<std::size_t>(kind.money)];
    const bool is_figure = cell.front() >= '0' && cell.front() <= '9';
    if (column[order] != kNoMoney || (!is_figure && says_nothing(cell))) continue;
    const auto value = payoff::read_money(cell, decimal_);
    if (!value) {
      note(row, kind.field, cell);
      continue;
    }
    column.at(order) = value->micros;
    int& decimals = decimals_[static_cast<std::size_t>(kind.money)];
    if (value->micros != 0) decimals = std::max(decimals, value->decimals);
  }
}

void OrderReader::set_text(OrderText kind, std::size_t order, std::string_view text) {
  const auto k = static_cast<std::size_t>(kind);
  if (!text.empty()) orders_.texts[k].at(order) = orders_.pools[k].add(text);
}

void OrderReader::read_texts(const OrderCells& cells, std::size_t order) {
  for (const TextRow& kind : kTexts)
    set_text(kind.text, order, trim_cell(cells[static_cast<std::size_t>(kind.field)]));
  set_text(OrderText::referrer, order,
           host_of(trim_cell(cells[static_cast<std::size_t>(OrderField::referrer)])));
}

/// The number of a key in note_known_, where it came after the key numbered `before`; 0 for one too many.
std::uint32_t OrderReader::note_key(std::string_view key, std::uint32_t before) {
  const std::uint32_t expected = note_known_[before].after;
  if (expected != 0 && same_text(note_keys_.text(expected), key)) return expected;
  if (note_keys_.size() > kMostNoteKeys && note_keys_.find(key) == Interner::kNone) return 0;
  const std::uint32_t number = note_keys_.add(key);
  if (number == note_known_.size()) note_known_.push_back({meaning_of(key), 0});
  note_known_[before].after = number;
  return number;
}

void OrderReader::read_notes(std::string_view notes, std::size_t order) {
  std::uint32_t key = 0;
  while (!notes.empty()) {
    const std::size_t end = find_either(notes, '\r', '\n');
    const std::string_view line = notes.substr(0, end);
    notes.remove_prefix(std::min(notes.size(), end + 1));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > kLongestNoteKey) continue;
    key = note_key(line.substr(0, colon), key);
    const std::uint32_t meaning = note_known_[key].meaning;
    if (meaning == 0) continue;
    const std::string_view value = trim_cell(line.substr(colon + 1));
    for (std::size_t i = 0; i < std::size(kNotes); ++i) {
      if ((meaning >> i & 1) != 0) set_text(kNotes[i].text, order, value);
    }
    if ((meaning & kReferrer) != 0) set_text(OrderText::referrer, order, host_of(value));
    const bool device_known = orders_.texts[static_cast<std::size_t>(OrderText::device)][order] != 0;
    if ((meaning & kUserAgent) != 0 && !device_known) set_text(OrderText::device, order, device_of(value));
    const bool is_last = order + 1 == orders_.size();
    if ((meaning & kLanding) != 0 && is_last && orders_.landing_page[order].empty())
      orders_.landing_page.append(value);
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

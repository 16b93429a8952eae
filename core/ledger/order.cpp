#include "core/ledger/order.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numeric>
#include <tuple>

#include "core/base/text.h"
#include "core/ledger/fold.h"

namespace payoff {
namespace {

/// Two cents: what rounding tax line by line makes.
constexpr std::int64_t kSlack = 20'000;

struct StatusRow {
  Exclusion exclusion;
  std::string_view statuses;
};
/// Words of shops' own statuses, "|" between; WooCommerce writes "wc-" before them.
constexpr StatusRow kStatuses[] = {
    {Exclusion::cancelled, "|cancelled|canceled|storniert|annulé|cancelado|annullato|geannuleerd|trash|"},
    {Exclusion::voided, "|voided|failed|expired|declined|"},
    {Exclusion::refunded, "|refunded|erstattet|"},
    {Exclusion::pending,
     "|pending|pending payment|pending-payment|on-hold|on hold|unpaid|awaiting payment|checkout-draft|"},
};

Exclusion exclusion_of_status(std::string_view status) {
  std::string plain = ascii_lower(trim(status));
  if (plain.substr(0, 3) == "wc-") plain.erase(0, 3);
  const std::string wanted = "|" + plain + "|";
  for (const StatusRow& row : kStatuses) {
    if (plain.size() > 0 && row.statuses.find(wanted) != std::string_view::npos) return row.exclusion;
  }
  return Exclusion::none;
}

bool is_cash_on_delivery(std::string_view method) {
  const std::string plain = ascii_lower(method);
  return plain == "cod" || plain.find("cash on delivery") != std::string::npos ||
         plain.find("(cod)") != std::string::npos || plain.find("nachnahme") != std::string::npos;
}

bool near(std::int64_t a, std::int64_t b) { return std::llabs(a - b) <= kSlack; }

std::int64_t known(std::int64_t amount) { return amount == kNoMoney ? 0 : amount; }

/// part of whole, of the amount.
std::int64_t share(std::int64_t amount, std::int64_t part, std::int64_t whole) {
  if (whole == 0) return 0;
  return std::llround(static_cast<double>(amount) * (static_cast<double>(part) / static_cast<double>(whole)));
}

struct Amounts {
  std::int64_t total, subtotal, shipping, taxes, discount, refunded;
  explicit Amounts(const OrderColumns& orders, std::size_t row)
      : total(orders.amount(OrderMoney::total, row)),
        subtotal(orders.amount(OrderMoney::subtotal, row)),
        shipping(known(orders.amount(OrderMoney::shipping, row))),
        taxes(known(orders.amount(OrderMoney::taxes, row))),
        discount(std::llabs(known(orders.amount(OrderMoney::discount_amount, row)))),
        refunded(std::llabs(known(orders.amount(OrderMoney::refunded, row)))) {}
  bool both() const { return total != kNoMoney && subtotal != kNoMoney; }
};

std::int32_t last_day(const OrderColumns& orders) {
  std::int32_t last = OrderColumns::kNoDay;
  for (std::size_t row = 0; row < orders.size(); ++row) last = std::max(last, orders.day[row]);
  return last;
}

/// A number of what is mixed in, in that order.
class Mixed {
 public:
  void add(std::string_view text) {
    for (const char c : text) hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    add(text.size());
  }
  void add(std::uint64_t number) {
    hash_ = (hash_ ^ number) * 0xFF51AFD7ED558CCDu;
    hash_ ^= hash_ >> 32;
  }
  std::uint64_t value() const { return hash_; }

 private:
  std::uint64_t hash_ = 0xCBF29CE484222325u;
};

/// All that an order's rows say.
std::uint64_t mixed_order(const OrderColumns& orders, std::size_t row) {
  Mixed mixed;
  for (const std::string_view text : {orders.name(row), orders.id[row], orders.email_text(row),
                                      orders.buyers.text(orders.buyer[row]), orders.landing_page[row]})
    mixed.add(text);
  for (std::size_t kind = 0; kind < kOrderTexts; ++kind)
    mixed.add(orders.text(static_cast<OrderText>(kind), row));
  for (const auto& amounts : orders.money) mixed.add(static_cast<std::uint64_t>(amounts[row]));
  mixed.add(static_cast<std::uint64_t>(orders.units[row]));
  mixed.add(static_cast<std::uint64_t>(orders.day[row]));
  mixed.add(orders.cancelled[row]);
  return mixed.value();
}

std::uint64_t mixed_item(const OrderColumns& orders, std::size_t item) {
  const OrderLines& items = orders.items;
  Mixed mixed;
  mixed.add(orders.name(items.order[item]));
  mixed.add(items.skus.text(items.sku[item]));
  mixed.add(static_cast<std::uint64_t>(items.units[item]));
  return mixed.value();
}

/// What files are ranked by; the contents only so that two files that differ are never alike.
auto rank_of(const OrderColumns& orders) {
  std::uint64_t sum = 0, mixed = 0;
  for (std::size_t i = 0; i < orders.size(); ++i) {
    const Amounts amounts(orders, i);
    sum += static_cast<std::uint64_t>(amounts.refunded - known(amounts.total));
    mixed += mixed_order(orders, i);
  }
  for (std::size_t i = 0; i < orders.items.size(); ++i) mixed += mixed_item(orders, i);
  return std::make_tuple(last_day(orders), orders.size(), static_cast<std::int64_t>(sum), mixed);
}

/// Creators by address and by full name: who must not be paid for what they bought, and who got a gift.
struct Buyers {
  std::map<std::string, std::int32_t, std::less<>> emails, names;
  Buyers(const std::vector<LedgerCreator>& creators, const std::vector<std::string>& own_emails) {
    for (std::size_t i = 0; i < creators.size(); ++i) {
      const auto creator = static_cast<std::int32_t>(i);
      for (const std::string& email : creators[i].emails) emails.emplace(ascii_lower(trim(email)), creator);
      if (trim(creators[i].name).find(' ') != std::string_view::npos)
        names.emplace(fold_name(creators[i].name), creator);
    }
    for (const std::string& email : own_emails) emails.emplace(ascii_lower(trim(email)), kElsewhere);
    emails.erase("");
    names.erase("");
  }
};

std::int32_t find_in(const std::map<std::string, std::int32_t, std::less<>>& map, std::string_view text) {
  const auto found = map.find(text);
  return found == map.end() ? kNobody : found->second;
}

/// For each text of a pool, what it means: asked once a text, not once an order.
template <class Meaning, class Judge>
std::vector<Meaning> meanings(const Interner& pool, const Judge& judge) {
  std::vector<Meaning> list;
  for (std::uint32_t i = 0; i < pool.size(); ++i) list.push_back(judge(pool.text(i)));
  return list;
}

/// What the texts of a file mean.
struct Meanings {
  std::vector<Exclusion> status;
  std::vector<std::uint8_t> on_delivery, own_currency;
  std::vector<std::int32_t> name;

  Meanings(const OrderColumns& orders, std::string_view currency, const Buyers& buyers) {
    const auto pool = [&](OrderText kind) -> const Interner& {
      return orders.pools[static_cast<std::size_t>(kind)];
    };
    status = meanings<Exclusion>(pool(OrderText::financial_status), exclusion_of_status);
    on_delivery = meanings<std::uint8_t>(pool(OrderText::payment_method), is_cash_on_delivery);
    own_currency = meanings<std::uint8_t>(pool(OrderText::currency), [&](std::string_view text) {
      return text.empty() || equals_ignoring_ascii_case(trim(text), currency);
    });
    name = meanings<std::int32_t>(orders.buyers, [&](std::string_view text) {
      return buyers.names.empty() ? kNobody : find_in(buyers.names, fold_name(text));
    });
  }
};

Exclusion judge(const OrderColumns& orders, const LedgerOrder& order, const Meanings& says,
                const LedgerRule& rule) {
  const std::size_t row = order.row;
  const OrderRevenue& sales = order.sales;
  const auto number = [&](OrderText kind) { return orders.texts[static_cast<std::size_t>(kind)][row]; };
  const Exclusion status = says.status[number(OrderText::financial_status)];
  if (says.own_currency[number(OrderText::currency)] == 0) return Exclusion::other_currency;
  if (orders.cancelled[row] != 0) return Exclusion::cancelled;
  if (status == Exclusion::cancelled || status == Exclusion::voided || status == Exclusion::refunded)
    return status;
  if (sales.gross > 0 && sales.net <= 0) return Exclusion::refunded;
  if (status == Exclusion::pending && !rule.pending_counts &&
      says.on_delivery[number(OrderText::payment_method)] == 0)
    return Exclusion::pending;
  if (sales.gross <= 0)
    return known(orders.amount(OrderMoney::discount_amount, row)) != 0 ? Exclusion::gift : Exclusion::zero;
  const bool own = order.buyer != kNobody && rule.sold.count(orders.name(row)) == 0;
  return own ? Exclusion::own_order : Exclusion::none;
}

}  // namespace

std::string_view exclusion_id(Exclusion exclusion) {
  constexpr std::string_view kIds[] = {"",          "cancelled", "voided", "refunded",      "pending",
                                       "own_order", "gift",      "zero",   "other_currency"};
  return kIds[static_cast<std::size_t>(exclusion)];
}

const std::vector<std::string_view>& revenue_basis_ids() {
  static const std::vector<std::string_view> ids = {"net_sales", "total", "subtotal"};
  return ids;
}

OrderStyle order_style(const OrderColumns& orders) {
  std::size_t before = 0, after = 0;
  for (std::size_t i = 0; i < orders.size(); ++i) {
    const Amounts a(orders, i);
    if (!a.both() || a.discount <= kSlack) continue;
    const std::int64_t above = a.total - a.shipping;
    if (near(above, a.subtotal) || near(above, a.subtotal + a.taxes)) {
      ++after;
    } else if (near(above, a.subtotal - a.discount) || near(above, a.subtotal - a.discount + a.taxes)) {
      ++before;
    }
  }
  return {before > after};
}

OrderRevenue net_sales(const OrderColumns& orders, std::size_t row, const OrderStyle& style) {
  const Amounts a(orders, row);
  OrderRevenue sales;
  std::int64_t taxes = a.taxes;  // what of them stands on the goods
  if (a.subtotal != kNoMoney) {
    sales.gross = a.subtotal - (style.subtotal_before_discount ? a.discount : 0);
    const bool tax_within = a.taxes > kSlack && a.total != kNoMoney &&
                            near(a.total, sales.gross + a.shipping) &&
                            !near(a.total, sales.gross + a.shipping + a.taxes);
    taxes = std::min(a.taxes, share(a.taxes, sales.gross, sales.gross + a.shipping));
    if (tax_within) sales.gross -= taxes;
  } else if (a.total != kNoMoney) {
    sales.gross = a.total - a.shipping - a.taxes;
  }
  sales.gross = std::max<std::int64_t>(sales.gross, 0);
  const bool all = a.total != kNoMoney && a.total > 0 && a.refunded >= a.total - kSlack / 2;
  const std::int64_t back = all ? sales.gross : share(a.refunded, sales.gross, sales.gross + taxes);
  sales.net = std::max<std::int64_t>(sales.gross - back, 0);
  return sales;
}

Ledger::Ledger(std::vector<const OrderColumns*> files, const LedgerRule& rule,
               const std::vector<LedgerCreator>& creators)
    : files_(std::move(files)) {
  if (files_.size() > 1) rank();
  for (std::uint32_t i = 0; i < files_.size(); ++i) add_file(i, rule, creators);
  std::stable_sort(orders_.begin(), orders_.end(), [this](const LedgerOrder& a, const LedgerOrder& b) {
    return a.day != b.day ? a.day < b.day : name(a) < name(b);
  });
}

void Ledger::rank() {
  using Rank = decltype(rank_of(*files_.front()));
  std::vector<std::pair<Rank, const OrderColumns*>> ranked;
  for (const OrderColumns* file : files_) ranked.emplace_back(rank_of(*file), file);
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  for (std::size_t i = 0; i < ranked.size(); ++i) files_[i] = ranked[i].second;
}

Ledger::Items Ledger::items_by_order(const OrderColumns& orders) {
  Items items;
  items.starts.assign(orders.size() + 1, 0);
  for (std::size_t row = 0; row < orders.items.size(); ++row) ++items.starts[orders.items.order[row] + 1u];
  std::partial_sum(items.starts.begin(), items.starts.end(), items.starts.begin());
  items.rows.resize(orders.items.size());
  std::vector<std::uint32_t> next = items.starts;
  for (std::uint32_t row = 0; row < orders.items.size(); ++row)
    items.rows[next[orders.items.order[row]]++] = row;
  return items;
}

std::span<const std::uint32_t> Ledger::items_of(const LedgerOrder& order) const {
  const Items& items = items_[order.file];
  const std::uint32_t begin = items.starts[order.row];
  return std::span(items.rows).subspan(begin, items.starts[order.row + 1u] - begin);
}

void Ledger::add_file(std::uint32_t file, const LedgerRule& rule,
                      const std::vector<LedgerCreator>& creators) {
  const OrderColumns& orders = *files_[file];
  items_.push_back(items_by_order(orders));
  const OrderStyle style = order_style(orders);
  const Buyers buyers(creators, rule.own_emails);
  const Meanings says(orders, rule.currency, buyers);
  const std::size_t ids_before = ids_.size(), names_before = names_.size();
  for (std::size_t row = 0; row < orders.size(); ++row) {
    const std::string_view id = orders.id[row];
    const std::uint32_t id_number = ids_.add(id), name_number = names_.add(orders.name(row));
    if (named_with_id_.size() < names_.size()) named_with_id_.resize(names_.size(), 2);
    // Two orders that only share a name, "#1001", are those of two shops if their ids differ.
    const bool same_id = id_number != 0 && id_number < ids_before;
    const bool same_name = name_number < names_before && (id_number == 0 || named_with_id_[name_number] == 0);
    if (same_id || same_name) {
      ++duplicates_;
      continue;
    }
    named_with_id_[name_number] = id_number != 0 ? 1 : 0;
    const std::string_view email = orders.email_text(row);
    const std::uint32_t customer = emails_.add(email);
    if (customer == creator_of_email_.size())
      creator_of_email_.push_back(find_in(buyers.emails, trim(email)));
    LedgerOrder order{file,
                      static_cast<std::uint32_t>(row),
                      customer,
                      orders.day[row],
                      creator_of_email_[customer],
                      net_sales(orders, row, style)};
    if (order.buyer == kNobody) order.buyer = says.name[orders.buyer[row]];
    if (orders.texts[static_cast<std::size_t>(OrderText::currency)][row] == 0) ++without_currency_;
    order.exclusion = judge(orders, order, says, rule);
    if (rule.basis != RevenueBasis::net_sales) {
      const Amounts a(orders, row);
      const bool total = rule.basis == RevenueBasis::total || a.subtotal == kNoMoney;
      order.sales.gross = known(total ? a.total : a.subtotal);
      order.sales.net = std::max<std::int64_t>(order.sales.gross - (total ? a.refunded : 0), 0);
    }
    orders_.push_back(order);
  }
}

}  // namespace payoff

#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/imports/order_columns.h"
#include "core/ledger/creator.h"

namespace payoff {

/// Why an order is no sale that anybody could have brought.
enum class Exclusion : std::uint8_t {
  none,
  cancelled,
  voided,
  refunded,
  pending,
  own_order,
  gift,
  zero,
  other_currency,
  count
};
std::string_view exclusion_id(Exclusion exclusion);

/// net_sales: after discounts and refunds, without tax and shipping · total: what was paid, less refunds
/// subtotal: as the file says
enum class RevenueBasis : std::uint8_t { net_sales, total, subtotal };
const std::vector<std::string_view>& revenue_basis_ids();

/// How the amounts of one file are written, as its orders show.
struct OrderStyle {
  /// WooCommerce's order_subtotal, for one, has the discount still in it.
  bool subtotal_before_discount = false;
};
OrderStyle order_style(const OrderColumns& orders);

/// What an order brought [micros].
///
/// gross: before refunds · net: after
struct OrderRevenue {
  std::int64_t gross = 0, net = 0;
};

/// Net sales of an order, as Shopify reckons them.
///
/// out:     the subtotal after discounts, without tax and shipping; where only the total is known, the total
///          less shipping and taxes. Prices that have tax in them (total = subtotal + shipping) lose the
///          subtotal's part of it. A refund is taken off without the tax in it, and never takes more than
///          there is: exports state it as one amount, of which shipping is refunded last
/// example: subtotal 100, taxes 20, total 120, refunded 12 -> 100, 90
/// source:  Shopify help, "Sales reports": net sales = gross sales - discounts - returns
OrderRevenue net_sales(const OrderColumns& orders, std::size_t row, const OrderStyle& style);

/// One order of the ledger, by reference to the columns that hold it.
///
/// file, row: where · day: OrderColumns::kNoDay where unknown · customer: 0 where unknown, else a number that
/// orders of one e-mail address share over all files · buyer: the creator whose address or full name the
/// order has, kElsewhere where it is that of a creator who is not counted, else kNobody · sales: by the
/// ledger's basis [micros]
struct LedgerOrder {
  std::uint32_t file = 0, row = 0, customer = 0;
  std::int32_t day = 0;
  std::int32_t buyer = kNobody;
  OrderRevenue sales;
  Exclusion exclusion = Exclusion::none;
};

struct LedgerRule {
  std::string currency;
  RevenueBasis basis = RevenueBasis::net_sales;
  /// Whether an order whose money is still to come counts. Cash on delivery always does.
  bool pending_counts = false;
  /// Creators' own orders, by name, of which the user says that they are sales like any other.
  std::set<std::string, std::less<>> sold = {};
  /// Addresses of creators that are not counted now: what they bought is no sale either.
  std::vector<std::string> own_emails = {};
};

/// Every order of several exports of one shop, once.
///
/// in:      files: in any order; the same order in two of them counts as the one that ends later says, of
///          those that end on one day the longer one
/// out:     orders by day and name, whatever order the files and their rows are in
class Ledger {
 public:
  Ledger(std::vector<const OrderColumns*> files, const LedgerRule& rule,
         const std::vector<LedgerCreator>& creators);

  const std::vector<LedgerOrder>& orders() const { return orders_; }
  const OrderColumns& columns(const LedgerOrder& order) const { return *files_[order.file]; }
  std::string_view name(const LedgerOrder& order) const { return columns(order).name(order.row); }
  std::string_view text(const LedgerOrder& order, OrderText kind) const {
    return columns(order).text(kind, order.row);
  }
  std::string_view email(const LedgerOrder& order) const { return columns(order).email_text(order.row); }
  /// Rows of `columns(order).items` that say what was bought.
  std::span<const std::uint32_t> items_of(const LedgerOrder& order) const;
  /// Orders that an earlier export has too.
  std::uint64_t duplicates() const { return duplicates_; }
  /// Orders whose file says nothing about their currency; they are taken to be in the rule's.
  std::uint64_t without_currency() const { return without_currency_; }

 private:
  struct Items {
    std::vector<std::uint32_t> starts, rows;  // of an order: rows from starts[n] to starts[n + 1]
  };
  /// The file that says it best comes first.
  void rank();
  static Items items_by_order(const OrderColumns& orders);
  void add_file(std::uint32_t file, const LedgerRule& rule, const std::vector<LedgerCreator>& creators);

  std::vector<const OrderColumns*> files_;
  std::vector<Items> items_;
  std::vector<LedgerOrder> orders_;
  Interner ids_, names_, emails_;
  std::vector<std::int32_t> creator_of_email_ = {kNobody};
  std::vector<std::uint8_t> named_with_id_;
  std::uint64_t duplicates_ = 0, without_currency_ = 0;
};

}  // namespace payoff

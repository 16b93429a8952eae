#include <algorithm>

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/engine/reconcile.h"

namespace payoff::engine {
namespace {

/// First and last day of the orders that were counted, and of all there are.
void put_days(const Reconciled& all, Json& totals) {
  std::int32_t first = INT32_MAX, last = OrderColumns::kNoDay;
  for (const LedgerOrder& order : all.ledger.orders()) {
    if (order.day == OrderColumns::kNoDay) continue;
    first = std::min(first, order.day);
    last = std::max(last, order.day);
  }
  const DayRange& days = all.result.days;
  put_day("from", days.from == INT32_MIN ? first : days.from, totals);
  put_day("to", days.to == INT32_MAX ? last : days.to, totals);
  put_day("first_order", first, totals);
  put_day("last_order", last, totals);
}

Json totals_json(const Reconciled& all) {
  Count excluded, shop;
  std::map<std::string, Count> others;
  for (const LedgerOrder& order : all.ledger.orders()) {
    if (!all.result.days.holds(order.day)) continue;
    if (order.exclusion != Exclusion::none) excluded.add(order.sales.net);
    if (order.exclusion == Exclusion::other_currency) {
      others[well_formed(all.ledger.text(order, OrderText::currency))].add(order.sales.net);
    } else if (order.exclusion != Exclusion::cancelled && order.exclusion != Exclusion::voided) {
      shop.add(order.exclusion == Exclusion::refunded ? 0 : order.sales.net);
    }
  }
  Json totals = count_json(all.result.total);
  totals["excluded_orders"] = excluded.orders;
  totals["duplicates"] = all.ledger.duplicates();
  totals["shop"] = count_json(shop);
  totals["currency"] = all.request.ledger.currency;
  Json other = Json::object();
  for (const auto& [currency, count] : others) other[currency] = count_json(count);
  totals["other_currencies"] = std::move(other);
  put_days(all, totals);
  return totals;
}

Json alone_json(const Reconciled& all) {
  Json alone = Json::object();
  Json naive = Json::object();
  for (const Method method : all.request.rule.methods) {
    Json of_method = Json::object();
    const auto m = static_cast<std::size_t>(method);
    for (std::size_t i = 0; i < all.result.creators.size(); ++i) {
      const Count& count = all.result.creators[i].alone[m];
      if (count.orders > 0) of_method[all.request.creators[i].id] = count_json(count);
    }
    alone[std::string(method_ids()[m])] = std::move(of_method);
  }
  for (std::size_t i = 0; i < all.result.creators.size(); ++i) {
    Count sum;
    for (const Count& count : all.result.creators[i].alone) {
      sum.orders += count.orders;
      sum.sales += count.sales;
    }
    if (sum.orders > 0) naive[all.request.creators[i].id] = count_json(sum);
  }
  alone["naive_sum"] = std::move(naive);
  return alone;
}

Json overlap_json(const Reconciled& all) {
  Json list = Json::array();
  for (std::size_t a = 0; a < kMethods; ++a) {
    for (std::size_t b = a + 1; b < kMethods; ++b) {
      const Overlap& overlap = all.result.overlap[a][b];
      if (overlap.both == 0) continue;
      list.push_back(
          {{"a", method_ids()[a]}, {"b", method_ids()[b]}, {"both", overlap.both}, {"same", overlap.same}});
    }
  }
  return list;
}

/// Sums of links without orders behind them: how far they and the codes tell of the same orders is unknown.
Json totals_only_json(const Reconciled& all) {
  Json object = Json::object();
  for (std::size_t i = 0; i < all.link_totals.size(); ++i) {
    const LinkTotals& links = all.link_totals[i];
    if (links.orders <= 0 && links.revenue <= 0) continue;
    const std::int64_t counted = all.result.creators[i].counted.sales;
    object[all.request.creators[i].id] = {{"orders", links.orders},
                                          {"revenue", to_units(links.revenue)},
                                          {"low", to_units(std::max(counted, links.revenue))},
                                          {"high", to_units(add_saturated(counted, links.revenue))}};
  }
  return object;
}

Json claims_json(const Reconciled& all) {
  Json list = Json::array();
  for (const PlatformClaim& claim : platform_claims(all.request.evidence, all.request.ledger.currency)) {
    Json object = {{"source", claim.label}};
    if (claim.orders) object["orders"] = *claim.orders;
    if (claim.revenue) object["revenue"] = to_units(*claim.revenue);
    list.push_back(std::move(object));
  }
  return list;
}

Json margin_json(const Reconciled& all) {
  Json by_sku = Json::object();
  for (const auto& [sku, price] : all.prices) {
    if (by_sku.size() >= kMostListed) break;
    Json object = {{"price", to_units(price.price)}, {"cost", to_units(price.cost)}};
    if (price.price > 0)
      object["gross_margin"] = 1 - static_cast<double>(price.cost) / static_cast<double>(price.price);
    by_sku[well_formed(price.sku)] = std::move(object);
  }
  return {{"by_sku", std::move(by_sku)}};
}

/// What is there only where files tell of it.
void put_extras(const Reconciled& all, Json& answer) {
  if (const auto baseline = baseline_before(all.ledger, all.result.days)) {
    answer["baseline"] = {{"days", baseline->days},
                          {"orders_per_day", static_cast<double>(baseline->sales.orders) / baseline->days},
                          {"revenue_per_day", to_units(baseline->sales.sales) / baseline->days}};
  }
  if (all.links.join.of > 0) {
    answer["joined"] = {{"by", all.links.join.by_id ? "id" : "name"},
                        {"matched", all.links.join.matched},
                        {"of", all.links.join.of}};
  }
  Json totals_only = totals_only_json(all);
  if (!all.links_by_order && !totals_only.empty()) answer["totals_only"] = std::move(totals_only);
  if (!all.prices.empty()) answer["margin"] = margin_json(all);
}

/// How far each method can be believed, and how many of the orders that creators brought it saw.
void put_trust(const Reconciled& all, Json& answer) {
  if (!all.weighing) return;
  Json trust = Json::object(), capture = Json::object();
  for (std::size_t i = 0; i < all.request.rule.methods.size(); ++i) {
    const std::string id(method_ids()[static_cast<std::size_t>(all.request.rule.methods[i])]);
    const Weighing::Method& method = all.weighing->methods[i];
    if (method.trust) trust[id] = *method.trust;
    if (method.capture) capture[id] = *method.capture;
  }
  answer["trust"] = std::move(trust);
  answer["capture"] = std::move(capture);
}

Json findings_json(const Reconciled& all) {
  Json list = Json::array();
  const auto add = [&](std::string_view id, std::string_view subject, Json values) {
    list.push_back({{"id", id}, {"subject", well_formed(subject)}, {"values", std::move(values)}});
  };
  for (const std::string& code : all.shared_codes) add("code_of_two", code, Json::object());
  if (all.ledger.without_currency() > 0)
    add("orders_without_currency", "orders", {{"count", all.ledger.without_currency()}});
  const auto& orders = all.ledger.orders();
  const auto dateless = std::count_if(orders.begin(), orders.end(), [](const LedgerOrder& order) {
    return order.day == OrderColumns::kNoDay;
  });
  if (dateless > 0) add("orders_without_date", "orders", {{"count", dateless}});
  if (all.request.files_without_evidence > 0)
    add("files_without_evidence", "evidence", {{"count", all.request.files_without_evidence}});
  const Join& join = all.links.join;
  if (join.of > 0 && join.matched * 2 < join.of)
    add("few_transactions_joined", "evidence", {{"matched", join.matched}, {"of", join.of}});
  return list;
}

}  // namespace

Json count_json(const Count& count) { return {{"orders", count.orders}, {"revenue", to_units(count.sales)}}; }

void put_day(std::string_view key, std::int32_t day, Json& object) {
  if (day != OrderColumns::kNoDay && day != INT32_MAX)
    object[std::string(key)] = to_text(date_of_day_number(day));
}

const std::string& id_of(std::int32_t creator, const Reconciled& all) {
  static const std::string nobody;
  return creator == kNobody ? nobody : all.request.creators[static_cast<std::size_t>(creator)].id;
}

Result<Json> reconcile_json(const Reconciled& all) {
  Count everything;
  for (const LedgerOrder& order : all.ledger.orders()) everything.add(order.sales.gross);
  if (everything.sales > kLargestMicros) return fail(Fault::overflow, "revenue");
  Json answer = {{"totals", totals_json(all)},
                 {"creators", creators_json(all)},
                 {"alone", alone_json(all)},
                 {"overlap", overlap_json(all)},
                 {"unattributed", count_json(all.result.unattributed)},
                 {"claims", claims_json(all)},
                 {"findings", findings_json(all)}};
  put_lists(all, answer);
  put_extras(all, answer);
  put_trust(all, answer);
  return answer;
}

}  // namespace payoff::engine

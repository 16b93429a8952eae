#include <algorithm>

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/engine/reconcile.h"

namespace payoff::engine {
namespace {

/// As many of one kind as anybody goes through by hand; sums and counts are of all.
constexpr std::size_t kMostListed = 1000;

Json count_json(const Count& count) { return {{"orders", count.orders}, {"revenue", to_units(count.sales)}}; }

void put_day(std::string_view key, std::int32_t day, Json& object) {
  if (day != OrderColumns::kNoDay && day != INT32_MAX)
    object[std::string(key)] = to_text(date_of_day_number(day));
}

const std::string& id_of(std::int32_t creator, const Reconciled& all) {
  static const std::string nobody;
  return creator == kNobody ? nobody : all.request.creators[static_cast<std::size_t>(creator)].id;
}

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

Json by_method_json(const std::array<Count, kMethods>& counts) {
  Json object = Json::object();
  for (std::size_t m = 0; m < kMethods; ++m) {
    if (counts[m].orders > 0) object[std::string(method_ids()[m])] = count_json(counts[m]);
  }
  return object;
}

Json creator_json(std::size_t place, const Reconciled& all) {
  const CreatorCounts& counts = all.result.creators[place];
  Json object = count_json(counts.counted);
  object["creator_id"] = all.request.creators[place].id;
  object["low"] = to_units(counts.counted.sales - counts.disputed.sales);
  object["high"] = to_units(counts.counted.sales + counts.claimed_elsewhere.sales);
  object["by_method"] = by_method_json(counts.by_method);
  if (counts.decided.orders > 0) object["by_method"]["decided"] = count_json(counts.decided);
  object["conflicts"] = counts.conflicts;
  object["outside_window"] = count_json(counts.outside_window);
  object["payout"] = count_json(counts.payout);
  const DayRange window = window_of(all.request.creators[place], all.request.rule);
  Json days = Json::object();
  put_day("from", window.from, days);
  put_day("to", window.to, days);
  object["window"] = std::move(days);
  return object;
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

Json order_json(const LedgerOrder& order, std::int64_t sales, const Reconciled& all) {
  Json object = {{"order", well_formed(all.ledger.name(order))}, {"revenue", to_units(sales)}};
  put_day("date", order.day, object);
  return object;
}

/// Undecided ones first, then by date; the largest come first where there are more than anybody reads.
Json conflicts_json(const Reconciled& all) {
  std::vector<const Conflict*> conflicts;
  for (const Conflict& one : all.result.conflicts) conflicts.push_back(&one);
  const auto sales = [&](const Conflict* one) { return all.ledger.orders()[one->order].sales.net; };
  std::stable_sort(conflicts.begin(), conflicts.end(), [&](const Conflict* a, const Conflict* b) {
    return a->decided != b->decided ? b->decided : sales(a) > sales(b);
  });
  if (conflicts.size() > kMostListed) conflicts.resize(kMostListed);
  Json list = Json::array();
  for (const Conflict* one : conflicts) {
    Json object = order_json(all.ledger.orders()[one->order], sales(one), all);
    Json claims = Json::array();
    for (const auto& [method, claim] : one->claims) {
      claims.push_back({{"method", method_ids()[static_cast<std::size_t>(method)]},
                        {"creator_id", id_of(claim.creator, all)},
                        {"value", well_formed(all.claims.value(claim))}});
    }
    object["claims"] = std::move(claims);
    object["counted_for"] = id_of(one->counted_for, all);
    object["decided"] = one->decided;
    list.push_back(std::move(object));
  }
  return list;
}

/// What would have been sales but for the reason; of a gift, what was given away.
void put_excluded(const Reconciled& all, Json& answer) {
  std::array<Count, static_cast<std::size_t>(Exclusion::count)> sums;
  Json list = Json::array();
  for (const LedgerOrder& order : all.ledger.orders()) {
    if (order.exclusion == Exclusion::none || !all.result.days.holds(order.day)) continue;
    sums[static_cast<std::size_t>(order.exclusion)].add(order.sales.gross);
    if (list.size() >= kMostListed) continue;
    Json object = order_json(order, order.sales.gross, all);
    object["reason"] = exclusion_id(order.exclusion);
    if (order.exclusion == Exclusion::gift) {
      const std::int64_t given = all.ledger.columns(order).amount(OrderMoney::discount_amount, order.row);
      object["discount"] = to_units(given < 0 ? -given : given);
    }
    list.push_back(std::move(object));
  }
  Json by = Json::object();
  for (std::size_t i = 1; i < sums.size(); ++i) {
    if (sums[i].orders > 0) by[std::string(exclusion_id(static_cast<Exclusion>(i)))] = count_json(sums[i]);
  }
  answer["excluded"] = std::move(list);
  answer["excluded_by"] = std::move(by);
}

Json unmatched_json(const std::vector<Unmatched>& entries, std::string_view key, const Reconciled& all) {
  Json list = Json::array();
  for (const Unmatched& entry : entries) {
    if (list.size() >= kMostListed) break;
    Json object = {{std::string(key), well_formed(entry.text)},
                   {"orders", entry.orders},
                   {"revenue", to_units(entry.sales)}};
    if (entry.near != kNobody) object["near"] = id_of(entry.near, all);
    list.push_back(std::move(object));
  }
  return list;
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
  return list;
}

}  // namespace

Result<Json> reconcile_json(const Reconciled& all) {
  Json creators = Json::array();
  for (std::size_t i = 0; i < all.request.creators.size(); ++i) creators.push_back(creator_json(i, all));
  Json answer = {{"totals", totals_json(all)},       {"creators", std::move(creators)},
                 {"alone", alone_json(all)},         {"overlap", overlap_json(all)},
                 {"conflicts", conflicts_json(all)}, {"unattributed", count_json(all.result.unattributed)},
                 {"findings", findings_json(all)}};
  answer["unmatched"] = {{"codes", unmatched_json(all.unmatched_codes, "code", all)}};
  put_excluded(all, answer);
  return answer;
}

}  // namespace payoff::engine

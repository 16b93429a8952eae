#include <algorithm>
#include <map>

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/engine/reconcile.h"

namespace payoff::engine {
namespace {

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
                        {"value", well_formed(all.evidence.value(claim))}});
    }
    object["claims"] = std::move(claims);
    object["counted_for"] = id_of(one->counted_for, all);
    object["decided"] = one->decided;
    list.push_back(std::move(object));
  }
  return list;
}

/// What would have been sales but for the reason; of a gift, what was given away, and to whom. What creators
/// bought and got has room of its own: it is gone through one by one, however much else was cancelled.
void put_excluded(const Reconciled& all, Json& answer) {
  std::array<Count, static_cast<std::size_t>(Exclusion::count)> sums;
  Json list = Json::array();
  std::size_t of_creators = 0, of_others = 0;
  for (const LedgerOrder& order : all.ledger.orders()) {
    if (order.exclusion == Exclusion::none || !all.result.days.holds(order.day)) continue;
    sums[static_cast<std::size_t>(order.exclusion)].add(order.sales.gross);
    std::size_t& listed = order.buyer >= 0 ? of_creators : of_others;
    if (listed >= kMostListed) continue;
    ++listed;
    Json object = order_json(order, order.sales.gross, all);
    object["reason"] = exclusion_id(order.exclusion);
    if (order.buyer >= 0) object["creator_id"] = id_of(order.buyer, all);
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

/// Whoever asks what a campaign changed needs the days before it too, so the rule's dates do not matter here.
Json by_day_json(const Reconciled& all) {
  std::map<std::int32_t, Count> days;
  for (const LedgerOrder& order : all.ledger.orders()) {
    if (order.exclusion == Exclusion::none && order.day != OrderColumns::kNoDay)
      days[order.day].add(order.sales.net);
  }
  while (days.size() > kMostListed) days.erase(days.begin());
  Json list = Json::array();
  for (const auto& [day, count] : days) {
    Json object = count_json(count);
    put_day("date", day, object);
    list.push_back(std::move(object));
  }
  return list;
}

/// Latest first: the last days of a window are what is asked about.
Json outside_json(const Reconciled& all) {
  Json list = Json::array();
  for (auto one = all.result.outside.rbegin(); one != all.result.outside.rend(); ++one) {
    if (list.size() >= kMostListed) break;
    const LedgerOrder& order = all.ledger.orders()[one->order];
    Json object = order_json(order, order.sales.net, all);
    object["creator_id"] = id_of(one->creator, all);
    list.push_back(std::move(object));
  }
  return list;
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

Json unmatched_links_json(const Reconciled& all) {
  Json list = Json::array();
  for (const UnmatchedLink& entry : all.links.unmatched) {
    if (list.size() >= kMostListed) break;
    Json object = {{"orders", entry.orders}, {"revenue", to_units(entry.sales)}};
    const auto put = [&](const char* key, const std::string& value) {
      if (!value.empty()) object[key] = well_formed(value);
    };
    put("source", entry.link.source);
    put("medium", entry.link.medium);
    put("campaign", entry.link.campaign);
    put("id", entry.link.id);
    put("content", entry.link.content);
    put("term", entry.link.term);
    list.push_back(std::move(object));
  }
  return list;
}

Json leaks_json(const Reconciled& all) {
  Json list = Json::array();
  for (const Leak& leak : all.leaks) {
    if (list.size() >= kMostListed) break;
    Json object = count_json(leak.count);
    object["creator_id"] = id_of(leak.creator, all);
    object["code"] = well_formed(leak.code);
    if (leak.source.empty()) {
      object["reason"] = {{"id", "beyond_clicks"},
                          {"values", {{"clicks", leak.clicks}, {"expected_orders", leak.expected}}}};
    } else {
      object["reason"] = {{"id", "coupon_site"}, {"values", {{"source", well_formed(leak.source)}}}};
    }
    list.push_back(std::move(object));
  }
  return list;
}

}  // namespace

void put_lists(const Reconciled& all, Json& answer) {
  answer["conflicts"] = conflicts_json(all);
  answer["leaks"] = leaks_json(all);
  answer["outside"] = outside_json(all);
  answer["unmatched"] = {{"codes", unmatched_json(all.unmatched_codes, "code", all)},
                         {"links", unmatched_links_json(all)},
                         {"answers", unmatched_json(all.unmatched_answers, "answer", all)}};
  put_excluded(all, answer);
  if (all.request.by_day) answer["by_day"] = by_day_json(all);
}

}  // namespace payoff::engine

#include <algorithm>

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/engine/reconcile.h"

namespace payoff::engine {
namespace {

/// Of one creator's buyers; days apart, of which there are as many as the campaign has.
constexpr std::size_t kMostSegments = 20, kMostDays = 400;

Json by_method_json(const std::array<Count, kMethods>& counts) {
  Json object = Json::object();
  for (std::size_t m = 0; m < kMethods; ++m) {
    if (counts[m].orders > 0) object[std::string(method_ids()[m])] = count_json(counts[m]);
  }
  return object;
}

using Segments = std::map<std::string, Count>;
constexpr std::size_t kSegmentKinds = 4;
constexpr std::array<const char*, kSegmentKinds> kSegmentIds = {"country", "device", "product", "day"};

void add_segment(Segments& segments, std::string_view text, std::int64_t sales) {
  if (!text.empty()) segments[well_formed(text)].add(sales);
}

std::vector<std::array<Segments, kSegmentKinds>> segments_of(const Reconciled& all) {
  std::vector<std::array<Segments, kSegmentKinds>> list(all.request.creators.size());
  for (std::size_t i = 0; i < all.result.owner.size(); ++i) {
    if (all.result.owner[i] == kNobody) continue;
    const LedgerOrder& order = all.ledger.orders()[i];
    auto& segments = list[static_cast<std::size_t>(all.result.owner[i])];
    add_segment(segments[0], all.ledger.text(order, OrderText::country), order.sales.net);
    add_segment(segments[1], all.ledger.text(order, OrderText::device), order.sales.net);
    add_segment(segments[2], all.ledger.text(order, OrderText::product), order.sales.net);
    if (order.day != OrderColumns::kNoDay)
      add_segment(segments[3], to_text(date_of_day_number(order.day)), order.sales.net);
  }
  return list;
}

Json segments_json(const std::array<Segments, kSegmentKinds>& segments) {
  Json object = Json::object();
  for (std::size_t kind = 0; kind < kSegmentKinds; ++kind) {
    std::vector<std::pair<std::string, Count>> sorted(segments[kind].begin(), segments[kind].end());
    const std::size_t most = kind == 3 ? kMostDays : kMostSegments;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second.sales > b.second.sales; });
    if (sorted.size() > most) sorted.resize(most);
    Json of_kind = Json::object();
    for (const auto& [text, count] : sorted) of_kind[text] = count_json(count);
    if (!of_kind.empty()) object[kSegmentIds[kind]] = std::move(of_kind);
  }
  return object;
}

double ratio(std::int64_t part, std::int64_t whole) {
  return static_cast<double>(part) / static_cast<double>(whole);
}

/// What a creator's discounts leave of the margin, typed or from products.
void put_margin(std::size_t place, const Reconciled& all, Json& object) {
  const CreatorCounts& counts = all.result.creators[place];
  const std::int64_t full = add_saturated(counts.counted_gross, counts.discounts);
  if (full > 0) object["discount_rate"] = ratio(counts.discounts, full);
  const auto& typed = all.request.creators[place].gross_margin;
  if (typed && counts.counted_gross > 0)
    object["gross_margin"] = margin_after_discount(*typed, ratio(counts.discounts, full));
  const MarginCounts& margin = all.margins[place];
  if (margin.sales.orders == 0 || margin.sales.sales <= 0) return;
  Json from_products = count_json(margin.sales);
  from_products["cost"] = to_units(margin.cost);
  from_products["gross_margin"] = 1 - ratio(margin.cost, margin.sales.sales);
  if (margin.full_price > 0)
    from_products["gross_margin_at_full_price"] = 1 - ratio(margin.cost, margin.full_price);
  object["margin"] = std::move(from_products);
}

void put_buyers(const BuyerCounts& buyers, Json& object) {
  if (buyers.first_time.orders + buyers.returning.orders == 0) return;
  object["new_customers"] = count_json(buyers.first_time);
  object["returning"] = count_json(buyers.returning);
  object["later"] = count_json(buyers.later);
}

Json creator_json(std::size_t place, const Reconciled& all) {
  const CreatorCounts& counts = all.result.creators[place];
  const LinkTotals& links = all.link_totals[place];
  Json object = count_json(counts.counted);
  object["creator_id"] = all.request.creators[place].id;
  object["low"] = to_units(counts.counted.sales - counts.doubtful.sales);
  object["high"] = to_units(add_saturated(add_saturated(counts.counted.sales, counts.claimed_elsewhere.sales),
                                          all.links_by_order ? 0 : std::max<std::int64_t>(links.revenue, 0)));
  object["by_method"] = by_method_json(counts.by_method);
  if (counts.decided.orders > 0) object["by_method"]["decided"] = count_json(counts.decided);
  object["conflicts"] = counts.conflicts;
  object["leaked"] = count_json(counts.leaked);
  object["outside_window"] = count_json(counts.outside_window);
  object["payout"] = count_json(counts.payout);
  if (links.clicks > 0) object["clicks"] = links.clicks;
  put_buyers(all.buyers[place], object);
  put_margin(place, all, object);
  if (all.weighing) {
    const Weighing::Creator& weighed = all.weighing->creators[place];
    object["weighed"] = {{"orders", weighed.orders},
                         {"revenue", to_units(weighed.revenue)},
                         {"low", to_units(weighed.low)},
                         {"high", to_units(weighed.high)}};
  }
  const DayRange window = window_of(all.request.creators[place], all.request.rule);
  Json days = Json::object();
  put_day("from", window.from, days);
  put_day("to", window.to, days);
  object["window"] = std::move(days);
  return object;
}

}  // namespace

Json creators_json(const Reconciled& all) {
  Json list = Json::array();
  for (std::size_t i = 0; i < all.request.creators.size(); ++i) list.push_back(creator_json(i, all));
  if (!all.request.segments) return list;
  const auto segments = segments_of(all);
  for (std::size_t i = 0; i < segments.size(); ++i) list[i]["segments"] = segments_json(segments[i]);
  return list;
}

}  // namespace payoff::engine

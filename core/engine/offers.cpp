#include "core/engine/engine.h"
#include "core/engine/metric_options.h"
#include "core/metrics/benchmark_table.h"
#include "core/plan/offer.h"
#include "core/plan/offer_text.h"

namespace payoff::engine {
namespace {

constexpr std::size_t kMostOffers = 1000;

/// Keys, and the input whose bounds and unit each is read by.
struct OfferKey {
  std::string_view key;
  std::string_view input;
  std::optional<double> Offer::*place;
};
constexpr OfferKey kOfferKeys[] = {
    {"fee", "fee", &Offer::fee},
    {"commission_rate", "commission_rate", &Offer::commission_rate},
    {"commission_per_order", "commission_per_order", &Offer::commission_per_order},
    {"product_value", "product_cost", &Offer::product_value},
    {"hours", "hours", &Offer::hours},
    {"costs", "fee", &Offer::costs},
    {"posts", "posts", &Offer::posts},
    {"usual_views", "views", &Offer::usual_views},
    {"usual_engagements", "engagement_count", &Offer::usual_engagements},
    {"average_order_value", "fee", &Offer::average_order_value},
};

struct TermKey {
  std::string_view key;
  std::string_view input;
  std::optional<double> OfferTerms::*place;
};
constexpr TermKey kTermKeys[] = {
    {"average_order_value", "fee", &OfferTerms::average_order_value},
    {"usual_fee", "fee", &OfferTerms::usual_fee},
    {"hourly_rate", "hourly_rate", &OfferTerms::hourly_rate},
};
constexpr TermKey kSalesKeys[] = {
    {"low", "orders", &OfferTerms::low_orders},
    {"expected", "orders", &OfferTerms::expected_orders},
    {"high", "orders", &OfferTerms::high_orders},
};

/// Rights that are asked for: norms of the benchmark table by id, and an own uplift.
void read_rights(Fields& entry, const InputStyle& style, Offer& offer) {
  const double own = read_like(entry, "rights_uplift", "outcome_target_growth", style).value_or(0);
  offer.rights_low = own;
  offer.rights_high = own;
  for (const std::string& id : entry.texts("rights")) {
    const int index = benchmark_index(id);
    const BenchmarkRow* row = index < 0 ? nullptr : &benchmark_table()[static_cast<std::size_t>(index)];
    if (row == nullptr || row->subject != "rights_uplift") {
      entry.note({Fault::unknown_id, entry.path_of("rights"), {{"given", id}}});
    } else {
      offer.rights_low += row->low;
      offer.rights_high += row->high;
    }
  }
}

Offer read_offer(Fields& entry, std::size_t place, const InputStyle& style) {
  Offer offer;
  offer.offer_id = entry.text("offer_id");
  if (offer.offer_id.empty()) offer.offer_id = "offer_" + std::to_string(place + 1);
  for (const OfferKey& row : kOfferKeys) offer.*row.place = read_like(entry, row.key, row.input, style);
  read_rights(entry, style, offer);
  return offer;
}

std::vector<Offer> read_offers(Fields& request, const InputStyle& style) {
  std::vector<Offer> offers;
  request.require("offers");
  const Json* list = request.array("offers");
  if (list == nullptr) return offers;
  if (list->size() > kMostOffers) request.note({Fault::too_large, request.path_of("offers")});
  for (std::size_t i = 0; i < list->size() && i < kMostOffers; ++i) {
    Fields entry((*list)[i], request.path_of("offers") + "." + std::to_string(i));
    offers.push_back(read_offer(entry, i, style));
    if (const auto read = entry.finish(); !read) request.note(read.error());
  }
  return offers;
}

OfferTerms read_terms(Fields& request, const InputStyle& style) {
  OfferTerms terms;
  for (const TermKey& row : kTermKeys) terms.*row.place = read_like(request, row.key, row.input, style);
  const Json empty = Json::object();
  const Json* given = request.object("orders");
  Fields orders(given == nullptr ? empty : *given, "orders");
  for (const TermKey& row : kSalesKeys) terms.*row.place = read_like(orders, row.key, row.input, style);
  const double expected = terms.expected_orders.value_or(0);
  if (terms.low_orders.value_or(expected) > expected) orders.note({Fault::out_of_range, "orders.low"});
  if (terms.high_orders.value_or(expected) < expected) orders.note({Fault::out_of_range, "orders.high"});
  if (const auto read = orders.finish(); !read) request.note(read.error());
  return terms;
}

Json fault_json(const Error& error) {
  return {{"ok", false}, {"fault", fault_id(error.fault)}, {"subject", error.subject}};
}

Json band_json(const Result<Band>& band) {
  if (!band) return fault_json(band.error());
  return {{"ok", true}, {"low", band->low}, {"expected", band->expected}, {"high", band->high}};
}

Json number_json(const Result<double>& number) {
  return number ? Json{{"ok", true}, {"value", *number}} : fault_json(number.error());
}

Json floor_json(const OfferOutcome& outcome) {
  if (!outcome.fee_floor_low) return fault_json(outcome.fee_floor_low.error());
  if (!outcome.fee_floor_high) return fault_json(outcome.fee_floor_high.error());
  return {{"ok", true}, {"low", *outcome.fee_floor_low}, {"high", *outcome.fee_floor_high}};
}

Json outcome_json(const OfferOutcome& outcome) {
  return {{"offer_id", outcome.offer_id},
          {"pay", band_json(outcome.pay)},
          {"worth", band_json(outcome.worth)},
          {"cost_per_mille", band_json(outcome.cost_per_mille)},
          {"cost_per_engagement", band_json(outcome.cost_per_engagement)},
          {"per_post", band_json(outcome.per_post)},
          {"per_hour", band_json(outcome.per_hour)},
          {"fee_floor", floor_json(outcome)},
          {"orders_to_usual_fee", number_json(outcome.orders_to_usual_fee)},
          {"more_orders", number_json(outcome.more_orders)}};
}

}  // namespace

std::string compare_offers(const std::string& text) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields request(*parsed);
  const MetricOptions options = read_metric_options(request);
  const std::vector<Offer> offers = read_offers(request, options.style);
  const OfferTerms terms = read_terms(request, options.style);
  if (const auto read = request.finish(); !read) return answer(tl::unexpected<Error>(read.error()));

  std::vector<OfferOutcome> outcomes;
  Json list = Json::array();
  for (const Offer& offer : offers) {
    outcomes.push_back(weigh_offer(offer, terms));
    list.push_back(outcome_json(outcomes.back()));
  }
  const BestOffers best = best_offers(outcomes);
  const auto id_of = [&](int place) {
    return place < 0 ? Json(nullptr) : Json(outcomes[static_cast<std::size_t>(place)].offer_id);
  };
  return answer(Json{
      {"offers", std::move(list)},
      {"best", {{"low", id_of(best.low)}, {"expected", id_of(best.expected)}, {"high", id_of(best.high)}}}});
}

std::string read_offer(const std::string& text) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields request(*parsed);
  const MetricOptions options = read_metric_options(request);
  request.require("text");
  const std::string line = request.text("text");
  if (const auto read = request.finish(); !read) return answer(tl::unexpected<Error>(read.error()));

  const OfferText read = read_offer_text(line, options.style);
  Json offer = Json::object();
  const auto put = [&](const char* key, const std::optional<double>& value) {
    if (value) offer[key] = *value;
  };
  put("fee", read.fee);
  put("commission_rate", read.commission_rate);
  put("commission_per_order", read.commission_per_order);
  put("product_value", read.product_value);
  put("posts", read.posts);
  return answer(Json{{"offer", std::move(offer)}, {"unread", read.unread}});
}

}  // namespace payoff::engine

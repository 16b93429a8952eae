#include "core/plan/offer.h"

#include <cmath>
#include <cstdint>

#include "core/base/money.h"

namespace payoff {
namespace {

using Stated = std::optional<double>;
using Micros = Result<std::int64_t>;

constexpr double kMostOrders = 1e12;

Result<double> need(const Stated& value, std::string_view subject) {
  if (!value) return fail(Fault::missing_input, std::string(subject));
  return *value;
}

Micros add(const Micros& a, const Micros& b, std::string_view subject) {
  if (!a) return a;
  if (!b) return b;
  return add_micros(*a, *b, subject);
}

Stated order_value(const Offer& offer, const OfferTerms& terms) {
  return offer.average_order_value ? offer.average_order_value : terms.average_order_value;
}

/// Fee and commission at a number of orders; what was not stated of them is nothing.
Micros pay_at(const Offer& offer, const OfferTerms& terms, double orders) {
  Micros sales = to_micros(order_value(offer, terms).value_or(0) * orders, "average_order_value");
  if (!sales) return sales;
  const double rate = offer.commission_rate.value_or(0);
  const Micros of_sales = to_micros(to_units(*sales) * rate, "commission_rate");
  const Micros by_order = to_micros(offer.commission_per_order.value_or(0) * orders, "commission_per_order");
  const Micros fee = to_micros(offer.fee.value_or(0), "fee");
  return add(add(fee, of_sales, "commission_rate"), by_order, "commission_per_order");
}

Micros worth_at(const Offer& offer, const OfferTerms& terms, double orders) {
  return add(pay_at(offer, terms, orders), to_micros(offer.product_value.value_or(0), "product_value"),
             "product_value");
}

bool by_sales(const Offer& offer) { return offer.commission_rate || offer.commission_per_order; }

/// What must be stated before an offer comes to anything.
Result<void> check(const Offer& offer, const OfferTerms& terms) {
  if (!offer.fee && !by_sales(offer) && !offer.product_value) return fail(Fault::missing_input, "fee");
  if (offer.commission_rate && !order_value(offer, terms)) {
    return fail(Fault::missing_input, "average_order_value");
  }
  return {};
}

using At = Micros (*)(const Offer&, const OfferTerms&, double);

Result<Band> band(const Offer& offer, const OfferTerms& terms, At at) {
  if (const auto stated = check(offer, terms); !stated) return tl::unexpected<Error>(stated.error());
  if (by_sales(offer) && !terms.expected_orders) return fail(Fault::missing_input, "expected_orders");
  const double expected = terms.expected_orders.value_or(0);
  const Micros low = at(offer, terms, terms.low_orders.value_or(expected));
  const Micros middle = at(offer, terms, expected);
  const Micros high = at(offer, terms, terms.high_orders.value_or(expected));
  for (const Micros* sum : {&low, &middle, &high}) {
    if (!*sum) return tl::unexpected<Error>(sum->error());
  }
  return Band{to_units(*low), to_units(*middle), to_units(*high)};
}

Result<Band> per(const Result<Band>& sums, const Result<double>& count, std::string_view subject) {
  if (!sums) return sums;
  if (!count) return tl::unexpected<Error>(count.error());
  if (*count == 0) return fail(Fault::zero_denominator, std::string(subject));
  return Band{sums->low / *count, sums->expected / *count, sums->high / *count};
}

/// A figure of one post for all posts; one where their number is not stated.
Result<double> of_posts(const Offer& offer, const Stated& each, std::string_view subject) {
  const Result<double> one = need(each, subject);
  return one ? Result<double>(*one * offer.posts.value_or(1)) : one;
}

Result<Band> less_costs(const Result<Band>& worth, const Offer& offer) {
  if (!worth) return worth;
  const double costs = offer.costs.value_or(0);
  return Band{worth->low - costs, worth->expected - costs, worth->high - costs};
}

Result<double> fee_floor(const Offer& offer, const OfferTerms& terms, double rights) {
  const Result<double> hours = need(offer.hours, "hours");
  if (!hours) return hours;
  const Result<double> rate = need(terms.hourly_rate, "hourly_rate");
  if (!rate) return rate;
  const Micros work =
      add(to_micros(*hours * *rate, "hours"), to_micros(offer.costs.value_or(0), "costs"), "costs");
  if (!work) return tl::unexpected<Error>(work.error());
  const Micros floor = to_micros(to_units(*work) * (1 + rights), "rights_uplift");
  if (!floor) return tl::unexpected<Error>(floor.error());
  return to_units(*floor);
}

/// The fewest whole orders at which the offer is worth the usual fee.
Result<double> orders_to_usual_fee(const Offer& offer, const OfferTerms& terms) {
  if (const auto stated = check(offer, terms); !stated) return tl::unexpected<Error>(stated.error());
  const Result<double> usual = need(terms.usual_fee, "usual_fee");
  if (!usual) return usual;
  const Micros goal = to_micros(*usual, "usual_fee");
  const Micros sure = worth_at(offer, terms, 0);
  if (!goal) return tl::unexpected<Error>(goal.error());
  if (!sure) return tl::unexpected<Error>(sure.error());
  if (*sure >= *goal) return 0;
  const double each = order_value(offer, terms).value_or(0) * offer.commission_rate.value_or(0) +
                      offer.commission_per_order.value_or(0);
  if (each == 0) return fail(Fault::zero_denominator, "commission_rate");
  double orders = std::floor(to_units(*goal - *sure) / each);
  if (!(orders < kMostOrders)) return fail(Fault::overflow, "commission_rate");
  // The quotient may be off by a rounding; the exact sums decide.
  for (orders = std::max(0.0, orders - 1);; ++orders) {
    const Micros worth = worth_at(offer, terms, orders);
    if (!worth) return tl::unexpected<Error>(worth.error());
    if (*worth >= *goal) return orders;
  }
}

Result<double> more_than(const Result<double>& orders, const Stated& expected) {
  if (!orders) return orders;
  const Result<double> usual = need(expected, "expected_orders");
  return usual ? Result<double>(std::max(0.0, *orders - *usual)) : usual;
}

}  // namespace

OfferOutcome weigh_offer(const Offer& offer, const OfferTerms& terms) {
  const Result<Band> worth = band(offer, terms, &worth_at);
  const Result<double> orders = orders_to_usual_fee(offer, terms);
  Result<double> thousands = of_posts(offer, offer.usual_views, "usual_views");
  if (thousands) *thousands /= 1000;
  return {offer.offer_id,
          band(offer, terms, &pay_at),
          worth,
          per(worth, thousands, "usual_views"),
          per(worth, of_posts(offer, offer.usual_engagements, "usual_engagements"), "usual_engagements"),
          per(worth, need(offer.posts, "posts"), "posts"),
          per(less_costs(worth, offer), need(offer.hours, "hours"), "hours"),
          fee_floor(offer, terms, offer.rights_low),
          fee_floor(offer, terms, offer.rights_high),
          orders,
          more_than(orders, terms.expected_orders)};
}

BestOffers best_offers(const std::vector<OfferOutcome>& outcomes) {
  BestOffers best;
  const auto better = [&](int place, int than, double Band::*at) {
    if (than < 0) return true;
    return (*outcomes[static_cast<std::size_t>(place)].worth).*at >
           (*outcomes[static_cast<std::size_t>(than)].worth).*at;
  };
  for (int place = 0; place < static_cast<int>(outcomes.size()); ++place) {
    if (!outcomes[static_cast<std::size_t>(place)].worth) continue;
    if (better(place, best.low, &Band::low)) best.low = place;
    if (better(place, best.expected, &Band::expected)) best.expected = place;
    if (better(place, best.high, &Band::high)) best.high = place;
  }
  return best;
}

}  // namespace payoff

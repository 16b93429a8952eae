#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace payoff {

/// What a brand offers a creator, and what the work takes [currency units unless it says otherwise].
///
/// commission_rate: of the sales [ratio]; commission_per_order: for each order
/// product_value:   what the product is worth to the creator
/// hours:           of work [hours]; costs: what the creator pays out
/// usual_views, usual_engagements: of one post [count]
/// average_order_value: where it is another than for all offers
/// rights_low, rights_high: added to the fee for exclusivity, usage, whitelisting [ratio]
struct Offer {
  std::string offer_id;
  std::optional<double> fee;
  std::optional<double> commission_rate;
  std::optional<double> commission_per_order;
  std::optional<double> product_value;
  std::optional<double> hours;
  std::optional<double> costs;
  std::optional<double> posts;
  std::optional<double> usual_views;
  std::optional<double> usual_engagements;
  std::optional<double> average_order_value;
  double rights_low = 0;
  double rights_high = 0;
};

/// What holds for all offers. Orders are those that the creator brings, at low, usual and high sales.
struct OfferTerms {
  std::optional<double> average_order_value;
  std::optional<double> usual_fee;
  std::optional<double> hourly_rate;
  std::optional<double> low_orders;
  std::optional<double> expected_orders;
  std::optional<double> high_orders;
};

/// A figure at low, expected and high sales.
struct Band {
  double low = 0;
  double expected = 0;
  double high = 0;
};

/// pay:                 fee and commission [currency units, exact micros]
/// worth:               pay and product
/// cost_per_mille:      worth for 1,000 views; cost_per_engagement: for one engagement
/// per_post:            worth for one post
/// per_hour:            worth less costs, for an hour
/// fee_floor_low, fee_floor_high: (hours x rate + costs) x (1 + rights)
/// orders_to_usual_fee: whole orders from which the offer is worth the usual fee; 0 where it is without any
/// more_orders:         of these, how many more than the expected ones
struct OfferOutcome {
  std::string offer_id;
  Result<Band> pay;
  Result<Band> worth;
  Result<Band> cost_per_mille;
  Result<Band> cost_per_engagement;
  Result<Band> per_post;
  Result<Band> per_hour;
  Result<double> fee_floor_low;
  Result<double> fee_floor_high;
  Result<double> orders_to_usual_fee;
  Result<double> more_orders;
};

/// What an offer comes to.
///
/// faults:  missing_input naming what is not stated; zero_denominator naming what is zero (commission_rate:
/// without any
///          no number of orders closes the gap); overflow
/// example: fee 300, commission_rate 0.1, average_order_value 100, usual_fee 500 -> orders_to_usual_fee 20
OfferOutcome weigh_offer(const Offer& offer, const OfferTerms& terms);

/// The offer that is worth most at each level of sales, by place; -1 where none is known.
struct BestOffers {
  int low = -1;
  int expected = -1;
  int high = -1;
};
BestOffers best_offers(const std::vector<OfferOutcome>& outcomes);

}  // namespace payoff

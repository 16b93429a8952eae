#include "core/metrics/inputs.h"

namespace payoff {
namespace {

constexpr double kMostUnits = 9007199254.0;         // 2^53 micros: past it money is not exact
constexpr double kMostThings = 9007199254740992.0;  // 2^53: past it whole numbers are not exact

constexpr InputRow money(std::string_view id, std::string_view label, double low = 0) {
  return {id, label, Unit::money, {.money = 1}, low, kMostUnits};
}
constexpr InputRow count(std::string_view id, std::string_view label) {
  return {id, label, Unit::count, {.count = 1}, 0, kMostThings};
}
/// One figure of the whole project: over creators it is not added up.
constexpr InputRow whole(InputRow row) {
  row.whole = true;
  return row;
}
constexpr InputRow account(InputRow row) {
  row.account = true;
  return row;
}
/// An amount for one thing.
constexpr InputRow money_each(std::string_view id, std::string_view label) {
  return {id, label, Unit::money, {.money = 1, .count = -1}, 0, kMostUnits};
}
constexpr InputRow ratio(std::string_view id, std::string_view label) {
  return {id, label, Unit::ratio, {}, 0, 1};
}

}  // namespace

std::span<const InputRow> input_table() {
  static constexpr InputRow kTable[] = {
      // What was paid.
      money("fee", "Fee"),
      money_each("fee_per_post", "Fee per post"),
      money("product_cost", "Product at cost"),
      money("shipping_cost", "Shipping"),
      money("commission", "Commission"),
      ratio("commission_rate", "Commission rate"),
      money_each("commission_per_order", "Commission per order"),
      money("discount_cost", "Discounts granted"),
      money("boost_cost", "Paid boost"),
      money("agency_cost", "Agency"),
      money("tool_cost", "Tools"),
      {"hours", "Hours", Unit::hours, {.hours = 1}, 0, 1e9},
      {"hourly_rate", "Cost of an hour", Unit::money, {.money = 1, .hours = -1}, 0, kMostUnits},
      whole(money("fixed_cost", "Fixed costs of the campaign")),
      account(count("creators", "Creators")),
      // What came in. Net sales may be negative after refunds.
      money("revenue", "Net sales", -kMostUnits),
      money("refunds", "Refunds"),
      money("baseline_revenue", "Sales there would have been anyway"),
      money("claimed_revenue", "Sales anyone claims"),
      whole(money("shop_revenue", "Sales of the whole shop", -kMostUnits)),
      whole(money("marketing_spend", "All marketing of the shop")),
      ratio("gross_margin", "Gross margin"),
      money_each("unit_price", "Price of one unit"),
      money_each("unit_cost", "Cost that comes with one unit"),
      count("orders", "Orders"),
      count("claimed_orders", "Orders anyone claims"),
      count("new_customers", "New customers"),
      account(count("customers", "Customers")),
      count("assisted_orders", "Orders helped along"),
      count("view_through_orders", "Orders after a view, no click"),
      count("unattributed_orders", "Orders nobody can be credited with"),
      count("leads", "Leads"),
      count("subscribers", "New subscribers"),
      count("outcome_count", "Your own outcome"),
      account(count("outcome_baseline", "Your own outcome before")),
      {"outcome_target_growth", "Growth wanted of your own outcome", Unit::ratio, {}, 0, 1000},
      count("donations", "Donations"),
      count("members", "New members"),
      // The audience and what it did.
      count("posts", "Posts"),
      count("deliverables", "Deliverables"),
      account(count("followers", "Followers")),
      count("new_followers", "New followers"),
      account(count("matching_followers", "Followers in your target group")),
      account(count("suspicious_followers", "Suspicious followers")),
      count("impressions", "Impressions"),
      account(count("reach", "Reach")),
      count("views", "Views"),
      count("completions", "Views to the end"),
      count("likes", "Likes"),
      count("comments", "Comments"),
      count("shares", "Shares"),
      count("saves", "Saves"),
      count("engagement_count", "All engagements"),
      count("clicks", "Clicks"),
      count("sessions", "Sessions"),
      count("engaged_sessions", "Engaged sessions"),
      count("bounces", "Bounces"),
      count("page_views", "Pages viewed"),
      count("engagement_seconds", "Seconds on site"),
      count("code_uses", "Code uses"),
      count("brand_mentions", "Brand mentions"),
      whole(count("category_mentions", "Category mentions")),
      count("positive_comments", "Positive comments"),
      count("negative_comments", "Negative comments"),
      ratio("awareness_before", "Know the brand, before"),
      ratio("awareness_after", "Know the brand, after"),
      {"days", "Days these figures cover", Unit::days, {}, 0, 36600},
      // Assumptions that are typed, never made.
      {"orders_per_year", "Orders a customer places in a year", Unit::multiple, {}, 0, 1e6},
      {"customer_years", "Years a customer stays", Unit::multiple, {}, 0, 1000},
      {"media_cost_per_mille",
       "What 1,000 ad views would cost",
       Unit::money,
       {.money = 1, .count = -1},
       0,
       kMostUnits},
      {"media_value_factor", "Adjustment to the media value", Unit::multiple, {}, 0, 1000},
      money_each("value_per_engagement", "What an engagement would cost"),
      money_each("monthly_revenue_per_customer", "Sales to a customer in a month"),
      ratio("monthly_churn", "Customers who leave in a month"),
      money_each("ads_customer_acquisition_cost", "Cost per new customer of own ads"),
      whole(money("target_profit", "Profit you want")),
      ratio("target_profit_share", "Profit you want of each sale"),
  };
  return kTable;
}

int input_index(std::string_view id) {
  const auto table = input_table();
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

std::string_view unit_id(Unit unit) {
  switch (unit) {
    case Unit::money:
      return "money";
    case Unit::ratio:
      return "ratio";
    case Unit::multiple:
      return "multiple";
    case Unit::count:
      return "count";
    case Unit::hours:
      return "hours";
    case Unit::days:
      return "days";
    case Unit::months:
      return "months";
    case Unit::seconds:
      return "seconds";
  }
  return "";
}

}  // namespace payoff

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
constexpr InputRow ratio(std::string_view id, std::string_view label) {
  return {id, label, Unit::ratio, {}, 0, 1};
}

}  // namespace

std::span<const InputRow> input_table() {
  static constexpr InputRow kTable[] = {
      // What was paid.
      money("fee", "Fee"),
      money("product_cost", "Product at cost"),
      money("shipping_cost", "Shipping"),
      money("commission", "Commission"),
      ratio("commission_rate", "Commission rate"),
      money("discount_cost", "Discounts granted"),
      money("boost_cost", "Paid boost"),
      money("agency_cost", "Agency"),
      money("tool_cost", "Tools"),
      {"hours", "Hours", Unit::hours, {.hours = 1}, 0, 1e9},
      {"hourly_rate", "Cost of an hour", Unit::money, {.money = 1, .hours = -1}, 0, kMostUnits},
      // What came in. Net sales may be negative after refunds.
      money("revenue", "Net sales", -kMostUnits),
      money("refunds", "Refunds"),
      money("baseline_revenue", "Sales there would have been anyway"),
      money("claimed_revenue", "Sales anyone claims"),
      ratio("gross_margin", "Gross margin"),
      count("orders", "Orders"),
      count("claimed_orders", "Orders anyone claims"),
      count("new_customers", "New customers"),
      count("leads", "Leads"),
      count("donations", "Donations"),
      count("members", "New members"),
      // The audience and what it did.
      count("posts", "Posts"),
      count("deliverables", "Deliverables"),
      count("followers", "Followers"),
      count("new_followers", "New followers"),
      count("impressions", "Impressions"),
      count("reach", "Reach"),
      count("views", "Views"),
      count("likes", "Likes"),
      count("comments", "Comments"),
      count("shares", "Shares"),
      count("saves", "Saves"),
      count("engagement_count", "All engagements"),
      count("clicks", "Clicks"),
      count("sessions", "Sessions"),
      count("engaged_sessions", "Engaged sessions"),
      count("code_uses", "Code uses"),
      count("brand_mentions", "Brand mentions"),
      count("category_mentions", "Category mentions"),
      count("positive_comments", "Positive comments"),
      count("negative_comments", "Negative comments"),
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
  }
  return "";
}

}  // namespace payoff

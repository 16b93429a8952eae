// Cases of the source articles and numbers that other people published or that were reckoned by hand from
// theirs. The letter and number are the case's in the project's notes on the field; those left out are about
// links and paths.
#include "core/metrics/read_input.h"
#include "tests/core/metrics/figures.h"

using namespace payoff;
using namespace payoff::test;
using doctest::Approx;

namespace {

Approx to(double expected, double digits) { return Approx(expected).epsilon(digits / std::abs(expected)); }
Approx cents(double expected) { return to(expected, 0.005); }
/// A ratio published as percent with two decimals.
Approx percent(double expected) { return to(expected / 100, 0.00005); }

std::uint8_t fault_of(std::string_view id, const Stated& given) { return metric(id, given).fault; }
const auto kMissing = Figure::fault_byte(Fault::missing_input);

}  // namespace

TEST_CASE(
    "T1: Threaded Roots returns 900%, 10 for 1, $200 and $2,000 a creator, and 100 to 500% after costs") {
  const Stated campaign = {{"fee", 5000}, {"revenue", 50000}, {"creators", 25}};
  CHECK(value("return_on_investment", campaign) == 9);
  CHECK(value("return_on_ad_spend", campaign) == 10);
  CHECK(value("cost_per_creator", campaign) == 200);
  CHECK(value("revenue_per_creator", campaign) == 2000);
  CHECK(value("break_even_gross_margin", campaign) == 0.1);
  for (const auto& [margin, roi] : {std::pair{0.2, 1.0}, {0.4, 3.0}, {0.5, 4.0}, {0.6, 5.0}}) {
    Stated with_margin = campaign;
    with_margin.emplace_back("gross_margin", margin);
    CHECK(value("profit_return_on_investment", with_margin) == roi);
  }
}

TEST_CASE("T2: MediaMarkt's $2.3 M of 150 creators is $15,333.33 each, and without a cost no return, not 0") {
  const Stated campaign = {{"revenue", 2300000}, {"creators", 150}};
  CHECK(value("revenue_per_creator", campaign) == cents(15333.33));
  CHECK(fault_of("return_on_investment", campaign) == kMissing);
  CHECK(fault_of("return_on_ad_spend", campaign) == kMissing);
}

TEST_CASE(
    "T3, T4: $5.78 and $6.50 per $1, if they were sales, are 478% and 550% and need margins of 17.30% and "
    "15.38%") {
  for (const auto& [per_dollar, roi, margin] : {std::tuple{5.78, 478.0, 17.30}, {6.50, 550.0, 15.38}}) {
    const Stated one = {{"revenue", per_dollar}, {"fee", 1}};
    CHECK(value("return_on_ad_spend", one) == per_dollar);
    CHECK(value("return_on_investment", one) == percent(roi));
    CHECK(value("break_even_gross_margin", one) == percent(margin));
  }
}

TEST_CASE("T5: the return by industry is this multiple of the spend and needs this margin") {
  const std::tuple<double, double, double> rows[] = {{150, 2.5, 40.00}, {250, 3.5, 28.57}, {300, 4.0, 25.00},
                                                     {350, 4.5, 22.22}, {400, 5.0, 20.00}, {500, 6.0, 16.67}};
  for (const auto& [roi, roas, margin] : rows) {
    const Stated one = {{"revenue", roas}, {"fee", 1}};
    CHECK(value("return_on_investment", one) == percent(roi));
    CHECK(value("break_even_gross_margin", one) == percent(margin));
  }
}

TEST_CASE("T6: 10 hours for 25 followers beat $50 for 15 below $8.33 an hour") {
  CHECK(value("hours_per_new_follower", {{"hours", 10}, {"new_followers", 25}}) == 0.4);
  const double ad = value("cost_per_new_follower", {{"fee", 50}, {"new_followers", 15}});
  CHECK(ad == cents(3.33));
  const auto at = [](double hourly) {
    return value("cost_per_new_follower", {{"hours", 10}, {"hourly_rate", hourly}, {"new_followers", 25}});
  };
  CHECK(at(8.33) < ad);
  CHECK(at(8.34) > ad);
}

TEST_CASE("T7: 3 posts and 5 stories for $500 are $62.50 each; pay on completion is 0 until then") {
  CHECK(value("cost_per_deliverable", {{"fee", 500}, {"deliverables", 8}}) == 62.5);
  CHECK(value("total_cost", {{"fee", 0}}) == 0);
}

TEST_CASE("T8: +200% streams is three times as many, and without a cost there is no return") {
  const Stated artist = {{"outcome_count", 3}, {"outcome_baseline", 1}, {"new_followers", 10000}};
  CHECK(value("outcome_growth", artist) == 2);
  CHECK(fault_of("return_on_investment", artist) == kMissing);
  CHECK(fault_of("cost_per_new_follower", artist) == kMissing);
}

TEST_CASE("T9, T10, T11, T14, T17, T18: a change in percent is a factor one higher") {
  const auto growth = [](double now, double before) {
    return value("outcome_growth", {{"outcome_count", now}, {"outcome_baseline", before}});
  };
  CHECK(growth(70, 100) == percent(-30));
  CHECK(growth(510, 100) == percent(410));
  CHECK(growth(268, 200) == percent(34));
  CHECK(growth(300, 100) == percent(200));
  CHECK(growth(150, 100) == percent(50));
  CHECK(growth(112, 100) == percent(12));
  CHECK(value("conversion_rate", {{"orders", 268}, {"clicks", 10000}}) == percent(2.68));
}

TEST_CASE("T12: of 1,000 in sales credited to links, 28% were another ad's: 720 remain") {
  CHECK(value("incremental_revenue", {{"revenue", 1000}, {"baseline_revenue", 280}}) == 720);
}

TEST_CASE("T13: $150,000 moved pays for itself from $150,000 / margin of sales on") {
  CHECK(value("break_even_revenue", {{"fee", 150000}, {"gross_margin", 0.4}}) == 375000);
  CHECK(fault_of("return_on_investment", {{"fee", 150000}}) == kMissing);
}

TEST_CASE("T15: 38% of sales on paths over several channels are 0.38 helped along for each that was closed") {
  CHECK(value("assisted_to_last", {{"assisted_orders", 38}, {"orders", 100}}) == 0.38);
  CHECK(value("unattributed_share", {{"unattributed_orders", 38}, {"orders", 62}}) == 0.38);
}

TEST_CASE("T16: 18% of all sales credited to creators is a share of all sales") {
  CHECK(value("share_of_shop_revenue", {{"revenue", 18}, {"shop_revenue", 100}}) == 0.18);
}

TEST_CASE("T19: +78% of a budget is no amount, so it is refused as an input of money and as a count") {
  for (std::string_view id : {"fee", "marketing_spend", "orders", "views"}) {
    const Figure figure =
        read_input(static_cast<std::size_t>(input_index(id)), "+78%", {"USD", {".", ","}}).figure;
    CHECK(figure.fault == Figure::fault_byte(Fault::not_a_number));
  }
  CHECK(input_index("budget_allocation") == -1);
}

TEST_CASE("T20: at $0.03 to $0.08 an engagement, $5,000 buys 62,500 to 166,667") {
  CHECK(value("cost_per_engagement", {{"fee", 5000}, {"engagement_count", 62500}}) == 0.08);
  CHECK(value("cost_per_engagement", {{"fee", 5000}, {"engagement_count", 166667}}) == to(0.03, 1e-6));
}

TEST_CASE("T21: revenue per follower of 50,000, and T1 held against it is far below the “top performers”") {
  for (const auto& [each, revenue] :
       {std::pair{0.18, 9000.0}, {0.25, 12500.0}, {0.75, 37500.0}, {1.25, 62500.0}}) {
    CHECK(value("revenue_per_follower", {{"revenue", revenue}, {"followers", 50000}}) == each);
  }
  CHECK(value("revenue_per_follower", {{"revenue", 50000}, {"followers", 25 * 10000}}) == 0.2);
  CHECK(value("revenue_per_follower", {{"revenue", 50000}, {"followers", 25 * 100000}}) == 0.02);
}

TEST_CASE("T22: 800 likes and 45 comments of 25,000 followers are 3.38%; 5% suspicious is 1,250 of them") {
  Definitions likes_and_comments;
  likes_and_comments.engagement_actions = {"likes", "comments"};
  const Stated post = {
      {"likes", 800}, {"comments", 45}, {"shares", 120}, {"saves", 35}, {"followers", 25000}};
  CHECK(value("engagement_rate_by_followers", post, likes_and_comments) == percent(3.38));
  CHECK(value("engagement_rate_by_followers", post, likes_and_comments) > 0.03);
  CHECK_FALSE(value("engagement_rate_by_followers", {{"likes", 750}, {"followers", 25000}}) > 0.03);
  CHECK(value("suspicious_follower_share", {{"suspicious_followers", 1250}, {"followers", 25000}}) == 0.05);
}

TEST_CASE("T23: the match with a target group is a share of the followers") {
  CHECK(value("audience_match", {{"matching_followers", 15000}, {"followers", 25000}}) == 0.6);
}

TEST_CASE("T24: an objective is reached at 1 and passed above") {
  const auto reached = [](double now, double target) {
    return value("objective_attainment",
                 {{"outcome_count", now}, {"outcome_baseline", 100}, {"outcome_target_growth", target}});
  };
  CHECK(reached(120, 0.20) == Approx(1));
  CHECK(reached(115, 0.15) == Approx(1));
  CHECK(reached(125, 0.25) == Approx(1));
  CHECK(reached(110, 0.20) == Approx(0.5));
}

TEST_CASE("oracle: propelcollective's break-even at 43% variable cost is 17,543.86, 1.754 of the spend") {
  const Stated campaign = {{"revenue", 50000}, {"fee", 10000}, {"gross_margin", 0.57}};
  CHECK(value("break_even_revenue", campaign) == cents(17543.86));
  CHECK(value("break_even_return_on_ad_spend", campaign) == to(1.754, 0.0005));
}

TEST_CASE("oracle: calclet's 18,500 / 52,000 at 58% keep 30,160 and return 63.03%") {
  const Stated campaign = {{"fee", 18500}, {"revenue", 52000}, {"gross_margin", 0.58}};
  CHECK(value("gross_profit", campaign) == 30160);
  CHECK(value("profit_return_on_investment", campaign) == percent(63.03));
}

TEST_CASE("oracle: earned media value is impressions by the thousand times price times factor") {
  const auto media = [](double impressions, double price, double factor) {
    return value(
        "earned_media_value",
        {{"impressions", impressions}, {"media_cost_per_mille", price}, {"media_value_factor", factor}});
  };
  CHECK(media(250000, 10, 0.85) == 2125);
  CHECK(media(1200000, 14, 1.2) == 20160);
  CHECK(media(2000, 15, 1) == 30);
}

TEST_CASE("oracle: katha's campaign has a CPM of 22.06, a CPE of 6.25 and 0.571% by reach") {
  const Stated campaign = {
      {"fee", 150000}, {"impressions", 6.8e6}, {"reach", 4.2e6}, {"engagement_count", 24000}};
  CHECK(value("cost_per_mille", campaign) == cents(22.06));
  CHECK(value("cost_per_engagement", campaign) == 6.25);
  CHECK(value("engagement_rate_by_reach", campaign) == to(0.00571, 0.000005));
  CHECK(value("cost_per_engagement", {{"fee", 80000}, {"engagement_count", 12500}}) == 6.4);
}

TEST_CASE(
    "oracle: 1,000 actions of 25,000 followers are 4.00%, and 3.38% where only likes and comments count") {
  const Stated post = {
      {"likes", 800}, {"comments", 45}, {"shares", 120}, {"saves", 35}, {"followers", 25000}};
  CHECK(value("engagement_rate_by_followers", post) == 0.04);
  Definitions narrow;
  narrow.engagement_actions = {"likes", "comments"};
  CHECK(value("engagement_rate_by_followers", post, narrow) == percent(3.38));
}

TEST_CASE("oracle: 40,000 followers at 4% and $0.18 an engagement are $288 a post, $1,728 for six") {
  CHECK(value("earned_media_value_by_engagement",
              {{"engagement_count", 40000 * 0.04}, {"value_per_engagement", 0.18}}) == 288);
  CHECK(value("earned_media_value_by_engagement",
              {{"engagement_count", 6 * 40000 * 0.04}, {"value_per_engagement", 0.18}}) == 1728);
}

TEST_CASE("oracle: a customer is worth 180 by orders, 2,733.33 by subscription") {
  CHECK(value("lifetime_value", {{"revenue", 60},
                                 {"orders", 1},
                                 {"orders_per_year", 3},
                                 {"customer_years", 2},
                                 {"gross_margin", 0.5}}) == 180);
  CHECK(value("lifetime_value_by_churn",
              {{"monthly_revenue_per_customer", 50}, {"gross_margin", 0.82}, {"monthly_churn", 0.015}}) ==
        cents(2733.33));
}

TEST_CASE("oracle: 5,000 SEK for 1,000 SEK is 5.0; the cost in dollars is refused, not divided to 52.63") {
  CHECK(value("return_on_ad_spend", {{"revenue", 5000}, {"fee", 1000}}) == 5);
  const InputStyle kronor{.currency = "SEK", .number = {}};
  const auto fee = static_cast<std::size_t>(input_index("fee"));
  CHECK(read_input(fee, "USD 95", kronor).figure.fault == Figure::fault_byte(Fault::mixed_currency));
}

TEST_CASE("oracle: 4.0 for 1, of which 600 of 1,000 were added, is 2.4; 3.2% against 2.8% is 0.4 points") {
  CHECK(value("incremental_return_on_ad_spend",
              {{"revenue", 4000}, {"baseline_revenue", 1600}, {"fee", 1000}}) == 2.4);
  CHECK(value("brand_lift", {{"awareness_after", 0.032}, {"awareness_before", 0.028}}) == Approx(0.004));
}

TEST_CASE("oracle: of $50, 40% is $20 and 60% is $30") {
  CHECK(value("gross_profit", {{"revenue", 50}, {"gross_margin", 0.4}}) == 20);
  CHECK(value("gross_profit", {{"revenue", 50}, {"gross_margin", 0.6}}) == 30);
}

TEST_CASE("nonnegative: a profit wanted beyond the margin has no ROAS, and the figure taken off is named") {
  const Figure figure =
      metric("target_return_on_ad_spend", {{"gross_margin", 0.2}, {"target_profit_share", 0.3}});
  CHECK(figure.fault == Figure::fault_byte(Fault::out_of_range));
  CHECK(figure.subject == input_index("target_profit_share"));
  CHECK(fault_of("target_return_on_ad_spend", {{"gross_margin", 0.25}, {"target_profit_share", 0.25}}) ==
        Figure::fault_byte(Fault::zero_denominator));
  CHECK(fault_of("break_even_orders", {{"fee", 1}, {"revenue", -5}, {"orders", 1}, {"gross_margin", 0.5}}) ==
        Figure::fault_byte(Fault::out_of_range));
  CHECK(fault_of("bounce_rate", {{"sessions", 5}, {"engaged_sessions", 6}}) ==
        Figure::fault_byte(Fault::out_of_range));
}

TEST_CASE(
    "total cost: a price per order and a rate of the sales add up, and a stated commission replaces both") {
  const Stated deal = {
      {"commission_rate", 0.1}, {"revenue", 1000}, {"commission_per_order", 2}, {"orders", 10}};
  CHECK(value("total_cost", deal) == 120);
  Stated stated_as_sum = deal;
  stated_as_sum.emplace_back("commission", 90);
  CHECK(value("total_cost", stated_as_sum) == 90);
}

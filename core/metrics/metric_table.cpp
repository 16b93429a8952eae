#include "core/metrics/metric_table.h"

// Worked examples are for the tests: the shipped table does without them.
#ifdef PAYOFF_WORKED_EXAMPLES
#define EXAMPLES(...) \
  , { __VA_ARGS__ }
#else
#define EXAMPLES(...)
#endif

namespace payoff {
namespace {

constexpr Better kHigher = Better::higher;
constexpr Better kLower = Better::lower;
constexpr Better kNeither = Better::neither;

// Where a figure of an example comes from: S0-S4 are the founding articles (their case numbers in brackets).
constexpr std::string_view kGrin = "GRIN, influencer ROI guide: cash and product count as cost";
constexpr std::string_view kInflus = "influs.io, ROI tracking for micro-influencer collaborations (2025)";

}  // namespace

const std::vector<MetricRow>& metric_table() {
  static const std::vector<MetricRow> table = {
      {"total_cost", "Total cost", Unit::money, kLower,
       "sum(fee, product_cost, shipping_cost, first(commission, commission_rate * revenue), discount_cost, "
       "boost_cost, agency_cost, tool_cost, hours * hourly_rate)",
       kGrin EXAMPLES(
           {{{"fee", 5000}}, 5000, "S2 [T1]"},
           {{{"fee", 300}, {"commission_rate", 0.1}, {"revenue", 2000}}, 500, "hand: $300 + 10% of $2,000"},
           {{{"product_cost", 40}, {"shipping_cost", 9.99}, {"hours", 2}, {"hourly_rate", 25}},
            99.99,
            "hand"})},
      {"engagements", "Engagements", Unit::count, kHigher,
       "first(sum(@engagement_actions), engagement_count)",
       "S0, S1 and S4 count different actions: the caller says which" EXAMPLES(
           {{{"likes", 800}, {"comments", 45}, {"shares", 120}, {"saves", 35}}, 1000, "S4 [B8]"},
           {{{"engagement_count", 3000}}, 3000, "worked example we-059"})},
      {"sales_less_spend", "Sales less spend", Unit::money, kHigher, "revenue - total_cost",
       "S0: F1" EXAMPLES({{{"revenue", 2400}, {"fee", 800}}, 1600, "hand"},
                         {{{"revenue", 0.3}, {"fee", 0.1}}, 0.2, "closed form: exact in micros"})},
      {"gross_profit", "Kept from sales", Unit::money, kHigher, "revenue * gross_margin",
       "calclet, marketing ROI: gross profit" EXAMPLES(
           {{{"revenue", 52000}, {"gross_margin", 0.58}}, 30160, "calclet"},
           {{{"revenue", 50}, {"gross_margin", 0.4}}, 20, "PrestaShop issue 19632: $50 at 40% gives $20"})},
      {"net_profit", "Profit", Unit::money, kHigher, "gross_profit - total_cost",
       "S0: F1, with the margin" EXAMPLES(
           {{{"revenue", 50000}, {"gross_margin", 0.4}, {"fee", 5000}}, 15000, "S2 [T1] at 40%"},
           {{{"revenue", 52000}, {"gross_margin", 0.58}, {"fee", 18500}}, 11660, "calclet"})},
      {"return_on_investment", "Return on investment (ROI)", Unit::ratio, kHigher,
       "(revenue - total_cost) / total_cost",
       kInflus EXAMPLES({{{"revenue", 50000}, {"fee", 5000}}, 9, "S2 [T1]: 900%"},
                        {{{"revenue", 5.78}, {"fee", 1}}, 4.78, "S2 [T3]: 478%"},
                        {{{"revenue", 6.5}, {"fee", 1}}, 5.5, "S1 [T4]: 550%"})},
      {"profit_return_on_investment", "Return on investment after costs", Unit::ratio, kHigher,
       "net_profit / total_cost",
       "calclet, marketing ROI: gross profit less spend, over spend" EXAMPLES(
           {{{"revenue", 50000}, {"fee", 5000}, {"gross_margin", 0.2}}, 1, "S2 [T1] at 20%: 100%"},
           {{{"revenue", 50000}, {"fee", 5000}, {"gross_margin", 0.6}}, 5, "S2 [T1] at 60%: 500%"},
           {{{"revenue", 52000}, {"fee", 18500}, {"gross_margin", 0.58}},
            0.63027027027027027,
            "calclet: 63.03%"})},
      {"return_on_ad_spend", "Return on ad spend (ROAS)", Unit::multiple, kHigher, "revenue / total_cost",
       "S1: F6, quoted as $ per $1" EXAMPLES(
           {{{"revenue", 50000}, {"fee", 5000}}, 10, "S2 [T1]"},
           {{{"revenue", 800000}, {"fee", 100000}}, 8, "worked example we-030"})},
      {"profit_on_ad_spend", "Profit on ad spend (POAS)", Unit::multiple, kHigher,
       "gross_profit / total_cost",
       "calculatorcollection: ROAS x margin, 1.0 is break-even" EXAMPLES(
           {{{"revenue", 50000}, {"gross_margin", 0.4}, {"fee", 5000}}, 4, "S2 [T1] at 40%"},
           {{{"revenue", 2400}, {"gross_margin", 0.25}, {"fee", 800}}, 0.75, "hand"})},
      {"incremental_revenue", "Sales the campaign added", Unit::money, kHigher, "revenue - baseline_revenue",
       "Meridian: incremental outcome" EXAMPLES(
           {{{"revenue", 1000}, {"baseline_revenue", 400}}, 600, "hand"},
           {{{"revenue", 100}, {"baseline_revenue", 150}}, -50, "hand: fewer than without it"})},
      {"incremental_return_on_ad_spend", "Incremental ROAS", Unit::multiple, kHigher,
       "incremental_revenue / total_cost",
       "Meridian: incremental outcome over cost" EXAMPLES(
           {{{"revenue", 4000}, {"baseline_revenue", 1600}, {"fee", 1000}},
            2.4,
            "ROAS 4.0 x 600/1000 = 2.4 [B8]"},
           {{{"revenue", 100}, {"baseline_revenue", 0}, {"fee", 50}}, 2, "hand"})},
      {"cost_per_engagement", "Cost per engagement (CPE)", Unit::money, kLower, "total_cost / engagements",
       kInflus EXAMPLES({{{"fee", 500}, {"engagement_count", 2500}}, 0.2, "worked example we-061"},
                        {{{"fee", 150000}, {"likes", 20000}, {"comments", 4000}}, 6.25, "katha [B8]"},
                        {{{"fee", 80000}, {"engagement_count", 12500}}, 6.4, "katha [B8]"})},
      {"cost_per_mille", "Cost per 1,000 impressions (CPM)", Unit::money, kLower,
       "total_cost / impressions * 1000",
       "IAB: cost of 1,000 impressions" EXAMPLES(
           {{{"fee", 500}, {"impressions", 50000}}, 10, "worked example we-032"},
           {{{"fee", 150000}, {"impressions", 6800000}}, 22.058823529411764, "katha: 22.06 [B8]"})},
      {"cost_per_reach", "Cost per person reached", Unit::money, kLower, "total_cost / reach",
       "jointim: cost by reach" EXAMPLES(
           {{{"fee", 150000}, {"reach", 4200000}}, 0.035714285714285712, "katha's campaign, closed form"},
           {{{"fee", 100}, {"reach", 4000}}, 0.025, "hand"})},
      {"cost_per_view", "Cost per view (CPV)", Unit::money, kLower, "total_cost / views",
       "platforms count a view after 0 to 30 s: compare within one platform" EXAMPLES(
           {{{"fee", 4000}, {"views", 80000}}, 0.05, "worked example we-037, the other way round"},
           {{{"fee", 100}, {"views", 1000}}, 0.1, "hand"})},
      {"cost_per_click", "Cost per click (CPC)", Unit::money, kLower, "total_cost / clicks",
       "Google Ads: cost per click" EXAMPLES({{{"fee", 250}, {"clicks", 1000}}, 0.25, "hand"},
                                             {{{"fee", 0}, {"clicks", 10}}, 0, "hand: gifted"})},
      {"cost_per_acquisition", "Cost per order", Unit::money, kLower, "total_cost / orders",
       "S0: F11 (CPA)" EXAMPLES({{{"fee", 5000}, {"orders", 200}}, 25, "worked example we-065"},
                                {{{"fee", 5000}, {"orders", 625}}, 8, "hand"})},
      {"customer_acquisition_cost", "Cost per new customer (CAC)", Unit::money, kLower,
       "total_cost / new_customers",
       "Finmark: customer acquisition cost" EXAMPLES(
           {{{"fee", 1200}, {"new_customers", 10}}, 120, "hand"},
           {{{"fee", 100}, {"new_customers", 1}}, 100, "worked example we-079"})},
      {"cost_per_lead", "Cost per sign-up (CPL)", Unit::money, kLower, "total_cost / leads",
       "S3: F9" EXAMPLES({{{"fee", 10000}, {"leads", 5000}}, 2, "worked example we-049"},
                         {{{"fee", 50}, {"leads", 20}}, 2.5, "hand"})},
      {"cost_per_donation", "Cost per donation", Unit::money, kLower, "total_cost / donations",
       "S3: F9" EXAMPLES({{{"fee", 60}, {"donations", 12}}, 5, "hand"},
                         {{{"fee", 1}, {"donations", 4}}, 0.25, "hand"})},
      {"cost_per_member", "Cost per new member", Unit::money, kLower, "total_cost / members",
       "S3: F9" EXAMPLES({{{"fee", 60}, {"members", 12}}, 5, "hand"},
                         {{{"fee", 1}, {"members", 4}}, 0.25, "hand"})},
      {"cost_per_new_follower", "Cost per new follower", Unit::money, kLower, "total_cost / new_followers",
       "S3: F9" EXAMPLES(
           {{{"fee", 50}, {"new_followers", 15}}, 3.3333333333333335, "S3 [T6]: $3.33"},
           {{{"hours", 10}, {"hourly_rate", 8}, {"new_followers", 25}}, 3.2, "S3 [T6] at $8 an hour"})},
      {"hours_per_new_follower", "Hours per new follower", Unit::hours, kLower, "hours / new_followers",
       "S3: F9" EXAMPLES({{{"hours", 10}, {"new_followers", 25}}, 0.4, "S3 [T6]"},
                         {{{"hours", 3}, {"new_followers", 1}}, 3, "hand"})},
      {"cost_per_follower", "Cost per follower", Unit::money, kLower, "total_cost / followers",
       "creatorlinkhub: $100 per 10,000 followers is $0.01 each" EXAMPLES(
           {{{"fee", 100}, {"followers", 10000}}, 0.01, "creatorlinkhub"},
           {{{"fee", 30}, {"followers", 1500}}, 0.02, "hand"})},
      {"cost_per_deliverable", "Cost per deliverable", Unit::money, kLower, "total_cost / deliverables",
       "S4" EXAMPLES({{{"fee", 500}, {"deliverables", 8}}, 62.5, "S4 [T7]: 3 posts and 5 stories"},
                     {{{"fee", 90}, {"deliverables", 3}}, 30, "hand"})},
      {"revenue_per_follower", "Revenue per follower (RPF)", Unit::money, kHigher, "revenue / followers",
       kInflus EXAMPLES(
           {{{"revenue", 50000}, {"followers", 250000}}, 0.2, "S2 [T1 x T21]: 25 creators of 10,000"},
           {{{"revenue", 50000}, {"followers", 2500000}}, 0.02, "S2 [T1 x T21]: 25 creators of 100,000"})},
      {"revenue_per_click", "Revenue per click (EPC)", Unit::money, kHigher, "revenue / clicks",
       "Impact: earnings per click" EXAMPLES({{{"revenue", 500}, {"clicks", 1000}}, 0.5, "hand"},
                                             {{{"revenue", 9}, {"clicks", 4}}, 2.25, "hand"})},
      {"revenue_per_session", "Revenue per session", Unit::money, kHigher, "revenue / sessions",
       "GA4: ARPS" EXAMPLES({{{"revenue", 500}, {"sessions", 1000}}, 0.5, "hand"},
                            {{{"revenue", 9}, {"sessions", 4}}, 2.25, "hand"})},
      {"revenue_per_deliverable", "Revenue per deliverable", Unit::money, kHigher, "revenue / deliverables",
       "S2: F4's kin" EXAMPLES({{{"revenue", 800}, {"deliverables", 8}}, 100, "hand"},
                               {{{"revenue", 5}, {"deliverables", 2}}, 2.5, "hand"})},
      {"average_order_value", "Average order value (AOV)", Unit::money, kHigher, "revenue / orders",
       "Shopify: AOV" EXAMPLES({{{"revenue", 130000}, {"orders", 2000}}, 65, "worked example we-076"},
                               {{{"revenue", 50000}, {"orders", 625}}, 80, "hand"})},
      {"engagement_rate_by_followers", "Engagement rate, per post", Unit::ratio, kHigher,
       "engagements / first(posts, 1) / followers",
       "S4: F5, of one post" EXAMPLES(
           {{{"likes", 800}, {"comments", 45}, {"shares", 120}, {"saves", 35}, {"followers", 25000}},
            0.04,
            "S4 [B8]"},
           {{{"likes", 150}, {"comments", 30}, {"shares", 20}, {"followers", 10000}},
            0.02,
            "worked example we-041"},
           {{{"engagement_count", 84000}, {"posts", 4}, {"followers", 620000}},
            0.033870967741935487,
            "hand"})},
      {"engagement_rate_by_reach", "Engagement rate by reach", Unit::ratio, kHigher, "engagements / reach",
       "katha: engagements over people reached" EXAMPLES(
           {{{"engagement_count", 24000}, {"reach", 4200000}}, 0.0057142857142857143, "katha: 0.571% [B8]"},
           {{{"likes", 1200}, {"comments", 45}, {"saves", 80}, {"reach", 10000}},
            0.1325,
            "worked example we-046"})},
      {"engagement_rate_by_impressions", "Engagement rate by impressions", Unit::ratio, kHigher,
       "engagements / impressions",
       "LinkedIn: engagement rate" EXAMPLES({{{"likes", 30}, {"impressions", 1000}}, 0.03, "hand"},
                                            {{{"saves", 5}, {"impressions", 50}}, 0.1, "hand"})},
      {"engagement_rate_by_views", "Engagement rate by views", Unit::ratio, kHigher, "engagements / views",
       "HypeAuditor: TikTok engagement over views" EXAMPLES({{{"likes", 30}, {"views", 1000}}, 0.03, "hand"},
                                                            {{{"shares", 5}, {"views", 50}}, 0.1, "hand"})},
      {"reach_rate", "Reach rate", Unit::ratio, kHigher, "reach / followers",
       "Meta: reach over followers" EXAMPLES({{{"reach", 2500}, {"followers", 10000}}, 0.25, "hand"},
                                             {{{"reach", 300}, {"followers", 100}}, 3, "hand"})},
      {"view_rate", "View rate", Unit::ratio, kHigher, "views / followers",
       "modash: views over followers" EXAMPLES({{{"views", 2500}, {"followers", 10000}}, 0.25, "hand"},
                                               {{{"views", 300}, {"followers", 100}}, 3, "hand"})},
      {"frequency", "Frequency", Unit::multiple, kNeither, "impressions / reach",
       "Meta Ads: frequency" EXAMPLES({{{"impressions", 6800000}, {"reach", 4200000}},
                                       1.6190476190476191,
                                       "katha's campaign, closed form"},
                                      {{{"impressions", 9}, {"reach", 3}}, 3, "hand"})},
      {"click_through_rate", "Click-through rate (CTR)", Unit::ratio, kHigher, "clicks / impressions",
       "Google Ads: CTR" EXAMPLES({{{"clicks", 25}, {"impressions", 1000}}, 0.025, "hand"},
                                  {{{"clicks", 0}, {"impressions", 9}}, 0, "hand"})},
      {"click_rate_by_reach", "Clicks per person reached", Unit::ratio, kHigher, "clicks / reach",
       "HypeAuditor: its CTR is over reach" EXAMPLES({{{"clicks", 25}, {"reach", 1000}}, 0.025, "hand"},
                                                     {{{"clicks", 0}, {"reach", 9}}, 0, "hand"})},
      {"save_rate", "Save rate", Unit::ratio, kHigher, "saves / reach",
       "Instagram: saves over reach" EXAMPLES({{{"saves", 25}, {"reach", 1000}}, 0.025, "hand"},
                                              {{{"saves", 0}, {"reach", 9}}, 0, "hand"})},
      {"conversion_rate", "Conversion rate (CVR)", Unit::ratio, kHigher, "orders / @conversion_base",
       "S2; over clicks or sessions, as chosen" EXAMPLES(
           {{{"orders", 500}, {"clicks", 5000}}, 0.1, "worked example we-050"},
           {{{"orders", 38}, {"clicks", 1000}}, 0.038, "S2: 3.8%"})},
      {"engaged_session_rate", "Engagement rate in GA4", Unit::ratio, kHigher, "engaged_sessions / sessions",
       "GA4: traffic quality, not engagement with posts" EXAMPLES(
           {{{"engaged_sessions", 55}, {"sessions", 100}}, 0.55, "hand"},
           {{{"engaged_sessions", 0}, {"sessions", 8}}, 0, "hand"})},
      {"bounce_rate", "Bounce rate in GA4", Unit::ratio, kLower, "(sessions - engaged_sessions) / sessions",
       "GA4: one less its engagement rate" EXAMPLES(
           {{{"engaged_sessions", 55}, {"sessions", 100}}, 0.45, "hand"},
           {{{"engaged_sessions", 0}, {"sessions", 8}}, 1, "hand"})},
      {"refund_rate", "Refund rate", Unit::ratio, kLower, "refunds / (revenue + refunds)",
       "of sales before refunds" EXAMPLES({{{"refunds", 50}, {"revenue", 950}}, 0.05, "hand"},
                                          {{{"refunds", 0}, {"revenue", 10}}, 0, "hand"})},
      {"new_customer_share", "Share of new customers", Unit::ratio, kHigher, "new_customers / orders",
       "Shopify: new against returning" EXAMPLES({{{"new_customers", 30}, {"orders", 40}}, 0.75, "hand"},
                                                 {{{"new_customers", 0}, {"orders", 4}}, 0, "hand"})},
      {"code_share", "Orders with the code", Unit::ratio, kNeither, "code_uses / orders",
       "Influencer Hero: code redemption" EXAMPLES({{{"code_uses", 30}, {"orders", 40}}, 0.75, "hand"},
                                                   {{{"code_uses", 0}, {"orders", 4}}, 0, "hand"})},
      {"follower_growth", "Follower growth", Unit::ratio, kHigher, "new_followers / followers",
       "S3" EXAMPLES({{{"new_followers", 25}, {"followers", 1000}}, 0.025, "hand"},
                     {{{"new_followers", 3}, {"followers", 3}}, 1, "hand"})},
      {"comment_sentiment", "Positive share of rated comments", Unit::ratio, kHigher,
       "positive_comments / (positive_comments + negative_comments)",
       "S0: sentiment, as typed" EXAMPLES(
           {{{"positive_comments", 30}, {"negative_comments", 10}}, 0.75, "hand"},
           {{{"positive_comments", 0}, {"negative_comments", 10}}, 0, "hand"})},
      {"lifetime_value", "Lifetime value (LTV)", Unit::money, kHigher,
       "average_order_value * orders_per_year * customer_years * gross_margin",
       "S0: F12; profit over the years" EXAMPLES({{{"revenue", 60},
                                                   {"orders", 1},
                                                   {"orders_per_year", 3},
                                                   {"customer_years", 2},
                                                   {"gross_margin", 0.5}},
                                                  180,
                                                  "worked example we-071 [B8]"},
                                                 {{{"revenue", 130},
                                                   {"orders", 2},
                                                   {"orders_per_year", 4},
                                                   {"customer_years", 3},
                                                   {"gross_margin", 1}},
                                                  780,
                                                  "worked example we-075"})},
      {"lifetime_value_to_acquisition_cost", "LTV : CAC", Unit::multiple, kHigher,
       "lifetime_value / customer_acquisition_cost",
       "3 or more is called healthy" EXAMPLES({{{"revenue", 60},
                                                {"orders", 1},
                                                {"orders_per_year", 3},
                                                {"customer_years", 2},
                                                {"gross_margin", 0.5},
                                                {"fee", 600},
                                                {"new_customers", 10}},
                                               3,
                                               "hand: 180 over 60"},
                                              {{{"revenue", 100},
                                                {"orders", 1},
                                                {"orders_per_year", 1},
                                                {"customer_years", 1},
                                                {"gross_margin", 0.5},
                                                {"fee", 100},
                                                {"new_customers", 1}},
                                               0.5,
                                               "hand"})},
      {"break_even_return_on_ad_spend", "Break-even ROAS", Unit::multiple, kLower, "1 / gross_margin",
       "1 / contribution margin" EXAMPLES(
           {{{"gross_margin", 0.25}}, 4, "worked example we-002"},
           {{{"gross_margin", 0.4}}, 2.5, "worked example we-004"},
           {{{"gross_margin", 0.57}}, 1.7543859649122808, "propelcollective: 1.754 [B8]"})},
      {"break_even_revenue", "Break-even sales", Unit::money, kLower, "total_cost / gross_margin",
       "propelcollective: spend over contribution margin" EXAMPLES(
           {{{"fee", 10000}, {"gross_margin", 0.57}}, 17543.859649122809, "propelcollective: 17,543.86 [B8]"},
           {{{"fee", 800}, {"gross_margin", 0.25}}, 3200, "hand"})},
      {"break_even_orders", "Break-even orders", Unit::count, kLower,
       "total_cost / (average_order_value * gross_margin)",
       "orders whose margin covers the cost" EXAMPLES(
           {{{"fee", 800}, {"revenue", 2400}, {"orders", 30}, {"gross_margin", 0.25}}, 40, "hand"},
           {{{"fee", 5000}, {"revenue", 50000}, {"orders", 625}, {"gross_margin", 0.4}},
            156.25,
            "hand: 157 whole orders"})},
      {"break_even_gross_margin", "Pays above a margin of", Unit::ratio, kLower, "total_cost / revenue",
       "S2 [T1]: 10%" EXAMPLES({{{"fee", 5000}, {"revenue", 50000}}, 0.1, "S2 [T1]"},
                               {{{"fee", 1}, {"revenue", 5.78}}, 0.17301038062283736, "S2 [T3]: 17.30%"},
                               {{{"fee", 1}, {"revenue", 6.5}}, 0.15384615384615385, "S1 [T4]: 15.38%"})},
      {"break_even_incrementality", "Break-even share of added sales", Unit::ratio, kLower,
       "total_cost / gross_profit",
       "the share of these sales that must not have come anyway" EXAMPLES(
           {{{"fee", 5000}, {"revenue", 50000}, {"gross_margin", 0.4}},
            0.25,
            "hand: 3 of 4 may have come anyway"},
           {{{"fee", 800}, {"revenue", 2400}, {"gross_margin", 0.5}}, 0.66666666666666663, "hand"})},
      {"earned_media_value", "Earned media value (EMV)", Unit::money, kHigher,
       "impressions / 1000 * media_cost_per_mille * first(media_value_factor, 1)",
       "an assumed price of attention; never added to sales" EXAMPLES(
           {{{"impressions", 250000}, {"media_cost_per_mille", 10}, {"media_value_factor", 0.85}},
            2125,
            "worked example we-084 [B8]"},
           {{{"impressions", 1200000}, {"media_cost_per_mille", 14}, {"media_value_factor", 1.2}},
            20160,
            "[B8]"},
           {{{"impressions", 2000}, {"media_cost_per_mille", 15}}, 30, "[B8]"})},
      {"earned_media_value_return", "EMV per $1 spent", Unit::multiple, kHigher,
       "earned_media_value / total_cost",
       "HypeAuditor calls this ROI" EXAMPLES(
           {{{"impressions", 960000}, {"media_cost_per_mille", 10}, {"fee", 1000}}, 9.6, "RhythmOne: $9.60"},
           {{{"impressions", 1000}, {"media_cost_per_mille", 10}, {"fee", 10}}, 1, "hand"})},
      {"share_of_voice", "Share of voice", Unit::ratio, kHigher, "brand_mentions / category_mentions",
       "S4: F16" EXAMPLES({{{"brand_mentions", 30}, {"category_mentions", 120}}, 0.25, "hand"},
                          {{{"brand_mentions", 0}, {"category_mentions", 5}}, 0, "hand"})},
  };
  return table;
}

int metric_index(std::string_view id) {
  const auto& table = metric_table();
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace payoff

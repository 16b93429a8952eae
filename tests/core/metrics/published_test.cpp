// Published worked examples and payouts: ../shared/data is read in place and skipped where it is absent.
#include <functional>
#include <map>
#include <string>

#include "core/base/money.h"
#include "tests/core/metrics/figures.h"
#include "tests/core/shared_data.h"

using namespace payoff;
using namespace payoff::test;
using nlohmann::json;

namespace {

/// How an input of a published example is stated here, and what goes with it.
struct Naming {
  std::string_view published;
  std::string_view ours;
  double scale = 1;
  std::string_view with = {};
};

constexpr Naming kNames[] = {
    {"ad_spend", "fee"},
    {"cost", "fee"},
    {"gross_margin_pct", "gross_margin", 0.01},
    {"margin_pct", "gross_margin", 0.01},
    {"target_profit_pct_of_revenue", "target_profit_share", 0.01},
    {"price", "unit_price"},
    {"variable_costs", "unit_cost"},
    {"engagements", "engagement_count"},
    {"conversions", "orders"},
    {"aov", "revenue", 1, "orders"},
    {"years", "customer_years"},
    {"cac", "fee", 1, "new_customers"},
    {"influencer_cac", "fee", 1, "new_customers"},
    {"paid_cac", "ads_customer_acquisition_cost"},
    {"monthly_revenue", "monthly_revenue_per_customer"},
    {"cpm", "media_cost_per_mille"},
    {"adjustment", "media_value_factor"},
    {"rate_pct", "media_value_factor", 0.01},
};

Stated inputs_of(const json& example) {
  Stated given;
  for (const auto& [key, value] : example["inputs"].items()) {
    if (key == "costs") given.emplace_back("fee", value[0].get<double>());
    if (!value.is_number()) continue;
    Naming naming{key, key};
    for (const Naming& row : kNames) {
      if (row.published == key) naming = row;
    }
    const int input = input_index(naming.ours);
    if (input < 0) continue;
    // The key's own text ends with the loop; the table's does not.
    given.emplace_back(input_table()[static_cast<std::size_t>(input)].id, value.get<double>() * naming.scale);
    if (!naming.with.empty()) given.emplace_back(naming.with, 1);
  }
  return given;
}

double number(const json& example, const char* input) { return example["inputs"][input].get<double>(); }

/// Our metric of a published name, and what 1 of ours is in the published unit.
struct Metric {
  std::string_view ours;
  double scale = 1;
};

const std::map<std::string, Metric> kMetrics = {
    {"roas", {"return_on_ad_spend"}},
    {"break_even_roas", {"break_even_return_on_ad_spend"}},
    {"target_roas", {"target_return_on_ad_spend"}},
    {"gross_margin_pct", {"contribution_margin", 100}},
    {"revenue_per_spend", {"return_on_ad_spend"}},
    {"cpm", {"cost_per_mille"}},
    {"engagement_rate_followers_pct", {"engagement_rate_by_followers", 100}},
    {"engagement_rate_reach_pct", {"engagement_rate_by_reach", 100}},
    {"roi_pct", {"return_on_investment", 100}},
    {"cpe", {"cost_per_engagement"}},
    {"cpa", {"cost_per_acquisition"}},
    {"ltv", {"lifetime_value"}},
    {"aov", {"average_order_value"}},
    {"purchase_frequency", {"orders_per_customer"}},
    {"cac_payback_months", {"acquisition_cost_payback_months"}},
    {"relative_saving_pct", {"saving_on_ads", 100}},
    {"emv_cpm_adjusted", {"earned_media_value"}},
};

/// Published names that no metric answers as they stand: a fee from its price, a forecast taken back.
const std::map<std::string, std::function<double(const json&)>> kOthers = {
    {"fee_from_cpm",
     [](const json& e) {
       return value("earned_media_value",
                    {{"impressions", number(e, "audience")}, {"media_cost_per_mille", number(e, "cpm")}});
     }},
    {"fee_from_cpv",
     [](const json& e) {
       const double paid = e["correct"].get<double>();
       const double views = number(e, "views");
       return value("cost_per_view", {{"fee", paid}, {"views", views}}) == number(e, "cpv") ? paid : 0;
     }},
    {"leads",
     [](const json& e) {
       const double leads = e["correct"].get<double>();
       const double rate = value("engagement_rate_by_followers",
                                 {{"engagement_count", leads}, {"followers", number(e, "audience")}});
       return rate * 100 == number(e, "engagement_rate_pct") ? leads : 0;
     }},
    {"conversions",
     [](const json& e) {
       const double orders = e["correct"].get<double>();
       const double leads = number(e, "audience") * number(e, "engagement_rate_pct") / 100;
       const double rate = value("conversion_rate", {{"orders", orders}, {"clicks", leads}});
       return rate * 100 == number(e, "conversion_rate_pct") ? orders : 0;
     }},
    {"revenue",
     [](const json& e) {
       const double sales = e["correct"].get<double>();
       return value("average_order_value", {{"revenue", sales}, {"orders", 500}}) == number(e, "aov") ? sales
                                                                                                      : 0;
     }},
    {"roi",
     [](const json& e) {
       return value("return_on_investment", {{"revenue", 60000}, {"fee", number(e, "cost")}});
     }},
    {"revenue_per_dollar",
     [](const json& e) {
       return value("return_on_ad_spend", {{"revenue", 60000}, {"fee", number(e, "cost")}});
     }},
    {"profitable_after_cogs",
     [](const json& e) { return value("net_profit", inputs_of(e)) > 0 ? 1.0 : 0.0; }},
    {"emv_engagement_scaled",
     [](const json& e) {
       return value("earned_media_value", {{"impressions", number(e, "reach")},
                                           {"media_cost_per_mille", number(e, "cpm")},
                                           {"media_value_factor", number(e, "rate_pct") / 100}});
     }},
};

double answer_of(const json& example) {
  const std::string name = example["metric"];
  const auto other = kOthers.find(name);
  if (other != kOthers.end()) return other->second(example);
  const auto metric = kMetrics.find(name);
  REQUIRE_MESSAGE(metric != kMetrics.end(), "no metric for ", name);
  Stated given = inputs_of(example);
  const bool has_margin = example["inputs"].contains("margin_pct");
  if (name == "ltv" && !has_margin) given.emplace_back("gross_margin", 1);
  if (name == "break_even_roas" && example["inputs"].contains("price")) {
    given.emplace_back("gross_margin", value("contribution_margin", given));
  }
  return value(metric->second.ours, given) * metric->second.scale;
}

bool comes_out(const json& example) {
  const json& correct = example["correct"];
  if (example["metric"] == "cpe_formula_text") {
    const std::size_t row = static_cast<std::size_t>(metric_index("cost_per_engagement"));
    return metric_table()[row].formula == "total_cost / engagements";
  }
  const double expected = correct.is_boolean() ? (correct.get<bool>() ? 1 : 0) : correct.get<double>();
  // The file gives six decimals.
  return std::abs(answer_of(example) - expected) <= 1e-6;
}

}  // namespace

TEST_CASE(
    "published examples: every one comes out as it should, also where the page that published it is wrong") {
  const json examples = shared_json("worked-examples/metrics.shared.json");
  if (examples.is_null()) return;
  int passed = 0;
  std::string wrong;
  for (const json& example : examples) {
    const bool right = comes_out(example);
    passed += right;
    CHECK_MESSAGE(right, example["id"].get<std::string>(), " ", example["metric"].get<std::string>());
    if (example["published_ok"] != json(false)) continue;
    wrong += "\n  " + example["id"].get<std::string>() + ", " + example["source"].get<std::string>() +
             ": published " + example["expected"].dump() + ", correct " + example["correct"].dump();
  }
  MESSAGE("published examples: ", passed, " of ", examples.size(), "; published wrong:", wrong);
}

namespace {

using Row = std::vector<std::string>;

/// The cells of a simple CSV file: no quotes needed in these columns.
std::vector<Row> rows_of(const std::string& path) {
  const std::string text = shared_text(path);
  std::vector<Row> rows(1, Row(1));
  for (char c : text) {
    if (c == '\r') continue;
    if (c == '\n')
      rows.emplace_back(1);
    else if (c == ',')
      rows.back().emplace_back();
    else
      rows.back().back() += c;
  }
  while (!rows.empty() && rows.back().size() == 1) rows.pop_back();
  return rows;
}

int posts_of(const std::vector<Row>& posts, const std::string& creator) {
  int count = 0;
  for (const Row& row : posts) count += row[0] == creator;
  return count;
}

}  // namespace

TEST_CASE(
    "payouts: a price per order or per post gives each creator's payout to the micro, also where the file "
    "has float noise") {
  int passed = 0;
  int once = 0;
  int all = 0;
  for (const std::string bundle : {"bundle-a", "bundle-b", "bundle-c-tiny"}) {
    const std::vector<Row> payouts = rows_of("influencers/" + bundle + "/payouts.csv");
    const std::vector<Row> posts = rows_of("influencers/" + bundle + "/posts.csv");
    for (std::size_t i = 1; i < payouts.size(); ++i) {
      const Row& row = payouts[i];
      const double rate = std::strtod(row[2].c_str(), nullptr);
      const double paid = std::strtod(row[4].c_str(), nullptr);
      const bool by_order = row[1] == "order";
      const double times = by_order ? std::strtod(row[3].c_str(), nullptr) : posts_of(posts, row[0]);
      const auto total = [&](double count) {
        return by_order ? value("total_cost", {{"commission_per_order", rate}, {"orders", count}})
                        : value("total_cost", {{"fee_per_post", rate}, {"posts", count}});
      };
      const auto same = [&](double amount) { return to_whole_micros(amount) == to_whole_micros(paid); };
      const bool right = same(total(times));
      // One generator pays its rate for the whole campaign, however many posts its file lists.
      const bool flat = !right && !by_order && bundle == "bundle-a" && same(total(1));
      ++all;
      passed += right;
      once += flat;
      CHECK_MESSAGE((right || flat), bundle, " ", row[0]);
    }
  }
  if (all > 0)
    MESSAGE("payouts: ", passed, " of ", all, " are rate x count; ", once,
            " pay the post rate once, whatever the posts");
}

#include "core/campaign/intervals.h"

#include <algorithm>
#include <cmath>

namespace payoff {
namespace {

/// A share: so many of so many, Wilson's interval.
struct ShareRow {
  std::string_view metric;
  std::string_view of;
  std::string_view among;
};
constexpr ShareRow kShares[] = {
    {"click_through_rate", "clicks", "impressions"},
    {"click_rate_by_reach", "clicks", "reach"},
    {"save_rate", "saves", "reach"},
    {"conversion_rate", "orders", ""},  // over what the definitions say
    {"completion_rate", "completions", "views"},
    {"engaged_session_rate", "engaged_sessions", "sessions"},
    {"new_customer_share", "new_customers", "orders"},
    {"code_share", "code_uses", "orders"},
};

/// A figure that follows one count, the mid-P interval of which carries over. The count itself is shown too.
struct FollowsRow {
  std::string_view metric;
  std::string_view count;
};
constexpr FollowsRow kFollows[] = {
    {"cost_per_acquisition", "orders"},
    {"customer_acquisition_cost", "new_customers"},
    {"cost_per_lead", "leads"},
    {"cost_per_subscriber", "subscribers"},
    {"cost_per_donation", "donations"},
    {"cost_per_member", "members"},
    {"cost_per_new_follower", "new_followers"},
    {"hours_per_new_follower", "new_followers"},
    {"cost_per_outcome", "outcome_count"},
    {"hours_per_outcome", "outcome_count"},
};

/// Figures that follow the revenue.
constexpr std::string_view kOfRevenue[] = {"return_on_ad_spend",          "return_on_investment",
                                           "profit_on_ad_spend",          "net_profit",
                                           "profit_return_on_investment", "revenue_per_follower"};

std::size_t place_of(std::string_view id) {
  const int input = input_index(id);
  return input >= 0 ? static_cast<std::size_t>(input)
                    : input_table().size() + static_cast<std::size_t>(metric_index(id));
}

SureFigure too_few(std::string_view id, std::string_view subject, double n, double needs) {
  return {id, fail(Fault::not_enough_data, std::string(subject)), n, needs};
}

/// Figures with one input at either end of its interval.
class Ends {
 public:
  Ends(const Calculation& calculation, const std::vector<Figure>& figures, std::string_view input,
       const Interval& interval)
      : calculation_(calculation), low_(figures), high_(figures) {
    low_[place_of(input)].value = interval.low;
    high_[place_of(input)].value = interval.high;
  }
  std::optional<Interval> of(std::string_view id) {
    const int metric = metric_index(id);
    const Figure a = metric < 0 ? low_[place_of(id)] : calculation_.again(metric, low_);
    const Figure b = metric < 0 ? high_[place_of(id)] : calculation_.again(metric, high_);
    if (!a.ok() || !b.ok()) return std::nullopt;
    return Interval{std::min(a.value, b.value), std::max(a.value, b.value)};
  }

 private:
  const Calculation& calculation_;
  std::vector<Figure> low_;
  std::vector<Figure> high_;
};

/// The successes and trials of a share, where they are whole and make one.
std::optional<SureFigure> share_interval(const ShareRow& row, const std::vector<Figure>& figures,
                                         std::string_view among, double level) {
  const Figure& of = figures[place_of(row.of)];
  const Figure& all = figures[place_of(among)];
  if (!of.ok() || !all.ok() || all.value == 0 || of.value > all.value) return std::nullopt;
  const double smaller = std::min(of.value, all.value - of.value);
  if (all.value < kEnoughClicks || smaller < kEnoughCounts) {
    const bool few_trials = all.value < kEnoughClicks;
    return too_few(row.metric, few_trials ? among : row.of, few_trials ? all.value : smaller,
                   few_trials ? kEnoughClicks : kEnoughCounts);
  }
  return SureFigure{row.metric, wilson_interval(of.value, all.value, level), all.value, kEnoughClicks};
}

void add_counts(std::vector<SureFigure>& sure, const Calculation& calculation,
                const std::vector<Figure>& figures, double level) {
  std::optional<Ends> ends;
  std::string_view last;
  for (const FollowsRow& row : kFollows) {
    const Figure& count = figures[place_of(row.count)];
    if (!count.ok() || count.value == 0) continue;
    const bool enough = count.value >= kEnoughCounts;
    if (row.count != last) {
      last = row.count;
      ends.reset();
      if (enough) {
        const Interval interval = poisson_interval_mid_p(count.value, level);
        ends.emplace(calculation, figures, row.count, interval);
        sure.push_back({row.count, interval, count.value, kEnoughCounts});
      } else {
        sure.push_back(too_few(row.count, row.count, count.value, kEnoughCounts));
      }
    }
    if (!figures[place_of(row.metric)].ok()) continue;
    if (!enough) {
      sure.push_back(too_few(row.metric, row.count, count.value, kEnoughCounts));
    } else if (const auto interval = ends->of(row.metric)) {
      sure.push_back({row.metric, *interval, count.value, kEnoughCounts});
    }
  }
}

/// As many orders of one size as tell the same.
double alike(const std::vector<double>& values) {
  double sum = 0, squares = 0;
  for (const double value : values) {
    sum += value;
    squares += value * value;
  }
  return squares > 0 ? sum * sum / squares : 0;
}

void add_revenue(std::vector<SureFigure>& sure, const Calculation& calculation,
                 const std::vector<Figure>& figures, const std::vector<double>& values, double level) {
  const Figure& revenue = figures[place_of("revenue")];
  if (!revenue.ok() || revenue.value <= 0) return;
  const double n = alike(values);
  const std::optional<Interval> interval = revenue_interval(revenue.value, values, level);
  std::optional<Ends> ends;
  if (interval) ends.emplace(calculation, figures, "revenue", *interval);
  const auto add = [&](std::string_view id) {
    if (!figures[place_of(id)].ok()) return;
    if (values.empty()) return sure.push_back({id, fail(Fault::missing_input, "order_values")});
    if (!ends) return sure.push_back(too_few(id, "order_values", n, kEnoughOrderValues));
    if (const auto of = ends->of(id)) sure.push_back({id, *of, n, kEnoughOrderValues});
  };
  add("revenue");
  for (std::string_view id : kOfRevenue) add(id);
}

}  // namespace

std::optional<Interval> revenue_interval(double revenue, const std::vector<double>& order_values,
                                         double level) {
  if (alike(order_values) < kEnoughOrderValues) return std::nullopt;
  double sum = 0, squares = 0;
  for (const double value : order_values) {
    sum += value;
    squares += value * value;
  }
  // Where the revenue differs from the orders (refunds came later), the spread is taken over.
  const Interval interval = compound_poisson_interval(sum, squares, level);
  return Interval{interval.low * revenue / sum, interval.high * revenue / sum};
}

std::vector<SureFigure> intervals_of(const Calculation& calculation, const std::vector<Figure>& figures,
                                     const std::vector<double>& order_values, double level) {
  std::vector<SureFigure> sure;
  for (const ShareRow& row : kShares) {
    if (!figures[place_of(row.metric)].ok()) continue;
    std::string_view among = row.among;
    if (among.empty()) {
      const Node& below = calculation.formula(metric_index(row.metric)).nodes[1];
      among = input_table()[static_cast<std::size_t>(below.figure)].id;
    }
    if (auto share = share_interval(row, figures, among, level)) sure.push_back(std::move(*share));
  }
  add_counts(sure, calculation, figures, level);
  add_revenue(sure, calculation, figures, order_values, level);
  return sure;
}

}  // namespace payoff

#include "core/campaign/ranking.h"

#include <algorithm>
#include <cmath>

#include "core/campaign/intervals.h"
#include "core/statistics/compare.h"

namespace payoff {
namespace {

constexpr std::string_view kReturn = "return_on_investment";
constexpr std::string_view kProfitReturn = "profit_return_on_investment";

bool lower_is_better(std::string_view metric) {
  return metric_table()[static_cast<std::size_t>(metric_index(metric))].better == Better::lower;
}

/// Returns after costs only where everybody who has a return has one: two kinds cannot be ranked together.
std::string_view metric_for(const GoalRow& goal, const std::vector<Contender>& creators) {
  if (goal.metric != kReturn) return goal.metric;
  std::size_t returns = 0, profits = 0;
  for (const Contender& each : creators) {
    if (metric_of(*each.figures, kReturn).ok()) ++returns;
    if (metric_of(*each.figures, kProfitReturn).ok()) ++profits;
  }
  return profits > 0 && profits == returns ? kProfitReturn : kReturn;
}

/// What 1 of cost brings, with its interval; cost and margin are taken as they are.
std::optional<Estimate> estimate_of_return(std::string_view metric, const Contender& each, double level) {
  const Figure& revenue = input_of(*each.figures, "revenue");
  const Figure& orders = input_of(*each.figures, "orders");
  const Figure& value = metric_of(*each.figures, metric);
  if (!value.ok() || !revenue.ok() || revenue.value <= 0) return std::nullopt;
  std::optional<Interval> sales = revenue_interval(revenue.value, *each.order_values, level);
  if (!sales) {
    if (!orders.ok() || orders.value < 1) return std::nullopt;
    const Interval count = poisson_interval_mid_p(orders.value, level);
    sales = Interval{count.low * revenue.value / orders.value, count.high * revenue.value / orders.value};
  }
  const double back = value.value + 1;
  return Estimate{back, {back * sales->low / revenue.value, back * sales->high / revenue.value}};
}

/// Hours that no rate puts a price on.
double free_hours(const std::vector<Figure>& figures) {
  const Figure& hours = input_of(figures, "hours");
  return hours.ok() && !input_of(figures, "hourly_rate").ok() ? hours.value : 0;
}

double money_cost(const std::vector<Figure>& figures) {
  const Figure& cost = metric_of(figures, "total_cost");
  return cost.ok() ? cost.value : 0;
}

std::vector<EqualHourlyRate> equal_hourly_rates(const GoalRow& goal, const std::vector<Contender>& creators) {
  std::vector<EqualHourlyRate> result;
  const auto count = [&](std::size_t i) {
    const Figure& figure = input_of(*creators[i].figures, goal.count);
    return figure.ok() ? figure.value : 0;
  };
  const auto each_cost = [&](std::size_t i) { return money_cost(*creators[i].figures) / count(i); };
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < creators.size(); ++i) {
    const bool costs_money =
        count(i) > 0 && free_hours(*creators[i].figures) == 0 && money_cost(*creators[i].figures) > 0;
    if (costs_money && (!best || each_cost(i) < each_cost(*best))) best = i;
  }
  for (std::size_t i = 0; best && i < creators.size(); ++i) {
    const double hours = free_hours(*creators[i].figures);
    if (hours == 0 || count(i) == 0) continue;
    const double rate = (each_cost(*best) - each_cost(i)) / (hours / count(i));
    if (rate >= 0) result.push_back({i, *best, rate});
  }
  return result;
}

}  // namespace

const std::vector<GoalRow>& goal_table() {
  static const std::vector<GoalRow> table = {
      {"sales", kReturn, "orders"},
      {"donations", "cost_per_donation", "donations"},
      {"sign_ups", "cost_per_lead", "leads"},
      {"members", "cost_per_member", "members"},
      {"followers", "cost_per_new_follower", "new_followers"},
      {"own_outcome", "cost_per_outcome", "outcome_count"},
  };
  return table;
}

const GoalRow& goal_of(std::string_view id) {
  for (const GoalRow& row : goal_table()) {
    if (row.id == id) return row;
  }
  return goal_table().front();
}

bool has_enough(const std::vector<Figure>& figures, const GoalRow& goal) {
  const Figure& count = input_of(figures, goal.count);
  const Figure& clicks = input_of(figures, "clicks");
  return (count.ok() && count.value >= kEnoughCounts) || (clicks.ok() && clicks.value >= kEnoughClicks);
}

std::optional<bool> may_be_chance(const GoalRow& goal, std::string_view metric, const Contender& a,
                                  const Contender& b, double level) {
  if (goal.metric == kReturn) {
    const auto first = estimate_of_return(metric, a, level);
    const auto second = estimate_of_return(metric, b, level);
    if (!first || !second) return std::nullopt;
    const Interval between = difference(*first, *second);
    return between.low <= 0 && between.high >= 0;
  }
  const Figure& count_a = input_of(*a.figures, goal.count);
  const Figure& count_b = input_of(*b.figures, goal.count);
  const double cost_a = money_cost(*a.figures), cost_b = money_cost(*b.figures);
  if (!count_a.ok() || !count_b.ok() || cost_a <= 0 || cost_b <= 0) return std::nullopt;
  return equal_rates(count_a.value, cost_a, count_b.value, cost_b) > 1 - level;
}

Ranking rank_by(const GoalRow& goal, const std::vector<Contender>& creators, double level) {
  Ranking ranking;
  ranking.metric = metric_for(goal, creators);
  for (std::size_t i = 0; i < creators.size(); ++i) {
    const Figure& figure = metric_of(*creators[i].figures, ranking.metric);
    Ranked ranked{i, {}, {}, {}};
    if (figure.ok()) ranked.value = figure.value;
    ranking.order.push_back(std::move(ranked));
  }
  const double sign = lower_is_better(ranking.metric) ? 1 : -1;
  const auto group = [&](const Ranked& each) {
    return !each.value ? 2 : has_enough(*creators[each.creator].figures, goal) ? 0 : 1;
  };
  std::stable_sort(ranking.order.begin(), ranking.order.end(), [&](const Ranked& a, const Ranked& b) {
    if (group(a) != group(b)) return group(a) < group(b);
    return a.value && sign * *a.value < sign * *b.value;
  });
  for (std::size_t i = 0; i < ranking.order.size(); ++i) {
    Ranked& here = ranking.order[i];
    if (group(here) != 0) break;
    here.rank = i + 1;
    if (i == 0) continue;
    Ranked& above = ranking.order[i - 1];
    const auto chance =
        may_be_chance(goal, ranking.metric, creators[above.creator], creators[here.creator], level);
    if (!chance.value_or(false)) continue;
    above.tied_with.push_back(here.creator);
    here.tied_with.push_back(above.creator);
    ranking.too_close.emplace_back(above.creator, here.creator);
  }
  ranking.equal = equal_hourly_rates(goal, creators);
  return ranking;
}

}  // namespace payoff

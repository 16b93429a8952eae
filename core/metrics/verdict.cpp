#include "core/metrics/verdict.h"

#include <algorithm>
#include <cmath>

namespace payoff {
namespace {

// Within this of what was spent, counting cannot tell profit from loss: DESIGN's "about break-even".
constexpr double kBand = 0.1;
// From here on creators are ranked; fewer orders are said to be few.
constexpr double kEnoughOrders = 10;

const Figure& input(const std::vector<Figure>& figures, std::string_view id) {
  return figures[static_cast<std::size_t>(input_index(id))];
}

const Figure& metric(const std::vector<Figure>& figures, std::string_view id) {
  return figures[input_table().size() + static_cast<std::size_t>(metric_index(id))];
}

std::string subject_of(const Figure& figure, std::string_view otherwise) {
  const auto inputs = input_table().size();
  if (figure.subject < 0) return std::string(otherwise);
  const auto place = static_cast<std::size_t>(figure.subject);
  return std::string(place < inputs ? input_table()[place].id : metric_table()[place - inputs].id);
}

Message fault_reason(const Figure& figure, std::string_view otherwise) {
  const auto fault = static_cast<Fault>(figure.fault - 1);
  return {fault_id(fault), subject_of(figure, otherwise)};
}

/// The verdict on money back for 1 spent, after costs.
std::string_view verdict_after_costs(double sales, double margin, double cost) {
  const double kept = to_whole_micros(sales * margin);
  const double spent = to_whole_micros(cost);
  const double profit = kept - spent;
  if (profit > kBand * spent) return "paid_off";
  return profit < -kBand * spent ? "lost_money" : "about_break_even";
}

std::string_view verdict_on_sales(double sales, double cost) {
  return sales > cost ? "sales_beat_spend" : "sales_below_spend";
}

bool could_still_flip(std::string_view verdict) {
  return verdict != "paid_off" && verdict != "sales_beat_spend";
}

/// Sales of all claims where there are any, else the counted ones.
double most_sales(const std::vector<Figure>& figures) {
  const Figure& claimed = input(figures, "claimed_revenue");
  const double counted = input(figures, "revenue").value;
  return claimed.ok() ? std::max(claimed.value, counted) : counted;
}

void judge(DidItPay& answer, const std::vector<Figure>& figures) {
  const double cost = metric(figures, "total_cost").value;
  const double sales = input(figures, "revenue").value;
  const double most = most_sales(figures);
  const Figure& margin = input(figures, "gross_margin");
  const double share = margin.ok() ? margin.value : 1;
  answer.after_costs = margin.ok();
  answer.range = Interval{sales * share / cost, most * share / cost};
  answer.verdict = margin.ok() ? verdict_after_costs(sales, share, cost) : verdict_on_sales(sales, cost);
  if (most > sales) {
    answer.verdict_at_high =
        margin.ok() ? verdict_after_costs(most, share, cost) : verdict_on_sales(most, cost);
    if (*answer.verdict_at_high != answer.verdict) {
      answer.reasons.push_back(
          {"range_flips", "claimed_revenue", {{"verdict", std::string(*answer.verdict_at_high)}}});
    }
  }
  const Figure& profit = metric(figures, "profit_return_on_investment");
  if (profit.ok()) {
    answer.reasons.push_back(
        {"profit", "profit_return_on_investment", {{"profit_return_on_investment", profit.value}}});
    return;
  }
  const Figure& needed = metric(figures, "break_even_gross_margin");
  if (needed.ok() && needed.value <= 1) {
    answer.reasons.push_back({"margin_missing", "gross_margin", {{"break_even_gross_margin", needed.value}}});
  } else {
    answer.reasons.push_back({"below_spend_at_any_margin", "gross_margin"});
  }
}

std::optional<Message> window_open(const Window& window) {
  if (!window.is_open()) return std::nullopt;
  return Message{"window_open", "last_post_date", {{"closes", to_text(*window.closes())}}};
}

}  // namespace

std::optional<Date> Window::closes() const {
  return last_post ? std::optional<Date>(add_days(*last_post, days)) : std::nullopt;
}

bool Window::is_open() const {
  const std::optional<Date> last = closes();
  return last && today && day_number(*today) <= day_number(*last);
}

DidItPay did_it_pay(const std::vector<Figure>& figures, const Window& window) {
  DidItPay answer;
  const Figure& cost = metric(figures, "total_cost");
  const Figure& revenue = input(figures, "revenue");
  const Figure& margin = input(figures, "gross_margin");
  const Figure& orders = input(figures, "orders");
  const bool no_orders = orders.ok() && orders.value == 0 && !revenue.ok();
  answer.verdict = "not_enough_data";
  if (!cost.ok()) answer.reasons.push_back(fault_reason(cost, "total_cost"));
  if (!revenue.ok() && !no_orders) answer.reasons.push_back(fault_reason(revenue, "revenue"));
  const bool misread_margin = !margin.ok() && margin.fault != Figure::fault_byte(Fault::missing_input);
  if (misread_margin) answer.reasons.push_back(fault_reason(margin, "gross_margin"));
  if (!answer.reasons.empty()) return answer;
  if (cost.value == 0) {
    answer.reasons.push_back({fault_id(Fault::zero_denominator), "total_cost"});
    return answer;
  }
  if (no_orders || revenue.value <= 0) {
    answer.verdict = "lost_money";
    answer.after_costs = true;
    answer.range = Interval{0, most_sales(figures) / cost.value * (margin.ok() ? margin.value : 1)};
    answer.reasons.push_back({"no_orders", "orders"});
  } else {
    judge(answer, figures);
  }
  const std::optional<Message> open = window_open(window);
  if (open && could_still_flip(answer.verdict)) {
    answer.verdict = "not_enough_data";
    answer.reasons.insert(answer.reasons.begin(), *open);
  }
  return answer;
}

WouldItAgain would_it_again(const std::vector<Figure>& figures, const Window& window, double level) {
  WouldItAgain answer;
  answer.verdict = "not_enough_data";
  const Figure& back = metric(figures, "profit_on_ad_spend");
  const Figure& orders = input(figures, "orders");
  if (!back.ok()) {
    const bool margin = subject_of(back, "") == "gross_margin";
    answer.reasons.push_back(margin ? Message{"margin_missing", "gross_margin"}
                                    : fault_reason(back, "total_cost"));
    return answer;
  }
  if (!orders.ok()) {
    answer.reasons.push_back(fault_reason(orders, "orders"));
    return answer;
  }
  if (orders.value == 0 || back.value <= 0) {
    answer.reasons.push_back({"no_orders", "orders"});
    return answer;
  }
  const Interval chance = poisson_interval(std::floor(orders.value), level);
  const double per_order = back.value / orders.value;
  answer.interval = Interval{chance.low * per_order, chance.high * per_order};
  answer.expected = back.value;
  const bool above = answer.interval->low > 1;
  const bool below = answer.interval->high < 1;
  answer.verdict = above ? "likely" : below ? "unlikely" : "too_early";
  answer.reasons.push_back({above   ? "above_break_even"
                            : below ? "below_break_even"
                                    : "straddles_break_even",
                            "orders",
                            {{"orders_low", chance.low},
                             {"orders_expected", orders.value},
                             {"orders_high", chance.high},
                             {"break_even_orders", 1 / per_order}}});
  if (orders.value < kEnoughOrders) {
    answer.reasons.push_back({"few_orders", "orders", {{"orders", orders.value}, {"needed", kEnoughOrders}}});
  }
  if (const auto open = window_open(window)) answer.reasons.push_back(*open);
  answer.reasons.push_back({"order_values_unknown", "average_order_value"});
  return answer;
}

}  // namespace payoff

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/metrics/evaluate.h"
#include "core/statistics/interval.h"

namespace payoff {

/// When the answer is asked for, and how long orders may still come in.
struct Window {
  std::optional<Date> today;
  std::optional<Date> last_post;
  int days = 30;

  /// The last day of the window; none where the last post is not known.
  std::optional<Date> closes() const;
  /// Orders may still come in. Not known counts as closed: the figures given are then the final ones.
  bool is_open() const;
};

/// Did it pay? Counting, not estimating.
///
/// verdict: paid_off (above +10% after costs), about_break_even, lost_money; without the margin
/// sales_beat_spend or
///          sales_below_spend; not_enough_data where an input is missing, or the window is open and it could
///          flip
/// range:   money back for 1 spent, from the counted sales to all that anyone claims
struct DidItPay {
  std::string_view verdict;
  bool after_costs = false;
  std::optional<Interval> range;
  std::optional<std::string_view> verdict_at_high;
  std::vector<Message> reasons;
};

/// Would it again? An estimate: how many orders the same deal would bring, by chance alone.
///
/// verdict: likely, unlikely, too_early, not_enough_data
/// money back for 1 spent after costs: interval and expected
struct WouldItAgain {
  std::string_view verdict;
  std::optional<Interval> interval;
  std::optional<double> expected;
  std::vector<Message> reasons;
};

/// in: figures as Calculation::evaluate gives them
DidItPay did_it_pay(const std::vector<Figure>& figures, const Window& window);

/// in:     level [ratio, 0.5..0.9999]
/// source: Garwood's interval on the orders; the order value is taken as it was (said in the reasons)
WouldItAgain would_it_again(const std::vector<Figure>& figures, const Window& window, double level);

}  // namespace payoff

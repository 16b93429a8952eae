#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace payoff {

/// What people mean by "ROI". Each is a figure for 1 of cost.
///
/// net:                (revenue - cost) / cost
/// revenue_ratio:      revenue / cost, "X per $1"
/// profit:             (revenue x margin - cost) / cost
/// earned_media_value: media value / cost
/// incremental:        added revenue / cost
enum class Dialect { net, revenue_ratio, profit, earned_media_value, incremental };

struct DialectRow {
  Dialect dialect;
  std::string_view id;
  /// The metric of the table that is this dialect.
  std::string_view metric;
  std::string_view source;
};

/// The table of dialects, in the order of the enumerators.
const std::vector<DialectRow>& dialect_table();

/// Index in the table, or -1.
int dialect_index(std::string_view id);

/// What is known of a campaign beside a figure [currency units; margin and share are ratios].
struct KnownSums {
  std::optional<double> cost;
  std::optional<double> revenue;
  std::optional<double> gross_margin;
  std::optional<double> earned_media_value;
  std::optional<double> incremental_revenue;
  /// The part of the sales that was added; where it is not stated, incremental_revenue / revenue.
  std::optional<double> incremental_share;
};

/// One figure a dialect, in table order, from sums.
///
/// faults: missing_input naming what is not known; zero_denominator naming what is zero
std::vector<Result<double>> figures_by_dialect(const KnownSums& known);

/// One figure in all dialects.
///
/// in:      from, value [ratio]: 9 for "900%"; known: what else there is
/// out:     a figure a dialect, in table order; that of `from` is `value`
/// faults:  missing_input naming what is needed besides: media value tells nothing of sales, nor sales of it
/// example: net 9 -> revenue_ratio 10; with a margin of 0.4 profit 3
std::vector<Result<double>> translate(Dialect from, double value, const KnownSums& known);

/// A figure as somebody quoted it: 960 with the sign, or 9.6; decimals as written.
///
/// per_one: it was said to be for 1 of cost, so it counts what came in and not what is left over the cost
struct Quote {
  double value = 0;
  bool percent = false;
  int decimals = 0;
  bool per_one = false;
};

/// The figure of a text that may go on to say what it is for.
///
/// out:     without what follows; whether that was 1 of cost
/// example: "$6.50 per $1" -> "$6.50"; "4:1" -> "4"; "8x" -> "8"; "3 to 5" stays, and is no number
struct QuotedFigure {
  std::string_view text;
  bool per_one = false;
};
QuotedFigure quoted_figure(std::string_view text);

/// The quote of a number that was written, read as `value`.
///
/// example: "9.60" -> 2 decimals; "1,000" -> 0; "960 %" -> 0
Quote quote_of(std::string_view text, double value, bool percent);

/// How a quote may have come from a figure. `cut_off`: the digits after were dropped, not rounded (166 for
/// 166.67).
enum class Rounding { exact, rounded, cut_off };

/// A dialect that a quote can be in.
///
/// value:      the figure in full
/// as_percent: read as percent; where the sign was not written, it was left out
/// misread:    "" or how a reader will take it wrong: ratio_as_percent (960% for 9.60 per $1, which is a net
/// 860%),
///             net_as_ratio (5 for 500%, which is 6 per $1)
struct Fit {
  Dialect dialect;
  double value = 0;
  Rounding rounding = Rounding::exact;
  bool as_percent = false;
  std::string_view misread = {};
};

/// The dialects that a quote fits, exact ones first.
std::vector<Fit> identify(const Quote& quote, const KnownSums& known);

/// Published returns of this very figure whose dialect is known: ids of the benchmark table.
std::vector<std::string_view> published_as(const Quote& quote);

}  // namespace payoff

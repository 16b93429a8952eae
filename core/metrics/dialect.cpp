#include "core/metrics/dialect.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "core/metrics/benchmark_table.h"

namespace payoff {
namespace {

constexpr int kMostDecimals = 9;
// "$1 of influencer marketing spend" and the like.
constexpr std::size_t kLongestUnit = 48;

using Known = std::optional<double>;

Result<double> known_or_missing(const Known& value, std::string_view subject) {
  if (!value) return fail(Fault::missing_input, std::string(subject));
  return *value;
}

Result<double> divide(const Result<double>& above, const Result<double>& below, std::string_view subject) {
  if (!above) return above;
  if (!below) return below;
  if (*below == 0) return fail(Fault::zero_denominator, std::string(subject));
  const double value = *above / *below;
  if (!std::isfinite(value)) return fail(Fault::overflow, std::string(subject));
  return value;
}

/// What 1 of cost brought.
struct PerCost {
  Result<double> revenue;
  Result<double> margin;
  Result<double> media_value;
  Result<double> added;
};

Result<double> added_share(const KnownSums& known) {
  if (known.incremental_share) return *known.incremental_share;
  return divide(known_or_missing(known.incremental_revenue, "incremental_revenue"),
                known_or_missing(known.revenue, "revenue"), "revenue");
}

PerCost per_cost(const KnownSums& known) {
  const Result<double> cost = known_or_missing(known.cost, "cost");
  const auto each = [&](const Known& value, std::string_view subject) {
    return divide(known_or_missing(value, subject), cost, "cost");
  };
  PerCost sums{each(known.revenue, "revenue"), known_or_missing(known.gross_margin, "gross_margin"),
               each(known.earned_media_value, "earned_media_value"),
               each(known.incremental_revenue, "incremental_revenue")};
  if (!sums.added && sums.revenue && known.incremental_share) {
    sums.added = *sums.revenue * *known.incremental_share;
  }
  return sums;
}

Result<double> figure(Dialect dialect, const PerCost& sums) {
  switch (dialect) {
    case Dialect::net:
      return sums.revenue ? Result<double>(*sums.revenue - 1) : sums.revenue;
    case Dialect::revenue_ratio:
      return sums.revenue;
    case Dialect::profit:
      if (!sums.revenue) return sums.revenue;
      return sums.margin ? Result<double>(*sums.revenue * *sums.margin - 1) : sums.margin;
    case Dialect::earned_media_value:
      return sums.media_value;
    case Dialect::incremental:
      break;
  }
  return sums.added;
}

/// The sales for 1 of cost that a figure stands for.
Result<double> revenue_of(Dialect from, double value, const KnownSums& known, const PerCost& sums) {
  switch (from) {
    case Dialect::net:
      return value + 1;
    case Dialect::revenue_ratio:
      return value;
    case Dialect::profit:
      return divide(value + 1, sums.margin, "gross_margin");
    case Dialect::incremental:
      return sums.revenue ? sums.revenue : divide(value, added_share(known), "incremental_share");
    case Dialect::earned_media_value:
      break;
  }
  return sums.revenue;
}

double unit_of_last_place(const Quote& quote) { return std::pow(10, -quote.decimals); }

/// How `quote` may have been written for `full`, both in the same scale.
std::optional<Rounding> rounding_of(double full, const Quote& quote) {
  const double slack = 1e-9 * std::max(1.0, std::abs(full));
  const double off = std::abs(full - quote.value);
  const double unit = unit_of_last_place(quote);
  if (off <= slack) return Rounding::exact;
  if (off <= unit / 2 + slack) return Rounding::rounded;
  const bool dropped = std::abs(full) > std::abs(quote.value) && full * quote.value >= 0 && off < unit;
  return dropped ? std::optional(Rounding::cut_off) : std::nullopt;
}

/// Whether the figure counts what came in, and not what is left over the cost.
bool is_ratio(Dialect dialect) { return dialect != Dialect::net && dialect != Dialect::profit; }

std::string_view misreading(Dialect dialect, bool as_percent) {
  if (as_percent && is_ratio(dialect)) return "ratio_as_percent";
  return !as_percent && !is_ratio(dialect) ? "net_as_ratio" : "";
}

}  // namespace

const std::vector<DialectRow>& dialect_table() {
  static const std::vector<DialectRow> table = {
      {Dialect::net, "net", "return_on_investment", "influs.io: (revenue - investment) / investment"},
      {Dialect::revenue_ratio, "revenue_ratio", "return_on_ad_spend", "GRIN: revenue / cost"},
      {Dialect::profit, "profit", "profit_return_on_investment", "calclet: (revenue x margin - cost) / cost"},
      {Dialect::earned_media_value, "earned_media_value", "earned_media_value_return",
       "HypeAuditor: media value / cost"},
      {Dialect::incremental, "incremental", "incremental_return_on_ad_spend",
       "Meridian: incremental outcome / cost"},
  };
  return table;
}

int dialect_index(std::string_view id) {
  for (const DialectRow& row : dialect_table()) {
    if (row.id == id) return static_cast<int>(row.dialect);
  }
  return -1;
}

std::vector<Result<double>> figures_by_dialect(const KnownSums& known) {
  const PerCost sums = per_cost(known);
  std::vector<Result<double>> figures;
  for (const DialectRow& row : dialect_table()) figures.push_back(figure(row.dialect, sums));
  return figures;
}

std::vector<Result<double>> translate(Dialect from, double value, const KnownSums& known) {
  PerCost sums = per_cost(known);
  sums.revenue = revenue_of(from, value, known, sums);
  const Result<double> share = added_share(known);
  if (from == Dialect::incremental) {
    sums.added = value;
  } else if (sums.revenue && share) {
    sums.added = *sums.revenue * *share;
  }
  if (from == Dialect::earned_media_value) sums.media_value = value;
  std::vector<Result<double>> figures;
  for (const DialectRow& row : dialect_table()) {
    figures.push_back(row.dialect == from ? Result<double>(value) : figure(row.dialect, sums));
  }
  return figures;
}

QuotedFigure quoted_figure(std::string_view text) {
  constexpr std::string_view kBlank = " \t\u00a0";
  const auto trimmed = [&](std::string_view part) {
    const std::size_t last = part.find_last_not_of(kBlank);
    return last == std::string_view::npos ? std::string_view() : part.substr(0, last + 1);
  };
  text = trimmed(text);
  for (std::string_view word : {" per ", " for every ", " for each ", " for ", " to ", ":", "/"}) {
    const std::size_t at = text.find(word);
    if (at == std::string_view::npos) continue;
    const std::string_view one = text.substr(at + word.size());
    const auto digits = std::count_if(one.begin(), one.end(), is_digit);
    const bool unit = digits == 0 ? word == " per " : digits == 1 && one.find('1') != std::string_view::npos;
    if (unit && one.size() <= kLongestUnit) return {trimmed(text.substr(0, at)), true};
  }
  for (std::string_view times : {"x", "X", "\u00d7"}) {
    if (text.size() > times.size() && text.substr(text.size() - times.size()) == times) {
      return {trimmed(text.substr(0, text.size() - times.size())), true};
    }
  }
  return {text};
}

Quote quote_of(std::string_view text, double value, bool percent) {
  Quote quote{value, percent, 0};
  const std::size_t sign = text.find_last_of(".,");
  if (sign == std::string_view::npos) return quote;
  const auto digits = [&](std::string_view part) {
    return static_cast<int>(std::count_if(part.begin(), part.end(), is_digit));
  };
  // "1,000" is past what its first digits could be as a decimal: the sign groups.
  const bool decimal = std::abs(value) < std::pow(10, std::max(1, digits(text.substr(0, sign))));
  if (decimal) quote.decimals = std::min(kMostDecimals, digits(text.substr(sign + 1)));
  return quote;
}

std::vector<Fit> identify(const Quote& quote, const KnownSums& known) {
  std::vector<Fit> fits;
  const std::vector<Result<double>> figures = figures_by_dialect(known);
  for (const DialectRow& row : dialect_table()) {
    const Result<double>& full = figures[static_cast<std::size_t>(row.dialect)];
    if (!full || (quote.per_one && !is_ratio(row.dialect))) continue;
    for (const bool as_percent : {true, false}) {
      if (quote.percent && !as_percent) continue;
      const std::optional<Rounding> rounding = rounding_of(as_percent ? *full * 100 : *full, quote);
      if (rounding)
        fits.push_back({row.dialect, *full, *rounding, as_percent, misreading(row.dialect, as_percent)});
    }
  }
  std::stable_sort(fits.begin(), fits.end(),
                   [](const Fit& a, const Fit& b) { return a.rounding < b.rounding; });
  return fits;
}

std::vector<std::string_view> published_as(const Quote& quote) {
  std::vector<std::string_view> ids;
  for (const BenchmarkRow& claim : benchmark_table()) {
    if (claim.basis.empty() || claim.low != claim.high) continue;
    const double value = quote.percent ? quote.value / 100 : quote.value;
    if (std::abs(claim.low - value) < 1e-9) ids.push_back(claim.id);
  }
  return ids;
}

}  // namespace payoff

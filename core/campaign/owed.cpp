#include "core/campaign/owed.h"

#include <algorithm>
#include <iterator>

namespace payoff {
namespace {

constexpr std::string_view kPromised = "sum(fee, fee_per_post * posts)";
constexpr std::string_view kEarned =
    "first(commission, sum(commission_rate * revenue, commission_per_order * orders))";

Formula parsed(std::string_view text, const Calculation& calculation) {
  return parse_formula(formula_tokens(text, {}), calculation.symbols()).value_or(Formula{{Node{}}});
}

}  // namespace

bool is_followed(const Creator& creator) {
  const std::string_view statuses[] = {"agreed", "shipped", "posted", "figures_in", "paid"};
  return creator.paid ||
         std::find(std::begin(statuses), std::end(statuses), creator.status) != std::end(statuses);
}

bool Owed::known() const {
  const auto readable = [](const Figure& figure) { return figure.ok() || is_missing(figure); };
  return readable(promised) && readable(earned);
}

DealFormulas::DealFormulas(const Calculation& calculation)
    : promised_(parsed(kPromised, calculation)), earned_(parsed(kEarned, calculation)) {}

std::optional<Owed> DealFormulas::owed_to(const Creator& creator, const std::vector<Figure>& figures) const {
  Owed result{reckon(promised_, figures), reckon(earned_, figures)};
  if (is_missing(result.promised) && is_missing(result.earned)) return std::nullopt;
  if (!result.known()) return result;
  const double promised = to_whole_micros(result.promised.value);
  // A commission on refunds beyond sales is nobody's debt.
  const double earned = std::max(0.0, to_whole_micros(result.earned.value));
  const bool waits = creator.status == "agreed" || creator.status == "shipped";
  const bool settled = creator.status == "paid" && !creator.paid;
  const double paid = settled ? promised + earned : to_whole_micros(creator.paid.value_or(0));
  const double now = waits ? earned : promised + earned;
  const double later = waits ? promised : 0;
  result.owed = std::max(0.0, now - paid) / kMicrosInUnit;
  result.when_posted = std::max(0.0, later - std::max(0.0, paid - now)) / kMicrosInUnit;
  result.overpaid = std::max(0.0, paid - now - later) / kMicrosInUnit;
  return result;
}

}  // namespace payoff

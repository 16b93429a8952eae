#include "core/engine/engine.h"
#include "core/engine/metric_options.h"
#include "core/metrics/dialect.h"

namespace payoff::engine {
namespace {

/// Keys of `known`, and the input whose bounds and unit each is read by.
struct KnownKey {
  std::string_view key;
  std::string_view input;
  std::optional<double> KnownSums::*sum;
};

constexpr KnownKey kKnown[] = {
    {"cost", "fee", &KnownSums::cost},
    {"revenue", "revenue", &KnownSums::revenue},
    {"gross_margin", "gross_margin", &KnownSums::gross_margin},
    {"earned_media_value", "fee", &KnownSums::earned_media_value},
    {"incremental_revenue", "revenue", &KnownSums::incremental_revenue},
    {"incremental_share", "gross_margin", &KnownSums::incremental_share},
};

void read_known(Fields& known, const InputStyle& style, KnownSums& sums) {
  for (const KnownKey& row : kKnown) sums.*row.sum = read_like(known, row.key, row.input, style);
}

/// The quoted figure: a number (a ratio), or text that may carry a percent or a currency sign.
std::optional<Quote> read_quote(Fields& request, const InputStyle& style) {
  const Json* value = request.any("quoted");
  if (value == nullptr || is_empty_text(*value)) return std::nullopt;
  if (value->is_number()) return quote_of(value->dump(), value->get<double>(), false);
  if (!value->is_string()) {
    request.note({Fault::wrong_type, request.path_of("quoted")});
    return std::nullopt;
  }
  const QuotedFigure figure = quoted_figure(value->get_ref<const std::string&>());
  const NumberReading reading = payoff::parse_number(figure.text, style.number);
  const bool has_style = !style.number.decimal.empty() || !style.number.group.empty();
  const bool ambiguous = reading.kind == ReadingKind::ambiguous && !has_style;
  if (reading.kind == ReadingKind::bad || ambiguous) {
    request.note({ambiguous ? Fault::ambiguous_number : Fault::not_a_number, request.path_of("quoted")});
  }
  if (reading.kind == ReadingKind::bad || reading.kind == ReadingKind::empty) return std::nullopt;
  Quote quote = quote_of(figure.text, reading.value, reading.percent);
  quote.per_one = figure.per_one;
  return quote;
}

Json figures_json(const std::vector<Result<double>>& figures) {
  Json object = Json::object();
  for (const DialectRow& row : dialect_table()) {
    const Result<double>& figure = figures[static_cast<std::size_t>(row.dialect)];
    object[std::string(row.id)] = figure ? Json{{"ok", true}, {"value", *figure}}
                                         : Json{{"ok", false},
                                                {"fault", fault_id(figure.error().fault)},
                                                {"subject", figure.error().subject}};
  }
  return object;
}

Json fits_json(const std::vector<Fit>& fits) {
  constexpr std::string_view kRoundings[] = {"exact", "rounded", "cut_off"};
  Json list = Json::array();
  for (const Fit& fit : fits) {
    list.push_back({{"dialect", dialect_table()[static_cast<std::size_t>(fit.dialect)].id},
                    {"value", fit.value},
                    {"rounding", kRoundings[static_cast<std::size_t>(fit.rounding)]},
                    {"read_as", fit.as_percent ? "percent" : "ratio"},
                    {"misread", fit.misread.empty() ? Json(nullptr) : Json(fit.misread)}});
  }
  return list;
}

}  // namespace

std::string translate_roi(const std::string& text) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields request(*parsed);
  const MetricOptions options = read_metric_options(request);
  const std::optional<Quote> quote = read_quote(request, options.style);
  std::vector<std::string_view> ids;
  for (const DialectRow& row : dialect_table()) ids.push_back(row.id);
  const int from = dialect_index(request.one_of("dialect", ids, ""));
  if (from >= 0) request.require("quoted");
  KnownSums known;
  const Json empty = Json::object();
  const Json* given = request.object("known");
  Fields sums(given == nullptr ? empty : *given, "known");
  read_known(sums, options.style, known);
  if (const auto read = sums.finish(); !read) request.note(read.error());
  if (const auto read = request.finish(); !read) return answer(tl::unexpected<Error>(read.error()));

  const double value = !quote ? 0 : quote->percent ? quote->value / 100 : quote->value;
  const bool translated = from >= 0 && quote.has_value();
  const auto figures =
      translated ? translate(static_cast<Dialect>(from), value, known) : figures_by_dialect(known);
  Json result = {{"figures", figures_json(figures)},
                 {"fits", quote ? fits_json(identify(*quote, known)) : Json::array()},
                 {"claims", quote ? Json(published_as(*quote)) : Json::array()}};
  if (quote) {
    result["quoted"] = {{"value", quote->value},
                        {"percent", quote->percent},
                        {"per_one", quote->per_one},
                        {"decimals", quote->decimals}};
  }
  return answer(std::move(result));
}

}  // namespace payoff::engine

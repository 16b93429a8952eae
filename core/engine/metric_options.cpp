#include "core/engine/metric_options.h"

#include "core/base/money.h"
#include "core/engine/number_style.h"
#include "core/metrics/platform_table.h"

namespace payoff::engine {
namespace {

std::optional<Date> read_date(Fields& fields, std::string_view key) {
  const std::string text = fields.text(key);
  if (text.empty()) return std::nullopt;
  const DateReading reading = parse_date(text);
  if (reading.kind == ReadingKind::ok) return reading.date;
  const bool ambiguous = reading.kind == ReadingKind::ambiguous;
  fields.note({ambiguous ? Fault::ambiguous_number : Fault::not_a_number, fields.path_of(key)});
  return std::nullopt;
}

void read_definitions(Fields& fields, Definitions& definitions) {
  const std::vector<std::string> actions = fields.texts("engagement_actions");
  for (const std::string& action : actions) {
    if (!is_engagement_action(action)) {
      fields.note({Fault::unknown_id, fields.path_of("engagement_actions"), {{"given", action}}});
    }
  }
  if (!actions.empty()) definitions.engagement_actions = actions;
  if (fields.has("engagement_actions") && actions.empty()) {
    fields.note({Fault::empty_value, fields.path_of("engagement_actions")});
  }
  definitions.conversion_base = fields.one_of("conversion_base", {"clicks", "sessions"}, "clicks");
  definitions.revenue_is_gross = fields.one_of("revenue_basis", {"net", "gross"}, "net") == "gross";
}

/// The rate as a number of this project's signs; one that cannot be read counts as not given.
std::optional<double> rate_value(Fields& entry, const NumberStyle& style) {
  const Json* value = entry.any("rate");
  if (value != nullptr && value->is_number()) return value->get<double>();
  const NumberReading reading = parse_number(value == nullptr ? "" : entry.text("rate"), style);
  const bool known = !style.decimal.empty() || !style.group.empty();
  const bool is_read = reading.kind == ReadingKind::ok || (reading.kind == ReadingKind::ambiguous && known);
  return is_read && !reading.percent ? std::optional<double>(reading.value) : std::nullopt;
}

}  // namespace

void read_rates(Fields& owner, InputStyle& style) {
  const Json* list = owner.array("rates");
  if (list == nullptr) return;
  for (std::size_t i = 0; i < list->size(); ++i) {
    Fields entry((*list)[i], owner.path_of("rates") + "." + std::to_string(i));
    const std::string currency = entry.text("currency");
    if (!currency.empty() && !is_currency(currency)) {
      entry.note({Fault::unknown_currency, entry.path_of("currency")});
    }
    const std::optional<Date> date = read_date(entry, "date");
    const std::optional<double> value = rate_value(entry, style.number);
    if (const auto read = entry.finish(); !read) owner.note(read.error());
    if (!value || !decimal_of(*value) || currency.empty()) continue;
    style.rates.push_back({currency, *value, date ? to_text(*date) : ""});
  }
}

MetricOptions read_metric_options(Fields& request) {
  MetricOptions options;
  request.require("currency");
  options.style.currency = request.text("currency");
  if (!options.style.currency.empty() && !is_currency(options.style.currency)) {
    request.note({Fault::unknown_currency, request.path_of("currency")});
  }
  const Json empty = Json::object();
  const Json* given = request.object("options");
  Fields fields(given == nullptr ? empty : *given, "options");
  read_definitions(fields, options.definitions);
  options.per_follower = fields.one_of("per_follower", {"pooled", "averaged"}, "pooled") == "averaged"
                             ? PerFollower::averaged
                             : PerFollower::pooled;
  options.style.number = read_number_style(fields);
  read_rates(fields, options.style);
  options.level = fields.number("level").value_or(options.level);
  if (!(options.level >= 0.5 && options.level <= 0.9999)) fields.note({Fault::out_of_range, "options.level"});
  options.window.today = read_date(fields, "today");
  options.window.last_post = read_date(fields, "last_post_date");
  const double days = fields.number("window_days").value_or(30);
  if (!(days >= 0 && days <= 3660)) fields.note({Fault::out_of_range, "options.window_days"});
  options.window.days = static_cast<int>(days >= 0 && days <= 3660 ? days : 30);
  if (const auto read = fields.finish(); !read) request.note(read.error());
  return options;
}

InputReading read_stated(Fields& inputs, std::size_t input, const InputStyle& style) {
  const std::string_view id = input_table()[input].id;
  const Json* value = inputs.any(id);
  if (value == nullptr) return read_input(input, "", style);
  if (value->is_string()) return read_input(input, value->get_ref<const std::string&>(), style);
  InputReading reading;
  if (value->is_number()) {
    reading.number.kind = ReadingKind::ok;
    reading.number.value = value->get<double>();
    reading.figure = read_input(input, reading.number.value);
  } else {
    inputs.note({Fault::wrong_type, inputs.path_of(id)});
  }
  return reading;
}

std::optional<double> read_like(Fields& fields, std::string_view key, std::string_view input,
                                const InputStyle& style) {
  const Json* value = fields.any(key);
  if (value == nullptr) return std::nullopt;
  const auto place = static_cast<std::size_t>(input_index(input));
  Figure figure = Figure::failed(Fault::wrong_type, -1);
  if (value->is_number()) figure = read_input(place, value->get<double>());
  if (value->is_string()) figure = read_input(place, value->get_ref<const std::string&>(), style).figure;
  if (figure.ok()) return figure.value;
  if (figure.fault != Figure::fault_byte(Fault::missing_input)) {
    fields.note({static_cast<Fault>(figure.fault - 1), fields.path_of(key)});
  }
  return std::nullopt;
}

Json conversion_json(const InputReading& reading) {
  Json object = {{"amount", reading.number.value},
                 {"currency", reading.converted->currency},
                 {"rate", reading.converted->value}};
  if (!reading.converted->date.empty()) object["date"] = reading.converted->date;
  return object;
}

Json figure_json(const Figure& figure, const std::vector<Symbol>& symbols) {
  if (figure.ok()) return {{"ok", true}, {"value", figure.value}};
  const std::string_view subject =
      figure.subject < 0 ? "" : symbols[static_cast<std::size_t>(figure.subject)].id;
  return {{"ok", false}, {"fault", fault_id(static_cast<Fault>(figure.fault - 1))}, {"subject", subject}};
}

}  // namespace payoff::engine

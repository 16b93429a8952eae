#include "core/metrics/read_input.h"

#include <cmath>

#include "core/base/money.h"
#include "core/metrics/inputs.h"

namespace payoff {
namespace {

/// What is read: the row that says what is possible, and whose fault it is.
struct Wanted {
  const InputRow& row;
  int subject;

  Figure failed(Fault fault) const { return Figure::failed(fault, subject); }
};

/// 40 may be meant as 40%, unless the sign was written.
bool is_ambiguous_ratio(const InputRow& row, double value, bool percent) {
  return row.unit == Unit::ratio && value > 1 && !percent;
}

Figure read(const Wanted& wanted, double value, bool percent) {
  const InputRow& row = wanted.row;
  if (!std::isfinite(value)) return wanted.failed(Fault::not_a_number);
  if (is_ambiguous_ratio(row, value, percent)) return wanted.failed(Fault::ambiguous_number);
  if (value < row.low || value > row.high) {
    if (row.unit == Unit::count && value > 0) return wanted.failed(Fault::unsafe_integer);
    const bool too_much = row.unit == Unit::money && std::abs(value) > row.high;
    return wanted.failed(too_much ? Fault::overflow : Fault::out_of_range);
  }
  if (row.dimension == Dimension{.money = 1}) {
    const Result<std::int64_t> micros = to_micros(value, row.id);
    if (!micros) return wanted.failed(micros.error().fault);
    value = to_units(*micros);
  }
  return {value == 0 ? 0 : value};  // no -0
}

/// The amount in the project's currency.
Figure convert(const Wanted& wanted, double units, double rate) {
  const auto micros = to_micros(units, wanted.row.id).and_then([&](std::int64_t amount) {
    return convert_micros(amount, rate, wanted.row.id);
  });
  if (!micros) return wanted.failed(micros.error().fault);
  return read(wanted, to_units(*micros), false);
}

/// Reads `reading.number` and writes the rest of the reading.
void finish(const Wanted& wanted, const InputStyle& style, InputReading& reading) {
  const NumberReading& number = reading.number;
  const bool has_style = !style.number.decimal.empty() || !style.number.group.empty();
  const auto failed = [&](Fault fault) { reading.figure = wanted.failed(fault); };
  if (number.kind == ReadingKind::empty) return failed(Fault::missing_input);
  if (number.kind == ReadingKind::bad) return failed(Fault::not_a_number);
  if (number.kind == ReadingKind::ambiguous && !has_style) return failed(Fault::ambiguous_number);
  const bool foreign = !number.currency.empty() && number.currency != style.currency;
  if (foreign) {
    const ExchangeRate* rate = find_rate(style.rates, number.currency);
    if (rate == nullptr || wanted.row.unit != Unit::money) return failed(Fault::mixed_currency);
    reading.converted = *rate;
    reading.figure = convert(wanted, number.value, rate->value);
    return;
  }
  if (number.percent && wanted.row.unit != Unit::ratio) return failed(Fault::not_a_number);
  reading.figure = read(wanted, number.percent ? number.value / 100 : number.value, number.percent);
}

/// A metric's figure has no bounds but those of exact reckoning.
InputRow row_of(const MetricRow& metric) {
  const double most = metric.unit == Unit::money ? 9007199254.0 : 9007199254740992.0;
  return {metric.id, metric.label, metric.unit, {}, -most, most};
}

}  // namespace

Figure read_input(std::size_t input, double value) {
  return read({input_table()[input], static_cast<int>(input)}, value, false);
}

InputReading read_input(std::size_t input, std::string_view text, const InputStyle& style) {
  InputReading reading{{}, parse_number(text, style.number)};
  finish({input_table()[input], static_cast<int>(input)}, style, reading);
  return reading;
}

InputReading read_figure(const MetricRow& metric, double value) {
  const InputRow row = row_of(metric);
  InputReading reading{read({row, -1}, value, false), {}};
  reading.number.kind = ReadingKind::ok;
  reading.number.value = value;
  return reading;
}

InputReading read_figure(const MetricRow& metric, std::string_view text, const InputStyle& style) {
  const InputRow row = row_of(metric);
  InputReading reading{{}, parse_number(text, style.number)};
  finish({row, -1}, style, reading);
  return reading;
}

}  // namespace payoff

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

Figure read(const Wanted& wanted, const NumberReading& number, const InputStyle& style) {
  const bool has_style = !style.number.decimal.empty() || !style.number.group.empty();
  if (number.kind == ReadingKind::empty) return wanted.failed(Fault::missing_input);
  if (number.kind == ReadingKind::bad) return wanted.failed(Fault::not_a_number);
  if (number.kind == ReadingKind::ambiguous && !has_style) return wanted.failed(Fault::ambiguous_number);
  if (!number.currency.empty() && number.currency != style.currency) {
    return wanted.failed(Fault::mixed_currency);
  }
  if (number.percent && wanted.row.unit != Unit::ratio) return wanted.failed(Fault::not_a_number);
  return read(wanted, number.percent ? number.value / 100 : number.value, number.percent);
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
  reading.figure = read({input_table()[input], static_cast<int>(input)}, reading.number, style);
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
  reading.figure = read({row, -1}, reading.number, style);
  return reading;
}

}  // namespace payoff

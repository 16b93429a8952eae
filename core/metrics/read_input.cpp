#include "core/metrics/read_input.h"

#include <cmath>

#include "core/base/money.h"
#include "core/metrics/inputs.h"

namespace payoff {
namespace {

Figure failed(Fault fault, std::size_t input) { return Figure::failed(fault, static_cast<int>(input)); }

}  // namespace

Figure read_input(std::size_t input, double value) {
  const InputRow& row = input_table()[input];
  if (!std::isfinite(value)) return failed(Fault::not_a_number, input);
  if (row.unit == Unit::ratio && value > 1) return failed(Fault::ambiguous_number, input);
  if (value < row.low || value > row.high) {
    if (row.unit == Unit::count && value > 0) return failed(Fault::unsafe_integer, input);
    return failed(
        row.unit == Unit::money && std::abs(value) > row.high ? Fault::overflow : Fault::out_of_range, input);
  }
  if (row.dimension == Dimension{.money = 1}) {
    const Result<std::int64_t> micros = to_micros(value, row.id);
    if (!micros) return failed(micros.error().fault, input);
    value = to_units(*micros);
  }
  return {value == 0 ? 0 : value};  // no -0
}

InputReading read_input(std::size_t input, std::string_view text, const InputStyle& style) {
  const InputRow& row = input_table()[input];
  InputReading reading{{}, parse_number(text, style.number)};
  const NumberReading& number = reading.number;
  const bool has_style = !style.number.decimal.empty() || !style.number.group.empty();
  switch (number.kind) {
    case ReadingKind::empty:
      reading.figure = failed(Fault::missing_input, input);
      return reading;
    case ReadingKind::bad:
      reading.figure = failed(Fault::not_a_number, input);
      return reading;
    case ReadingKind::ambiguous:
      if (!has_style) {
        reading.figure = failed(Fault::ambiguous_number, input);
        return reading;
      }
      break;
    case ReadingKind::ok:
      break;
  }
  if (!number.currency.empty() && number.currency != style.currency) {
    reading.figure = failed(Fault::mixed_currency, input);
  } else if (number.percent && row.unit != Unit::ratio) {
    reading.figure = failed(Fault::not_a_number, input);
  } else if (number.percent) {
    const bool possible = number.value / 100 >= row.low && number.value / 100 <= row.high;
    reading.figure = possible ? read_input(input, number.value / 100) : failed(Fault::out_of_range, input);
  } else {
    reading.figure = read_input(input, number.value);
  }
  return reading;
}

}  // namespace payoff

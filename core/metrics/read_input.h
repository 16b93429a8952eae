#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/exchange.h"
#include "core/base/number.h"
#include "core/metrics/evaluate.h"
#include "core/metrics/metric_table.h"

namespace payoff {

/// What a typed figure is read under: the currency of the project, where known the signs of its numbers, and
/// what other currencies are worth.
struct InputStyle {
  std::string currency;
  NumberStyle number;
  std::vector<ExchangeRate> rates = {};
};

/// A stated figure as read, with the text's reading where it was text, and the rate by which it was converted
/// where it was an amount of another currency.
struct InputReading {
  Figure figure;
  NumberReading number;
  std::optional<ExchangeRate> converted = {};
};

/// A figure that was stated as a number.
///
/// in:     input [place in the input table]
/// out:    amounts brought to whole micros
/// faults: out_of_range, overflow (money), unsafe_integer (counts past 2^53), not_a_number (not finite);
///         ambiguous_number for a ratio above 1: 40 may be meant as 40%
Figure read_input(std::size_t input, double value);

/// A figure that was stated as text. Empty text is missing_input.
///
/// faults: those of a number; not_a_number where the text is none (or a percentage that is no ratio);
///         ambiguous_number where it can be read in two ways and the style does not say; mixed_currency where
///         another currency's sign was written and `style` has no rate for it
InputReading read_input(std::size_t input, std::string_view text, const InputStyle& style);

/// A figure of a metric that was stated, as a benchmark or a quote, read as an input of the same unit would
/// be. Faults name no subject.
InputReading read_figure(const MetricRow& metric, double value);
InputReading read_figure(const MetricRow& metric, std::string_view text, const InputStyle& style);

}  // namespace payoff

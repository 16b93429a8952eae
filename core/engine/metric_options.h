#pragma once

#include "core/engine/request.h"
#include "core/metrics/evaluate.h"
#include "core/metrics/read_input.h"
#include "core/metrics/table.h"
#include "core/metrics/verdict.h"

namespace payoff::engine {

/// `currency` and `options` of the requests that reckon metrics.
struct MetricOptions {
  Definitions definitions;
  InputStyle style;
  PerFollower per_follower = PerFollower::pooled;
  double level = 0.8;
  Window window;
};

/// Reads `currency` and `options` off a request; mistakes are noted in `request`.
MetricOptions read_metric_options(Fields& request);

/// Reads `rates: [{currency, rate, date?}]` off the options or a request: what one unit of another currency
/// is in this one. A rate that cannot be read counts as not given: amounts in it stay mixed_currency.
void read_rates(Fields& owner, InputStyle& style);

/// {amount, currency, rate, date?} of a reading that was converted.
Json conversion_json(const InputReading& reading);

/// A stated figure as it crosses: a number or text. Anything else is noted in `inputs` as wrong_type.
InputReading read_stated(Fields& inputs, std::size_t input, const InputStyle& style);

/// A figure under a key of its own that has the bounds and the unit of an input. One that cannot be read is
/// noted.
std::optional<double> read_like(Fields& fields, std::string_view key, std::string_view input,
                                const InputStyle& style);

/// {ok: true, value}, or {ok: false, fault, subject}.
Json figure_json(const Figure& figure, const std::vector<Symbol>& symbols);

}  // namespace payoff::engine

#pragma once

#include "core/base/json.h"
#include "core/base/number.h"

namespace payoff::engine {

/// `decimal` and `group` of a request or of its options.
///
/// faults: unknown_id for a sign that numbers are not written with; out_of_range where both are the same
NumberStyle read_number_style(Fields& fields);

}  // namespace payoff::engine

#pragma once

#include <string>
#include <string_view>

#include "core/base/json.h"

namespace payoff::engine {

/// Parses a request.
///
/// faults: wrong_type if it is no JSON object, too_large past 64 MiB
Result<Json> parse_request(std::string_view text);

/// {"ok": true, ...answer}, or {"ok": false, "error": {...}}, as text.
std::string answer(Result<Json> result);

}  // namespace payoff::engine

#pragma once

#include <string_view>

#include "core/base/result.h"

namespace payoff {

/// Whether `host` (as typed, not empty) can be the host of an http(s) address.
///
/// faults: invalid_url with the reasons named at parse_address
/// source: WHATWG URL standard, "host parser", "IPv4 parser", "IPv6 parser"
Result<void> check_host(std::string_view host);

}  // namespace payoff

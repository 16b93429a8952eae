#pragma once

#include <string>
#include <string_view>

namespace payoff {

/// The bytes behind %XX; a % without two hex digits stays as it is.
std::string percent_decode(std::string_view text);

/// A key or value of a query as analytics read it: + is a space, %XX a byte, ill-formed UTF-8 becomes U+FFFD.
std::string query_decode(std::string_view text);

/// %XX for every byte but A-Z a-z 0-9 . _ ~ -, so a space is %20 and a plus %2B.
///
/// example: "a b+c" -> "a%20b%2Bc"
std::string percent_encode(std::string_view text);

bool is_unreserved(char c);

/// The value of a hex digit, or -1.
int hex_value(char c);

}  // namespace payoff

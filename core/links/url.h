#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace payoff {

/// A web address taken apart without being changed: every part holds the bytes that were pasted.
struct Address {
  std::string scheme;                             // "http" or "https"
  std::string opening;                            // the scheme as typed and "://"
  bool scheme_given = true;                       // false: https was taken for granted
  std::optional<std::string> credentials;         // before the last @
  std::string host;                               // as typed: any case, percent-encoded, IDN or punycode
  std::optional<std::string> port;                // digits; "" where only the colon was typed
  std::string path;                               // from the first slash on; may be empty
  std::optional<std::vector<std::string>> query;  // what stands between ? and #, cut at each &
  std::optional<std::string> fragment;            // without the #
};

/// Takes a pasted http(s) address apart as the WHATWG URL standard does, but normalises nothing.
///
/// in:      text as pasted: blanks around it, tabs and line ends inside, backslashes for slashes and a
/// missing
///          or sloppy "https://" are accepted (a missing scheme is https)
/// out:     the parts. Their bytes are those pasted, less what the standard drops (tabs, line ends, outer
/// blanks) faults:  unsupported_scheme {scheme};
///          invalid_url {reason: empty_host | bad_port | bad_ipv4 | bad_ipv6 | bad_host_encoding |
///          forbidden_host_character | email_address}
///          Of an international host only the ASCII part and full-width forms are checked: whether its labels
///          are valid (IDNA, punycode) is asked of the platform, which has the tables.
/// example: "shop.com/a?b#c" -> https, shop.com, /a, [b], c
/// source:  WHATWG URL standard, "basic URL parser" and "host parser" (without a base)
Result<Address> parse_address(std::string_view text);

/// The address as text again: https://credentials@host:port/path?query#fragment, bytes as kept.
///
/// A blank at the very end of the last part becomes %20 (which the standard does anywhere else), since at the
/// end of an address it would be dropped.
std::string address_text(const Address& address);

/// One parameter of a query, decoded. `valued` is false where there is no "=".
struct QueryPart {
  std::string name;
  std::string value;
  bool valued = false;
};
QueryPart decode_query_part(std::string_view part);

/// Cuts at every `separator`; "" is one empty part.
std::vector<std::string> split(std::string_view text, char separator);

/// The host as names compare: percent-decoded, ASCII lower case, without "www." and a last dot.
std::string plain_host(const Address& address);

}  // namespace payoff

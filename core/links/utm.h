#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace payoff {

/// One parameter that Google Analytics 4 reads from a landing page's address.
struct UtmKey {
  std::string_view id;         // as a request names it: "source"
  std::string_view parameter;  // as the address names it: "utm_source"
  bool reported;               // false: collected, but in no report of a GA4 property
};

/// The nine keys, in the order in which they are appended.
///
/// source: Google Analytics help, answer 10917952 ("URL builders: collect campaign data with custom URLs")
const std::array<UtmKey, 9>& utm_keys();

/// The row whose parameter is `name` (lower case, exactly), or nullptr.
const UtmKey* find_utm_parameter(std::string_view name);

/// "utm_" at the start, lower case: ours, whether one of the nine or not.
bool has_utm_prefix(std::string_view name);

/// A key with "utm_" in any other case: analytics do not read it, so it is a foreign parameter.
bool has_miscased_utm_prefix(std::string_view name);

/// A named value: of a utm id, or of a custom parameter.
struct Parameter {
  std::string name;
  std::string value;
};

/// A placeholder that an ad platform fills in when an ad is clicked.
struct Macro {
  std::size_t begin;
  std::size_t end;  // past the last byte
};

/// The macros in `value`, in order: {{x}}, {x}, ${x}, [[x]], %%x%% and __X__, with a name of letters, digits
/// and _ . : - between the marks (upper case in __X__).
///
/// example: "a_{{campaign.name}}" -> one, from 2 to 19
/// source:  the macro forms of Meta, Google Ads, Google Ad Manager, TikTok as their help pages show them
std::vector<Macro> find_macros(std::string_view value);

/// A value as it stands in an address: percent_encode, but macros as they are (encoded, no platform finds
/// them).
std::string encode_value(std::string_view value);

/// The value behind the bytes of an address: query_decode, but macros as they are (%%CAMPAIGN%% holds no byte
/// CA).
std::string decode_value(std::string_view raw);

}  // namespace payoff

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"

namespace payoff {

/// Handles and codes mostly are their owner's name written in another way: "@mia.lee", "MIA15". Such a column
/// is packed as what all begin and end with, and one sign a row for how the name is written between; a cell
/// that is not its name follows in full.
///
/// in:      cells [text or null, none empty], names [the column of names, as cells; may be shorter],
/// separator
///          [a sign that neither holds]
/// out:     without the letter and separator that the caller puts in front; nullopt where the names do not
/// help example: @mia.lee, @shop, nothing of Mia Lee, Leo Lee, Zoe Lee -> "@,,0=-,@shop"
std::optional<std::string> pack_by_name(const Json& cells, const Json& names, char separator);

/// The cells again.
///
/// in:  parts [what stood between the separators]
/// out: nullopt where the parts do not fit the names
std::optional<Json> unpack_by_name(const std::vector<std::string_view>& parts, const Json& names);

}  // namespace payoff

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace payoff {

/// How the values of a link are spelled.
struct Naming {
  bool lowercase = true;
  std::string separator = "_";  // takes the place of blanks; " " leaves them
  bool keep = false;            // true: nothing is changed
  std::vector<std::string> keep_keys =
      {};  // utm ids ("campaign") whose values stay as typed, whatever the rest does
};

/// The separators that a request may name.
const std::vector<std::string_view>& naming_separators();

/// Spells a value by the rules.
///
/// in:      subject: the id that the changes name; value as typed
/// out:     blanks at the ends are cut, each run of blanks between words becomes one separator, A-Z become
/// a-z;
///          `-` and `_`, accents and other scripts stay (É is not lower-cased: analytics compare bytes, and
///          half-done case mapping would be worse than none). Macros stay as they are. Spelling twice changes
///          nothing more. Each change is appended to `changes`: trimmed, spaces_replaced, lower_cased {old,
///          new}
/// example: " Spring Sale-2025 " -> "spring_sale-2025"
std::string apply_naming(std::string_view subject, std::string_view value, const Naming& naming,
                         std::vector<Message>& changes);

/// Whether `keep_keys` names the id.
bool keeps(const Naming& naming, std::string_view id);

/// Values that a report would show as separate rows though one thing is meant.
struct NearDuplicates {
  std::vector<std::string> values;  // two or more, distinct, in the order given
};

/// Groups values that differ only in case, blanks, `-`, `_`, `.`, a "www." or ".com" around them, or that are
/// common short names of a network (fb, ig, insta, yt, tt, li, pin, snap).
///
/// example: {"facebook", "mia", "Facebook", "fb"} -> {{"facebook", "Facebook", "fb"}}
std::vector<NearDuplicates> near_duplicates(const std::vector<std::string>& values);

}  // namespace payoff

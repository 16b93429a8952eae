#pragma once

#include <span>
#include <string_view>

#include "core/base/json.h"

namespace payoff {

/// Checks what stands under one key of `owner`; a mistake is noted there, by its path.
using CheckKey = void (*)(Fields& owner, std::string_view key);

struct KeyRow {
  std::string_view key;
  CheckKey check;
};

/// One list of the document: the id that is filled in where an entry has none ("" where entries have no id),
/// what that id begins with, and what an entry may hold.
struct ListRow {
  std::string_view key;
  std::string_view id;
  std::string_view prefix;
  std::span<const KeyRow> keys;
};

/// THE TABLE of the document: its lists, and its other keys. What stands in neither is refused by name.
std::span<const ListRow> document_lists();
std::span<const KeyRow> document_keys();
/// The one list that lies inside a part.
const ListRow& creator_side_offers();

/// Most entries of one list, and most bytes of one text.
inline constexpr std::size_t kMostEntries = 100'000;
inline constexpr std::size_t kLongestText = 10'000;
/// Ten years of days.
inline constexpr std::size_t kLongestPaste = 100'000;

}  // namespace payoff

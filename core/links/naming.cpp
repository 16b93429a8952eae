#include "core/links/naming.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/base/text.h"
#include "core/links/utm.h"

namespace payoff {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kShortNames = {{
    {"fb", "facebook"},
    {"ig", "instagram"},
    {"insta", "instagram"},
    {"yt", "youtube"},
    {"tt", "tiktok"},
    {"li", "linkedin"},
    {"lnkd", "linkedin"},
    {"pin", "pinterest"},
    {"pins", "pinterest"},
    {"snap", "snapchat"},
    {"x", "twitter"},
    {"tw", "twitter"},
}};

// Calls `change` on the text between macros.
template <class Change>
std::string outside_macros(std::string_view value, Change change) {
  const std::vector<Macro> macros = find_macros(value);
  if (macros.empty()) return change(value);
  std::string result;
  std::size_t position = 0;
  for (const Macro& macro : macros) {
    result += change(value.substr(position, macro.begin - position));
    result += value.substr(macro.begin, macro.end - macro.begin);
    position = macro.end;
  }
  return result + change(value.substr(position));
}

std::string join_words(std::string_view value, std::string_view separator) {
  std::string result;
  bool in_blank = false;
  for (std::size_t position = 0; position < value.size();) {
    const std::size_t start = position;
    next_code_point(value, position);
    const std::string_view character = value.substr(start, position - start);
    const bool blank = trim(character).empty();
    if (blank && !in_blank) result += separator;
    if (!blank) result += character;
    in_blank = blank;
  }
  return result;
}

// What two near-duplicates have in common.
std::string skeleton(std::string_view value) {
  std::string text = ascii_lower(trim(value));
  if (text.substr(0, 4) == "www.") text.erase(0, 4);
  if (text.size() > 4 && text.substr(text.size() - 4) == ".com") text.erase(text.size() - 4);
  std::string result;
  for (const char c : join_words(text, "_")) {
    if (c != '-' && c != '_' && c != '.') result.push_back(c);
  }
  for (const auto& [short_name, name] : kShortNames) {
    if (result == short_name) return std::string(name);
  }
  return result;
}

}  // namespace

const std::vector<std::string_view>& naming_separators() {
  static const std::vector<std::string_view> separators = {"_", "-", ".", "~", " "};
  return separators;
}

std::string apply_naming(std::string_view subject, std::string_view value, const Naming& naming,
                         std::vector<Message>& changes) {
  std::string current(value);
  if (naming.keep) return current;
  const auto change = [&](std::string_view id, std::string next) {
    if (next == current) return;
    changes.push_back({id, std::string(subject), {{"old", current}, {"new", next}}});
    current = std::move(next);
  };
  change("trimmed", std::string(trim(current)));
  if (naming.separator != " ") {
    change("spaces_replaced", outside_macros(current, [&](std::string_view text) {
             return join_words(text, naming.separator);
           }));
  }
  if (naming.lowercase) change("lower_cased", outside_macros(current, ascii_lower));
  return current;
}

bool keeps(const Naming& naming, std::string_view id) {
  return std::find(naming.keep_keys.begin(), naming.keep_keys.end(), id) != naming.keep_keys.end();
}

std::vector<NearDuplicates> near_duplicates(const std::vector<std::string>& values) {
  std::map<std::string, std::size_t> group_of;
  std::vector<NearDuplicates> groups;
  for (const std::string& value : values) {
    const auto [found, is_new] = group_of.emplace(skeleton(value), groups.size());
    if (is_new) groups.emplace_back();
    std::vector<std::string>& members = groups[found->second].values;
    if (std::find(members.begin(), members.end(), value) == members.end()) members.push_back(value);
  }
  groups.erase(
      std::remove_if(groups.begin(), groups.end(), [](const auto& group) { return group.values.size() < 2; }),
      groups.end());
  return groups;
}

}  // namespace payoff

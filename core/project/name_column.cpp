#include "core/project/name_column.h"

#include <algorithm>

#include "core/base/text.h"

namespace payoff {
namespace {

constexpr char kInFull = '=';
constexpr char kNothing = '-';

/// THE TABLE of ways to write a name; its row's digit is the sign. Links out there use it: append only.
struct WayRow {
  std::string_view between;
  bool upper;
  bool first_word_only;
};
constexpr WayRow kWays[] = {
    {".", false, false}, {"_", false, false}, {"", false, false}, {"-", false, false},
    {"", false, true},   {"", true, false},   {"_", true, false}, {"", true, true},
};

std::string written(std::string_view name, const WayRow& way) {
  std::string text;
  for (const char c : name) {
    if (c == ' ' && way.first_word_only) break;
    if (c == ' ') {
      text += way.between;
    } else {
      const bool turns = way.upper && c >= 'a' && c <= 'z';
      text += turns ? static_cast<char>(c - 'a' + 'A') : c;
    }
  }
  return way.upper ? text : ascii_lower(text);
}

std::string_view name_at(const Json& names, std::size_t row) {
  if (row >= names.size() || !names[row].is_string()) return {};
  return names[row].get_ref<const std::string&>();
}

/// The digits that all texts end with.
std::string_view common_digits(const Json& cells) {
  std::optional<std::string_view> shared;
  for (const Json& cell : cells) {
    if (!cell.is_string()) continue;
    const std::string_view text = cell.get_ref<const std::string&>();
    const std::size_t last = text.find_last_not_of("0123456789");
    const std::string_view digits = text.substr(last == std::string_view::npos ? text.size() : last + 1);
    if (shared && *shared != digits) return {};
    shared = digits;
  }
  return shared.value_or(std::string_view());
}

bool all_begin_with(const Json& cells, char sign) {
  return std::all_of(cells.begin(), cells.end(), [&](const Json& cell) {
    return cell.is_null() || cell.get_ref<const std::string&>().front() == sign;
  });
}

/// The sign of how `text` is the name between prefix and suffix.
char sign_of(std::string_view text, std::string_view name, std::string_view prefix, std::string_view suffix) {
  for (std::size_t way = 0; way < std::size(kWays) && !name.empty(); ++way) {
    if (text == std::string(prefix) + written(name, kWays[way]) + std::string(suffix)) {
      return static_cast<char>('0' + way);
    }
  }
  return kInFull;
}

}  // namespace

std::optional<std::string> pack_by_name(const Json& cells, const Json& names, char separator) {
  const std::string prefix = all_begin_with(cells, '@') ? "@" : "";
  const std::string suffix(common_digits(cells));
  std::string signs, in_full;
  for (std::size_t row = 0; row < cells.size(); ++row) {
    const bool nothing = !cells[row].is_string();
    const std::string text = nothing ? std::string() : cells[row].get<std::string>();
    signs += nothing ? kNothing : sign_of(text, name_at(names, row), prefix, suffix);
    if (signs.back() == kInFull) (in_full += separator) += text;
  }
  if (std::count(signs.begin(), signs.end(), kInFull) * 2 > static_cast<std::ptrdiff_t>(signs.size())) {
    return std::nullopt;
  }
  return prefix + separator + suffix + separator + signs + in_full;
}

std::optional<Json> unpack_by_name(const std::vector<std::string_view>& parts, const Json& names) {
  // A name is written once a row, so that a short text cannot unfold to a long one.
  constexpr std::size_t kLongestEnd = 64;
  if (parts.size() < 3 || parts[0].size() > kLongestEnd || parts[1].size() > kLongestEnd) return std::nullopt;
  Json cells = Json::array();
  std::size_t in_full = 3;
  for (std::size_t row = 0; row < parts[2].size(); ++row) {
    const char sign = parts[2][row];
    const auto way = static_cast<std::size_t>(sign - '0');
    if (sign == kNothing) {
      cells.push_back(nullptr);
    } else if (sign == kInFull && in_full < parts.size()) {
      cells.push_back(parts[in_full++]);
    } else if (sign >= '0' && way < std::size(kWays) && !name_at(names, row).empty()) {
      cells.push_back(std::string(parts[0]) + written(name_at(names, row), kWays[way]) +
                      std::string(parts[1]));
    } else {
      return std::nullopt;
    }
  }
  if (in_full != parts.size()) return std::nullopt;
  return cells;
}

}  // namespace payoff

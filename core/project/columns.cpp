#include "core/project/columns.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/project/document_table.h"
#include "core/project/name_column.h"

namespace payoff {
namespace {

/// THE TABLE of short keys. Links out there use them: append only.
struct ShortKey {
  std::string_view key;
  std::string_view path;
};
constexpr ShortKey kShort[] = {
    {"i", "creator_id"},
    {"n", "name"},
    {"h", "handle"},
    {"p", "platform"},
    {"c", "campaign_id"},
    {"P", "person"},
    {"N", "niche"},
    {"C", "country"},
    {"k", "code"},
    {"l", "link"},
    {"d", "posted_on"},
    {"D", "due_on"},
    {"s", "status"},
    {"$", "paid"},
    {"o", "note"},
    {"K", "deal.kind"},
    {"f", "inputs.fee"},
    {"g", "inputs.product_cost"},
    {"z", "inputs.shipping_cost"},
    {"m", "inputs.commission"},
    {"M", "inputs.commission_rate"},
    {"H", "inputs.hours"},
    {"F", "inputs.followers"},
    {"I", "inputs.impressions"},
    {"r", "inputs.reach"},
    {"v", "inputs.views"},
    {"L", "inputs.likes"},
    {"q", "inputs.comments"},
    {"S", "inputs.shares"},
    {"a", "inputs.saves"},
    {"x", "inputs.clicks"},
    {"X", "inputs.sessions"},
    {"O", "inputs.orders"},
    {"R", "inputs.revenue"},
    {"w", "inputs.new_customers"},
    {"e", "inputs.leads"},
    {"W", "inputs.new_followers"},
    {"b", "inputs.posts"},
    {"G", "inputs.gross_margin"},
    {"T", "date"},
    {"t", "format"},
    {"u", "url"},
    {"U", "utm.source"},
    {"V", "utm.medium"},
    {"Y", "utm.campaign"},
    {"Z", "utm.content"},
};
constexpr std::string_view kRows = "#";
constexpr std::string_view kSeparators = ",;|\n";

std::string_view short_of(std::string_view path) {
  for (const ShortKey& row : kShort) {
    if (row.path == path) return row.key;
  }
  return path;
}

std::string_view path_of(std::string_view key) {
  for (const ShortKey& row : kShort) {
    if (row.key == key) return row.path;
  }
  return key;
}

/// {"inputs": {"fee": 5}} is the cell 5 of the column "inputs.fee".
void put_cells(Json& columns, const Json& entry, const std::string& prefix, std::size_t row) {
  for (const auto& [key, value] : entry.items()) {
    if (value.is_object() && !value.empty()) {
      put_cells(columns, value, prefix + key + ".", row);
      continue;
    }
    Json& column = columns[std::string(short_of(prefix + key))];
    while (column.size() < row) column.push_back(nullptr);
    column.push_back(value);
  }
}

// A text column begins with its separator, or with a letter that says how it is packed:
//   d,instagram,tiktok,,01-0    the distinct values, then one sign a row ("-" for nothing)
//   p,2026-05-,,02,14           what all begin and end with, then the rest of each
//   n,@,,00=-,@shop             the entry's name in other ways (name_column.h)
constexpr char kByValue = 'd';
constexpr char kByRest = 'p';
constexpr char kByName = 'n';
constexpr std::string_view kName = "n";
constexpr std::string_view kSigns = "0123456789abcdefghijklmnopqrstuvwxyz";
constexpr char kNothing = '-';

const std::string& text_of(const Json& cell) { return cell.get_ref<const std::string&>(); }

/// A separator that no cell holds; '\0' where there is none, or a cell is no text.
char free_separator(const Json& column) {
  for (const Json& cell : column) {
    if (!cell.is_null() && (!cell.is_string() || is_empty_text(cell))) return '\0';
  }
  for (const char separator : kSeparators) {
    const bool held = std::any_of(column.begin(), column.end(), [&](const Json& cell) {
      return cell.is_string() && text_of(cell).find(separator) != std::string::npos;
    });
    if (!held) return separator;
  }
  return '\0';
}

std::string by_value(const Json& column, char separator) {
  std::vector<std::string_view> values;
  std::string signs;
  for (const Json& cell : column) {
    if (cell.is_null()) {
      signs += kNothing;
      continue;
    }
    const auto found = std::find(values.begin(), values.end(), text_of(cell));
    const auto place = static_cast<std::size_t>(found - values.begin());
    if (place == kSigns.size()) return {};
    if (found == values.end()) values.push_back(text_of(cell));
    signs += kSigns[place];
  }
  std::string text = {kByValue};
  for (std::string_view value : values) (text += separator) += value;
  return text + separator + separator + signs;
}

/// How long the longest beginning (or end) is that all texts share and none consists of.
std::size_t common(const std::vector<std::string_view>& texts, bool at_end, std::size_t kept) {
  std::size_t length = 0;
  for (;; ++length) {
    for (std::string_view text : texts) {
      if (text.size() <= kept + length + 1) return length;
      const auto sign = [&](std::string_view of) { return at_end ? of[of.size() - 1 - length] : of[length]; };
      if (sign(text) != sign(texts.front())) return length;
    }
  }
}

std::string by_rest(const Json& column, char separator) {
  std::vector<std::string_view> texts;
  for (const Json& cell : column) {
    if (cell.is_string()) texts.push_back(text_of(cell));
  }
  if (texts.empty()) return {};
  const std::size_t begin = common(texts, false, 0);
  const std::size_t end = common(texts, true, begin);
  std::string text = {kByRest, separator};
  text += texts.front().substr(0, begin);
  (text += separator) += texts.front().substr(texts.front().size() - end);
  for (const Json& cell : column) {
    text += separator;
    if (cell.is_string())
      text += std::string_view(text_of(cell)).substr(begin, text_of(cell).size() - begin - end);
  }
  return text;
}

/// The cells as one text, where all are text and a separator is left that none of them holds: the shortest of
/// the ways.
std::optional<std::string> packed(const Json& column, const Json& names) {
  const char separator = free_separator(column);
  if (separator == '\0') return std::nullopt;
  std::string best;
  for (const Json& cell : column) (best += separator) += cell.is_string() ? text_of(cell) : "";
  for (const std::string& other : {by_value(column, separator), by_rest(column, separator)}) {
    if (!other.empty() && other.size() < best.size()) best = other;
  }
  if (const auto other = pack_by_name(column, names, separator); other && other->size() + 2 < best.size()) {
    best = std::string({kByName, separator}) + *other;
  }
  return best;
}

/// What stands between the separators.
std::vector<std::string_view> parts_of(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
    if (parts.size() > kMostEntries + 2) break;
  }
  return parts;
}

// A packed column unfolds to no more than this: a link of a hundred letters must not fill the memory.
constexpr std::size_t kMostUnfolded = 2u << 20;

std::optional<Json> cells_by_value(const std::vector<std::string_view>& parts) {
  if (parts.size() < 2 || !parts[parts.size() - 2].empty()) return std::nullopt;
  Json cells = Json::array();
  std::size_t unfolded = 0;
  for (const char sign : parts.back()) {
    const std::size_t place = kSigns.find(sign);
    if (sign != kNothing && place >= parts.size() - 2) return std::nullopt;
    unfolded += sign == kNothing ? 0 : parts[place].size();
    if (unfolded > kMostUnfolded) return std::nullopt;
    cells.push_back(sign == kNothing ? Json() : Json(parts[place]));
  }
  return cells;
}

std::optional<Json> cells_by_rest(const std::vector<std::string_view>& parts) {
  if (parts.size() < 3) return std::nullopt;
  if (parts.size() * (parts[0].size() + parts[1].size()) > kMostUnfolded) return std::nullopt;
  Json cells = Json::array();
  for (std::size_t i = 2; i < parts.size(); ++i) {
    const bool nothing = parts[i].empty();
    cells.push_back(nothing ? Json()
                            : Json(std::string(parts[0]) + std::string(parts[i]) + std::string(parts[1])));
  }
  return cells;
}

/// The cells of a column in whatever form; nullopt where it is none, or too long.
std::optional<Json> cells_of(const Json& column, const Json& names) {
  if (column.is_array()) return column;
  if (!column.is_string() || is_empty_text(column)) return std::nullopt;
  const std::string_view text = text_of(column);
  const bool is_packed = text.front() == kByValue || text.front() == kByRest || text.front() == kByName;
  if (is_packed && text.size() < 2) return std::nullopt;
  const char separator = is_packed ? text[1] : text[0];
  const std::vector<std::string_view> parts = parts_of(text.substr(is_packed ? 2 : 1), separator);
  if (parts.size() > kMostEntries + 2) return std::nullopt;
  if (text.front() == kByValue) return cells_by_value(parts);
  if (text.front() == kByRest) return cells_by_rest(parts);
  if (text.front() == kByName) return unpack_by_name(parts, names);
  Json cells = Json::array();
  for (std::string_view part : parts) cells.push_back(part.empty() ? Json() : Json(part));
  return cells;
}

/// Puts a column's cells into the entries; false where an entry has no place for it.
bool put_column(Json& list, std::string_view path, const Json& cells) {
  const std::size_t dot = path.find('.');
  const std::string owner(path.substr(0, dot));
  for (std::size_t row = 0; row < cells.size(); ++row) {
    while (list.size() <= row) list.push_back(Json::object());
    if (cells[row].is_null()) continue;
    if (dot == std::string_view::npos) {
      list[row][owner] = cells[row];
      continue;
    }
    Json& part = list[row][owner];
    if (!part.is_null() && !part.is_object()) return false;
    part[std::string(path.substr(dot + 1))] = cells[row];
  }
  return true;
}

}  // namespace

Json to_columns(const Json& list) {
  Json columns = Json::object();
  for (std::size_t row = 0; row < list.size(); ++row) put_cells(columns, list[row], "", row);
  const Json names = columns.value(std::string(kName), Json::array());
  for (auto& [key, column] : columns.items()) {
    if (auto text = packed(column, key == kName ? Json::array() : names)) column = std::move(*text);
  }
  columns[std::string(kRows)] = list.size();
  return columns;
}

Result<Json> from_columns(const Json& columns) {
  if (!columns.is_object()) return fail(Fault::wrong_type, "columns");
  Json list = Json::array();
  if (const auto rows = columns.find(kRows); rows != columns.end()) {
    if (!rows->is_number_unsigned()) return fail(Fault::wrong_type, "columns");
    if (rows->get<std::size_t>() > kMostEntries) return fail(Fault::too_large, "columns");
    while (list.size() < rows->get<std::size_t>()) list.push_back(Json::object());
  }
  Json names = Json::array();
  if (const auto column = columns.find(kName); column != columns.end()) {
    names = cells_of(*column, Json::array()).value_or(Json::array());
  }
  for (const auto& [key, column] : columns.items()) {
    if (key == kRows) continue;
    const std::optional<Json> cells = cells_of(column, names);
    if (!cells) return fail(Fault::wrong_type, "columns");
    if (cells->size() > kMostEntries) return fail(Fault::too_large, "columns");
    if (!put_column(list, path_of(key), *cells)) return fail(Fault::wrong_type, "columns");
  }
  return list;
}

}  // namespace payoff

#include "core/project/columns.h"

#include <algorithm>
#include <optional>
#include <string>

#include "core/project/document_table.h"

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

/// The cells as one text, where all are text and a separator is left that none of them holds.
std::optional<std::string> joined(const Json& column) {
  for (const Json& cell : column) {
    if (!cell.is_null() && (!cell.is_string() || is_empty_text(cell))) return std::nullopt;
  }
  const auto holds = [&](char separator) {
    return std::any_of(column.begin(), column.end(), [&](const Json& cell) {
      return cell.is_string() && cell.get_ref<const std::string&>().find(separator) != std::string::npos;
    });
  };
  std::string_view free = kSeparators;
  while (!free.empty() && holds(free.front())) free.remove_prefix(1);
  if (free.empty()) return std::nullopt;
  std::string text;
  for (const Json& cell : column) {
    text += free.front();
    if (cell.is_string()) text += cell.get_ref<const std::string&>();
  }
  return text;
}

/// The cells of a column in either form; nullopt where it is neither.
std::optional<Json> cells_of(const Json& column) {
  if (column.is_array()) return column;
  if (!column.is_string() || is_empty_text(column)) return std::nullopt;
  const std::string& text = column.get_ref<const std::string&>();
  Json cells = Json::array();
  for (std::size_t begin = 1; begin <= text.size();) {
    const std::size_t end = std::min(text.find(text.front(), begin), text.size());
    if (end == begin) {
      cells.push_back(nullptr);
    } else {
      cells.push_back(text.substr(begin, end - begin));
    }
    if (cells.size() > kMostEntries) return std::nullopt;
    begin = end + 1;
  }
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
  for (auto& [key, column] : columns.items()) {
    if (auto text = joined(column)) column = std::move(*text);
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
  for (const auto& [key, column] : columns.items()) {
    if (key == kRows) continue;
    const std::optional<Json> cells = cells_of(column);
    if (!cells) return fail(Fault::wrong_type, "columns");
    if (cells->size() > kMostEntries) return fail(Fault::too_large, "columns");
    if (!put_column(list, path_of(key), *cells)) return fail(Fault::wrong_type, "columns");
  }
  return list;
}

}  // namespace payoff

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace payoff {

/// What a file's rows are.
enum class FormatKind : std::uint8_t {
  orders,
  analytics,
  ads,
  social,
  affiliate,
  survey,
  creators,
  journeys,
  products
};
std::string_view format_kind_id(FormatKind kind);

/// One export of one platform.
///
/// columns: what its header says, one column a ";", other languages and versions after "|"; plain names
/// (core/imports/names.h), "*" for any ending
struct FormatRow {
  std::string_view id;
  FormatKind kind;
  std::string_view label;
  std::string_view columns;
};
std::span<const FormatRow> format_table();
const FormatRow* find_format(std::string_view id);

/// format: nullptr where no row fits · columns: the file's own names that it was recognized by · header:
/// which of the headers has them
struct Recognition {
  const FormatRow* format = nullptr;
  std::vector<std::string> columns;
  std::size_t header = 0;
};

/// The format whose columns the headers of a file have: all of them; of several the one that names most, of
/// those the first.
Recognition recognize(const std::vector<std::vector<std::string>>& headers);

}  // namespace payoff

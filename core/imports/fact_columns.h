#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/imports/decimal_sum.h"
#include "core/imports/format_table.h"
#include "core/imports/interner.h"
#include "core/imports/order_columns.h"

namespace payoff {

/// What a column of a file that holds no orders says: of an analytics report, a survey, an affiliate
/// network's report, ads, products, a sheet of creators.
enum class FactField : std::uint8_t {
  order,
  email,
  answer,
  source_medium,
  source,
  medium,
  campaign,
  campaign_id,
  content,
  term,
  landing_page,
  publisher,
  status,
  code,
  sku,
  name,
  handle,
  link,
  currency,
  sessions,
  orders,
  revenue,
  commission,
  price,
  cost,
  fee,
  count
};
inline constexpr std::size_t kFactFields = static_cast<std::size_t>(FactField::count);

struct FactFieldRow {
  std::string_view id;
  bool is_number;
};
/// In the order of the enumerators.
const std::array<FactFieldRow, kFactFields>& fact_field_table();

/// Where each field stands among the columns of a file; -1 for none.
using FactPlaces = std::array<int, kFactFields>;
FactPlaces find_fact_places(FormatKind kind, const std::vector<std::string>& header);

/// The rows of such a file in columns, as the file says; row n of every column is one row. Totals are not
/// among them.
///
/// texts: numbers into the pool of the field · numbers: millionths, kNoMoney where the file says nothing
/// Fields that the file lacks have empty columns.
struct FactColumns {
  std::array<std::vector<std::uint32_t>, kFactFields> texts;
  std::array<Interner, kFactFields> pools;
  std::array<std::vector<std::int64_t>, kFactFields> numbers;
  std::size_t rows = 0;
  /// Rows past the most that are kept.
  std::uint64_t left_out = 0;

  bool has(FactField field) const {
    const auto f = static_cast<std::size_t>(field);
    return !texts[f].empty() || !numbers[f].empty();
  }
  std::string_view text(FactField field, std::size_t row) const {
    const auto f = static_cast<std::size_t>(field);
    return texts[f].empty() ? std::string_view() : pools[f].text(texts[f][row]);
  }
  std::int64_t number(FactField field, std::size_t row) const {
    const auto f = static_cast<std::size_t>(field);
    return numbers[f].empty() ? kNoMoney : numbers[f][row];
  }
};

/// Keeps the fields of a file's rows.
class FactReader {
 public:
  /// Two million: a year of a large shop's transactions, some 100 MB.
  static constexpr std::size_t kMostRows = 2'000'000;

  FactReader(const FactPlaces& places, char decimal) : places_(places), decimal_(decimal) {}
  void row(const std::vector<std::string>& cells);
  const FactColumns& facts() const { return facts_; }
  const FactPlaces& places() const { return places_; }

 private:
  FactPlaces places_;
  char decimal_;
  FactColumns facts_;
};

}  // namespace payoff

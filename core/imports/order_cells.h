#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/imports/csv.h"
#include "core/imports/order_columns.h"

namespace payoff {

/// The fields of one row of an orders file, read when they are asked for: most rows say little.
class OrderCells {
 public:
  explicit OrderCells(const OrderPlaces& places);

  /// The row that is asked from now on: as it stands in the file, or as texts.
  void look_at(const CsvRecord& record);
  void look_at(const std::vector<std::string>& texts);

  /// Bit n: whether the file has field n at all.
  std::uint64_t present() const { return present_; }
  /// How many of the file's columns hold fields, from the first one on.
  std::size_t columns() const { return columns_; }

  /// Without quotes and blanks around; empty where the file or the row lacks it. Good until the next row.
  std::string_view operator[](OrderField field);

 private:
  OrderPlaces places_;
  std::uint64_t present_ = 0;
  std::size_t columns_ = 0;
  const CsvRecord* record_ = nullptr;
  bool quoted_ = false;
  std::array<std::string, kOrderFields> scratch_;
  // Texts as a record.
  std::string texts_;
  std::vector<std::uint32_t> borders_;
  CsvRecord of_texts_ = {};
};

}  // namespace payoff

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
  std::string_view operator[](OrderField field) {
    const auto f = static_cast<std::size_t>(field);
    const int place = places_[f];
    if (place < 0) return {};
    const std::string_view raw = record_ != nullptr ? record_->cell(static_cast<std::size_t>(place))
                                                    : text(static_cast<std::size_t>(place));
    if (raw.empty() || (is_plain(raw.front()) && is_plain(raw.back()))) return raw;
    return read(raw, scratch_[f]);
  }

 private:
  /// What needs no further look.
  static bool is_plain(char c) { return c > ' ' && c < 0x7F && c != '"'; }
  std::string_view text(std::size_t place) const {
    return place < texts_->size() ? std::string_view((*texts_)[place]) : std::string_view();
  }
  std::string_view read(std::string_view raw, std::string& scratch) const;

  OrderPlaces places_;
  std::uint64_t present_ = 0;
  std::size_t columns_ = 0;
  const CsvRecord* record_ = nullptr;
  const std::vector<std::string>* texts_ = nullptr;
  std::array<std::string, kOrderFields> scratch_;
};

}  // namespace payoff

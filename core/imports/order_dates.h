#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/imports/packed_column.h"

namespace payoff {

/// What a file's dates do not say themselves.
///
/// order: of "03/04/2026" · year: of "May 4"; 0 where nobody said
struct DateStyle {
  DateOrder order = DateOrder::unknown;
  int year = 0;
};

/// "May 4" and "5/4 10:00" with a year; nothing is asked of the text.
///
/// example: "4.5.", 2026 -> "4.5.2026"; "May 4", 2026 -> "May 4, 2026"
std::string with_year(std::string_view text, int year);

/// The days of orders. A date that can be read both ways waits until another of the file shows which holds.
class OrderDates {
 public:
  explicit OrderDates(DateStyle style) : style_(style) {}

  /// in:  text [a cell], order [its place among the orders]
  /// out: days since 1970 in the file's own offset; OrderColumns::kNoDay where it says no day or waits
  std::int32_t read(std::string_view text, std::size_t order);
  /// Gives the days that waited to their orders, where it is known by now how they are read.
  void finish(PackedColumn<std::int32_t>& days);

  /// Dates that nothing tells how to read; dates without a year, of which nobody said which.
  std::uint64_t ambiguous() const { return waiting_.size(); }
  std::uint64_t without_year() const { return without_year_; }
  /// The order that the file's dates have been read in.
  DateOrder order() const { return style_.order; }

 private:
  struct Waiting {
    std::size_t order;
    Date day_first, month_first;
  };
  DateStyle style_;
  std::vector<Waiting> waiting_;
  std::uint64_t without_year_ = 0;
};

}  // namespace payoff

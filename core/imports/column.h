#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/imports/decimal_sum.h"

namespace payoff {

enum class ColumnKind : std::uint8_t { empty, number, percent, duration, date, text };
std::string_view column_kind_id(ColumnKind kind);

/// What the cells of one column have been, in constant memory: a number is read as the column is written, not
/// as a cell may look alone. Both readings of a number are summed until the file has shown which one holds.
class ColumnTally {
 public:
  void add(std::string_view cell);

  /// Cells that say something.
  std::uint64_t filled() const { return filled_; }
  /// How surely numbers have a decimal point (above 0) or a decimal comma (below).
  std::int64_t points() const;
  ColumnKind kind(char decimal) const;
  const DecimalSum& sum(char decimal) const { return decimal == '.' ? point_.sum : comma_.sum; }
  /// The decimal sign of this column, where the file's own is `decimal`.
  char decimal(char decimal) const;
  /// "03/04/2026": which part is the day; unknown where every date can be read both ways.
  DateOrder date_order() const;
  /// Dates that can be read both ways.
  std::uint64_t ambiguous_dates() const { return ambiguous_dates_; }

 private:
  struct Style {
    DecimalSum sum;
    std::uint64_t read = 0, proven = 0;
  };
  static bool add(Style& style, std::string_view cell, char decimal, bool& percent);

  Style point_, comma_;
  std::uint64_t filled_ = 0, percents_ = 0, durations_ = 0, dates_ = 0, ambiguous_dates_ = 0;
  std::uint64_t day_first_ = 0, month_first_ = 0;
};

/// What a date written in figures shows of its order: "31/12/2026" has the day first, "5/4/2026" shows
/// nothing.
DateOrder shown_date_order(std::string_view text);

/// "1m 49s", "0:04:34", "00:00:12"
bool is_duration(std::string_view cell);

}  // namespace payoff

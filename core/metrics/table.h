#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/metrics/evaluate.h"

namespace payoff {

/// A figure of every creator: values, and beside each a fault byte (see Figure). A cell with a fault holds 0.
struct Column {
  std::vector<double> values;
  std::vector<std::uint8_t> faults;
};

/// How metrics per follower are totaled: sum over sum, or the mean of the creators' own figures.
enum class PerFollower { pooled, averaged };

/// Creators in columns, one row a creator. Figures are numbered as in Calculation: inputs, then metrics.
///
/// `recompute` agrees with Calculation::evaluate to the bit; it works on blocks of a column so that every
/// step of a formula is one loop that the compiler turns into SIMD.
class CreatorTable {
 public:
  explicit CreatorTable(Calculation calculation);

  const Calculation& calculation() const { return calculation_; }
  std::size_t rows() const { return rows_; }
  /// New rows have every input missing.
  void resize(std::size_t rows);

  const Column& column(std::size_t figure) const { return columns_[figure]; }
  /// Sets one input; metrics follow at the next recompute.
  void set(std::size_t row, std::size_t input, const Figure& figure);

  /// Reckons every metric of the rows from..to (to excluded).
  void recompute(std::size_t from, std::size_t to);

  /// The inputs summed over the rows that have them (ratios and rates: only where all rows agree), and the
  /// metrics of those sums; `averaged` takes metrics over followers as the mean of the rows' own.
  std::vector<Figure> totals(PerFollower per_follower) const;

  /// The mean of the rows' own figure, each counting the same, and over how many.
  std::pair<Figure, std::size_t> average(std::size_t figure) const;

  /// Rows from best to worst by one figure; rows without it last, in table order.
  std::vector<std::uint32_t> rank(std::size_t figure) const;

 private:
  Figure total(std::size_t input) const;

  Calculation calculation_;
  std::vector<Column> columns_;
  std::size_t rows_ = 0;
};

}  // namespace payoff

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
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
/// A metric is reckoned when its column is asked for, and then only the rows that were told to be recomputed:
/// a sheet shows a dozen of the metrics that there are. It agrees with Calculation::evaluate to the bit, and
/// works on blocks of a column so that every step of a formula is one loop that the compiler turns into SIMD.
class CreatorTable {
 public:
  using Rows = std::vector<std::uint32_t>;

  explicit CreatorTable(Calculation calculation);

  const Calculation& calculation() const { return calculation_; }
  std::size_t rows() const { return rows_; }
  /// New rows have every input missing.
  void resize(std::size_t rows);

  const Column& column(std::size_t figure);
  /// Sets one input; metrics follow at the next recompute.
  void set(std::size_t row, std::size_t input, const Figure& figure);

  /// The inputs of one row.
  std::vector<Figure> inputs(std::size_t row) const;
  /// All figures of one row, reckoned from its inputs as they are now.
  std::vector<Figure> row(std::size_t row) const { return calculation_.evaluate(inputs(row)); }

  /// From now on the metrics of the rows from..to (to excluded) follow from their inputs.
  void recompute(std::size_t from, std::size_t to);

  /// The inputs summed over the rows that have them (ratios and rates: only where all rows agree), and the
  /// metrics of those sums; `averaged` takes metrics over followers as the mean of the rows' own.
  /// in: rows that count, by number; all of them where none are given. A number past the last is left out
  std::vector<Figure> totals(PerFollower per_follower, const Rows* rows = nullptr);

  /// The mean of the rows' own figure, each counting the same, and over how many.
  std::pair<Figure, std::size_t> average(std::size_t figure, const Rows* rows = nullptr);

  /// Rows from best to worst by one figure; rows without it last, in table order.
  Rows rank(std::size_t figure);

 private:
  /// Rows whose metric does not follow from the inputs yet; none where from = to.
  struct Stale {
    std::size_t from = 0;
    std::size_t to = 0;
  };
  void reckon(std::size_t metric, Stale rows);
  const Column& chosen(std::size_t figure, const Rows* rows);
  Figure total(std::size_t input, const Column& column) const;

  Calculation calculation_;
  std::vector<Column> columns_;
  std::vector<Stale> stale_;
  /// The sums of all rows, kept until a cell of their column changes.
  std::vector<std::optional<Figure>> sums_;
  /// The chosen rows of one column.
  Column part_;
  std::size_t rows_ = 0;
};

}  // namespace payoff

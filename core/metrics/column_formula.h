#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/metrics/table.h"

namespace payoff {

/// Reckons a formula for a block of rows at once, step by step over the whole block, so that each step is one
/// loop over values (SIMD) and one over fault bytes. Agrees with Calculation::evaluate to the bit.
class ColumnFormula {
 public:
  /// Rows at a time: a step's operands and result stay in the first-level cache.
  static constexpr std::size_t kBlock = 512;

  explicit ColumnFormula(std::vector<Column>& columns) : columns_(columns) {}

  /// Writes rows from..from+rows of the column `figure`; rows <= kBlock.
  void reckon(const Formula& formula, std::size_t figure, std::size_t from, std::size_t rows);

 private:
  struct Block {
    double values[kBlock];
    std::uint8_t faults[kBlock];
  };
  struct View {
    const double* values;
    const std::uint8_t* faults;
  };

  /// Writes a formula that is one quotient straight into its column; false where this block or formula is not
  /// that.
  bool root_quotient(Column& column);
  View node(std::size_t index, std::size_t level);
  /// The node's cells, with 0 where there is a fault.
  View cleared(std::size_t index, std::size_t level);
  View figure(const Column& column, std::size_t level);
  View constant(double value, std::size_t level);
  View binary(const Node& node, std::size_t level);
  View sum(const Node& node, std::size_t level);
  View first(const Node& node, std::size_t level);
  View nonnegative(const Node& node, std::size_t level);
  Block& scratch(std::size_t level);

  std::vector<Column>& columns_;
  const Formula* formula_ = nullptr;
  std::size_t from_ = 0;
  std::size_t rows_ = 0;
  // The rows, filled up to whole strides of SIMD.
  std::size_t count_ = 0;
  // Deeper formulas than this do not exist; the tests of the table see to it.
  static constexpr std::size_t kLevels = 8;
  std::vector<Block> scratch_ = std::vector<Block>(kLevels);
};

}  // namespace payoff

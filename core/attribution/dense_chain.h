#pragma once

#include <cstddef>
#include <vector>

namespace payoff {

/// The moves of visitors among n states, counted, as a dense matrix that turns into the answer in place.
///
/// Before `solve`: move(i, j) counts the moves from i to j, out(i, c) what leaves the chain from i in column
/// c; column 0 counts all that leave. After it: move(i, j) is Z = (diag(moves and leaves of a row) -
/// moves)^-1 and out(i, c) is Z times the column.
///
/// Z by block Gauss-Jordan elimination in the manner of Grassmann, Taksar and Heyman: a pivot is the sum of
/// what leaves it, so everything is added and nothing subtracted, and small entries keep all their digits.
///
/// source: Grassmann, Taksar, Heyman (1985), Operations Research 33(5), 1107-1116
class DenseChain {
 public:
  /// Columns beside the matrix: leaves in all, and three more of the caller's.
  static constexpr std::size_t kOut = 4;

  /// All counts 0.
  void reset(std::size_t states);
  std::size_t states() const { return states_; }

  double& move(std::size_t from, std::size_t to) { return row(from)[to]; }
  double move(std::size_t from, std::size_t to) const { return row(from)[to]; }
  double& out(std::size_t from, std::size_t column) { return row(from)[states_ + column]; }
  double out(std::size_t from, std::size_t column) const { return row(from)[states_ + column]; }
  double* row(std::size_t state) { return cells_[state].data(); }
  const double* row(std::size_t state) const { return cells_[state].data(); }

  /// in: each state leads, at last, out; moves from a state to itself do not matter
  void solve();

 private:
  void invert_pivot(std::size_t begin, std::size_t size);
  void pack_pivot_rows(std::size_t begin, std::size_t size);
  void update_rows(std::size_t begin, std::size_t size);
  void replace_pivot_rows(std::size_t begin, std::size_t size);

  std::size_t states_ = 0;
  std::size_t stride_ = 0;
  // By row: pieces find room where 18 MB at once would have to be put behind everything else.
  std::vector<std::vector<double>> cells_;
  std::vector<double> pivot_;  // the inverse of the block in hand
  std::vector<double> rows_;   // its rows, in tiles of four columns
};

}  // namespace payoff

#include "core/attribution/dense_chain.h"

#include <algorithm>
#include <cstring>

#include "core/metrics/lanes.h"

namespace payoff {
namespace {

constexpr std::size_t kBlock = 48;
/// Columns that one step of the product takes: two registers of two lanes.
constexpr std::size_t kTile = 4;

/// Of each of four rows: [at..at + 4) += left (4 rows of `depth`, interleaved) times tile (depth rows of 4).
void add_product(double* const* rows, std::size_t at, const double* left, const double* tile,
                 std::size_t depth) {
  Lanes sums[4][2];
  for (std::size_t r = 0; r < 4; ++r) {
    sums[r][0] = load<Lanes>(rows[r] + at);
    sums[r][1] = load<Lanes>(rows[r] + at + 2);
  }
  for (std::size_t k = 0; k < depth; ++k, left += 4, tile += kTile) {
    const Lanes low = load<Lanes>(tile), high = load<Lanes>(tile + 2);
    for (std::size_t r = 0; r < 4; ++r) {
      const Lanes factor = both(left[r]);
      sums[r][0] += factor * low;
      sums[r][1] += factor * high;
    }
  }
  for (std::size_t r = 0; r < 4; ++r) {
    store(rows[r] + at, sums[r][0]);
    store(rows[r] + at + 2, sums[r][1]);
  }
}

}  // namespace

void DenseChain::reset(std::size_t states) {
  states_ = states;
  stride_ = (states + kOut + kTile - 1) / kTile * kTile;
  cells_.resize(states);
  for (std::vector<double>& row : cells_) row.assign(stride_, 0);
}

void DenseChain::solve() {
  pivot_.resize(kBlock * kBlock);
  rows_.resize(kBlock * stride_);
  for (std::size_t begin = 0; begin < states_; begin += kBlock) {
    const std::size_t size = std::min(kBlock, states_ - begin);
    invert_pivot(begin, size);
    pack_pivot_rows(begin, size);
    update_rows(begin, size);
    replace_pivot_rows(begin, size);
  }
  // Of a large chain they take half a megabyte.
  rows_ = {};
}

/// The same elimination inside the block, one state at a time. What leaves the block is what leaves the chain
/// or moves to a state that is still to come; states before it are eliminated and are no longer places to be.
void DenseChain::invert_pivot(std::size_t begin, std::size_t size) {
  double leaves[kBlock];
  for (std::size_t i = 0; i < size; ++i) {
    const double* from = row(begin + i);
    double sum = from[states_];
    for (std::size_t j = begin + size; j < states_; ++j) sum += from[j];
    leaves[i] = sum;
    std::memcpy(&pivot_[i * size], from + begin, size * sizeof(double));
  }
  for (std::size_t t = 0; t < size; ++t) {
    double* top = &pivot_[t * size];
    double moves = leaves[t];
    for (std::size_t j = t + 1; j < size; ++j) moves += top[j];
    const double inverse = 1 / moves;
    for (std::size_t i = 0; i < size; ++i) {
      if (i == t) continue;
      double* other = &pivot_[i * size];
      const double factor = other[t] * inverse;
      for (std::size_t j = 0; j < size; ++j) {
        if (j != t) other[j] += factor * top[j];
      }
      other[t] = factor;
      if (i > t) leaves[i] += factor * leaves[t];
    }
    for (std::size_t j = 0; j < size; ++j) top[j] *= inverse;
    top[t] = inverse;
  }
}

void DenseChain::pack_pivot_rows(std::size_t begin, std::size_t size) {
  double* packed = rows_.data();
  for (std::size_t tile = 0; tile < stride_; tile += kTile) {
    for (std::size_t k = 0; k < size; ++k, packed += kTile) {
      std::memcpy(packed, row(begin + k) + tile, kTile * sizeof(double));
    }
  }
}

/// Every row outside the block: its moves into the block become moves through it.
void DenseChain::update_rows(std::size_t begin, std::size_t size) {
  double left[4 * kBlock];
  double through[4][kBlock];
  std::vector<double> nobody(stride_);
  double* group[4];
  for (std::size_t next = 0; next < states_;) {
    std::size_t taken = 0;
    for (; taken < 4 && next < states_; ++next) {
      if (next < begin || next >= begin + size) group[taken++] = row(next);
    }
    if (taken == 0) break;
    std::fill(group + taken, group + 4, nobody.data());
    std::memset(left, 0, sizeof left);
    for (std::size_t r = 0; r < taken; ++r) {
      const double* into = group[r] + begin;
      for (std::size_t j = 0; j < size; ++j) through[r][j] = 0;
      for (std::size_t k = 0; k < size; ++k) {
        for (std::size_t j = 0; j < size; ++j) through[r][j] += into[k] * pivot_[k * size + j];
      }
      for (std::size_t k = 0; k < size; ++k) left[4 * k + r] = through[r][k];
    }
    for (std::size_t tile = 0; tile < stride_; tile += kTile) {
      add_product(group, tile, left, &rows_[tile * size], size);
    }
    for (std::size_t r = 0; r < taken; ++r) {
      std::memcpy(group[r] + begin, through[r], size * sizeof(double));
    }
  }
}

void DenseChain::replace_pivot_rows(std::size_t begin, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) {
    double* target = row(begin + i);
    std::fill(target, target + stride_, 0.0);
    for (std::size_t tile = 0; tile < stride_; tile += kTile) {
      const double* packed = &rows_[tile * size];
      Lanes low = both(0), high = both(0);
      for (std::size_t k = 0; k < size; ++k) {
        const Lanes factor = both(pivot_[i * size + k]);
        low += factor * load<Lanes>(packed + k * kTile);
        high += factor * load<Lanes>(packed + k * kTile + 2);
      }
      store(target + tile, low);
      store(target + tile + 2, high);
    }
    std::memcpy(target + begin, &pivot_[i * size], size * sizeof(double));
  }
}

}  // namespace payoff

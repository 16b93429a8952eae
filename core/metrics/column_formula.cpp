#include "core/metrics/column_formula.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

#include "core/metrics/lanes.h"

namespace payoff {
namespace {

constexpr std::uint8_t kMissing = 1 + static_cast<int>(Fault::missing_input);
constexpr std::uint8_t kZero = 1 + static_cast<int>(Fault::zero_denominator);
constexpr std::uint8_t kOutOfRange = 1 + static_cast<int>(Fault::out_of_range);
constexpr std::uint8_t kOverflow = 1 + static_cast<int>(Fault::overflow);
constexpr double kLargest = std::numeric_limits<double>::max();

/// to_whole_micros of evaluate.h on lanes.
Lanes whole_micros(Lanes units) {
  const Lanes micros = units * both(kMicrosInUnit);
#ifdef __wasm_simd128__
  return as<Lanes>(wasm_f64x2_nearest(as<v128_t>(micros)));
#else
  const Lanes all_whole = both(4503599627370496.0);
  const Lanes size = absolute(micros);
  const LaneMask sign = as<LaneMask>(micros) & LaneMask{kSignBit, kSignBit};
  const Lanes whole = as<Lanes>(as<LaneMask>((size + all_whole) - all_whole) | sign);
  return choose(size < all_whole, whole, micros);
#endif
}

/// The larger of two numbers; `a` where `b` is none.
Lanes larger(Lanes a, Lanes b) {
#ifdef __wasm_simd128__
  return as<Lanes>(wasm_f64x2_pmax(as<v128_t>(a), as<v128_t>(b)));
#else
  return choose(a < b, b, a);
#endif
}

Bytes none_of(Bytes faults) { return as<Bytes>(faults == all_bytes(0)); }

/// The fault of an operation on two cells: the left one's first.
Bytes joined(Bytes a, Bytes b) { return a | (b & none_of(a)); }

/// Sets `fault` where `mask` is and no fault was.
Bytes marked(Bytes faults, Bytes mask, std::uint8_t fault) {
  return faults | (mask & none_of(faults) & all_bytes(fault));
}

/// Cells with a fault hold 0.
void clear_faulted(double* values, const std::uint8_t* faults, std::size_t count) {
  for (std::size_t i = 0; i < count; i += kStride) {
    const Bytes fine = none_of(load<Bytes>(faults + i));
    each_pair([&](auto pair) {
      double* at = values + i + 2 * pair;
      store(at, as<Lanes>(load<LaneMask>(at) & widen<pair>(fine)));
    });
  }
}

/// What is past the largest double overflows.
void mark_overflow(double* values, std::uint8_t* faults, std::size_t count) {
  for (std::size_t i = 0; i < count; i += kStride) {
    const Bytes beyond =
        test_stride(values + i, [](Lanes x) -> LaneMask { return ~(absolute(x) <= both(kLargest)); });
    store(faults + i, marked(load<Bytes>(faults + i), beyond, kOverflow));
  }
  clear_faulted(values, faults, count);
}

/// Amounts stand as whole micros; they become units, or overflow.
void finish_amounts(double* values, std::uint8_t* faults, std::size_t count) {
  LaneMask past = {0, 0};
  for (std::size_t i = 0; i < count; i += 2) {
    past |= ~(absolute(load<Lanes>(values + i)) <= both(kMostMicros));
  }
  if ((past[0] | past[1]) != 0) {
    for (std::size_t i = 0; i < count; ++i) {
      if (faults[i] == 0 && !(std::abs(values[i]) <= kMostMicros)) faults[i] = kOverflow;
    }
  }
  for (std::size_t i = 0; i < count; i += 2) store(values + i, load<Lanes>(values + i) / both(kMicrosInUnit));
}

/// What both operands of an operation and its result look like.
struct Operands {
  double* result;
  std::uint8_t* faults;
  const double* a;
  const double* b;
  const std::uint8_t* a_faults;
  const std::uint8_t* b_faults;
  std::size_t count;
};

/// result = step(a, b); `kDivides` says that a zero b is a fault.
template <bool kDivides, class Step>
void combine(const Operands& to, Step step) {
  for (std::size_t i = 0; i < to.count; i += kStride) {
    Bytes faults = joined(load<Bytes>(to.a_faults + i), load<Bytes>(to.b_faults + i));
    if constexpr (kDivides) {
      const Bytes zero = test_stride(to.b + i, [](Lanes below) -> LaneMask { return below == both(0); });
      faults = marked(faults, zero, kZero);
    }
    store(to.faults + i, faults);
    each_pair([&](auto pair) {
      const std::size_t at = i + 2 * pair;
      store(to.result + at, step(load<Lanes>(to.a + at), load<Lanes>(to.b + at)));
    });
  }
}

/// A quotient that is a metric's whole formula, as most are, in one pass. The operands hold 0 where they have
/// a fault, so what has none to divide by is all that must be cleared.
///
/// out: the largest size of a quotient in either lane
Lanes divide_and_clear(const Operands& to) {
  Lanes largest = both(0);
  for (std::size_t i = 0; i < to.count; i += kStride) {
    LaneMask zeros[8];
    each_pair([&](auto pair) {
      const std::size_t at = i + 2 * pair;
      const Lanes below = load<Lanes>(to.b + at);
      zeros[pair] = below == both(0);
      const Lanes quotient = load<Lanes>(to.a + at) / below + both(0);  // + 0: no -0
      const Lanes kept = as<Lanes>(as<LaneMask>(quotient) & ~zeros[pair]);
      largest = larger(largest, absolute(kept));
      store(to.result + at, kept);
    });
    const Bytes given = joined(load<Bytes>(to.a_faults + i), load<Bytes>(to.b_faults + i));
    store(to.faults + i, marked(given, narrow(zeros), kZero));
  }
  return largest;
}

void combine_amounts(Op op, const Operands& to) {
  switch (op) {
    case Op::multiply:
      combine<false>(to, [](Lanes a, Lanes b) { return whole_micros(a * b); });
      break;
    case Op::add:
      combine<false>(to, [](Lanes a, Lanes b) { return whole_micros(a) + whole_micros(b); });
      break;
    default:
      combine<false>(to, [](Lanes a, Lanes b) { return whole_micros(a) - whole_micros(b); });
      break;
  }
  finish_amounts(to.result, to.faults, to.count);
}

void combine_numbers(Op op, const Operands& to) {
  switch (op) {
    case Op::divide:
      combine<true>(to, [](Lanes a, Lanes b) { return a / b + both(0); });
      break;
    case Op::multiply:
      combine<false>(to, [](Lanes a, Lanes b) { return a * b; });
      break;
    case Op::add:
      combine<false>(to, [](Lanes a, Lanes b) { return a + b; });
      break;
    default:
      combine<false>(to, [](Lanes a, Lanes b) { return a - b; });
      break;
  }
}

/// Adds a part to a sum: what is missing adds nothing, another fault stays. The part holds 0 where it has a
/// fault.
template <class Step>
void add_part(double* total, std::uint8_t* faults, const double* part, const std::uint8_t* part_faults,
              std::size_t count, Step step) {
  const Bytes missing = all_bytes(kMissing);
  for (std::size_t i = 0; i < count; i += kStride) {
    const Bytes had = load<Bytes>(faults + i), has = load<Bytes>(part_faults + i);
    const Bytes open = none_of(had) | as<Bytes>(had == missing);
    const Bytes counts = open & ~as<Bytes>(has == missing);
    store(faults + i, choose(counts, has, had));
  }
  for (std::size_t i = 0; i < count; i += 2) {
    store(total + i, load<Lanes>(total + i) + step(load<Lanes>(part + i)));
  }
}

}  // namespace

ColumnFormula::Block& ColumnFormula::scratch(std::size_t level) {
  return scratch_[std::min(level, kLevels - 1)];
}

ColumnFormula::View ColumnFormula::figure(const Column& column, std::size_t level) {
  const double* values = column.values.data() + from_;
  const std::uint8_t* faults = column.faults.data() + from_;
  if (count_ == rows_) return {values, faults};
  // The last rows do not fill a stride: they are worked on in a copy that does.
  Block& block = scratch(level);
  std::memcpy(block.values, values, rows_ * sizeof(double));
  std::memcpy(block.faults, faults, rows_);
  std::fill(block.values + rows_, block.values + count_, 0.0);
  std::fill(block.faults + rows_, block.faults + count_, kMissing);
  return {block.values, block.faults};
}

ColumnFormula::View ColumnFormula::constant(double value, std::size_t level) {
  Block& block = scratch(level);
  std::fill_n(block.values, count_, value);
  std::memset(block.faults, 0, count_);
  return {block.values, block.faults};
}

ColumnFormula::View ColumnFormula::node(std::size_t index, std::size_t level) {
  const Node& node = formula_->nodes[index];
  switch (node.op) {
    case Op::figure:
      return figure(columns_[static_cast<std::size_t>(node.figure)], level);
    case Op::constant:
      return constant(node.constant, level);
    case Op::sum:
      return sum(node, level);
    case Op::first:
      return first(node, level);
    case Op::nonnegative:
      return nonnegative(node, level);
    default:
      return binary(node, level);
  }
}

ColumnFormula::View ColumnFormula::cleared(std::size_t index, std::size_t level) {
  const View view = node(index, level);
  Block& block = scratch(level);
  const bool holds_zeros =
      formula_->nodes[index].op == Op::figure || formula_->nodes[index].op == Op::nonnegative;
  if (!holds_zeros && view.values == block.values) clear_faulted(block.values, block.faults, count_);
  return view;
}

ColumnFormula::View ColumnFormula::binary(const Node& node, std::size_t level) {
  const View a = this->node(static_cast<std::size_t>(node.parts[0]), level);
  const View b = this->node(static_cast<std::size_t>(node.parts[1]), level + 1);
  Block& block = scratch(level);
  const Operands operands = {block.values, block.faults, a.values, b.values, a.faults, b.faults, count_};
  if (node.is_reckoned_amount()) {
    combine_amounts(node.op, operands);
  } else {
    combine_numbers(node.op, operands);
  }
  return {block.values, block.faults};
}

ColumnFormula::View ColumnFormula::sum(const Node& node, std::size_t level) {
  Block& total = scratch(level);
  std::fill_n(total.values, count_, 0.0);
  std::memset(total.faults, kMissing, count_);
  const bool money = node.is_reckoned_amount();
  for (int index : node.parts) {
    const View part = cleared(static_cast<std::size_t>(index), level + 1);
    if (money) {
      add_part(total.values, total.faults, part.values, part.faults, count_, whole_micros);
    } else {
      add_part(total.values, total.faults, part.values, part.faults, count_, [](Lanes x) { return x; });
    }
  }
  if (money) finish_amounts(total.values, total.faults, count_);
  return {total.values, total.faults};
}

ColumnFormula::View ColumnFormula::first(const Node& node, std::size_t level) {
  Block& chosen = scratch(level);
  std::memset(chosen.faults, kMissing, count_);
  for (int index : node.parts) {
    const View part = this->node(static_cast<std::size_t>(index), level + 1);
    for (std::size_t i = 0; i < count_; i += kStride) {
      const Bytes had = load<Bytes>(chosen.faults + i);
      const Bytes open = as<Bytes>(had == all_bytes(kMissing));
      store(chosen.faults + i, choose(open, load<Bytes>(part.faults + i), had));
      each_pair([&](auto pair) {
        const std::size_t at = i + 2 * pair;
        store(chosen.values + at,
              choose(widen<pair>(open), load<Lanes>(part.values + at), load<Lanes>(chosen.values + at)));
      });
    }
  }
  return {chosen.values, chosen.faults};
}

ColumnFormula::View ColumnFormula::nonnegative(const Node& node, std::size_t level) {
  const View part = cleared(static_cast<std::size_t>(node.parts[0]), level);
  Block& block = scratch(level);
  for (std::size_t i = 0; i < count_; i += kStride) {
    LaneMask below[8];
    each_pair([&](auto pair) {
      const std::size_t at = i + 2 * pair;
      const Lanes value = load<Lanes>(part.values + at);
      below[pair] = value < both(0);
      store(block.values + at, as<Lanes>(as<LaneMask>(value) & ~below[pair]));
    });
    store(block.faults + i, marked(load<Bytes>(part.faults + i), narrow(below), kOutOfRange));
  }
  return {block.values, block.faults};
}

bool ColumnFormula::root_quotient(Column& column) {
  const Node& root = formula_->root();
  if (root.op != Op::divide || count_ != rows_) return false;
  const View a = cleared(static_cast<std::size_t>(root.parts[0]), 0);
  const View b = cleared(static_cast<std::size_t>(root.parts[1]), 1);
  double* values = column.values.data() + from_;
  std::uint8_t* faults = column.faults.data() + from_;
  const Lanes largest = divide_and_clear({values, faults, a.values, b.values, a.faults, b.faults, count_});
  if (largest[0] > kLargest || largest[1] > kLargest) mark_overflow(values, faults, count_);
  return true;
}

void ColumnFormula::reckon(const Formula& formula, std::size_t figure, std::size_t from, std::size_t rows) {
  formula_ = &formula;
  from_ = from;
  rows_ = rows;
  count_ = (rows + kStride - 1) / kStride * kStride;
  Column& column = columns_[figure];
  if (root_quotient(column)) return;
  const View view = node(formula.nodes.size() - 1, 0);
  Block& result = scratch(0);
  if (view.values != result.values) {
    std::memcpy(result.values, view.values, count_ * sizeof(double));
    std::memcpy(result.faults, view.faults, count_);
  }
  mark_overflow(result.values, result.faults, count_);
  std::memcpy(column.values.data() + from, result.values, rows * sizeof(double));
  std::memcpy(column.faults.data() + from, result.faults, rows);
}

}  // namespace payoff

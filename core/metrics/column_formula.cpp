#include "core/metrics/column_formula.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

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
  const Lanes all_whole = both(4503599627370496.0);
  const Lanes micros = units * both(kMicrosInUnit);
  const Lanes size = absolute(micros);
  const LaneMask sign = bits_of(micros) & LaneMask{kSignBit, kSignBit};
  const Lanes whole = lanes_of(bits_of((size + all_whole) - all_whole) | sign);
  return choose(size < all_whole, whole, micros);
}

/// The fault of an operation on two cells: the left one's first.
void join_faults(std::uint8_t* result, const std::uint8_t* a, const std::uint8_t* b, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) result[i] = a[i] != 0 ? a[i] : b[i];
}

/// Whether any of 8 fault bytes is set.
bool any_of_eight(const std::uint8_t* faults) {
  std::uint64_t eight;
  std::memcpy(&eight, faults, 8);
  return eight != 0;
}

/// Cells with a fault hold 0.
void clear_faulted(double* values, const std::uint8_t* faults, std::size_t count) {
  std::size_t i = 0;
  for (; i + 8 <= count; i += 8) {
    if (!any_of_eight(faults + i)) continue;
    for (std::size_t j = i; j < i + 8; ++j) values[j] = faults[j] != 0 ? 0 : values[j];
  }
  for (; i < count; ++i) values[i] = faults[i] != 0 ? 0 : values[i];
}

/// Amounts stand as whole micros; they become units, or overflow.
void finish_amounts(double* values, std::uint8_t* faults, std::size_t count) {
  const auto past = [](Lanes micros) { return ~(absolute(micros) <= both(kMostMicros)); };
  if (any_lane(values, count, past)) {
    for (std::size_t i = 0; i < count; ++i) {
      if (!(std::abs(values[i]) <= kMostMicros) && faults[i] == 0) faults[i] = kOverflow;
    }
  }
  each_lane(values, values, count, [](Lanes micros) { return micros / both(kMicrosInUnit); });
}

void divide(double* result, std::uint8_t* faults, const double* a, const double* b, std::size_t count) {
  if (any_lane(b, count, [](Lanes below) { return below == both(0); })) {
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint8_t zero = b[i] == 0 ? kZero : 0;
      faults[i] = faults[i] != 0 ? faults[i] : zero;
    }
  }
  each_lane(result, a, b, count, [](Lanes above, Lanes below) { return above / below; });
}

}  // namespace

ColumnFormula::Block& ColumnFormula::scratch(std::size_t level) {
  return scratch_[level < kLevels ? level : kLevels - 1];
}

ColumnFormula::View ColumnFormula::node(std::size_t index, std::size_t level) {
  const Node& node = formula_->nodes[index];
  switch (node.op) {
    case Op::figure: {
      const Column& column = columns_[static_cast<std::size_t>(node.figure)];
      return {column.values.data() + from_, column.faults.data() + from_};
    }
    case Op::constant: {
      Block& block = scratch(level);
      std::fill_n(block.values, count_, node.constant);
      std::memset(block.faults, 0, count_);
      return {block.values, block.faults};
    }
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

ColumnFormula::View ColumnFormula::binary(const Node& node, std::size_t level) {
  const View left = this->node(static_cast<std::size_t>(node.parts[0]), level);
  const View right = this->node(static_cast<std::size_t>(node.parts[1]), level + 1);
  Block& block = scratch(level);
  const double* a = left.values;
  const double* b = right.values;
  double* result = block.values;
  join_faults(block.faults, left.faults, right.faults, count_);
  const bool money = node.is_reckoned_amount();
  if (node.op == Op::divide) {
    divide(result, block.faults, a, b, count_);
  } else if (node.op == Op::multiply && money) {
    each_lane(result, a, b, count_, [](Lanes x, Lanes y) { return whole_micros(x * y); });
  } else if (node.op == Op::multiply) {
    each_lane(result, a, b, count_, [](Lanes x, Lanes y) { return x * y; });
  } else if (node.op == Op::add && money) {
    each_lane(result, a, b, count_, [](Lanes x, Lanes y) { return whole_micros(x) + whole_micros(y); });
  } else if (node.op == Op::add) {
    each_lane(result, a, b, count_, [](Lanes x, Lanes y) { return x + y; });
  } else if (money) {
    each_lane(result, a, b, count_, [](Lanes x, Lanes y) { return whole_micros(x) - whole_micros(y); });
  } else {
    each_lane(result, a, b, count_, [](Lanes x, Lanes y) { return x - y; });
  }
  if (money) finish_amounts(result, block.faults, count_);
  return {result, block.faults};
}

ColumnFormula::View ColumnFormula::sum(const Node& node, std::size_t level) {
  Block& total = scratch(level);
  std::fill_n(total.values, count_, 0.0);
  std::memset(total.faults, kMissing, count_);
  const bool money = node.is_reckoned_amount();
  for (int index : node.parts) {
    const View part = this->node(static_cast<std::size_t>(index), level + 1);
    if (formula_->nodes[static_cast<std::size_t>(index)].op != Op::figure) {
      Block& block = scratch(level + 1);  // a reckoned part lies there; what is missing must add nothing
      if (part.values == block.values) clear_faulted(block.values, part.faults, count_);
    }
    double* values = total.values;
    std::uint8_t* faults = total.faults;
    if (money) {
      each_lane(values, values, part.values, count_,
                [](Lanes sum, Lanes x) { return sum + whole_micros(x); });
    } else {
      each_lane(values, values, part.values, count_, [](Lanes sum, Lanes x) { return sum + x; });
    }
    for (std::size_t i = 0; i < count_; ++i) {
      const std::uint8_t had = faults[i], has = part.faults[i];
      const bool open = had == 0 || had == kMissing;  // no part has failed so far
      faults[i] = open && has != kMissing ? has : had;
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
    for (std::size_t i = 0; i < count_; ++i) {
      const bool take = chosen.faults[i] == kMissing;
      chosen.values[i] = take ? part.values[i] : chosen.values[i];
      chosen.faults[i] = take ? part.faults[i] : chosen.faults[i];
    }
  }
  return {chosen.values, chosen.faults};
}

ColumnFormula::View ColumnFormula::nonnegative(const Node& node, std::size_t level) {
  const View part = this->node(static_cast<std::size_t>(node.parts[0]), level);
  Block& block = scratch(level);
  for (std::size_t i = 0; i < count_; ++i) {
    const std::uint8_t below = part.values[i] < 0 ? kOutOfRange : 0;
    block.faults[i] = part.faults[i] != 0 ? part.faults[i] : below;
    block.values[i] = part.values[i];
  }
  return {block.values, block.faults};
}

void ColumnFormula::reckon(const Formula& formula, std::size_t figure, std::size_t from, std::size_t count) {
  formula_ = &formula;
  from_ = from;
  count_ = count;
  const View result = node(formula.nodes.size() - 1, 0);
  double* values = columns_[figure].values.data() + from;
  std::uint8_t* faults = columns_[figure].faults.data() + from;
  std::memcpy(values, result.values, count * sizeof(double));
  std::memcpy(faults, result.faults, count);
  clear_faulted(values, faults, count);
  if (!any_lane(values, count, [](Lanes x) { return ~(absolute(x) <= both(kLargest)); })) return;
  for (std::size_t i = 0; i < count; ++i) {
    if (std::isfinite(values[i])) continue;
    faults[i] = kOverflow;
    values[i] = 0;
  }
}

}  // namespace payoff

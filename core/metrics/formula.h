#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/metrics/inputs.h"

namespace payoff {

/// A name that formulas may use: its place among the figures and what it is made of.
struct Symbol {
  std::string_view id;
  Dimension dimension;
};

enum class Op : std::uint8_t { figure, constant, add, subtract, multiply, divide, sum, first, nonnegative };

/// One node of a formula. `parts` are the operands' places in the node list, before this one.
struct Node {
  Op op = Op::constant;
  int figure = -1;
  double constant = 0;
  std::vector<int> parts = {};
  Dimension dimension = {};

  /// An amount of money that was reckoned: it is brought to whole micros, so that sums are exact.
  bool is_reckoned_amount() const {
    return dimension == Dimension{.money = 1} && op != Op::figure && op != Op::divide;
  }
};

/// A formula as a tree in a list; the last node is the root.
struct Formula {
  std::vector<Node> nodes;
  const Node& root() const { return nodes.back(); }
};

/// A name that stands for other tokens: {"@conversion_base", {"clicks"}}.
struct Replacement {
  std::string_view name;
  std::vector<std::string> tokens;
};

/// Ids, numbers, operators and brackets, with the replacements carried out.
std::vector<std::string> formula_tokens(std::string_view text, const std::vector<Replacement>& replacements);

/// in:     tokens of the grammar in metric_table.h; a figure's number is its place in `symbols`
/// faults: unknown_id naming the token; wrong_type naming the operator where the dimensions do not fit
Result<Formula> parse_formula(const std::vector<std::string>& tokens, const std::vector<Symbol>& symbols);

}  // namespace payoff

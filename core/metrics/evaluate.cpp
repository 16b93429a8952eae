#include "core/metrics/evaluate.h"

#include <algorithm>
#include <cmath>

namespace payoff {
namespace {

constexpr std::uint8_t kMissing = 1 + static_cast<int>(Fault::missing_input);

std::vector<Replacement> replacements(const Definitions& definitions) {
  std::vector<std::string> actions;
  for (const std::string& action : definitions.engagement_actions) {
    if (!actions.empty()) actions.emplace_back(",");
    actions.push_back(action);
  }
  std::vector<Replacement> result = {{"@engagement_actions", std::move(actions)},
                                     {"@conversion_base", {definitions.conversion_base}}};
  if (definitions.revenue_is_gross) {
    result.push_back({"revenue", {"(", "revenue", "-", "first", "(", "refunds", ",", "0", ")", ")"}});
  }
  return result;
}

/// Reckons one formula of one row.
class Evaluation {
 public:
  Evaluation(const Formula& formula, const std::vector<Figure>& figures, int self)
      : formula_(formula), figures_(figures), self_(self) {}

  Figure node(int index) const {
    const Node& node = formula_.nodes[static_cast<std::size_t>(index)];
    switch (node.op) {
      case Op::figure:
        return with_subject(figures_[static_cast<std::size_t>(node.figure)], node.figure);
      case Op::constant:
        return {node.constant};
      case Op::sum:
        return sum(node);
      case Op::first:
        return first(node);
      case Op::nonnegative:
        return nonnegative(node);
      default:
        return binary(node);
    }
  }

 private:
  static Figure with_subject(Figure figure, int place) {
    if (!figure.ok() && figure.subject < 0) figure.subject = static_cast<std::int16_t>(place);
    return figure;
  }

  Figure amount(double micros) const {
    if (!(std::abs(micros) <= kMostMicros)) return Figure::failed(Fault::overflow, self_);
    return {micros / kMicrosInUnit};
  }

  Figure binary(const Node& node) const {
    const Figure a = this->node(node.parts[0]);
    if (!a.ok()) return a;
    const Figure b = this->node(node.parts[1]);
    if (!b.ok()) return b;
    const bool money = node.is_reckoned_amount();
    switch (node.op) {
      case Op::add:
        return money ? amount(to_whole_micros(a.value) + to_whole_micros(b.value))
                     : Figure{a.value + b.value};
      case Op::subtract:
        return money ? amount(to_whole_micros(a.value) - to_whole_micros(b.value))
                     : Figure{a.value - b.value};
      case Op::multiply:
        return money ? amount(to_whole_micros(a.value * b.value)) : Figure{a.value * b.value};
      default:
        break;
    }
    if (b.value == 0) return Figure::failed(Fault::zero_denominator, denominator(node));
    return {a.value / b.value + 0.0};  // + 0: no -0
  }

  /// The figure that is zero, where the denominator is one figure; else the metric itself.
  int denominator(const Node& node) const {
    const Node& below = formula_.nodes[static_cast<std::size_t>(node.parts[1])];
    if (below.op == Op::figure) return below.figure;
    const Node& chosen = below.op == Op::first || below.op == Op::nonnegative
                             ? formula_.nodes[static_cast<std::size_t>(below.parts[0])]
                             : below;
    return chosen.op == Op::figure ? chosen.figure : self_;
  }

  Figure sum(const Node& node) const {
    double total = 0;
    bool any = false;
    const bool money = node.is_reckoned_amount();
    for (int part : node.parts) {
      const Figure figure = this->node(part);
      if (figure.fault == kMissing) continue;
      if (!figure.ok()) return figure;
      total += money ? to_whole_micros(figure.value) : figure.value;
      any = true;
    }
    if (!any) return Figure::failed(Fault::missing_input, self_);
    return money ? amount(total) : Figure{total};
  }

  Figure first(const Node& node) const {
    for (int part : node.parts) {
      const Figure figure = this->node(part);
      if (figure.fault != kMissing) return figure;
    }
    return Figure::failed(Fault::missing_input, self_);
  }

  Figure nonnegative(const Node& node) const {
    const Figure figure = this->node(node.parts[0]);
    return figure.ok() && figure.value < 0 ? Figure::failed(Fault::out_of_range, culprit(node.parts[0]))
                                           : figure;
  }

  /// Of what is below zero the figure itself, or the one that was taken off; else the metric.
  int culprit(int index) const {
    const Node& node = formula_.nodes[static_cast<std::size_t>(index)];
    if (node.op == Op::figure) return node.figure;
    return node.op == Op::subtract || node.op == Op::first ? culprit(node.parts.back()) : self_;
  }

  const Formula& formula_;
  const std::vector<Figure>& figures_;
  int self_;
};

/// Writes a formula with only what was given.
class Writer {
 public:
  Writer(const Formula& formula, const std::vector<Symbol>& symbols, const std::vector<Figure>& figures)
      : formula_(formula), symbols_(symbols), figures_(figures) {}

  Working write() {
    node(static_cast<int>(formula_.nodes.size()) - 1, 0);
    return std::move(working_);
  }

 private:
  bool given(int index) const { return Evaluation(formula_, figures_, 0).node(index).fault != kMissing; }

  /// `tightness` of the surroundings: 0 none, 1 a sum, 2 a product, 3 the right of a minus, 4 of a division.
  void node(int index, int tightness) {
    const Node& node = formula_.nodes[static_cast<std::size_t>(index)];
    switch (node.op) {
      case Op::figure:
        return figure(node.figure);
      case Op::constant:
        return working_.formula.push_back(std::to_string(static_cast<long>(node.constant)));
      case Op::sum:
        return sum(node, tightness);
      case Op::first:
        return first(node, tightness);
      case Op::nonnegative:
        return this->node(node.parts[0], tightness);
      default:
        return binary(node, tightness);
    }
  }

  void figure(int place) {
    working_.formula.emplace_back(symbols_[static_cast<std::size_t>(place)].id);
    if (std::find(working_.figures.begin(), working_.figures.end(), place) == working_.figures.end()) {
      working_.figures.push_back(place);
    }
  }

  void binary(const Node& node, int tightness) {
    const bool additive = node.op == Op::add || node.op == Op::subtract;
    const bool brackets = additive ? tightness >= 2 : tightness == 4;
    const int right = node.op == Op::subtract ? 3 : node.op == Op::divide ? 4 : additive ? 1 : 2;
    if (brackets) working_.formula.emplace_back("(");
    this->node(node.parts[0], additive ? 1 : 2);
    constexpr std::string_view kSigns = "+-*/";
    const auto sign = static_cast<std::size_t>(static_cast<int>(node.op) - static_cast<int>(Op::add));
    working_.formula.emplace_back(kSigns.substr(sign, 1));
    this->node(node.parts[1], right);
    if (brackets) working_.formula.emplace_back(")");
  }

  void sum(const Node& node, int tightness) {
    std::vector<int> parts;
    for (int part : node.parts) {
      if (given(part)) {
        parts.push_back(part);
      } else {
        leave_out(part);
      }
    }
    const bool brackets = parts.size() > 1 && tightness >= 2;
    if (brackets) working_.formula.emplace_back("(");
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i > 0) working_.formula.emplace_back("+");
      this->node(parts[i], 1);
    }
    if (brackets) working_.formula.emplace_back(")");
  }

  void first(const Node& node, int tightness) {
    for (int part : node.parts) {
      if (given(part)) return this->node(part, tightness);
      leave_out(part);
    }
  }

  void leave_out(int index) {
    const Node& node = formula_.nodes[static_cast<std::size_t>(index)];
    const int place = node.figure;
    if (node.op == Op::figure) {
      if (figures_[static_cast<std::size_t>(place)].fault == kMissing) working_.left_out.push_back(place);
      return;
    }
    for (int part : node.parts) leave_out(part);
  }

  const Formula& formula_;
  const std::vector<Symbol>& symbols_;
  const std::vector<Figure>& figures_;
  Working working_;
};

}  // namespace

Calculation::Calculation(const Definitions& definitions) {
  for (const InputRow& input : input_table()) symbols_.push_back({input.id, input.dimension});
  const std::vector<Replacement> chosen = replacements(definitions);
  for (const MetricRow& metric : metric_table()) {
    tokens_.push_back(formula_tokens(metric.formula, chosen));
    // A row that does not parse is a mistake in the table, which the tests of the table refuse.
    Formula formula = parse_formula(tokens_.back(), symbols_).value_or(Formula{{Node{}}});
    symbols_.push_back({metric.id, formula.root().dimension});
    formulas_.push_back(std::move(formula));
  }
}

std::vector<int> Calculation::needs(int metric) const {
  const auto inputs = input_table().size();
  std::vector<char> reached(symbols_.size());
  reached[inputs + static_cast<std::size_t>(metric)] = 1;
  for (std::size_t m = static_cast<std::size_t>(metric) + 1; m-- > 0;) {
    if (!reached[inputs + m]) continue;
    for (const Node& node : formulas_[m].nodes) {
      if (node.op == Op::figure) reached[static_cast<std::size_t>(node.figure)] = 1;
    }
  }
  std::vector<int> result;
  for (std::size_t i = 0; i < inputs; ++i) {
    if (reached[i]) result.push_back(static_cast<int>(i));
  }
  return result;
}

bool Calculation::is_additive(const Formula& formula, int index) const {
  const Node& node = index < 0 ? formula.root() : formula.nodes[static_cast<std::size_t>(index)];
  const auto part = [&](std::size_t n) { return is_additive(formula, node.parts[n]); };
  const auto inputs = static_cast<int>(input_table().size());
  switch (node.op) {
    case Op::figure:
      if (node.figure >= inputs) return adds_up(node.figure - inputs);
      return payoff::adds_up(input_table()[static_cast<std::size_t>(node.figure)]);
    case Op::constant:
      return false;
    case Op::multiply:
      return part(0) != part(1);
    case Op::divide:
      return part(0) && formula.nodes[static_cast<std::size_t>(node.parts[1])].op == Op::constant;
    default:
      for (std::size_t n = 0; n < node.parts.size(); ++n) {
        if (!part(n)) return false;
      }
      return true;
  }
}

std::vector<Figure> Calculation::evaluate(const std::vector<Figure>& inputs) const {
  std::vector<Figure> figures = inputs;
  figures.reserve(symbols_.size());
  for (const Formula& formula : formulas_) {
    const int self = static_cast<int>(figures.size());
    Figure figure = Evaluation(formula, figures, self).node(static_cast<int>(formula.nodes.size()) - 1);
    if (figure.ok() && !std::isfinite(figure.value)) figure = Figure::failed(Fault::overflow, self);
    figures.push_back(figure);
  }
  return figures;
}

Figure Calculation::again(int metric, std::vector<Figure>& figures) const {
  const int self = static_cast<int>(input_table().size()) + metric;
  for (const Node& node : formula(metric).nodes) {
    const int used = node.op == Op::figure ? node.figure - static_cast<int>(input_table().size()) : -1;
    if (used >= 0) again(used, figures);
  }
  const Formula& own = formula(metric);
  Figure figure = Evaluation(own, figures, self).node(static_cast<int>(own.nodes.size()) - 1);
  if (figure.ok() && !std::isfinite(figure.value)) figure = Figure::failed(Fault::overflow, self);
  figures[static_cast<std::size_t>(self)] = figure;
  return figure;
}

Figure reckon(const Formula& formula, const std::vector<Figure>& figures) {
  return Evaluation(formula, figures, -1).node(static_cast<int>(formula.nodes.size()) - 1);
}

Working Calculation::working(int metric, const std::vector<Figure>& figures) const {
  return Writer(formula(metric), symbols_, figures).write();
}

}  // namespace payoff

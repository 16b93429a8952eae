#include "core/campaign/creator.h"

#include <cmath>

namespace payoff {
namespace {

const auto kReach = static_cast<std::size_t>(input_index("reach"));

Figure missing(std::size_t input) { return Figure::failed(Fault::missing_input, static_cast<int>(input)); }

/// Adds figures of one input, or takes the one that all agree on.
class Adder {
 public:
  Adder(std::size_t input, bool sums) : input_(input), sums_(sums) {}

  void add(const Figure& figure) {
    if (is_missing(figure)) return;
    if (!figure.ok()) {
      if (fault_.ok()) fault_ = Figure{0, figure.fault, static_cast<std::int16_t>(input_)};
      return;
    }
    differs_ = differs_ || (any_ && figure.value != last_);
    total_ += is_money() ? to_whole_micros(figure.value) : figure.value;
    last_ = figure.value;
    any_ = true;
  }
  /// Takes what was given; a part that cannot be read is left out.
  Figure sum_of_known() const {
    if (!any_ || (!sums_ && differs_)) return missing(input_);
    if (!sums_) return {last_};
    if (!is_money()) return {total_};
    if (std::abs(total_) > kMostMicros) return Figure::failed(Fault::overflow, static_cast<int>(input_));
    return {total_ / kMicrosInUnit};
  }
  /// A part that cannot be read spoils the whole.
  Figure sum() const { return fault_.ok() ? sum_of_known() : fault_; }

 private:
  bool is_money() const { return input_table()[input_].dimension.money == 1; }

  std::size_t input_;
  bool sums_;
  bool any_ = false;
  bool differs_ = false;
  double total_ = 0;
  double last_ = 0;
  Figure fault_ = {};
};

bool over_posts(const InputRow& row) { return adds_up(row) && !row.account; }

/// Whether a metric is what was done for each person reached, a share: contacts serve as well.
bool is_rate_of_contacts(const Calculation& calculation, std::size_t metric) {
  const Formula& formula = calculation.formula(static_cast<int>(metric));
  const Node& root = formula.root();
  if (metric_table()[metric].unit != Unit::ratio || root.op != Op::divide) return false;
  const Node& below = formula.nodes[static_cast<std::size_t>(root.parts[1])];
  return below.op == Op::figure && below.figure == static_cast<int>(kReach);
}

}  // namespace

const Figure& input_of(const std::vector<Figure>& figures, std::string_view id) {
  return figures[static_cast<std::size_t>(input_index(id))];
}
const Figure& metric_of(const std::vector<Figure>& figures, std::string_view id) {
  return figures[input_table().size() + static_cast<std::size_t>(metric_index(id))];
}
bool is_missing(const Figure& figure) { return figure.fault == Figure::fault_byte(Fault::missing_input); }

CreatorFigures roll_up(const Creator& creator) {
  CreatorFigures result{creator.inputs, {}};
  if (creator.posts.empty()) return result;
  const auto posts = static_cast<std::size_t>(input_index("posts"));
  for (std::size_t input = 0; input < result.inputs.size(); ++input) {
    if (!is_missing(result.inputs[input])) continue;
    Adder adder(input, over_posts(input_table()[input]));
    for (const Post& post : creator.posts) adder.add(post.inputs[input]);
    result.inputs[input] = adder.sum();
  }
  if (is_missing(creator.inputs[posts])) {
    result.inputs[posts] = {static_cast<double>(creator.posts.size())};
  }
  if (creator.posts.size() > 1 && is_missing(creator.inputs[kReach])) {
    Adder contacts(kReach, true);
    for (const Post& post : creator.posts) contacts.add(post.inputs[kReach]);
    const Figure sum = contacts.sum();
    if (sum.ok()) result.contacts = sum.value;
    if (sum.ok() || is_missing(sum)) result.inputs[kReach] = missing(kReach);
  }
  return result;
}

void inherit(std::vector<Figure>& inputs, const std::vector<Figure>& campaign) {
  for (std::size_t input = 0; input < inputs.size(); ++input) {
    const InputRow& row = input_table()[input];
    if (is_missing(inputs[input]) && !adds_up(row) && !row.whole) inputs[input] = campaign[input];
  }
}

std::vector<Figure> figures_of(const Calculation& calculation, const CreatorFigures& creator) {
  std::vector<Figure> figures = calculation.evaluate(creator.inputs);
  if (!creator.contacts) return figures;
  std::vector<Figure> inputs = creator.inputs;
  inputs[kReach] = {*creator.contacts};
  const std::vector<Figure> by_contacts = calculation.evaluate(inputs);
  for (std::size_t metric = 0; metric < metric_table().size(); ++metric) {
    const std::size_t place = inputs.size() + metric;
    if (is_rate_of_contacts(calculation, metric)) figures[place] = by_contacts[place];
  }
  return figures;
}

std::vector<Figure> pooled_of(const Calculation& calculation,
                              const std::vector<const CreatorFigures*>& creators,
                              const std::vector<Figure>& campaign) {
  CreatorFigures all;
  bool by_contacts = false;
  double contacts = 0;
  for (const CreatorFigures* creator : creators) {
    by_contacts = by_contacts || creator->contacts.has_value();
    contacts += creator->contacts.value_or(creator->inputs[kReach].value);
  }
  for (std::size_t input = 0; input < input_table().size(); ++input) {
    const InputRow& row = input_table()[input];
    Adder adder(input, adds_up(row));
    for (const CreatorFigures* creator : creators) adder.add(creator->inputs[input]);
    // A margin of the campaign has come down to those without one of their own.
    if (adds_up(row) || row.whole || creators.empty()) adder.add(campaign[input]);
    all.inputs.push_back(adder.sum_of_known());
  }
  const auto count = static_cast<std::size_t>(input_index("creators"));
  if (is_missing(all.inputs[count])) all.inputs[count] = {static_cast<double>(creators.size())};
  if (by_contacts) {
    all.inputs[kReach] = missing(kReach);
    all.contacts = contacts;
  }
  return figures_of(calculation, all);
}

Totals total_of(const Calculation& calculation, const std::vector<const CreatorFigures*>& creators,
                const std::vector<const std::vector<Figure>*>& figures, const std::vector<Figure>& campaign) {
  Totals totals{pooled_of(calculation, creators, campaign), std::vector<Mean>(metric_table().size())};
  for (std::size_t metric = 0; metric < metric_table().size(); ++metric) {
    if (calculation.adds_up(static_cast<int>(metric))) continue;
    Mean& mean = totals.averaged[metric];
    for (const std::vector<Figure>* row : figures) {
      const Figure& figure = (*row)[input_table().size() + metric];
      if (!figure.ok()) continue;
      mean.value += figure.value;
      ++mean.creators;
    }
    if (mean.creators > 0) mean.value /= static_cast<double>(mean.creators);
  }
  return totals;
}

}  // namespace payoff

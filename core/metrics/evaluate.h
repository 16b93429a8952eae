#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/metrics/formula.h"
#include "core/metrics/metric_table.h"

namespace payoff {

/// Definitions that differ in the field and that the caller therefore chooses.
struct Definitions {
  std::vector<std::string> engagement_actions = {"likes", "comments", "shares", "saves"};
  /// "clicks" or "sessions".
  std::string conversion_base = "clicks";
  /// Revenue is stated before refunds, so refunds are taken off.
  bool revenue_is_gross = false;
};

/// A number, or why there is none. `fault` is 0 where there is a number, else 1 + the Fault (the byte of a
/// fault column); `subject` is the place among the figures of what is at fault. A figure with a fault has the
/// value 0.
struct Figure {
  double value = 0;
  std::uint8_t fault = 0;
  std::int16_t subject = -1;

  bool ok() const { return fault == 0; }
  static Figure failed(Fault fault, int subject) {
    return {0, fault_byte(fault), static_cast<std::int16_t>(subject)};
  }
  static std::uint8_t fault_byte(Fault fault) {
    return static_cast<std::uint8_t>(1 + static_cast<int>(fault));
  }
};

/// What a figure came from: the formula with only what was given, and what was left out of its sums.
struct Working {
  /// Infix: ids, numbers, + - * / ( ).
  std::vector<std::string> formula;
  /// Places of the figures in the formula, each once.
  std::vector<int> figures;
  /// Inputs that the formula could have used and that were not given.
  std::vector<int> left_out;
};

/// The metric table under chosen definitions. Figures are numbered: the inputs first, then the metrics.
class Calculation {
 public:
  explicit Calculation(const Definitions& definitions = {});

  const std::vector<Symbol>& symbols() const { return symbols_; }
  const Formula& formula(int metric) const { return formulas_[static_cast<std::size_t>(metric)]; }
  /// The formula as tokens, definitions put in; `sum` and `first` stand as written.
  const std::vector<std::string>& tokens(int metric) const {
    return tokens_[static_cast<std::size_t>(metric)];
  }

  /// Every input that a metric's formula reaches through others, in table order.
  std::vector<int> needs(int metric) const;

  /// Whether the creators' own figures of a metric add up to that of their sums (total cost, profit), so that
  /// a mean over creators is not another question.
  bool adds_up(int metric) const { return is_additive(formula(metric), -1); }

  /// in:  one figure an input, in table order; not given is missing_input
  /// out: the inputs followed by the metrics
  std::vector<Figure> evaluate(const std::vector<Figure>& inputs) const;

  /// One metric again after an input changed, with the metrics that it uses.
  ///
  /// in: figures as evaluate gave them, an input of them changed; brought up to date as far as reckoned
  Figure again(int metric, std::vector<Figure>& figures) const;

  /// The working of one metric; `figures` is what evaluate gave.
  Working working(int metric, const std::vector<Figure>& figures) const;

 private:
  bool is_additive(const Formula& formula, int index) const;

  std::vector<Symbol> symbols_;
  std::vector<Formula> formulas_;
  std::vector<std::vector<std::string>> tokens_;
};

/// One formula of one row; what is at fault of itself has the subject -1.
///
/// in: formula [its figures are places in `figures`]
Figure reckon(const Formula& formula, const std::vector<Figure>& figures);

/// Past 2^53 micros sums are not exact.
inline constexpr double kMostMicros = 9007199254740992.0;
inline constexpr double kMicrosInUnit = 1e6;

/// Brings an amount to whole micros, as a double that is a whole number; a half goes to the even neighbor.
///
/// Adding 2^52 leaves no room for a fraction; from there on every double is whole. Written out, and not as
/// std::nearbyint, so that the columns can do the very same on SIMD lanes.
inline double to_whole_micros(double units) {
  constexpr double kAllWhole = 4503599627370496.0;
  const double micros = units * kMicrosInUnit;
  const double size = __builtin_fabs(micros);
  const double whole = __builtin_copysign((size + kAllWhole) - kAllWhole, micros);
  return size < kAllWhole ? whole : micros;
}

}  // namespace payoff

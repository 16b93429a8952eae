#pragma once

#include <span>
#include <string_view>

namespace payoff {

/// How a figure is shown: 9 is $9.00, 900%, 9.0 or 9.
enum class Unit { money, ratio, multiple, count, hours, days, months, seconds };

/// What a figure is made of, as powers: a cost per click is money^1 count^-1. The laws that the tests hold
/// every metric to (scale the money, scale the counts) follow from it.
struct Dimension {
  int money = 0;
  int count = 0;
  int hours = 0;
  bool operator==(const Dimension&) const = default;
};

/// One thing that a person can state. `low` and `high` bound what is possible; beyond is out_of_range.
struct InputRow {
  std::string_view id;
  std::string_view label;
  Unit unit;
  Dimension dimension;
  double low;
  double high;
  /// One figure of the whole project (sales of the shop): over creators it is not added up.
  bool whole = false;
  /// A figure of the account, people among them: over posts it is not added up.
  bool account = false;
};

/// Whether figures of several creators add up to one of all. A margin or a price of one thing has no sum.
inline bool adds_up(const InputRow& row) {
  const Dimension of = row.dimension;
  return !row.whole && of.money + of.count + of.hours == 1 && of.hours >= 0;
}

/// THE TABLE of inputs.
std::span<const InputRow> input_table();

/// Index in the table, or -1.
int input_index(std::string_view id);

std::string_view unit_id(Unit unit);

}  // namespace payoff

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/metrics/read_input.h"
#include "core/metrics/table.h"
#include "core/metrics/verdict.h"

namespace payoff::engine {

/// What is to be paid now, a row each, and once its post is there; a row where neither is known has a fault.
struct Debts {
  Column owed;
  std::vector<double> when_posted;
};

/// A table of creators that a caller has open. It is worked on in place: its columns are handed out as views,
/// which hold until the next call.
class OpenTable {
 public:
  OpenTable(CreatorTable table, InputStyle style, PerFollower per_follower, Window window)
      : table_(std::move(table)), style_(std::move(style)), per_follower_(per_follower), window_(window) {}

  /// Most rows: 1,000,000 creators are 700 MB.
  static constexpr std::size_t kMostRows = 1'000'000;
  bool resize(std::size_t rows);
  std::size_t rows() const { return table_.rows(); }
  const Column& column(std::size_t figure) { return table_.column(figure); }
  /// Place of a figure, input or metric, by id; -1 for none.
  int figure(std::string_view id) const;

  /// Sets one input from text; the answer is JSON: {ok, kind, value | fault, subject, alternative?}.
  std::string set(std::size_t row, std::string_view id, std::string_view text);
  /// Where the caller writes a column before `fill` takes it over. A fault byte of 0 with a value that is no
  /// possible figure becomes that fault.
  Column& stage();
  bool fill(std::string_view id);
  /// Metrics of these rows follow from their inputs when they are next asked for.
  void recompute(std::size_t from, std::size_t to) { table_.recompute(from, to); }
  /// in:  ids of figures, joined by commas; "" for all. The first `chosen` values of the stage are the rows
  ///      that count; all rows where it is negative
  /// out: JSON: {ok, rows, inputs: {id: figure}, metrics: {id: figure of the sums}, averaged: {id: {ok,
  /// value,
  ///      creators}}}; an id that is none is left out
  std::string totals(std::string_view ids, int chosen);
  /// What each row is still to be paid (core/campaign/owed.h), into `debts`. Of a row with neither a status
  /// nor an amount paid nobody said that it is still owed. in:  a status a row, joined by commas; what was
  /// paid in the values of the stage, NaN where it is not known out: JSON: {ok, owed, when_posted, overpaid,
  /// creators: how many are owed}: sums of all rows
  std::string owed(std::string_view statuses);
  const Debts& debts() const { return debts_; }
  const std::vector<std::uint32_t>& rank(std::size_t figure);
  /// Did this row pay? One id of the verdict of computeMetrics; a day of the last post that is none counts as
  /// not known.
  std::string verdict(std::size_t row, std::string_view last_post) const;

 private:
  CreatorTable table_;
  InputStyle style_;
  PerFollower per_follower_;
  Window window_;
  Column stage_;
  Debts debts_;
  std::vector<std::uint32_t> order_;
};

/// Handles of this module instance, of whatever kind: numbers from 1 up, never used twice.
int next_handle();
int keep_table(OpenTable table);
/// nullptr where the handle was disposed of or never was.
OpenTable* find_table(int handle);
void dispose_table(int handle);

}  // namespace payoff::engine

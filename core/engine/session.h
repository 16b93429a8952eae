#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/metrics/read_input.h"
#include "core/metrics/table.h"
#include "core/metrics/verdict.h"

namespace payoff::engine {

/// A table of creators that a caller has open. It is worked on in place: its columns are handed out as views,
/// which hold until the next call.
class OpenTable {
 public:
  OpenTable(CreatorTable table, InputStyle style, PerFollower per_follower, Window window)
      : table_(std::move(table)), style_(std::move(style)), per_follower_(per_follower), window_(window) {}

  /// Most rows: 1,000,000 creators are 700 MB.
  static constexpr std::size_t kMostRows = 1'000'000;
  bool resize(std::size_t rows);
  const CreatorTable& table() const { return table_; }
  /// Place of a figure, input or metric, by id; -1 for none.
  int figure(std::string_view id) const;

  /// Sets one input from text; the answer is JSON: {ok, kind, value | fault, subject, alternative?}.
  std::string set(std::size_t row, std::string_view id, std::string_view text);
  /// Where the caller writes a column before `fill` takes it over. A fault byte of 0 with a value that is no
  /// possible figure becomes that fault.
  Column& stage();
  bool fill(std::string_view id);
  void recompute(std::size_t from, std::size_t to) { table_.recompute(from, to); }
  /// JSON: {ok, rows, inputs: {id: figure}, metrics: {id: figure of the sums}, averaged: {id: {ok, value,
  /// creators}}}
  std::string totals() const;
  const std::vector<std::uint32_t>& rank(std::size_t figure);
  /// Did this row pay? One id of the verdict of computeMetrics, from the figures of the last recompute; a day
  /// of the last post that is none counts as not known.
  std::string verdict(std::size_t row, std::string_view last_post) const;

 private:
  CreatorTable table_;
  InputStyle style_;
  PerFollower per_follower_;
  Window window_;
  Column stage_;
  std::vector<std::uint32_t> order_;
};

/// Handles of this module instance, of whatever kind: numbers from 1 up, never used twice.
int next_handle();
int keep_table(OpenTable table);
/// nullptr where the handle was disposed of or never was.
OpenTable* find_table(int handle);
void dispose_table(int handle);

}  // namespace payoff::engine

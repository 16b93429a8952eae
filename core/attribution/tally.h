#pragma once

#include <array>
#include <vector>

#include "core/attribution/chain.h"
#include "core/attribution/heuristics.h"
#include "core/attribution/path_store.h"

namespace payoff {

/// Conversions and value [micros] credited to a channel, or counted for it.
struct Credit {
  double conversions = 0;
  double value = 0;
};

/// What one pass over the journeys counts.
///
/// The heuristics and Shapley are done once it ends; the chain waits for its solution (markov.h); the store
/// has what the sample is for: top paths, pairs, flows, intervals (around.h, bootstrap.h).
class Tally {
 public:
  /// in: names [of the channels, whose direct ones it asks; must outlive this], seed [of the sample]
  Tally(const ChannelNames& names, const AttributionOptions& options, std::uint64_t seed = 1,
        PathStore::Limits limits = {});

  /// faults: out_of_range naming path, days, conversions, value or non_conversions; overflow naming value
  Result<void> add(const JourneyRow& row);

  struct ByChannel {
    std::array<Credit, kModels> credit;  // of models that go path by path
    Credit assisted;                     // paths that it is in and another channel closes
    Credit any;                          // paths that it is in
  };
  const std::vector<ByChannel>& channels() const { return channels_; }
  /// By channel: touches, of all journeys.
  const std::vector<double>& visits() const { return visits_; }
  const Chain& chain() const { return chain_; }
  const PathStore& store() const { return store_; }
  const AttributionOptions& options() const { return options_; }
  const std::vector<char>& direct() const { return names_.directs(); }

  /// unattributed: conversions all of whose touches lie before the lookback window
  struct Totals {
    double rows = 0;
    double conversions = 0;
    std::int64_t value_micros = 0;
    double non_conversions = 0;
    double touches = 0;
    Credit unattributed;
    double three_or_more = 0;  // conversions after three touches or more
    bool has_days = true;      // every converting row says its days
  };
  const Totals& totals() const { return totals_; }
  static constexpr std::size_t kLengths = 33, kDays = 367;
  /// By touches: conversions after n touches, and journeys that ended without; the last stands for more.
  const std::array<Credit, kLengths>& lengths() const { return lengths_; }
  const std::array<double, kLengths>& lost_lengths() const { return lost_lengths_; }
  /// By whole days from the first touch on: conversions; the last stands for more.
  const std::array<double, kDays>& days_to_convert() const { return days_to_convert_; }

 private:
  Result<void> check(const JourneyRow& row) const;
  JourneyRow within_lookback(const JourneyRow& row);
  void share_out(const JourneyRow& row);
  void share_by_decay(const JourneyRow& row);
  void share_by_channel(const JourneyRow& row);
  void count_around(const JourneyRow& row);

  const ChannelNames& names_;
  AttributionOptions options_;
  Decay decay_;
  std::vector<ByChannel> channels_;
  std::vector<double> visits_;
  std::vector<std::uint64_t> seen_in_;  // by channel: the last row that had it
  Chain chain_;
  PathStore store_;
  Totals totals_;
  std::array<Credit, kLengths> lengths_{};
  std::array<double, kLengths> lost_lengths_{};
  std::array<double, kDays> days_to_convert_{};
  std::vector<double> weights_;
  std::vector<std::uint32_t> states_;
  std::vector<Channel> kept_path_;
  std::vector<float> kept_days_;
  std::uint64_t row_ = 0;
};

}  // namespace payoff

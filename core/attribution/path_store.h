#pragma once

#include <vector>

#include "core/attribution/journey.h"
#include "core/statistics/random.h"

namespace payoff {

/// Distinct paths with their counts, in bounded memory. While they fit, all of them; then each journey that
/// was ever added is kept with the same chance, `kept()`, a half, a quarter and so on, independently.
class PathStore {
 public:
  struct Limits {
    std::size_t paths = 65'536;
    std::size_t touches = 524'288;
  };
  explicit PathStore(std::uint64_t seed, Limits limits);

  void add(const JourneyRow& row);
  std::size_t size() const { return entries_.size(); }
  /// A path; `days` is empty where it was added without.
  JourneyRow row(std::size_t path) const;
  /// Whether any row has days, so that a path may be there more than once.
  bool has_days() const { return has_days_; }
  /// The chance with which a journey is kept: 1 where all are.
  double kept() const { return kept_; }

 private:
  struct Entry {
    std::uint32_t begin;
    std::uint32_t touches;
    double conversions;
    double non_conversions;
    std::int64_t value_micros;
  };
  void insert(const JourneyRow& row);
  void halve();
  void rebuild_slots();

  Limits limits_;
  Random random_;
  double kept_ = 1;
  int halvings_ = 0;
  bool has_days_ = false;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> hashes_;  // as entries_: close together, since a search sees several
  std::vector<Channel> touches_;
  std::vector<float> days_;  // as touches_, -1 where unknown; empty where no row has any
  std::vector<std::uint32_t> slots_;
};

}  // namespace payoff

#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "core/attribution/hash.h"
#include "core/attribution/journey.h"
#include "core/base/result.h"

namespace payoff {

/// One row of an event file: a touch, an order, or both at once.
///
/// customer:     [hash of the id: 64 bits, so that two of ten million meet with a chance of 1 in 400,000]
/// seconds:      [since 1970, in the file's own zone]
/// is_touch:     whether the channel was touched; an order without any touch before it counts its channel
struct Event {
  std::uint64_t customer = 0;
  std::int64_t seconds = 0;
  Channel channel = 0;
  bool is_touch = true;
  bool is_conversion = false;
  std::int64_t value_micros = 0;
};

/// Sorts events into journeys in bounded memory. A journey is a customer's touches up to an order, or since
/// the last one; after `idle_days` without any a new one begins.
///
/// Where customers lie together in the file, each is done when the next begins; where the file is in order of
/// time, whoever came back to order or has been away for `idle_days` is done. A file in neither order is held
/// whole, up to `most_events`.
class JourneyBuilder {
 public:
  struct Limits {
    std::size_t most_events = 500'000;
    double idle_days = 90;
  };
  using Emit = std::function<Result<void>(const JourneyRow&)>;

  JourneyBuilder(Limits limits, Emit emit) : limits_(limits), emit_(std::move(emit)) {}

  /// faults: too_large naming events (in no order, and more than fit); out_of_range naming time (an order
  /// that
  ///         held so far was broken after journeys had been made by it); those of emit
  Result<void> add(const Event& event);
  Result<void> finish();

 private:
  Result<void> make_room();
  Result<void> make_journeys(bool all, std::int64_t now);
  Result<void> emit_customer(std::span<const Event> events, bool all, std::int64_t now);
  Result<void> emit_journey(std::span<const Event> events, bool converted);

  Limits limits_;
  Emit emit_;
  std::vector<Event> events_;
  std::vector<Event> kept_;
  bool by_customer_ = true;
  bool by_time_ = true;
  bool relied_on_customer_ = false;
  bool relied_on_time_ = false;
  std::int64_t latest_ = INT64_MIN;
  std::uint64_t last_customer_ = 0;
  std::uint64_t seen_ = 0;
  std::uint64_t together_ = 0;  // rows of the same customer as the row before
  KeyNumbers closed_;  // customers that another one followed, until the file is known not to go by customer
  std::vector<Channel> path_;
  std::vector<float> days_;
};

}  // namespace payoff

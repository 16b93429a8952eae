#include "core/attribution/journey_builder.h"

#include <algorithm>

namespace payoff {
namespace {

constexpr double kSecondsOfDay = 86400;
/// Customers that are watched for coming back after another one; 12 MB.
constexpr std::size_t kRemembered = 500'000;

}  // namespace

Result<void> JourneyBuilder::add(const Event& event) {
  if (event.seconds < latest_) by_time_ = false;
  latest_ = std::max(latest_, event.seconds);
  const bool another = !events_.empty() && event.customer != last_customer_;
  if (!another && !events_.empty()) ++together_;
  ++seen_;
  if (by_customer_ && another) {
    const std::size_t known = closed_.keys().size();
    if (known < kRemembered) {
      closed_.number(last_customer_);
      by_customer_ = closed_.number(event.customer) >= known;
    }
  }
  if ((relied_on_time_ && !by_time_) || (relied_on_customer_ && !by_customer_)) {
    return fail(Fault::out_of_range, "time");
  }
  if (events_.size() >= limits_.most_events) {
    if (const auto made = make_room(); !made) return made;
  }
  last_customer_ = event.customer;
  events_.push_back(event);
  return {};
}

Result<void> JourneyBuilder::make_room() {
  // A file in which customers hardly ever lie together has only not shown yet that it does not go by them.
  if (by_customer_ && together_ * 4 > seen_) {
    relied_on_customer_ = true;
    kept_.clear();
    for (const Event& event : events_) {
      if (event.customer == last_customer_) kept_.push_back(event);
    }
    std::erase_if(events_, [&](const Event& event) { return event.customer == last_customer_; });
    const auto made = make_journeys(true, latest_);
    events_ = kept_;
    if (!made) return made;
  } else if (by_time_) {
    relied_on_time_ = true;
    if (const auto made = make_journeys(false, latest_); !made) return made;
  }
  // Half of it at least, or the next rows would sort all of it again and again.
  if (events_.size() * 2 > limits_.most_events) return fail(Fault::too_large, "events");
  return {};
}

Result<void> JourneyBuilder::make_journeys(bool all, std::int64_t now) {
  std::stable_sort(events_.begin(), events_.end(), [](const Event& a, const Event& b) {
    return a.customer != b.customer ? a.customer < b.customer : a.seconds < b.seconds;
  });
  std::vector<Event> events;
  events.swap(events_);
  for (std::size_t begin = 0, end = 0; begin < events.size(); begin = end) {
    while (end < events.size() && events[end].customer == events[begin].customer) ++end;
    const auto made = emit_customer(std::span(events).subspan(begin, end - begin), all, now);
    if (!made) return made;
  }
  return {};
}

Result<void> JourneyBuilder::emit_customer(std::span<const Event> events, bool all, std::int64_t now) {
  std::size_t begin = 0;
  const auto is_idle = [this](std::int64_t from, std::int64_t to) {
    return static_cast<double>(to - from) / kSecondsOfDay > limits_.idle_days;
  };
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (i > begin && is_idle(events[i - 1].seconds, events[i].seconds)) {
      if (const auto made = emit_journey(events.subspan(begin, i - begin), false); !made) return made;
      begin = i;
    }
    if (!events[i].is_conversion) continue;
    // Orders of the same moment as the file's end may still get touches of that moment; they wait.
    if (!all && events[i].seconds == now) break;
    if (const auto made = emit_journey(events.subspan(begin, i + 1 - begin), true); !made) return made;
    begin = i + 1;
  }
  if (begin == events.size()) return {};
  if (all || is_idle(events.back().seconds, now)) return emit_journey(events.subspan(begin), false);
  events_.insert(events_.end(), events.begin() + static_cast<long>(begin), events.end());
  return {};
}

Result<void> JourneyBuilder::emit_journey(std::span<const Event> events, bool converted) {
  path_.clear();
  days_.clear();
  const Event& last = events.back();
  const auto touch = [&](const Event& event) {
    path_.push_back(event.channel);
    days_.push_back(static_cast<float>(static_cast<double>(last.seconds - event.seconds) / kSecondsOfDay));
  };
  for (const Event& event : events) {
    if (event.is_touch) touch(event);
  }
  if (path_.empty()) touch(last);
  // What is no person keeps its latest touches.
  if (path_.size() > kMostTouches) {
    path_.erase(path_.begin(), path_.end() - static_cast<long>(kMostTouches));
    days_.erase(days_.begin(), days_.end() - static_cast<long>(kMostTouches));
  }
  return emit_(
      {path_, days_, converted ? 1.0 : 0.0, converted ? last.value_micros : 0, converted ? 0.0 : 1.0});
}

Result<void> JourneyBuilder::finish() { return make_journeys(true, latest_); }

}  // namespace payoff

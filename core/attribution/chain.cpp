#include "core/attribution/chain.h"

#include <algorithm>

namespace payoff {
namespace {

/// Bits of a channel in a window's key; the channel is kept as its place plus one, 0 is none.
constexpr int kChannelBits = 21;
/// Of each of the small tables of moves.
constexpr std::size_t kFirstSlots = 16;
static_assert((std::size_t{1} << kChannelBits) > kMostChannels);

}  // namespace

MoveCounts::MoveCounts() : parts_(kParts) { clear(); }

void MoveCounts::clear() {
  square_.assign(kSquare * kStride, 0);
  for (Part& part : parts_) {
    part.keys.assign(kFirstSlots, kEmpty);
    part.counts.assign(kFirstSlots, 0);
    part.used = 0;
  }
}

std::size_t MoveCounts::size() const {
  auto used = static_cast<std::size_t>(
      std::count_if(square_.begin(), square_.end(), [](double count) { return count != 0; }));
  for (const Part& part : parts_) used += part.used;
  return used;
}

std::size_t MoveCounts::enter(Part& part, std::uint32_t key, std::size_t at) {
  if (++part.used * 4 > part.keys.size() * 3) {
    std::vector<std::uint32_t> keys(part.keys.size() * 2, kEmpty);
    std::vector<double> counts(keys.size(), 0);
    const auto place = [&](std::uint32_t wanted) {
      std::size_t slot = place_of(wanted, keys.size());
      while (keys[slot] != kEmpty) slot = slot + 1 == keys.size() ? 0 : slot + 1;
      return slot;
    };
    for (std::size_t i = 0; i < part.keys.size(); ++i) {
      if (part.keys[i] == kEmpty) continue;
      const std::size_t slot = place(part.keys[i]);
      keys[slot] = part.keys[i];
      counts[slot] = part.counts[i];
    }
    at = place(key);
    part.keys = std::move(keys);
    part.counts = std::move(counts);
  }
  part.keys[at] = key;
  return at;
}

std::span<const std::uint32_t> Chain::states_of(std::span<const Channel> path,
                                                std::vector<std::uint32_t>& room) {
  if (order_ == 1) return path;
  room.clear();
  const std::uint64_t window = (std::uint64_t{1} << (kChannelBits * order_)) - 1;
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < path.size(); ++i) {
    key = (key << kChannelBits | (path[i] + 1)) & window;
    const bool full = i + 1 >= static_cast<std::size_t>(order_);
    if (full || i + 1 == path.size()) room.push_back(windows_.number(key));
  }
  return room;
}

void Chain::add(std::span<const std::uint32_t> states, double conversions, double value,
                double non_conversions) {
  const double journeys = conversions + non_conversions;
  std::uint32_t largest = 0;
  for (std::uint32_t state : states) largest = std::max(largest, state);
  if (largest >= leaving_.size()) leaving_.resize(largest + 1);
  if (states.size() > 1 && largest >= MoveCounts::kMostStates) {
    too_many_ = true;
  } else {
    for (std::size_t i = 1; i < states.size(); ++i) {
      if (states[i - 1] != states[i]) moves_.add(states[i - 1], states[i], journeys);
    }
  }
  Leaving& last = leaving_[states.back()];
  last.conversions += conversions;
  last.value += value;
  last.non_conversions += non_conversions;
}

std::vector<Channel> Chain::channels_of(std::uint32_t state) const {
  if (order_ == 1) return {state};
  std::vector<Channel> channels;
  for (std::uint64_t key = windows_.keys()[state]; key != 0; key >>= kChannelBits) {
    channels.push_back(static_cast<Channel>(key & ((1u << kChannelBits) - 1)) - 1);
  }
  return channels;
}

}  // namespace payoff

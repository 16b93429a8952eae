#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace payoff {

/// A channel's place in ChannelNames.
using Channel = std::uint32_t;
inline constexpr std::size_t kMostChannels = std::size_t{1} << 20;
/// Touches of one journey; more than that is no person.
inline constexpr std::size_t kMostTouches = 10'000;

/// Journeys that took the same path, as a view of what the caller holds.
///
/// path:            channels touched, first to last; at least one
/// days:            [days before the conversion, >= 0], one for each touch, or none at all where unknown
/// conversions:     [count, >= 0] of them that ended in an order
/// value_micros:    [micros] that those brought in all
/// non_conversions: [count, >= 0] of them that did not
struct JourneyRow {
  std::span<const Channel> path;
  std::span<const float> days = {};
  double conversions = 0;
  std::int64_t value_micros = 0;
  double non_conversions = 0;
};

/// How journeys are shared out.
///
/// position_first, position_last: [ratio, 0..1, at most 1 together] weights of the ends of a path
/// half_life_days:                [days, > 0] after which a touch counts half
/// lookback_days:                 [days, >= 0] older touches are left out
/// touch_spacing_days:            [days, > 0] assumed between touches where a row has no days
/// markov_order:                  [1..3] touches that decide where a visitor goes next
/// non_converting:                whether journeys without an order count for the removal effect
struct AttributionOptions {
  double position_first = 0.4;
  double position_last = 0.4;
  double half_life_days = 7;
  std::optional<double> lookback_days = {};
  std::optional<double> touch_spacing_days = {};
  int markov_order = 1;
  bool non_converting = true;
};

/// Interned names. A name may stand for a group: creators for their network, sources for GA4's channel.
class ChannelNames {
 public:
  ChannelNames();
  /// Every name that is mapped counts as the group from now on; ask before the first name is interned.
  void group(std::string_view name, std::string_view group);
  /// That whoever comes by this name came back by themselves; ask before it is interned. A group is direct by
  /// its own name.
  void direct(std::string_view name);
  /// The place of a name (of its group, where it has one); it is added where it is new.
  Channel intern(std::string_view name);
  /// The channel of that name.
  std::optional<Channel> find(std::string_view name) const;
  const std::vector<std::string>& names() const { return names_; }
  /// By channel: whether it is direct.
  const std::vector<char>& directs() const { return directs_; }

 private:
  /// What is compared first, so that a short name is found without a look at the words.
  struct Key {
    std::uint64_t head[2] = {0, 0};
    std::uint32_t length = 0;
  };
  struct Slot {
    Key key;
    std::uint32_t entry = UINT32_MAX;
  };
  static Key key_of(std::string_view name);
  /// 32 bits, of which the upper ones are the best.
  static std::uint64_t hash_of(const Key& key, std::string_view name);
  std::size_t probe(const Key& key, std::string_view name) const;
  std::uint32_t enter(std::string_view name);
  void grow();

  std::vector<std::string> words_;    // every name seen
  std::vector<Channel> channel_of_;   // by word, of whom it counts as; UINT32_MAX until it is met
  std::vector<Channel> named_;        // by word, the channel of that name; UINT32_MAX where there is none
  std::vector<std::uint32_t> group_;  // by word: the word it counts as
  std::vector<Slot> slots_;
  std::vector<std::string> names_;
  std::vector<char> direct_words_;  // by word
  std::vector<char> directs_;       // by channel
};

}  // namespace payoff

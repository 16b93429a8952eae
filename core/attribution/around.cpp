#include "core/attribution/around.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace payoff {
namespace {

template <class T, class Less>
void keep_best(std::vector<T>& list, std::size_t most, Less less) {
  std::stable_sort(list.begin(), list.end(), less);
  if (list.size() > most) list.erase(list.begin() + static_cast<long>(most), list.end());
}

/// The distinct channels of a path, in rising order.
std::vector<Channel> distinct_channels(const JourneyRow& row) {
  std::vector<Channel> channels(row.path.begin(), row.path.end());
  std::sort(channels.begin(), channels.end());
  channels.erase(std::unique(channels.begin(), channels.end()), channels.end());
  return channels;
}

/// A flow as one number; of a place its last bits are enough, channels and places that are none.
constexpr int kPlaceBits = 21;
constexpr std::uint32_t kPlaceMask = (1u << kPlaceBits) - 1;
static_assert(kMostChannels < (Flow::kMore & kPlaceMask));

std::uint64_t key_of(std::uint32_t step, std::uint32_t from, std::uint32_t to) {
  return std::uint64_t{step} << 2 * kPlaceBits | std::uint64_t{from & kPlaceMask} << kPlaceBits |
         (to & kPlaceMask);
}

std::uint32_t place_in(std::uint64_t key) {
  const auto place = static_cast<std::uint32_t>(key) & kPlaceMask;
  return place < kMostChannels ? place : place | ~kPlaceMask;
}

}  // namespace

std::vector<TopPath> top_paths(const PathStore& store, std::size_t most) {
  /// A path by the first row that has it.
  struct Sums {
    std::size_t row;
    double conversions, value, non_conversions;
  };
  std::vector<Sums> sums;
  sums.reserve(store.size());
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < store.size(); ++i) {
    const JourneyRow row = store.row(i);
    std::size_t place = sums.size();
    // Without days each row has a path of its own.
    if (store.has_days()) {
      const std::string_view bytes(reinterpret_cast<const char*>(row.path.data()), row.path.size_bytes());
      place = places.emplace(bytes, place).first->second;
    }
    if (place == sums.size()) sums.push_back({i, 0, 0, 0});
    sums[place].conversions += row.conversions / store.kept();
    sums[place].value += static_cast<double>(row.value_micros) / store.kept();
    sums[place].non_conversions += row.non_conversions / store.kept();
  }
  const auto end = sums.begin() + static_cast<long>(std::min(most, sums.size()));
  std::partial_sort(sums.begin(), end, sums.end(), [](const Sums& a, const Sums& b) {
    const double all_a = a.conversions + a.non_conversions, all_b = b.conversions + b.non_conversions;
    return std::tie(a.conversions, all_a, b.row) > std::tie(b.conversions, all_b, a.row);
  });
  std::vector<TopPath> found;
  for (auto best = sums.begin(); best != end; ++best) {
    const auto path = store.row(best->row).path;
    found.push_back({{path.begin(), path.end()}, best->conversions, best->value, best->non_conversions});
  }
  return found;
}

std::vector<Overlap> overlaps(const PathStore& store, std::size_t most) {
  KeyNumbers pairs;
  std::vector<Overlap> found;
  for (std::size_t i = 0; i < store.size(); ++i) {
    const JourneyRow row = store.row(i);
    if (row.conversions <= 0) continue;
    const std::vector<Channel> channels = distinct_channels(row);
    for (std::size_t a = 0; a < channels.size(); ++a) {
      for (std::size_t b = a + 1; b < channels.size(); ++b) {
        const std::uint32_t place = pairs.number(std::uint64_t{channels[a]} << 32 | channels[b]);
        if (place == found.size()) found.push_back({channels[a], channels[b], 0, 0});
        found[place].conversions += row.conversions / store.kept();
        found[place].value += static_cast<double>(row.value_micros) / store.kept();
      }
    }
  }
  keep_best(found, most, [](const Overlap& a, const Overlap& b) { return a.conversions > b.conversions; });
  return found;
}

std::vector<double> alone(const PathStore& store, std::size_t channels) {
  std::vector<double> counts(channels, 0);
  for (std::size_t i = 0; i < store.size(); ++i) {
    const JourneyRow row = store.row(i);
    const bool one =
        std::all_of(row.path.begin(), row.path.end(), [&](Channel c) { return c == row.path[0]; });
    if (one) counts[row.path[0]] += row.conversions / store.kept();
  }
  return counts;
}

std::vector<Flow> flows(const PathStore& store, const std::vector<char>& named, std::uint32_t steps) {
  KeyNumbers links;
  std::vector<double> counts;
  const auto count = [&](std::uint32_t step, std::uint32_t from, std::uint32_t to, double journeys) {
    const std::uint32_t place = links.number(key_of(step, from, to));
    if (place == counts.size()) counts.push_back(0);
    counts[place] += journeys;
  };
  const auto shown = [&](Channel channel) {
    return channel < named.size() && named[channel] != 0 ? channel : Flow::kOthers;
  };
  for (std::size_t i = 0; i < store.size(); ++i) {
    const JourneyRow row = store.row(i);
    const double journeys = (row.conversions + row.non_conversions) / store.kept();
    const auto touches = static_cast<std::uint32_t>(row.path.size());
    for (std::uint32_t step = 0; step < std::min(touches, steps); ++step) {
      const std::uint32_t from = shown(row.path[step]);
      if (step + 1 < touches) {
        count(step, from, step + 1 < steps ? shown(row.path[step + 1]) : Flow::kMore, journeys);
        continue;
      }
      if (row.conversions > 0) count(step, from, Flow::kConverted, row.conversions / store.kept());
      if (row.non_conversions > 0) count(step, from, Flow::kLost, row.non_conversions / store.kept());
    }
  }
  std::vector<Flow> list;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const std::uint64_t key = links.keys()[i];
    const auto step = static_cast<std::uint32_t>(key >> 2 * kPlaceBits);
    list.push_back({step, place_in(key >> kPlaceBits), place_in(key), counts[i]});
  }
  std::sort(list.begin(), list.end(), [](const Flow& a, const Flow& b) {
    return std::tie(a.step, a.from, a.to) < std::tie(b.step, b.from, b.to);
  });
  return list;
}

}  // namespace payoff

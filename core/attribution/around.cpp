#include "core/attribution/around.h"

#include <algorithm>
#include <map>
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

}  // namespace

std::vector<TopPath> top_paths(const PathStore& store, std::size_t most) {
  std::unordered_map<std::string_view, std::size_t> places;
  std::vector<TopPath> found;
  for (std::size_t i = 0; i < store.size(); ++i) {
    const JourneyRow row = store.row(i);
    const std::string_view bytes(reinterpret_cast<const char*>(row.path.data()), row.path.size_bytes());
    const auto [place, fresh] = places.emplace(bytes, found.size());
    if (fresh) found.push_back({{row.path.begin(), row.path.end()}, 0, 0, 0});
    TopPath& path = found[place->second];
    path.conversions += row.conversions / store.kept();
    path.value += static_cast<double>(row.value_micros) / store.kept();
    path.non_conversions += row.non_conversions / store.kept();
  }
  keep_best(found, most, [](const TopPath& a, const TopPath& b) {
    const double all_a = a.conversions + a.non_conversions, all_b = b.conversions + b.non_conversions;
    return std::tie(a.conversions, all_a) > std::tie(b.conversions, all_b);
  });
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
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, double> counts;
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
        counts[{step, from, step + 1 < steps ? shown(row.path[step + 1]) : Flow::kMore}] += journeys;
        continue;
      }
      if (row.conversions > 0) counts[{step, from, Flow::kConverted}] += row.conversions / store.kept();
      if (row.non_conversions > 0) counts[{step, from, Flow::kLost}] += row.non_conversions / store.kept();
    }
  }
  std::vector<Flow> list;
  for (const auto& [key, journeys] : counts) {
    list.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), journeys});
  }
  return list;
}

}  // namespace payoff

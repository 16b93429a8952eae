#include "core/attribution/path_store.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/attribution/hash.h"

namespace payoff {
namespace {

constexpr std::uint32_t kEmpty = UINT32_MAX;

/// Doubles, but not past what will ever be needed.
template <class T>
void make_room(std::vector<T>& list, std::size_t more, std::size_t most) {
  const std::size_t needed = list.size() + more;
  if (needed > list.capacity()) list.reserve(std::max(needed, std::min(2 * list.capacity(), most)));
}

std::uint32_t hash_row(const JourneyRow& row) {
  const auto bytes_of = [](const auto& list) {
    return std::string_view(reinterpret_cast<const char*>(list.data()), list.size() * 4);
  };
  return static_cast<std::uint32_t>(hash_bytes(bytes_of(row.path)) ^
                                    (row.days.empty() ? 0 : 31 * hash_bytes(bytes_of(row.days))));
}

/// Of `count` coins the heads: each bit of the source is one; of very many, the rounded normal.
double heads(double count, Random& random) {
  if (count > 4096) return std::round(count / 2 + std::sqrt(count) / 2 * random.normal());
  int heads = 0;
  int left = static_cast<int>(count);
  for (; left >= 64; left -= 64) heads += std::popcount(random.next());
  if (left > 0) heads += std::popcount(random.next() >> (64 - left));
  return heads;
}

/// What one halving leaves of a count: of whole journeys each with the chance of a half.
double half_of(double count, Random& random) {
  const double whole = static_cast<double>(static_cast<std::int64_t>(count));
  const double rest = count - whole;
  return heads(whole, random) + (rest > 0 && heads(1, random) > 0 ? rest : 0);
}

/// Thins a row in place. The value follows the conversions.
void thin(double& conversions, double& non_conversions, std::int64_t& value_micros, Random& random) {
  const double before = conversions;
  conversions = half_of(conversions, random);
  non_conversions = half_of(non_conversions, random);
  if (before > 0) {
    value_micros = static_cast<std::int64_t>(static_cast<double>(value_micros) * (conversions / before));
  }
}

}  // namespace

PathStore::PathStore(std::uint64_t seed, Limits limits) : limits_(limits), random_(seed) {
  slots_.assign(1024, kEmpty);
}

void PathStore::add(const JourneyRow& row) {
  JourneyRow part = row;
  if (halvings_ > 0 && row.conversions + row.non_conversions == 1) {
    // One journey, as most rows are: one throw decides.
    if ((random_.next() >> (64 - halvings_)) != 0) return;
  } else {
    for (int i = 0; i < halvings_ && part.conversions + part.non_conversions > 0; ++i) {
      thin(part.conversions, part.non_conversions, part.value_micros, random_);
    }
    if (part.conversions + part.non_conversions <= 0) return;
  }
  insert(part);
  while (entries_.size() > limits_.paths || touches_.size() > limits_.touches) {
    if (halvings_ == 60) return;
    halve();
  }
}

void PathStore::insert(const JourneyRow& row) {
  const std::uint32_t hash = hash_row(row);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at] != kEmpty; at = (at + 1) & mask) {
    if (hashes_[slots_[at]] != hash) continue;
    const JourneyRow kept = this->row(slots_[at]);
    if (std::equal(kept.path.begin(), kept.path.end(), row.path.begin(), row.path.end()) &&
        std::equal(kept.days.begin(), kept.days.end(), row.days.begin(), row.days.end())) {
      Entry& entry = entries_[slots_[at]];
      entry.conversions += row.conversions;
      entry.non_conversions += row.non_conversions;
      entry.value_micros += row.value_micros;
      return;
    }
  }
  if (!row.days.empty() && !has_days_) {
    days_.assign(touches_.size(), -1.0F);
    has_days_ = true;
  }
  slots_[at] = static_cast<std::uint32_t>(entries_.size());
  make_room(entries_, 1, limits_.paths + 1);
  make_room(hashes_, 1, limits_.paths + 1);
  hashes_.push_back(hash);
  make_room(touches_, row.path.size(), limits_.touches + row.path.size());
  entries_.push_back({static_cast<std::uint32_t>(touches_.size()),
                      static_cast<std::uint32_t>(row.path.size()), row.conversions, row.non_conversions,
                      row.value_micros});
  touches_.insert(touches_.end(), row.path.begin(), row.path.end());
  if (has_days_) {
    days_.insert(days_.end(), row.days.begin(), row.days.end());
    days_.resize(touches_.size(), -1.0F);
  }
  if (entries_.size() * 2 > slots_.size() && entries_.size() <= limits_.paths) {
    slots_.resize(slots_.size() * 2);
    rebuild_slots();
  }
}

JourneyRow PathStore::row(std::size_t path) const {
  const Entry& entry = entries_[path];
  const std::span<const Channel> touches{touches_.data() + entry.begin, entry.touches};
  const bool timed = has_days_ && days_[entry.begin] >= 0;
  const std::span<const float> days =
      timed ? std::span<const float>{days_.data() + entry.begin, entry.touches} : std::span<const float>{};
  return {touches, days, entry.conversions, entry.value_micros, entry.non_conversions};
}

void PathStore::halve() {
  kept_ /= 2;
  ++halvings_;
  std::size_t place = 0, end = 0;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    Entry entry = entries_[i];
    thin(entry.conversions, entry.non_conversions, entry.value_micros, random_);
    if (entry.conversions + entry.non_conversions <= 0) continue;
    std::copy_n(touches_.data() + entry.begin, entry.touches, touches_.data() + end);
    if (has_days_) std::copy_n(days_.data() + entry.begin, entry.touches, days_.data() + end);
    entry.begin = static_cast<std::uint32_t>(end);
    end += entry.touches;
    hashes_[place] = hashes_[i];
    entries_[place++] = entry;
  }
  entries_.resize(place);
  hashes_.resize(place);
  touches_.resize(end);
  if (has_days_) days_.resize(end);
  rebuild_slots();
}

void PathStore::rebuild_slots() {
  std::fill(slots_.begin(), slots_.end(), kEmpty);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    std::size_t at = hashes_[i] & mask;
    while (slots_[at] != kEmpty) at = (at + 1) & mask;
    slots_[at] = i;
  }
}

}  // namespace payoff

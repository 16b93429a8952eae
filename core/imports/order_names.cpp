#include "core/imports/order_names.h"

#include <algorithm>

#include "core/base/text.h"

namespace payoff {
namespace {

/// How far numbers may lie apart: one far number must not make the tables large.
constexpr std::uint64_t kReach = std::uint64_t{1} << 27;
constexpr std::size_t kMostDigits = 15;
constexpr std::uint64_t kPage = 1024;
constexpr std::uint32_t kRefused = UINT32_MAX;
/// Pages that any file may begin, then one for so many orders.
constexpr std::size_t kFreePages = 64;
constexpr std::size_t kOrdersForPage = kPage / 16;

/// The first number stands in the middle: exports run up or down from it.
std::uint64_t base_of(std::uint64_t first) {
  return first > kReach / 2 ? (first - kReach / 2) / kPage * kPage : 0;
}

}  // namespace

std::optional<std::uint64_t> OrderNumber::read(std::string_view name) {
  if (!begun_) {
    std::size_t end = name.size();
    while (end > 0 && !is_digit(name[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && is_digit(name[begin - 1])) --begin;
    if (begin == end) return std::nullopt;
    begun_ = true;
    prefix_ = name.substr(0, begin);
    suffix_ = name.substr(end);
  }
  // No digit ends the prefix and none is in the suffix: a name has them in one way only.
  if (name.size() <= prefix_.size() + suffix_.size()) return std::nullopt;
  const std::size_t end = name.size() - suffix_.size();
  std::size_t at = prefix_.size();
  if (end - at > kMostDigits || (name[at] == '0' && end - at > 1)) return std::nullopt;
  if (!std::equal(prefix_.begin(), prefix_.end(), name.begin())) return std::nullopt;
  if (!std::equal(suffix_.begin(), suffix_.end(), name.begin() + static_cast<std::ptrdiff_t>(end)))
    return std::nullopt;
  std::uint64_t number = 0;
  for (; at < end; ++at) {
    if (!is_digit(name[at])) return std::nullopt;
    number = number * 10 + static_cast<std::uint64_t>(name[at] - '0');
  }
  return number;
}

bool OrderNames::add_number(std::uint64_t number) {
  const auto word = static_cast<std::size_t>((number - base_) / 64);
  if (word >= bits_.size()) bits_.resize(std::max<std::size_t>(word + 1, bits_.size() + bits_.size() / 2));
  const std::uint64_t bit = std::uint64_t{1} << (number % 64);
  const bool is_new = (bits_[word] & bit) == 0;
  bits_[word] |= bit;
  return is_new;
}

bool OrderNames::add(std::string_view name) {
  const std::optional<std::uint64_t> number = number_.read(name);
  if (number && bits_.empty()) base_ = base_of(*number);
  if (number && *number >= base_ && *number - base_ < kReach) return add_number(*number);
  const std::size_t before = others_.size();
  others_.add(name);
  return others_.size() > before;
}

/// Where the place of the number is kept; nullptr where its page is refused, now and ever after.
std::uint32_t* OrderFinder::entry(std::uint64_t number, std::size_t orders) {
  if (pages_.empty()) base_ = base_of(number);
  if (number < base_ || number - base_ >= kReach) return nullptr;
  const auto at = static_cast<std::size_t>((number - base_) / kPage);
  if (at >= pages_.size()) pages_.resize(at + 1);
  if (pages_[at] == 0) {
    const bool worth_it = begun_.size() < kFreePages + orders / kOrdersForPage;
    if (worth_it) begun_.emplace_back(kPage);
    pages_[at] = worth_it ? static_cast<std::uint32_t>(begun_.size()) : kRefused;
  }
  if (pages_[at] == kRefused) return nullptr;
  return &begun_[pages_[at] - 1][static_cast<std::size_t>(number % kPage)];
}

std::size_t OrderFinder::add(std::string_view name, StringColumn& names) {
  const std::optional<std::uint64_t> number = number_.read(name);
  std::uint32_t* place = number ? entry(*number, names.size()) : nullptr;
  if (place == nullptr) return others_.add(name, names);
  if (*place == 0) {
    names.push_back(name);
    *place = static_cast<std::uint32_t>(names.size());
  }
  return *place - 1;
}

}  // namespace payoff

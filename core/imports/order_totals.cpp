#include "core/imports/order_totals.h"

#include <algorithm>
#include <string>

#include "core/imports/decimal_sum.h"

namespace payoff {
namespace {

/// A bitmap of all the order numbers of a large shop is small; one far number must not make it large.
constexpr std::uint64_t kMostBits = std::uint64_t{1} << 27;
constexpr std::size_t kMostDigits = 15;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool OrderNames::add_number(std::uint64_t number) {
  // The first number stands in the middle: exports run up or down from it.
  if (bits_.empty()) base_ = number > kMostBits / 2 ? (number - kMostBits / 2) & ~std::uint64_t{63} : 0;
  const auto word = static_cast<std::size_t>((number - base_) / 64);
  if (word >= bits_.size()) bits_.resize(std::max<std::size_t>(word + 1, bits_.size() + bits_.size() / 2));
  const std::uint64_t bit = std::uint64_t{1} << (number % 64);
  const bool is_new = (bits_[word] & bit) == 0;
  bits_[word] |= bit;
  return is_new;
}

bool OrderNames::add(std::string_view name) {
  std::size_t end = name.size();
  while (end > 0 && !is_digit(name[end - 1])) --end;
  std::size_t begin = end;
  while (begin > 0 && is_digit(name[begin - 1])) --begin;
  const std::string_view prefix = name.substr(0, begin), suffix = name.substr(end);
  const std::size_t digits = end - begin;
  if (!begun_) {
    begun_ = true;
    prefix_ = prefix;
    suffix_ = suffix;
  }
  // "#007" and "#7" are two orders.
  const bool plain = digits > 0 && digits <= kMostDigits && (name[begin] != '0' || digits == 1);
  if (plain && prefix == prefix_ && suffix == suffix_) {
    std::uint64_t number = 0;
    for (std::size_t i = begin; i < end; ++i)
      number = number * 10 + static_cast<std::uint64_t>(name[i] - '0');
    if (bits_.empty() || (number >= base_ && number - base_ < kMostBits)) return add_number(number);
  }
  const std::size_t before = others_.size();
  others_.add(name);
  return others_.size() > before;
}

void OrderTotals::row(std::string_view name, std::string_view total, std::string_view code) {
  ++rows_;
  if (name == last_name_ || name.empty()) return;
  last_name_.assign(name);
  if (!names_.add(name)) return;
  const std::uint32_t place = codes_.add(code);
  if (place >= sums_.size()) sums_.resize(place + 1u);
  Sums& sums = sums_[place];
  ++sums.orders;
  if (total.empty()) return;
  const auto money = read_money(total, decimal_);
  if (!money) {
    ++bad_totals_;
    return;
  }
  sums.total += money->micros;
  if (money->micros != 0) decimals_ = std::max(decimals_, money->decimals);
}

}  // namespace payoff

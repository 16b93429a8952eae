#include "core/base/exchange.h"

#include <cmath>

#include "core/base/money.h"

namespace payoff {
namespace {

constexpr int kMostPlaces = 22;  // 10^22 is the last power of ten that a double holds
constexpr double kAllWhole = 9007199254740992.0;

}  // namespace

std::optional<Decimal> decimal_of(double value) {
  if (!(value >= 1e-15 && value <= 1e9)) return std::nullopt;
  double power = 1;
  Decimal nearest = {0, 0};
  for (int places = 0; places <= kMostPlaces; ++places, power *= 10) {
    if (value * power > kAllWhole) break;
    nearest = {std::llround(value * power), places};
    if (static_cast<double>(nearest.digits) / power == value) break;
  }
  return nearest;
}

const ExchangeRate* find_rate(const std::vector<ExchangeRate>& rates, std::string_view currency) {
  const ExchangeRate* latest = nullptr;
  for (const ExchangeRate& rate : rates) {
    if (rate.currency == currency && (latest == nullptr || rate.date >= latest->date)) latest = &rate;
  }
  return latest;
}

Result<std::int64_t> convert_micros(std::int64_t micros, double rate, std::string_view subject) {
  const std::optional<Decimal> decimal = decimal_of(rate);
  if (!decimal) return fail(Fault::out_of_range, std::string(subject));
  // 2^53 micros times 2^53 digits stay within 128 bits.
  __extension__ using Wide = __int128;
  Wide power = 1;
  for (int i = 0; i < decimal->places; ++i) power *= 10;
  const Wide product = static_cast<Wide>(micros) * decimal->digits;
  const Wide half = product < 0 ? -power / 2 : power / 2;
  const Wide converted = (product + half) / power;
  if (converted > kLargestMicros || converted < -kLargestMicros)
    return fail(Fault::overflow, std::string(subject));
  return static_cast<std::int64_t>(converted);
}

}  // namespace payoff

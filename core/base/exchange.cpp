#include "core/base/exchange.h"

#include <cmath>
#include <cstdlib>

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
  const std::int64_t amount = std::abs(micros);
  std::int64_t digits = decimal->digits;
  // Long multiplication, the places behind the point first: what leaves on the right is not needed but for
  // the last digit, which rounds. 2^53 micros times 9 stay within 64 bits; 128 would cost a page a kilobyte.
  std::int64_t carried = 0, left_over = 0;
  for (int place = 0; place < decimal->places; ++place, digits /= 10) {
    carried += amount * (digits % 10);
    left_over = carried % 10;
    carried /= 10;
  }
  std::int64_t converted = 0;
  const bool wrapped = __builtin_mul_overflow(amount, digits, &converted) ||
                       __builtin_add_overflow(converted, carried + (left_over >= 5 ? 1 : 0), &converted);
  if (wrapped || converted > kLargestMicros) return fail(Fault::overflow, std::string(subject));
  return micros < 0 ? -converted : converted;
}

}  // namespace payoff

#include "core/base/money.h"

#include <cmath>

namespace payoff {
namespace {

// Four bytes a currency, sorted: the code and its decimals.
constexpr std::string_view kCurrencies =
#include "core/base/currency_table.inc"
    ;
constexpr std::size_t kRow = 4;

constexpr bool is_sorted_table() {
  for (std::size_t at = kRow; at < kCurrencies.size(); at += kRow) {
    if (kCurrencies.substr(at - kRow, 3) >= kCurrencies.substr(at, 3)) return false;
  }
  return kCurrencies.size() % kRow == 0;
}
static_assert(is_sorted_table());

/// The decimals as a digit; '\0' where the code is not in the table.
char digits_of(std::string_view iso) {
  std::size_t low = 0;
  std::size_t high = kCurrencies.size() / kRow;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::string_view code = kCurrencies.substr(middle * kRow, 3);
    if (code == iso) return kCurrencies[middle * kRow + 3];
    if (code < iso) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return '\0';
}

}  // namespace

Result<std::int64_t> to_micros(double units, std::string_view subject) {
  if (!std::isfinite(units)) return fail(Fault::not_a_number, std::string(subject));
  // Before anything is rounded to an integer that could not hold it.
  if (std::abs(units) > to_units(kLargestMicros)) return fail(Fault::overflow, std::string(subject));
  const std::int64_t cents = std::llround(units * 100);
  const bool is_cents = static_cast<double>(cents) / 100 == units;
  const std::int64_t micros =
      is_cents ? cents * (kMicrosPerUnit / 100) : std::llround(units * kMicrosPerUnit);
  if (std::abs(micros) > kLargestMicros) return fail(Fault::overflow, std::string(subject));
  return micros;
}

double to_units(std::int64_t micros) { return static_cast<double>(micros) / kMicrosPerUnit; }

Result<std::int64_t> add_micros(std::int64_t a, std::int64_t b, std::string_view subject) {
  std::int64_t sum = 0;
  const bool wrapped = __builtin_add_overflow(a, b, &sum);
  if (wrapped || sum > kLargestMicros || sum < -kLargestMicros)
    return fail(Fault::overflow, std::string(subject));
  return sum;
}

std::int64_t add_saturated(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  if (!__builtin_add_overflow(a, b, &sum)) return sum;
  return a < 0 ? INT64_MIN : INT64_MAX;
}

bool is_currency(std::string_view iso) { return digits_of(iso) != '\0'; }

int minor_units(std::string_view iso) {
  const char digits = digits_of(iso);
  return digits == '\0' ? 2 : digits - '0';
}

}  // namespace payoff

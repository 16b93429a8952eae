#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace payoff {

/// What somebody typed of another currency: one unit of it is `value` units of the project's own, as of
/// `date` ("" where they did not say).
struct ExchangeRate {
  std::string currency;
  double value = 0;
  std::string date = {};
};

/// A positive number as the decimal it was written as: digits x 10^-places.
///
/// example: 1.0834 -> {10834, 4}; 0.0067 -> {67, 4}
/// faults:  none; nullopt where it is not positive, or past 10^9 or 10^-15
struct Decimal {
  std::int64_t digits;
  int places;
};
std::optional<Decimal> decimal_of(double value);

/// The rate of a currency: of several the one with the latest date (texts as they are, so YYYY-MM-DD).
const ExchangeRate* find_rate(const std::vector<ExchangeRate>& rates, std::string_view currency);

/// An amount of one currency in another, reckoned in whole numbers.
///
/// in:      micros, rate [decimal_of accepts it], subject [whose amount it is, named by a fault]
/// out:     micros x rate, to the nearest micro, a half away from zero as to_micros has it
/// faults:  out_of_range where the rate is none; overflow past 2^53 micros
/// example: 450 at 1.0834 -> 487.53
Result<std::int64_t> convert_micros(std::int64_t micros, double rate, std::string_view subject);

}  // namespace payoff

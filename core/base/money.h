#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/result.h"

namespace payoff {

/// One unit of a currency in micros, the millionths in which money is kept, as ad platforms do.
inline constexpr std::int64_t kMicrosPerUnit = 1'000'000;
/// 2^53: as far as a double counts whole micros, so that an amount leaves the core as exact as it lies there.
inline constexpr std::int64_t kLargestMicros = std::int64_t{1} << 53;

/// Money as a number of units, turned into exact micros.
///
/// in:      units [currency units, finite], subject [whose amount it is, named by a fault]
/// out:     [micros, |micros| <= 2^53] the whole cents that `units` stands for, else the nearest micros
/// faults:  not_a_number if not finite; overflow past 9,007,199,254.740992 units
/// example: 0.1 -> 100000; 1234.56 -> 1234560000; 0.0000014 -> 1
///
/// Whole cents are tried first: near the limit doubles lie further apart than micros, and cents are what was
/// meant.
Result<std::int64_t> to_micros(double units, std::string_view subject);

/// The double nearest to the amount [currency units].
double to_units(std::int64_t micros);

/// a + b [micros].
///
/// faults:  overflow naming the subject if the sum lies past 2^53
Result<std::int64_t> add_micros(std::int64_t a, std::int64_t b, std::string_view subject);

/// a + b, held at the ends of what an int64 can be: for sums whose result is held against kLargestMicros.
std::int64_t add_saturated(std::int64_t a, std::int64_t b);

/// Whether `iso` is a currency code of ISO 4217 that is or lately was in use; upper case, as the standard
/// writes it.
bool is_currency(std::string_view iso);

/// Decimals that amounts of a currency are written with.
///
/// in:      iso [ISO 4217 code, upper case]
/// out:     [count, 0..4]; 2, CLDR's default, for a code that is_currency refuses
/// example: USD -> 2; JPY -> 0; KWD -> 3
/// source:  Unicode CLDR, supplemental currency data; ISO 4217 differs for some (HUF: 2, CLDR 0, as people
/// write it)
int minor_units(std::string_view iso);

}  // namespace payoff

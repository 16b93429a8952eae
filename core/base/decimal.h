#pragma once

#include <string_view>

namespace payoff {

/// The double nearest to a decimal, ties to even.
///
/// in:      text [ASCII: digits, at most one ".", then perhaps "e" and a whole exponent]
/// out:     read: how many bytes of `text` belong to the number, 0 where it begins with none
///          value: infinity where the decimal is past the largest double
/// example: "0.1" -> 0.1; "9007199254740993" -> 9007199254740992; "1e-400" -> 0
/// source:  the digit-shifting method of Go's strconv (Ken Thompson), exact for any length; up to 19 digits
/// with a
///          small power of ten go the short way of Clinger (1990)
///
/// Written out because wasm's C library reads through 128-bit long doubles, which costs a page 6 kB (README,
/// Decisions); all platforms use it, so that they agree.
struct DecimalReading {
  double value = 0;
  std::size_t read = 0;
};
DecimalReading read_decimal(std::string_view text);

}  // namespace payoff

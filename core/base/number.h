#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/reading.h"

namespace payoff {

/// The signs of the numbers around, where they are known: a column's, a file's, a locale's.
///
/// decimal: "." "," or "٫" · group: "." "," "٬" an apostrophe (' ’) or a space of any kind · empty: unknown
struct NumberStyle {
  std::string decimal = {};
  std::string group = {};
};

/// Whether each sign is one of those above and they differ. parse_number passes over a sign that it does not
/// know.
bool is_number_style(const NumberStyle& style);

/// value: what stands there, finite; 57.32 for "57.32%". Only for kinds ok and ambiguous, elsewhere 0 and not
/// to be read alternative: the other reading of an ambiguous text percent: a percent sign was written;
/// nothing is divided by 100 for it currency: ISO 4217 code, "" where none was written or several share the
/// sign ("$", "kr", "¥")
struct NumberReading {
  ReadingKind kind = ReadingKind::bad;
  double value = 0;
  std::optional<double> alternative = {};
  bool percent = false;
  std::string currency = {};
};

/// Reads a number as people, shops and spreadsheets write it. The only place where text becomes a number.
///
/// in:      text [UTF-8; more than 256 bytes are bad], style
/// out:     the double nearest to the decimal that is written; never -0, NaN or infinity
/// example: "1.234,50 €" -> ok 1234.5 EUR; "12.5k" -> ok 12500; "(45.10)" -> ok -45.1; "1.234" -> ambiguous
/// 1234, 1.234
///
/// Two different signs: the last is the decimal, whatever the style. One sign twice or more: groups, of three
/// digits or as in India. One "." or "," before exactly three digits, after one to three that do not begin
/// with 0: ambiguous even where the style is known; it is read as a decimal where it is the style's decimal,
/// else as a group. Spaces, apostrophes and "٬" only group, "٫" is only a decimal. "50,-" and "50.–" are
/// prices without cents, "50-" is negative. Suffixes multiply: k tsd (thousand), m mn mln mio (million), b bn
/// md mld mrd (10^9). A lone dash or n/a is empty.
NumberReading parse_number(std::string_view text, const NumberStyle& style = {});

}  // namespace payoff

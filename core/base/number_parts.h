#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace payoff {

// What core/base/number.cpp reads a number from; nobody else includes this.

// Arabic signs with one meaning only, in plain spelling.
inline constexpr char kDecimalOnly = '\x01';
inline constexpr char kGroupOnly = '\x02';

/// The text in plain signs: every script's digits as 0-9, every dash as -, every space as " ", every
/// apostrophe as ', without invisible characters; all else as it is. Nothing where it holds a line break, a
/// tab or a control character: that is two cells, not one number.
std::optional<std::string> plain_text(std::string_view text);

/// What stands around the digits.
///
/// scale: the power of ten that a suffix stands for · currencies: as currencies_of_sign gives them
struct Around {
  int opened = 0, closed = 0, minus = 0, plus = 0, percent = 0;
  int scale = 0;
  std::string currencies = {};

  bool is_negative() const { return opened + minus > 0; }
};

/// Read what stands before and after the digits, in plain signs, into `around`; false where it is not
/// understood.
bool read_prefix(std::string_view text, Around& around);
bool read_suffix(std::string_view text, Around& around);

/// Whether what was read goes together: one sign at most, both parentheses or none, no percentage of money.
bool goes_together(const Around& around);

/// Whether a plain text without digits is a dash beside a currency: an empty cell in Excel's accounting
/// format.
bool is_accounting_dash(std::string_view text);

}  // namespace payoff

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace payoff {

/// A decimal as it is written: whole part and 27 decimals, nine to a limb.
struct WrittenDecimal {
  static constexpr std::size_t kLimbs = 3;
  std::int64_t whole = 0;
  std::array<std::int32_t, kLimbs> fraction = {};
  int decimals = 0;
  bool negative = false;
  bool percent = false;
  /// Whether the text settles what its signs mean: "17.70" and "1,234.5" do, "2.546" does not.
  bool proves = false;

  bool is_zero() const { return whole == 0 && fraction == std::array<std::int32_t, kLimbs>{}; }
  /// In millionths; nothing past 2^53 or where there are further decimals.
  std::optional<std::int64_t> micros() const;
};

/// Reads a cell of a column whose decimal sign is known.
///
/// in:      cell [UTF-8], decimal ['.' or ',']
/// out:     nothing where it is no number of that style: a currency's sign, code or three letters and a space
/// before it, groups of
///          three, a sign, % after it; accounting's parentheses are a minus
/// example: "$1,234.50", '.' -> 1234.5; "2.546", ',' -> 2546
std::optional<WrittenDecimal> read_written(std::string_view cell, char decimal);

/// An amount of money and how many decimals, 6 at most, it was written with.
struct WrittenMoney {
  std::int64_t micros;
  int decimals;
};
/// read_written in micros, by a shorter way where an amount is written as shops write it; nothing where the
/// text is no number or no exact number of micros.
std::optional<WrittenMoney> read_money(std::string_view cell, char decimal);

/// The exact sum of decimals, as text with as many decimals as the longest that was added.
class DecimalSum {
 public:
  void add(const WrittenDecimal& value);
  /// "104.39972586285345261"
  std::string text() const;
  double value() const;
  bool any() const { return any_; }

 private:
  std::int64_t whole_ = 0;
  std::array<std::int64_t, WrittenDecimal::kLimbs> fraction_ = {};
  int decimals_ = 0;
  bool any_ = false;
};

/// Micros as text with the given number of decimals, 0 to 6.
std::string micros_text(std::int64_t micros, int decimals);

}  // namespace payoff

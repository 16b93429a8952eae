#pragma once

#include <string>
#include <string_view>

namespace payoff {

/// The currencies that a sign or code may stand for.
///
/// in:      sign [text without spaces: "€", "US$", "$US", "kr.", "eur"; ASCII case does not matter]
/// out:     ISO 4217 codes with a space between them: "EUR"; "$" -> "USD AUD CAD ..."; "" where it is no
/// currency example: "₹" -> "INR"; "kr" -> "SEK NOK DKK ISK" source:  Unicode CLDR 48, currency symbols and
/// narrow symbols (en, fr, es, pt, ar), and common usage
///
/// "£" alone is taken for GBP: the pounds of Gibraltar, the Falklands and St Helena are worth the same, and
/// nearly every locale writes the others E£ and L£. "$", "¥", "kr", "Rs" and "Fr" are shared by currencies
/// that differ in worth.
std::string currencies_of_sign(std::string_view sign);

}  // namespace payoff

#pragma once

#include <string>
#include <string_view>

namespace payoff {

/// The Latin letters nearest to a text, in upper case.
///
/// in:      text, UTF-8
/// out:     A-Z only: accents fall away, Greek and Cyrillic letters are written as their usual Latin ones,
/// and
///          everything else (digits, blanks, signs, other scripts) is left out. May be empty
/// example: "Zoë Müller" -> "ZOEMULLER", "Алиса" -> "ALISA", "美咲 7" -> ""
/// source:  Unicode names of Latin-1 and Latin Extended-A letters; ICAO 9303 part 3, section 6 (Cyrillic),
/// less
///          its two-letter forms for umlauts, which no one says aloud
std::string latin_letters(std::string_view text);

}  // namespace payoff

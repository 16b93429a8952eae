#pragma once

#include <cstdint>
#include <string_view>

namespace payoff {

/// What became of a text that somebody typed or a file held.
///
/// ok: one reading · ambiguous: two honest readings, both are given · empty: it says nothing · bad: it cannot
/// be read
enum class ReadingKind : std::uint8_t { ok, ambiguous, empty, bad };

std::string_view reading_kind_id(ReadingKind kind);

/// Whether a cell says that there is no answer: blanks only, dashes only, "n/a" or Excel's "#N/A".
///
/// "null" and "undefined" are not among them: they are the traces of somebody's bug and should be seen.
bool says_nothing(std::string_view text);

/// The dashes that people and programs write for minus, or for nothing: - ‐ ‑ ‒ – — − ﹣ －
bool is_dash(char32_t code_point);

}  // namespace payoff

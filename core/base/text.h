#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace payoff {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// a-z for A-Z; every other byte as it is.
std::string ascii_lower(std::string_view text);
bool equals_ignoring_ascii_case(std::string_view a, std::string_view b);

/// ASCII white space, NBSP, the Unicode spaces, the line separators, the zero-width space and the BOM.
bool is_blank(char32_t code_point);
/// Without blanks at both ends.
std::string_view trim(std::string_view text);

/// Reads the code point at `position` and moves past it. An ill-formed byte reads as U+FFFD and is one byte
/// long.
char32_t next_code_point(std::string_view text, std::size_t& position);
void append_code_point(std::string& text, char32_t code_point);

/// The well-formed UTF-8 nearest to `text`: ill-formed bytes become U+FFFD.
std::string well_formed(std::string_view text);

}  // namespace payoff

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace payoff {

/// What two spellings of one discount code have in common: shops ignore case, people add blanks.
///
/// example: " mia 15" -> "MIA15"
std::string fold_code(std::string_view code);

/// The codes of one cell: the whole cell first, since a code may be a phrase with commas, then its parts
/// between , ; | + and line breaks, without "code:" before and "|amount:5" behind (WooCommerce).
///
/// example: "MIA15, WELCOME" -> {"MIA15, WELCOME", "MIA15", "WELCOME"}; "BUY 1 GET 1" -> {"BUY 1 GET 1"}
std::vector<std::string_view> codes_of(std::string_view cell);

/// What two spellings of a name or handle have in common: letters and digits, lower case, without accents.
///
/// example: "@Zoë_Müller" -> "zoemuller"
std::string fold_name(std::string_view name);

/// What two spellings of a value of a link have in common: lower case, one _ for blanks, + - _ and dots.
///
/// example: "Spring-Sale 2025" -> "spring_sale_2025"
std::string fold_value(std::string_view value);

/// The path of a landing page: without scheme, host, query, fragment and closing slash, lower case.
///
/// example: "https://shop.example/Mia/?utm_source=x" -> "/mia"
std::string fold_path(std::string_view address);

}  // namespace payoff

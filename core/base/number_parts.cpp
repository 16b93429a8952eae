#include "core/base/number_parts.h"

#include "core/base/currency_sign.h"
#include "core/base/money.h"
#include "core/base/reading.h"
#include "core/base/text.h"

namespace payoff {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

/// Direction marks and zero-width characters, which programs put around and into numbers.
bool is_invisible(char32_t c) {
  return c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

/// The plain sign for a code point; '\0' where it has none.
char plain_sign(char32_t c) {
  // Arabic-Indic, extended, Devanagari, Bengali, fullwidth: the digits that locales' own formatters write.
  for (const char32_t zero : {U'\u0660', U'\u06F0', U'\u0966', U'\u09E6', U'\uFF10'}) {
    if (c >= zero && c <= zero + 9) return static_cast<char>('0' + (c - zero));
  }
  if (is_dash(c)) return '-';
  switch (c) {
    case 0x2019:
    case 0x02BC:
      return '\'';
    case 0x066A:
    case 0xFF05:
      return '%';
    case 0x066B:
      return kDecimalOnly;
    case 0x066C:
      return kGroupOnly;
    case 0xFF0B:
      return '+';
    case 0xFF0C:
      return ',';
    case 0xFF0E:
      return '.';
    default:
      break;
  }
  if (is_blank(c)) return ' ';
  return c > ' ' && c < 0x7F ? static_cast<char>(c) : '\0';
}

struct Scale {
  std::string_view suffix;
  int exponent;
};
constexpr Scale kScales[] = {{"k", 3},   {"tsd", 3}, {"tsd.", 3}, {"m", 6},   {"mn", 6},
                             {"mln", 6}, {"mio", 6}, {"mio.", 6}, {"b", 9},   {"bn", 9},
                             {"md", 9},  {"mld", 9}, {"mrd", 9},  {"mrd.", 9}};

std::string without_spaces(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c != ' ') result.push_back(c);
  }
  return result;
}

/// Counts one sign of `allowed`; false where it is none.
bool count_sign(char c, std::string_view allowed, Around& around) {
  if (allowed.find(c) == kNone) return false;
  int& count = c == '('   ? around.opened
               : c == ')' ? around.closed
               : c == '-' ? around.minus
               : c == '+' ? around.plus
                          : around.percent;
  ++count;
  return true;
}

/// Takes the signs off both ends; what is left is a currency or a scale.
std::string_view peel(std::string_view affix, std::string_view allowed, Around& around) {
  while (!affix.empty() && count_sign(affix.front(), allowed, around)) affix.remove_prefix(1);
  while (!affix.empty() && count_sign(affix.back(), allowed, around)) affix.remove_suffix(1);
  return affix;
}

/// Whether `code` is the whole or one of the codes of `list`.
bool lists(std::string_view list, std::string_view code) { return list.find(code) != kNone; }

/// Narrows the currencies down to those that `word` stands for as well; false where none is left.
bool narrow(std::string_view word, Around& around) {
  std::string found = currencies_of_sign(word);
  if (found.empty()) return false;
  if (around.currencies.empty() || lists(around.currencies, found)) {
    around.currencies = std::move(found);
    return true;
  }
  return lists(found, around.currencies);
}

/// A currency may be written twice, "$5 CAD" or "CAD $5", where the two can be the same.
bool add_currency(std::string_view word, Around& around) {
  if (word.empty() || narrow(word, around)) return true;
  if (word.size() <= 3) return false;
  for (const std::size_t at : {std::size_t{3}, word.size() - 3}) {
    const std::string_view head = word.substr(0, at);
    const std::string_view tail = word.substr(at);
    Around both = around;
    if (!is_currency(head) && !is_currency(tail)) continue;
    if (!narrow(head, both) || !narrow(tail, both)) continue;
    around = std::move(both);
    return true;
  }
  return false;
}

/// Whether a scale and the currency after it are two words: "5 k USD", "5k€", "5 MSEK", "5 Mkr". Else "5 BR$"
/// would be billions of R$, and "3 mdr", which are months, billions of rand.
bool stand_apart(std::string_view text, std::string_view scale, std::string_view currency) {
  if (currency.empty()) return true;
  const char first = ascii_lower(currency.substr(0, 1)).front();
  const bool is_word = first >= 'a' && first <= 'z';
  const bool spaced = text.size() > scale.size() && text[scale.size()] == ' ';
  return !is_word || spaced || is_currency(currency) || equals_ignoring_ascii_case(currency, "kr");
}

}  // namespace

std::optional<std::string> plain_text(std::string_view text) {
  std::string result;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = next_code_point(text, position);
    if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029) return std::nullopt;
    if (is_invisible(c)) continue;
    if (const char sign = plain_sign(c); sign != '\0') {
      result.push_back(sign);
    } else {
      append_code_point(result, c);
    }
  }
  return result;
}

bool read_prefix(std::string_view text, Around& around) {
  const std::string affix = without_spaces(text);
  return add_currency(peel(affix, "(+-%", around), around);
}

bool read_suffix(std::string_view text, Around& around) {
  const std::string affix = without_spaces(text);
  const std::string_view word = peel(affix, ")-%", around);
  if (add_currency(word, around)) return true;
  for (const Scale& scale : kScales) {
    const std::string_view head = word.substr(0, scale.suffix.size());
    const std::string_view rest = word.substr(head.size());
    if (!equals_ignoring_ascii_case(head, scale.suffix) || !stand_apart(trim(text), head, rest)) continue;
    Around with_scale = around;
    with_scale.scale = scale.exponent;
    if (!add_currency(rest, with_scale)) continue;
    around = std::move(with_scale);
    return true;
  }
  return false;
}

bool goes_together(const Around& around) {
  if (around.opened > 1 || around.opened != around.closed || around.percent > 1) return false;
  if (around.opened + around.minus + around.plus > 1) return false;
  return around.percent == 0 || (around.scale == 0 && around.currencies.empty());
}

bool is_accounting_dash(std::string_view text) {
  const std::string affix = without_spaces(text);
  Around around;
  const std::string_view word = peel(affix, "-", around);
  return around.minus > 0 && !word.empty() && add_currency(word, around);
}

}  // namespace payoff

#include "core/ledger/fold.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/links/latin_letters.h"

namespace payoff {
namespace {

bool is_ascii_letter_or_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Of the letters of western, Greek and Cyrillic alphabets, as shops compare codes.
char32_t upper(char32_t c) {
  const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (within('a', 'z') || within(0x3B1, 0x3C9) || within(0x430, 0x44F)) return c - 32;
  return within(0xE0, 0xFE) && c != 0xF7 ? c - 32 : c;
}

std::string_view without_woocommerce(std::string_view part) {
  constexpr std::string_view kBefore = "code:";
  if (ascii_lower(part.substr(0, kBefore.size())) == kBefore) part.remove_prefix(kBefore.size());
  return trim(part);
}

}  // namespace

std::string fold_code(std::string_view code) {
  std::string folded;
  for (std::size_t at = 0; at < code.size();) {
    const char32_t c = next_code_point(code, at);
    if (is_blank(c)) continue;
    append_code_point(folded, upper(c));
  }
  return folded;
}

std::vector<std::string_view> codes_of(std::string_view cell) {
  cell = trim(cell);
  std::vector<std::string_view> codes;
  if (!cell.empty()) codes.push_back(cell);
  if (cell.find_first_of(",;|+\r\n") == std::string_view::npos && without_woocommerce(cell) == cell)
    return codes;
  for (std::string_view rest = cell; !rest.empty();) {
    const std::size_t end = std::min(rest.find_first_of(",;|+\r\n"), rest.size());
    const std::string_view part = without_woocommerce(trim(rest.substr(0, end)));
    rest.remove_prefix(std::min(rest.size(), end + 1));
    if (!part.empty() && part.substr(0, 7) != "amount:") codes.push_back(part);
  }
  return codes;
}

std::string fold_name(std::string_view name) {
  std::string folded;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(name, at);
    if (is_ascii_letter_or_digit(c)) {
      folded += ascii_lower(name.substr(begin, 1));
    } else if (c >= 0x80 && !is_blank(c)) {
      const std::string_view letter = name.substr(begin, at - begin);
      const std::string latin = latin_letters(letter);
      folded += latin.empty() ? std::string(letter) : ascii_lower(latin);
    }
  }
  return folded;
}

std::string fold_value(std::string_view value) {
  std::string folded;
  for (const char c : ascii_lower(trim(value))) {
    const bool joins = c == ' ' || c == '+' || c == '-' || c == '_' || c == '.' || c == '\t';
    if (!joins) {
      folded += c;
    } else if (!folded.empty() && folded.back() != '_') {
      folded += '_';
    }
  }
  while (!folded.empty() && folded.back() == '_') folded.pop_back();
  return folded;
}

std::string fold_path(std::string_view address) {
  address = trim(address);
  const std::size_t scheme = address.find("://");
  if (scheme != std::string_view::npos) {
    address.remove_prefix(scheme + 3);
    address.remove_prefix(std::min(address.find_first_of("/?#"), address.size()));
  }
  std::string path = ascii_lower(address.substr(0, address.find_first_of("?#")));
  while (!path.empty() && path.back() == '/') path.pop_back();
  if (!path.empty() && path.front() != '/') path.insert(path.begin(), '/');
  return path;
}

}  // namespace payoff

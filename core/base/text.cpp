#include "core/base/text.h"

#include <algorithm>

namespace payoff {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr char32_t kReplacement = 0xFFFD;

}  // namespace

bool is_blank(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

std::string ascii_lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = lower(c);
  return result;
}

bool equals_ignoring_ascii_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (lower(a[i]) != lower(b[i])) return false;
  }
  return true;
}

std::string_view trim(std::string_view text) {
  // Most cells begin and end with a sign of ASCII that is no blank.
  const auto is_plain = [](char c) { return c > ' ' && c < 0x7F; };
  if (!text.empty() && is_plain(text.front()) && is_plain(text.back())) return text;
  std::size_t begin = 0;
  for (std::size_t next = 0; begin < text.size() && is_blank(next_code_point(text, next));) begin = next;
  text.remove_prefix(begin);
  while (!text.empty()) {
    // The last code point begins at the last byte that continues none.
    std::size_t last = text.size() - 1;
    while (last > 0 && text.size() - last < 4 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80)
      --last;
    std::size_t end = last;
    if (!is_blank(next_code_point(text, end)) || end != text.size()) break;
    text.remove_suffix(end - last);
  }
  return text;
}

char32_t next_code_point(std::string_view text, std::size_t& position) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(position++);
  if (lead < 0x80) return lead;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || position - 1 + length > text.size()) return kReplacement;
  char32_t value = lead & (0xFFu >> (length + 1));
  for (std::size_t i = 0; i + 1 < length; ++i) {
    const unsigned char trail = byte(position + i);
    if ((trail & 0xC0) != 0x80) return kReplacement;
    value = (value << 6) | (trail & 0x3Fu);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  if (overlong || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return kReplacement;
  position += length - 1;
  return value;
}

void append_code_point(std::string& text, char32_t c) {
  const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | (c >> 6));
  } else {
    if (c < 0x10000) {
      put(0xE0 | (c >> 12));
    } else {
      put(0xF0 | (c >> 18));
      put(0x80 | ((c >> 12) & 0x3F));
    }
    put(0x80 | ((c >> 6) & 0x3F));
  }
  put(0x80 | (c & 0x3F));
}

std::string well_formed(std::string_view text) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(text.begin(), text.end(), is_ascii)) return std::string(text);
  std::string result;
  result.reserve(text.size());
  for (std::size_t position = 0; position < text.size();)
    append_code_point(result, next_code_point(text, position));
  return result;
}

}  // namespace payoff

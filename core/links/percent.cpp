#include "core/links/percent.h"

#include <algorithm>

#include "core/base/text.h"

namespace payoff {
namespace {

std::string decode(std::string_view text, bool plus_is_space) {
  // Most keys and values hold nothing to decode.
  if (text.find_first_of(plus_is_space ? "%+" : "%") == std::string_view::npos) return std::string(text);
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0) {
      result.push_back(static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])));
      i += 2;
    } else {
      result.push_back(plus_is_space && text[i] == '+' ? ' ' : text[i]);
    }
  }
  return result;
}

}  // namespace

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
         c == '~' || c == '-';
}

std::string percent_decode(std::string_view text) { return decode(text, false); }
std::string query_decode(std::string_view text) { return well_formed(decode(text, true)); }

std::string percent_encode(std::string_view text) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string result;
  result.reserve(text.size());
  for (auto position = text.begin(); position != text.end(); ++position) {
    const auto reserved = std::find_if_not(position, text.end(), is_unreserved);
    result.append(position, reserved);
    if (reserved == text.end()) break;
    const auto byte = static_cast<unsigned char>(*reserved);
    result.append({'%', kHex[byte >> 4], kHex[byte & 15]});
    position = reserved;
  }
  return result;
}

}  // namespace payoff

#include "core/base/reading.h"

#include "core/base/text.h"

namespace payoff {

std::string_view reading_kind_id(ReadingKind kind) {
  switch (kind) {
    case ReadingKind::ok:
      return "ok";
    case ReadingKind::ambiguous:
      return "ambiguous";
    case ReadingKind::empty:
      return "empty";
    case ReadingKind::bad:
      break;
  }
  return "bad";
}

bool is_dash(char32_t c) {
  return c == '-' || (c >= 0x2010 && c <= 0x2014) || c == 0x2212 || c == 0xFE63 || c == 0xFF0D;
}

bool says_nothing(std::string_view text) {
  text = trim(text);
  if (equals_ignoring_ascii_case(text, "n/a") || equals_ignoring_ascii_case(text, "#n/a")) return true;
  for (std::size_t position = 0; position < text.size();) {
    if (!is_dash(next_code_point(text, position))) return false;
  }
  return true;
}

}  // namespace payoff

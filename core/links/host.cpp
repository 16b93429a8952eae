#include "core/links/host.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/links/percent.h"
#include "core/links/url.h"

namespace payoff {
namespace {

tl::unexpected<Error> refuse(std::string_view reason) {
  return fail(Fault::invalid_url, "url", {{"reason", std::string(reason)}});
}

// What IDNA maps to nothing: soft hyphen, zero-width characters, variation selectors.
bool is_dropped(char32_t c) {
  return c == 0xAD || c == 0x34F || c == 0x200B || c == 0x2060 || c == 0x2064 || c == 0xFEFF ||
         (c >= 0x180B && c <= 0x180D) || c == 0x180F || (c >= 0xFE00 && c <= 0xFE0F);
}

// The part of IDNA's mapping that can turn a host into ASCII with a meaning of its own: full-width forms,
// ideographic full stops, spaces. The rest needs tables, which the platform has.
char32_t fold(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  if (c == 0x3002 || c == 0xFF0E || c == 0xFF61) return '.';
  const bool space = c == 0xA0 || c == 0x3000 || c == 0x202F || c == 0x205F || (c >= 0x2000 && c <= 0x200A);
  return space ? U' ' : c;
}

// False where a code point can be in no host: U+FFFD (ill-formed UTF-8) and the noncharacters.
bool fold_host(std::string_view decoded, std::string& folded) {
  for (std::size_t position = 0; position < decoded.size();) {
    const char32_t c = next_code_point(decoded, position);
    if (c == 0xFFFD || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) return false;
    if (c == 0x338 && !folded.empty() && (folded.back() == '<' || folded.back() == '>')) {
      // Normalisation makes one permitted character of the two.
      const char32_t composed = folded.back() == '<' ? 0x226E : 0x226F;
      folded.pop_back();
      append_code_point(folded, composed);
    } else if (!is_dropped(c)) {
      append_code_point(folded, fold(c));
    }
  }
  return true;
}

// The standard's "forbidden domain code points".
bool is_forbidden(char c) {
  return (c >= 0 && c <= ' ') || c == 0x7F ||
         std::string_view("#/:<>?@[\\]^|%").find(c) != std::string_view::npos;
}

// A number as old inet_aton reads it: 10, 0x1f, 017. Values past 2^32 are all the same to the caller.
std::optional<std::uint64_t> ipv4_number(std::string_view part) {
  if (part.empty()) return std::nullopt;
  unsigned radix = 10;
  if (part.size() >= 2 && part[0] == '0') {
    const bool hex = part[1] == 'x' || part[1] == 'X';
    radix = hex ? 16 : 8;
    part.remove_prefix(hex ? 2 : 1);
  }
  std::uint64_t value = 0;
  for (const char c : part) {
    const int digit = hex_value(c);
    if (digit < 0 || static_cast<unsigned>(digit) >= radix) return std::nullopt;
    if (value < (std::uint64_t{1} << 40)) value = value * radix + static_cast<unsigned>(digit);
  }
  return value;
}

std::vector<std::string> labels_of(std::string_view host) {
  std::vector<std::string> labels = split(host, '.');
  if (labels.size() > 1 && labels.back().empty()) labels.pop_back();
  return labels;
}

bool ends_in_number(std::string_view host) {
  const std::string last = labels_of(host).back();
  if (last.empty()) return false;
  for (const char c : last) {
    if (!is_digit(c)) return ipv4_number(last).has_value();
  }
  return true;
}

bool is_ipv4(std::string_view host) {
  const std::vector<std::string> labels = labels_of(host);
  if (labels.size() > 4) return false;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::optional<std::uint64_t> number = ipv4_number(labels[i]);
    const bool is_last = i + 1 == labels.size();
    const std::uint64_t limit = is_last ? std::uint64_t{1} << (8 * (5 - labels.size())) : 256;
    if (!number || *number >= limit) return false;
  }
  return true;
}

// The dotted end of an IPv6 address, "::1.2.3.4": four numbers to 255 without leading zeros.
bool is_dotted_tail(std::string_view text) {
  const std::vector<std::string> parts = split(text, '.');
  if (parts.size() != 4) return false;
  for (const std::string& part : parts) {
    if (part.empty() || part.size() > 3 || (part.size() > 1 && part[0] == '0')) return false;
    unsigned value = 0;
    for (const char c : part) {
      if (!is_digit(c)) return false;
      value = value * 10 + static_cast<unsigned>(c - '0');
    }
    if (value > 255) return false;
  }
  return true;
}

bool is_ipv6(std::string_view text) {
  int pieces = 0;
  bool compressed = false;
  std::size_t at = 0;
  if (text.substr(0, 1) == ":") {
    if (text.substr(0, 2) != "::") return false;
    at = 2;
    pieces = 1;
    compressed = true;
  }
  while (at < text.size()) {
    if (pieces == 8) return false;
    if (text[at] == ':') {
      if (compressed) return false;
      compressed = true;
      ++at;
      ++pieces;
      continue;
    }
    const std::size_t start = at;
    while (at < text.size() && at - start < 4 && hex_value(text[at]) >= 0) ++at;
    if (at < text.size() && text[at] == '.') {
      if (pieces > 6 || !is_dotted_tail(text.substr(start))) return false;
      pieces += 2;
      break;
    }
    if (at < text.size() && (text[at] != ':' || ++at == text.size())) return false;
    ++pieces;
  }
  return compressed || pieces == 8;
}

}  // namespace

Result<void> check_host(std::string_view host) {
  if (host.substr(0, 1) == "[") {
    const bool closed = host.size() > 1 && host.back() == ']';
    if (!closed || !is_ipv6(host.substr(1, host.size() - 2))) return refuse("bad_ipv6");
    return {};
  }
  std::string folded;
  if (!fold_host(percent_decode(host), folded)) return refuse("bad_host_encoding");
  if (folded.empty()) return refuse("empty_host");
  for (const char c : folded) {
    if (is_forbidden(c)) {
      return fail(Fault::invalid_url, "url",
                  {{"reason", std::string("forbidden_host_character")}, {"character", std::string(1, c)}});
    }
  }
  if (ends_in_number(folded) && !is_ipv4(folded)) return refuse("bad_ipv4");
  return {};
}

}  // namespace payoff

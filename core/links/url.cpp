#include "core/links/url.h"

#include <algorithm>
#include <cstdint>

#include "core/base/text.h"
#include "core/links/host.h"
#include "core/links/percent.h"

namespace payoff {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_slash(char c) { return c == '/' || c == '\\'; }
bool ends_authority(char c) { return is_slash(c) || c == '?' || c == '#'; }
bool is_control_or_space(char c) { return static_cast<unsigned char>(c) <= 0x20; }

tl::unexpected<Error> refuse(std::string_view reason) {
  return fail(Fault::invalid_url, "url", {{"reason", std::string(reason)}});
}

// The standard's first step: no controls or spaces around, no tabs and line ends anywhere.
std::string without_dropped_bytes(std::string_view text) {
  while (!text.empty() && is_control_or_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_control_or_space(text.back())) text.remove_suffix(1);
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    if (c != '\t' && c != '\n' && c != '\r') result.push_back(c);
  }
  return result;
}

// "shop.com:8080/x" has the form of a scheme and is none: a dot (or localhost) before the colon, digits after
// it.
bool is_host_and_port(std::string_view before, std::string_view after) {
  if (before.find('.') == std::string_view::npos && !equals_ignoring_ascii_case(before, "localhost"))
    return false;
  const auto end = std::find_if_not(after.begin(), after.end(), is_digit);
  return end == after.end() || (ends_authority(*end) && (end != after.begin() || after.substr(0, 2) != "//"));
}

// The text before the first colon, where it has the form of a scheme; else "".
std::string_view scheme_of(std::string_view text) {
  if (text.empty() || !is_letter(text[0])) return {};
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == ':') return text.substr(0, i);
    if (!is_letter(text[i]) && !is_digit(text[i]) && text[i] != '+' && text[i] != '-' && text[i] != '.')
      break;
  }
  return {};
}

// Reads the scheme and the slashes after it, leaves the rest in `text`.
Result<void> take_opening(std::string_view& text, Address& address) {
  const std::string_view scheme = scheme_of(text);
  address.scheme = ascii_lower(scheme);
  address.opening = std::string(scheme) + "://";
  if (address.scheme == "http" || address.scheme == "https") {
    text.remove_prefix(scheme.size() + 1);
  } else if (scheme.empty() || is_host_and_port(scheme, text.substr(scheme.size() + 1))) {
    address.scheme = "https";
    address.opening = "https://";
    address.scheme_given = false;
    // "/path" alone names no host; "//shop.com" does.
    if (!text.empty() && is_slash(text[0]) && (text.size() < 2 || !is_slash(text[1])))
      return refuse("empty_host");
  } else {
    return fail(Fault::unsupported_scheme, "url", {{"scheme", address.scheme}});
  }
  while (!text.empty() && is_slash(text.front())) text.remove_prefix(1);
  return {};
}

Result<void> take_port(std::string_view port, Address& address) {
  std::uint32_t number = 0;
  for (const char c : port) {
    if (!is_digit(c)) return refuse("bad_port");
    number = std::min<std::uint32_t>(number * 10 + static_cast<std::uint32_t>(c - '0'), 65536);
  }
  if (number > 65535) return refuse("bad_port");
  address.port = std::string(port);
  return {};
}

// The colon of a port stands outside the brackets of an IPv6 address.
std::size_t port_colon(std::string_view authority) {
  bool in_brackets = false;
  for (std::size_t i = 0; i < authority.size(); ++i) {
    if (authority[i] == '[') in_brackets = true;
    if (authority[i] == ']') in_brackets = false;
    if (authority[i] == ':' && !in_brackets) return i;
  }
  return std::string_view::npos;
}

Result<void> take_authority(std::string_view authority, Address& address) {
  const std::size_t at = authority.rfind('@');
  if (at != std::string_view::npos) {
    address.credentials = std::string(authority.substr(0, at));
    authority.remove_prefix(at + 1);
    // mia@shop.com, typed without a scheme, is an e-mail address rather than a page with a user name.
    if (!address.scheme_given && address.credentials->find(':') == std::string::npos)
      return refuse("email_address");
  }
  const std::size_t colon = port_colon(authority);
  address.host = std::string(authority.substr(0, colon));
  if (address.host.empty()) return refuse("empty_host");
  if (colon != std::string_view::npos) {
    const Result<void> port = take_port(authority.substr(colon + 1), address);
    if (!port) return port;
  }
  return check_host(address.host);
}

void take_rest(std::string_view rest, Address& address) {
  const std::size_t hash = rest.find('#');
  if (hash != std::string_view::npos) {
    address.fragment = std::string(rest.substr(hash + 1));
    rest = rest.substr(0, hash);
  }
  const std::size_t question = rest.find('?');
  if (question != std::string_view::npos) address.query = split(rest.substr(question + 1), '&');
  address.path = std::string(rest.substr(0, question));
}

}  // namespace

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t start = 0;;) {
    const std::size_t end = text.find(separator, start);
    parts.emplace_back(text.substr(start, end == std::string_view::npos ? end : end - start));
    if (end == std::string_view::npos) return parts;
    start = end + 1;
  }
}

Result<Address> parse_address(std::string_view pasted) {
  Address address;
  const std::string bytes = without_dropped_bytes(pasted);
  std::string_view text = bytes;
  // Where the standard refuses the address anyway (a blank of another script before the scheme, no scheme at
  // all), all blanks around it go; after an address that it accepts such a blank is a part of the path.
  if (!text.empty() && scheme_of(text).empty()) text = trim(text);
  if (const Result<void> opening = take_opening(text, address); !opening)
    return tl::unexpected(opening.error());
  const auto end = std::find_if(text.begin(), text.end(), ends_authority);
  const auto length = static_cast<std::size_t>(end - text.begin());
  std::string_view authority = text.substr(0, length);
  Result<void> taken = take_authority(authority, address);
  // A blank pasted behind a bare host, which the standard refuses, goes too.
  const std::string_view trimmed = trim(authority);
  if (!taken && length == text.size() && trimmed.size() < length && trimmed.data() == authority.data()) {
    authority = text = trimmed;
    taken = take_authority(authority, address);
  }
  if (!taken) return tl::unexpected(taken.error());
  take_rest(text.substr(authority.size()), address);
  return address;
}

std::string address_text(const Address& address) {
  std::string text = address.opening;
  if (address.credentials) text += *address.credentials + "@";
  text += address.host;
  if (address.port) text += ":" + *address.port;
  text += address.path;
  if (address.query) {
    for (std::size_t i = 0; i < address.query->size(); ++i)
      text += (i == 0 ? "?" : "&") + (*address.query)[i];
  }
  if (address.fragment) text += "#" + *address.fragment;
  std::string tail;
  while (!text.empty() && is_control_or_space(text.back())) {
    tail = percent_encode(text.substr(text.size() - 1)) + tail;
    text.pop_back();
  }
  return text + tail;
}

QueryPart decode_query_part(std::string_view part) {
  const std::size_t equals = part.find('=');
  QueryPart result;
  result.name = query_decode(part.substr(0, equals));
  result.valued = equals != std::string_view::npos;
  if (result.valued) result.value = query_decode(part.substr(equals + 1));
  return result;
}

std::string plain_host(const Address& address) {
  std::string host = ascii_lower(well_formed(percent_decode(address.host)));
  if (host.size() > 1 && host.back() == '.') host.pop_back();
  return host.substr(0, 4) == "www." ? host.substr(4) : host;
}

}  // namespace payoff

#include "core/links/url.h"

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "core/links/percent.h"
#include "tests/core/links/shared_data.h"

using namespace payoff;

namespace {

std::string reason_of(const Result<Address>& address) {
  if (address) return "";
  if (address.error().values.empty()) return std::string(fault_id(address.error().fault));
  return std::get<std::string>(address.error().values[0].value);
}

// The standard's own view of what is kept: default ports and leading zeros go.
std::string plain_port(const Address& address) {
  if (!address.port || address.port->empty()) return "";
  const std::string digits =
      address.port->substr(std::min(address.port->find_first_not_of('0'), address.port->size() - 1));
  return digits == (address.scheme == "https" ? "443" : "80") ? "" : digits;
}

// A name that the standard only lower-cases: no IDNA, no percent-encoding, no number read as an IPv4 address.
bool is_plain_name(const std::string& host) {
  for (const char c : host) {
    if (static_cast<unsigned char>(c) >= 0x80 || c == '%' || c == '[') return false;
  }
  const std::string last = host.substr(host.rfind('.') + 1);
  return !last.empty() && (last[0] < '0' || last[0] > '9');
}

std::vector<std::pair<std::string, std::string>> pairs(const std::vector<std::string>& query) {
  std::vector<std::pair<std::string, std::string>> result;
  for (const std::string& part : query) {
    if (part.empty()) continue;
    const QueryPart decoded = decode_query_part(part);
    result.emplace_back(decoded.name, decoded.value);
  }
  return result;
}

std::vector<std::pair<std::string, std::string>> expected_pairs(const nlohmann::json& parsed) {
  const std::string search = test::text_of(parsed, "search");
  return search.empty() ? pairs({}) : pairs(split(search.substr(1), '&'));
}

// Whether the address says what the standard's parser says; host and path only as far as no normalising is
// needed.
bool agrees(const Result<Address>& address, const nlohmann::json& parsed) {
  if (!address) return false;
  if (address->scheme + ":" != test::text_of(parsed, "protocol")) return false;
  if (plain_port(*address) != test::text_of(parsed, "port")) return false;
  if (is_plain_name(address->host) && ascii_lower(address->host) != test::text_of(parsed, "hostname"))
    return false;
  if (pairs(address->query.value_or(std::vector<std::string>())) != expected_pairs(parsed)) return false;
  const std::string hash = test::text_of(parsed, "hash");
  const std::string fragment = address->fragment.value_or("");
  return percent_decode(hash) == percent_decode(fragment.empty() ? "" : "#" + fragment);
}

bool names_http(const std::string& input) {
  std::string text;
  for (const char c : input) {
    if (c != '\t' && c != '\n' && c != '\r' && (!text.empty() || static_cast<unsigned char>(c) > ' '))
      text.push_back(c);
  }
  return ascii_lower(text.substr(0, 5)) == "http:" || ascii_lower(text.substr(0, 6)) == "https:";
}

}  // namespace

TEST_CASE("url: an address with every part is taken apart byte for byte") {
  const Result<Address> address =
      parse_address("https://u:p@Shop.com:8443/a%20b/../c?x=1&flag&&y=%zz#/route?z");
  REQUIRE(address);
  CHECK(address->scheme == "https");
  CHECK(*address->credentials == "u:p");
  CHECK(address->host == "Shop.com");
  CHECK(*address->port == "8443");
  CHECK(address->path == "/a%20b/../c");
  CHECK(*address->query == std::vector<std::string>{"x=1", "flag", "", "y=%zz"});
  CHECK(*address->fragment == "/route?z");
  CHECK(address_text(*address) == "https://u:p@Shop.com:8443/a%20b/../c?x=1&flag&&y=%zz#/route?z");
}

TEST_CASE("url: sloppy openings are read as the standard or a person means them") {
  const std::pair<const char*, const char*> cases[] = {
      {"shop.com/x", "https://shop.com/x"},
      {"  shop.com\n", "https://shop.com"},
      {"//shop.com/x", "https://shop.com/x"},
      {"http:/shop.com", "http://shop.com"},
      {"http:shop.com", "http://shop.com"},
      {"https:\\\\shop.com\\a", "https://shop.com\\a"},
      {"HTTPS://shop.com", "HTTPS://shop.com"},
      {"ht\ntps://shop.com/\ta", "https://shop.com/a"},
      {"shop.com:8080/x", "https://shop.com:8080/x"},
      {"localhost:3000", "https://localhost:3000"},
      {"\xC2\xA0https://shop.com", "https://shop.com"},
      {"shop.com?a=b", "https://shop.com?a=b"},
      {"https://shop.com\xC2\xA0", "https://shop.com"},
      {"b\xC3\xBC"
       "cher.example",
       "https://b\xC3\xBC"
       "cher.example"},
  };
  for (const auto& [pasted, text] : cases) {
    const std::string shown = pasted;
    CAPTURE(shown);
    const Result<Address> address = parse_address(pasted);
    REQUIRE(address);
    CHECK(address_text(*address) == text);
  }
}

TEST_CASE("url: what the standard refuses is refused with its reason") {
  const std::pair<const char*, const char*> cases[] = {
      {"", "empty_host"},
      {"https://", "empty_host"},
      {"/path", "empty_host"},
      {"https://u@/x", "empty_host"},
      {"https://:80/", "empty_host"},
      {"https://\xC2\xAD/", "empty_host"},
      {"https://a b.com", "forbidden_host_character"},
      {"https://a%00.com", "forbidden_host_character"},
      {"https://a<b.com", "forbidden_host_character"},
      {"https://\xEF\xBC\x85.com", "forbidden_host_character"},
      {"https://%ff.com", "bad_host_encoding"},
      {"https://shop.com:65536", "bad_port"},
      {"https://shop.com:8o", "bad_port"},
      {"https://1.2.3.256", "bad_ipv4"},
      {"https://1.2.3.4.5", "bad_ipv4"},
      {"https://shop.09", "bad_ipv4"},
      {"https://[1::2::3]", "bad_ipv6"},
      {"https://[::1", "bad_ipv6"},
      {"https://[::1.2.3.04]", "bad_ipv6"},
      {"mia@shop.com", "email_address"},
      {"mailto:mia@shop.com", "mailto"},
      {"javascript:alert(1)", "javascript"},
      {"ftp://shop.com", "ftp"},
  };
  for (const auto& [pasted, reason] : cases) {
    const std::string shown = pasted;
    CAPTURE(shown);
    CHECK(reason_of(parse_address(pasted)) == reason);
  }
}

TEST_CASE("url: numbers and brackets that are addresses are accepted as hosts") {
  for (const char* pasted :
       {"https://127.1", "https://0x7f.1", "https://4294967295", "https://1.2.3.4.", "https://[::1]:80/",
        "https://[1:2:3:4:5:6:1.2.3.4]", "https://256.com", "https://a..b", "https://%31.2.3.4"}) {
    const std::string shown = pasted;
    CAPTURE(shown);
    CHECK(parse_address(pasted));
  }
}

TEST_CASE("url: a blank at the very end of a part that came last is written as %20") {
  Address address = *parse_address("https://shop.com/?a=b ");
  address.query = {"a=b "};
  CHECK(address_text(address) == "https://shop.com/?a=b%20");
}

TEST_CASE("url: http cases of the standard's own suite parse or are refused as it says") {
  const nlohmann::json cases = test::shared_data("url/wpt-urltestdata.shared.json");
  int passed = 0;
  int all = 0;
  for (const nlohmann::json& item : cases) {
    const std::string input = test::text_of(item, "input");
    // "http:foo" means something else against a base of its scheme.
    const bool relative = item["base"].is_string() && input.find("//") == std::string::npos;
    if (!names_http(input) || relative) continue;
    ++all;
    const Result<Address> address = parse_address(input);
    const bool agreed = item.contains("failure") ? !address : agrees(address, item);
    CHECK_MESSAGE(agreed, item.dump());
    passed += agreed;
  }
  if (all > 0) MESSAGE("passed " << passed << " / " << all);
}

TEST_CASE("url: real addresses keep every byte and agree with two parsers") {
  const nlohmann::json cases = test::shared_data("url/realworld-urls.shared.json");
  int passed = 0;
  for (const nlohmann::json& item : cases) {
    const Result<Address> address = parse_address(test::text_of(item, "input"));
    const bool agreed = agrees(address, item) && address_text(*address) == test::text_of(item, "input");
    CHECK_MESSAGE(agreed, item.dump());
    passed += agreed;
  }
  if (!cases.is_null()) MESSAGE("passed " << passed << " / " << cases.size());
}

TEST_CASE("url: addresses as people type them are read as with https before them") {
  const nlohmann::json cases = test::shared_data("url/pasted-inputs.shared.json");
  int passed = 0;
  for (const nlohmann::json& item : cases) {
    const std::string input = test::text_of(item, "input");
    const Result<Address> address = parse_address(input);
    const nlohmann::json& as_is = item["whatwg_as_is"];
    const std::string protocol = test::text_of(as_is, "protocol");
    bool agreed = false;
    if (protocol == "http:" || protocol == "https:") {
      agreed = agrees(address, as_is);
    } else if (item.contains("whatwg_with_https_prefix") && as_is.contains("failure")) {
      const nlohmann::json& prefixed = item["whatwg_with_https_prefix"];
      agreed = prefixed.contains("failure") ? !address : agrees(address, prefixed);
    } else if (input == "sindresorhus.com:123") {
      agreed = address && *address->port == "123";  // the standard reads a scheme; a person means a port
    } else {
      agreed = !address;
    }
    CHECK_MESSAGE(agreed, item.dump());
    passed += agreed;
  }
  if (!cases.is_null()) MESSAGE("passed " << passed << " / " << cases.size());
}

// Any bytes as an address and as values: the engine must answer with JSON that has "ok", an address built
// twice must not change, and codes must differ from one another.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "core/engine/engine.h"

namespace {

using nlohmann::json;

json checked(const std::string& text) {
  json answer = json::parse(text, nullptr, false);
  if (answer.is_discarded() || !answer.is_object() || !answer.contains("ok")) std::abort();
  return answer;
}

std::string dump(const json& request) { return request.dump(-1, ' ', false, json::error_handler_t::replace); }

// Lines: the address, then source, medium, campaign, a custom name and its value.
json request_of(std::string text) {
  const char* const keys[] = {"source", "medium", "campaign"};
  json request = {{"utm", json::object()}};
  const auto next = [&] {
    const std::size_t end = text.find('\n');
    std::string line = text.substr(0, end);
    text = end == std::string::npos ? "" : text.substr(end + 1);
    return line;
  };
  request["url"] = next();
  for (const char* key : keys) request["utm"][key] = next();
  const std::string name = next();
  if (!name.empty()) request["extra"] = {{{"name", name}, {"value", next()}}};
  request["naming"] = {{"keep", text.size() % 2 == 1}};
  return request;
}

void build_twice(json request) {
  const json once = checked(payoff::engine::build_link(dump(request)));
  if (once["ok"] != true) return;
  request["url"] = once["url"];
  const json twice = checked(payoff::engine::build_link(dump(request)));
  if (twice["ok"] != true || twice["url"] != once["url"] || !twice["replaced"].empty()) std::abort();
}

void mend_twice(const json& url) {
  const json once = checked(payoff::engine::inspect_link(dump({{"url", url}})));
  if (once["ok"] != true) return;
  const json twice = checked(payoff::engine::inspect_link(dump({{"url", once["mended"]}})));
  if (twice["ok"] != true || twice["mended"] != once["mended"]) std::abort();
  if (checked(payoff::engine::build_link(dump(once["request"])))["ok"] != true) std::abort();
}

// Many links in one request are those of one request each.
void build_many(const json& request) {
  json row = request;
  row.erase("naming");
  const json many =
      checked(payoff::engine::build_links(dump({{"naming", request["naming"]}, {"rows", {row, row}}})));
  if (many["ok"] != true) return;
  const json one = checked(payoff::engine::build_link(dump(request)));
  if (many["links"].size() != 2 || many["links"][1] != one) std::abort();
}

// Lines: the pattern, a taken code, then a name each.
void make_codes(const std::string& text) {
  json request = {{"creators", json::array()}, {"taken", json::array()}, {"pattern", ""}};
  std::size_t line = 0;
  for (std::size_t begin = 0; begin <= text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string part = text.substr(begin, end - begin);
    if (line == 0) request["pattern"] = part;
    if (line == 1) request["taken"].push_back(part);
    if (line > 1) request["creators"].push_back(part);
    begin = end + 1;
  }
  const json made = checked(payoff::engine::promo_codes(dump(request)));
  if (made["ok"] != true) return;
  const std::set<std::string> codes = made["codes"];
  if (codes.size() != request["creators"].size()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  checked(payoff::engine::build_link(text));
  checked(payoff::engine::inspect_link(text));
  checked(payoff::engine::classify_channel(text));
  make_codes(text);
  const json request = request_of(text);
  build_twice(request);
  build_many(request);
  mend_twice(request["url"]);
  return 0;
}

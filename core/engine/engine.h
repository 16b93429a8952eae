#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace payoff::engine {

/// One request: JSON text in, JSON text out ({"ok": true, ...} or {"ok": false, "error": ...}); never throws.
struct Request {
  std::string_view name;
  std::string (*function)(const std::string& request);
};

/// Every request, by its snake_case name. The bindings, the native tests and the fuzzers come in here.
const std::vector<Request>& requests();

std::string catalogue(const std::string& request);
std::string build_link(const std::string& request);
std::string inspect_link(const std::string& request);
std::string classify_channel(const std::string& request);

}  // namespace payoff::engine

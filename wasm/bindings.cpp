#include <emscripten/bind.h>

#include "core/engine/engine.h"

namespace {

/// The names of all requests, one space between: payoff.js learns from this what to offer.
std::string request_names() {
  std::string names;
  for (const auto& request : payoff::engine::requests()) {
    if (!names.empty()) names += ' ';
    names += request.name;
  }
  return names;
}

}  // namespace

EMSCRIPTEN_BINDINGS(payoff) {
  emscripten::function("request_names", &request_names);
  for (const auto& request : payoff::engine::requests()) {
    emscripten::function(std::string(request.name).c_str(), request.function);
  }
}

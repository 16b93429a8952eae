#pragma once

#include <emscripten/bind.h>

#include <string>
#include <vector>

#include "core/engine/engine.h"

namespace payoff {

/// The names, one space between: the front door learns from this what to offer.
inline std::string names_of(const std::vector<engine::Request>& requests) {
  std::string names;
  for (const engine::Request& request : requests) {
    if (!names.empty()) names += ' ';
    names += request.name;
  }
  return names;
}

inline void bind_requests(const std::vector<engine::Request>& requests) {
  for (const engine::Request& request : requests) {
    emscripten::function(std::string(request.name).c_str(), request.function);
  }
}

}  // namespace payoff

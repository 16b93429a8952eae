#include <emscripten/bind.h>

#include "core/engine/engine.h"

EMSCRIPTEN_BINDINGS(payoff) {
  for (const auto& request : payoff::engine::requests()) {
    emscripten::function(std::string(request.name).c_str(), request.function);
  }
}

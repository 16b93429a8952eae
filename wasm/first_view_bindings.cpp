#include "wasm/bind_requests.h"

EMSCRIPTEN_BINDINGS(payoff_first_view) {
  payoff::bind_requests(payoff::engine::first_view_requests());
  emscripten::function(
      "request_names", +[] { return payoff::names_of(payoff::engine::first_view_requests()); });
}

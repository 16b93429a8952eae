#include "core/engine/engine.h"

#include "core/engine/request.h"

namespace payoff::engine {

const std::vector<Request>& requests() {
  static const std::vector<Request> table = {
      {"catalogue", &catalogue},
      {"build_link", &build_link},
      {"inspect_link", &inspect_link},
      {"classify_channel", &classify_channel},
  };
  return table;
}

std::string catalogue(const std::string& text) {
  return answer(parse_request(text));
}

}  // namespace payoff::engine

#include "core/engine/engine.h"

#include "core/engine/request.h"

namespace payoff::engine {

const std::vector<Request>& requests() {
  static const std::vector<Request> table = {
      {"catalogue", &catalogue},
      {"parse_number", &parse_number},
      {"parse_date", &parse_date},
  };
  return table;
}

std::string catalogue(const std::string& text) { return answer(parse_request(text)); }

}  // namespace payoff::engine

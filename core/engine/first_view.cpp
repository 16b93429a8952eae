#include "core/engine/claims.h"
#include "core/engine/engine.h"

namespace payoff::engine {

const std::vector<Request>& first_view_requests() {
  // clang-format off
  static const std::vector<Request> table = {
      {"catalogue", [](const std::string& request) { return catalogue_with(request, nullptr); }},
      {"parse_number", &parse_number},
      {"compute_metrics", [](const std::string& request) { return compute_metrics_with(request, nullptr); }},
  };
  // clang-format on
  return table;
}

}  // namespace payoff::engine

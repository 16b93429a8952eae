#include "core/engine/engine.h"

namespace payoff::engine {

const std::vector<Request>& requests() {
  static const std::vector<Request> table = {
      {"catalogue", &catalogue},         {"parse_number", &parse_number},
      {"parse_date", &parse_date},       {"compute_metrics", &compute_metrics},
  };
  return table;
}

}  // namespace payoff::engine

#include "core/engine/engine.h"

namespace payoff::engine {

const std::vector<Request>& first_view_requests() {
  // clang-format off
  static const std::vector<Request> table = {
      {"catalogue", &catalogue},
      {"parse_number", &parse_number},
      {"compute_metrics", &compute_metrics},
      {"save_document", &save_document},
      {"open_document", &open_document},
      {"share_document", &share_document},
      {"open_shared", &open_shared},
  };
  // clang-format on
  return table;
}

}  // namespace payoff::engine

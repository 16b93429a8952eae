#include "core/engine/engine.h"

namespace payoff::engine {

const std::vector<Request>& requests() {
  // clang-format off
  static const std::vector<Request> table = {
      {"catalogue", &catalogue},
      {"parse_number", &parse_number},
      {"parse_date", &parse_date},
      {"compute_metrics", &compute_metrics},
      {"open_table", &open_table},
      {"save_document", &save_document},
      {"open_document", &open_document},
      {"share_document", &share_document},
      {"open_shared", &open_shared},
      {"build_link", &build_link},
      {"inspect_link", &inspect_link},
      {"classify_channel", &classify_channel},
      {"promo_codes", &promo_codes},
      {"near_duplicates", &near_duplicates},
  };
  // clang-format on
  return table;
}

}  // namespace payoff::engine

#include "core/engine/engine.h"

namespace payoff::engine {
namespace {

std::vector<Request> all_requests() {
  std::vector<Request> table = first_view_requests();
  // clang-format off
  const std::vector<Request> others = {
      {"parse_date", &parse_date},
      {"open_table", &open_table},
      {"build_link", &build_link},
      {"inspect_link", &inspect_link},
      {"classify_channel", &classify_channel},
      {"translate_roi", &translate_roi},
      {"compare_offers", &compare_offers},
  };
  // clang-format on
  table.insert(table.end(), others.begin(), others.end());
  return table;
}

}  // namespace

const std::vector<Request>& requests() {
  static const std::vector<Request> table = all_requests();
  return table;
}

}  // namespace payoff::engine

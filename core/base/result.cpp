#include "core/base/result.h"

namespace payoff {

std::span<const FaultRow> fault_table() {
  static constexpr FaultRow kTable[] = {
#define PAYOFF_FAULT_ROW(id, message) {#id, message},
      PAYOFF_FAULTS(PAYOFF_FAULT_ROW)
#undef PAYOFF_FAULT_ROW
  };
  return kTable;
}

std::string_view fault_id(Fault fault) { return fault_table()[static_cast<std::size_t>(fault)].id; }
std::string_view fault_message(Fault fault) { return fault_table()[static_cast<std::size_t>(fault)].message; }

}  // namespace payoff

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/imports/fact_columns.h"
#include "core/ledger/order.h"

namespace payoff {

/// Finds orders by what other files call them: "#1001" and "1001" are one. Where there are no other files it
/// is left empty: a large shop's takes time and room.
class OrderIndex {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  OrderIndex(const Ledger& ledger, bool is_needed);
  std::uint32_t by_name(std::string_view name) const { return find(names_, name); }
  std::uint32_t by_id(std::string_view id) const { return find(ids_, id); }
  /// The first sale to an e-mail address.
  std::uint32_t by_email(std::string_view email) const;
  /// By name, else by id.
  std::uint32_t by_either(std::string_view text) const;

 private:
  using Map = std::unordered_map<std::string, std::uint32_t>;
  static std::uint32_t find(const Map& map, std::string_view text);

  Map names_, ids_, emails_;
};

}  // namespace payoff

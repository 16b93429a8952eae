#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/imports/fact_columns.h"
#include "core/imports/interner.h"
#include "core/ledger/creator.h"
#include "core/ledger/order.h"

namespace payoff {

/// What can tell who brought an order.
enum class Method : std::uint8_t { code, link, survey, landing_page, product, count };
inline constexpr std::size_t kMethods = static_cast<std::size_t>(Method::count);
const std::vector<std::string_view>& method_ids();

/// What one method says of one order.
///
/// creator: who brought it; kNobody: the method saw nothing; kElsewhere: it saw the order and names no
/// creator (a click of a search engine, the answer "a friend", the shop's own code); kCouponSite: the click
/// came from a site that collects codes · value: the code, answer, ... that says so
inline constexpr std::int32_t kCouponSite = -3;
struct Sighting {
  std::int32_t creator = kNobody;
  std::uint32_t value = 0;
};

/// What every method says of every order of a ledger; row n is the ledger's order n.
class Evidence {
 public:
  explicit Evidence(std::size_t orders) : first_(orders) {}

  std::size_t size() const { return first_.size(); }
  /// The method's first word.
  const Sighting& first(std::size_t order, Method method) const {
    return first_[order][static_cast<std::size_t>(method)];
  }
  /// Further creators that one method names for an order: two codes stacked, two exclusive products.
  struct Further {
    std::uint32_t order;
    Method method;
    Sighting sighting;
  };
  const std::vector<Further>& further() const { return further_; }
  std::string_view value(const Sighting& claim) const { return values_.text(claim.value); }

  /// Once all is added: `further` by order.
  void seal();
  /// A creator named twice by one method counts once; kElsewhere and kCouponSite only where the method names
  /// nobody. Orders of one method come one after the other.
  void add(std::size_t order, Method method, std::int32_t creator, std::string_view value);

 private:
  std::vector<std::array<Sighting, kMethods>> first_;
  std::vector<Further> further_;
  Interner values_;
};

/// A file that holds no orders. label: whose it is
struct FactFile {
  FormatKind kind;
  std::string_view label;
  const FactColumns* facts;
};

/// A commission that the network or the shop took back.
bool was_declined(std::string_view status);

/// What the user said that a text means: the creator, kNobody for nobody's.
using Meant = std::map<std::string, std::int32_t, std::less<>>;

/// A text of the files that no creator is known by.
///
/// near: of whom it may be · sales [micros]
struct Unmatched {
  std::string text;
  std::uint64_t orders = 0;
  std::int64_t sales = 0;
  std::int32_t near = kNobody;
};

}  // namespace payoff

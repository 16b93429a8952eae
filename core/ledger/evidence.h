#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/imports/interner.h"
#include "core/ledger/creator.h"
#include "core/ledger/order.h"

namespace payoff {

/// What can tell who brought an order.
enum class Method : std::uint8_t { code, link, survey, landing_page, product, count };
inline constexpr std::size_t kMethods = static_cast<std::size_t>(Method::count);
const std::vector<std::string_view>& method_ids();

/// One method's word that a creator brought an order; value: the code, answer, ... that says so.
struct Sighting {
  std::int32_t creator = kNobody;
  std::uint32_t value = 0;
};

/// What every method says of every order of a ledger; row n is the ledger's order n.
class Evidence {
 public:
  explicit Evidence(std::size_t orders) : first_(orders) {}

  std::size_t size() const { return first_.size(); }
  /// The method's first word; creator is kNobody where it has none.
  const Sighting& first(std::size_t order, Method method) const {
    return first_[order][static_cast<std::size_t>(method)];
  }
  /// Further creators that one method names for an order: two codes stacked, two exclusive products.
  struct Further {
    std::uint32_t order;
    Method method;
    Sighting claim;
  };
  const std::vector<Further>& further() const { return further_; }
  std::string_view value(const Sighting& claim) const { return values_.text(claim.value); }

  /// Once all is added: `further` by order.
  void seal();
  /// A creator named twice by one method counts once. Orders of one method come one after the other.
  void add(std::size_t order, Method method, std::int32_t creator, std::string_view value);

 private:
  std::vector<std::array<Sighting, kMethods>> first_;
  std::vector<Further> further_;
  Interner values_;
};

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

/// Whose code is it?
class CodeBook {
 public:
  /// meant: of a code as the files write it, before what the creators say
  CodeBook(const std::vector<LedgerCreator>& creators, const Meant& meant);

  /// The creator of a code; kNobody where there is none.
  std::int32_t find(std::string_view code) const;
  /// Whether the user or a creator has said anything about it.
  bool knows(std::string_view code) const;
  /// Of whom a code may be that is nobody's: one that sounds the same when read aloud, or begins with a name.
  std::int32_t near(std::string_view code) const;
  /// Codes that two creators have: they tell nothing.
  const std::vector<std::string>& shared() const { return shared_; }

 private:
  Meant codes_, skeletons_, names_;
  std::vector<std::string> shared_;
};

/// Adds what discount codes say, stacked ones one by one; gives the codes that are nobody's, most orders
/// first.
std::vector<Unmatched> claim_codes(const Ledger& ledger, const CodeBook& book, Evidence& claims);

}  // namespace payoff

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/imports/fact_columns.h"
#include "core/ledger/creator.h"
#include "core/ledger/evidence.h"
#include "core/ledger/order.h"
#include "core/ledger/order_index.h"

namespace payoff {

/// The tags in an address: "https://x.example/?utm_source=ig&utm_content=mia" -> source ig, content mia.
LedgerLink link_of_address(std::string_view address);
/// The tags of an analytics report's row; "(not set)", "(direct)" and the like say nothing.
LedgerLink link_of_row(const FactColumns& facts, std::size_t row);
bool says_nothing(const LedgerLink& link);
/// What two spellings of a whole link have in common, to compare by: every tag as fold_value spells it.
std::string fold_link(const LedgerLink& link);

/// A site that collects codes: "www.retailmenot.com", "honey", "rabattcode-gutscheine.example".
bool is_coupon_site(std::string_view source);

/// Whose link is it?
///
/// A value that only one creator's links have decides: of content, id, term, then campaign (where the source
/// agrees or is not said), then source (where the link has nothing else). Else a link fits that says nothing
/// else than what is asked about. A value that is a creator's name or handle is that creator's. Values are
/// compared as fold_value spells them, names as fold_name does. What the user said of a link goes before all.
class LinkBook {
 public:
  explicit LinkBook(const std::vector<LedgerCreator>& creators, const std::vector<MeantLink>& meant = {});
  /// kNobody where it is no creator's, or could be two's; kElsewhere where the user said that it is nobody's.
  std::int32_t find(const LedgerLink& link) const;
  std::int32_t named(std::string_view name) const;

 private:
  static constexpr std::size_t kParts = 5;  // by weight: content, id, term, campaign, source
  using Parts = std::array<std::string, kParts>;
  struct Owned {
    Parts parts;
    std::int32_t creator;
  };
  struct Holders {
    std::vector<std::uint32_t> links;
    std::int32_t creator = kNobody;  // kElsewhere where two creators have it
  };
  static Parts parts_of(const LedgerLink& link);
  int score(const Owned& owned, const Parts& asked) const;
  bool is_own(std::size_t part, const Parts& asked) const;
  void add(const LedgerLink& link, std::int32_t creator);

  std::vector<Owned> links_;
  std::array<std::unordered_map<std::string, Holders>, kParts> holders_;
  Meant names_, meant_;
};

/// Links that are no creator's.
struct UnmatchedLink {
  LedgerLink link;
  std::uint64_t orders = 0;
  std::int64_t sales = 0;
};

/// How rows of analytics found their orders.
struct Join {
  bool by_id = false;
  std::uint64_t matched = 0, of = 0;
};

struct LinkClaims {
  std::vector<UnmatchedLink> unmatched;
  Join join;
};

/// Adds what tagged links say of every order: the order's own tags, else those of the page it landed on, else
/// those of the transaction that analytics have of it, else the affiliate network's word. kCouponSite and
/// kElsewhere are noted too.
///
/// facts: files that hold no orders, in any order
LinkClaims claim_links(const Ledger& ledger, const OrderIndex& index, const LinkBook& book,
                       const std::vector<FactFile>& facts, Evidence& evidence);

}  // namespace payoff

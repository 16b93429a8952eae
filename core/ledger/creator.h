#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace payoff {

/// The values of one link of a creator, as it was tagged; empty: not tagged.
struct LedgerLink {
  std::string source, medium, campaign, id, content, term;
};

/// A link of which the user said whose it is: a creator's place in the list, or kNobody.
struct MeantLink {
  LedgerLink link;
  std::int32_t creator = -1;
};

/// Whom orders may belong to, and what tells it.
///
/// first_post, last_post: days since 1970 · clicks: of all the creator's links, where somebody counted them
/// gross_margin: of what this creator sells, at full price [ratio]
struct LedgerCreator {
  std::string id, name, handle;
  std::vector<std::string> codes, landing_pages, products, emails;
  std::vector<LedgerLink> links;
  std::optional<std::int32_t> first_post, last_post;
  std::optional<double> clicks, gross_margin;
};

/// kElsewhere: somebody is known, and is none of the creators.
inline constexpr std::int32_t kNobody = -1, kElsewhere = -2;

}  // namespace payoff

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/ledger/creator.h"
#include "core/ledger/evidence.h"
#include "core/ledger/order.h"

namespace payoff {

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
  /// Codes that two creators have and the user has said nothing about: they tell nothing.
  const std::vector<std::string>& shared() const { return shared_; }

 private:
  Meant codes_, skeletons_, names_;
  std::vector<std::string> shared_;
};

/// Adds what discount codes say, stacked ones one by one; gives the codes that are nobody's, most orders
/// first.
std::vector<Unmatched> claim_codes(const Ledger& ledger, const CodeBook& book, Evidence& claims);

}  // namespace payoff

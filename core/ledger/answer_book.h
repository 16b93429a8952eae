#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/imports/fact_columns.h"
#include "core/ledger/creator.h"
#include "core/ledger/evidence.h"
#include "core/ledger/order.h"
#include "core/ledger/order_index.h"

namespace payoff {

/// Whom does an answer to "How did you hear about us?" name?
class AnswerBook {
 public:
  /// meant: of an answer as the files write it, before what it looks like
  AnswerBook(const std::vector<LedgerCreator>& creators, const Meant& meant);

  /// The one creator whose name or handle the answer is, or has among its words; kNobody where there is none.
  std::int32_t find(std::string_view answer) const;
  bool knows(std::string_view answer) const { return meant_.count(fold(answer)) > 0; }
  /// Whom an answer may mean that names nobody: a first or last name, or a name with a slip in it.
  std::int32_t near(std::string_view answer) const;

 private:
  static std::string fold(std::string_view answer);

  Meant meant_, names_, parts_;
};

/// Adds what survey answers say; gives those that name nobody, most orders first.
std::vector<Unmatched> claim_answers(const Ledger& ledger, const OrderIndex& index, const AnswerBook& book,
                                     const std::vector<FactFile>& facts, Evidence& evidence);

/// How many letters must be put in, left out, changed or swapped with their neighbor; `most` + 1 where more.
std::size_t slips_between(std::string_view a, std::string_view b, std::size_t most);

}  // namespace payoff

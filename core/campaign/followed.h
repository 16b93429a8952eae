#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace payoff {

/// Who a creator is over campaigns.
///
/// out: person, else the handle without @ and case, else the name without case and blanks around
std::string person_key(std::string_view person, std::string_view handle, std::string_view name);

/// How one campaign with a person went, as core/metrics/verdict.h says.
struct Outcome {
  std::string campaign;
  std::string_view did_it_pay;
  std::string_view would_it_again;
};

/// What to do with somebody after their campaigns.
///
/// advice:  repeat, stop, talk
/// reasons: {id, subject: campaign}
struct Advice {
  std::string_view advice;
  std::vector<Message> reasons;
};

/// in: outcomes, oldest first. One campaign that lost is talked about, two in a row end it; a likely next one
/// is repeated; whatever is mixed or too early is talked about.
Advice advise(const std::vector<Outcome>& outcomes);

}  // namespace payoff

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/campaign/creator.h"
#include "core/campaign/owed.h"
#include "core/campaign/ranking.h"

namespace payoff {

/// One creator as it is looked over.
struct Looked {
  const Creator* creator;
  const CreatorFigures* added;
  const std::vector<Figure>* figures;
  const std::optional<Owed>* owed;
};

/// What a person should look at, in the creators' order; the subject is the creator's id.
///
/// ids: those of the tables in checks.cpp; `read_as` and the faults of inputs (values: input, text, value,
///      alternative); `duplicate_handle` and `duplicate_code` (values: other, text); `differs_from_posts`
///      (values: input, stated, posts); `overpaid`
std::vector<Message> to_check(const std::vector<Looked>& creators);

/// Inputs that the answers for this goal need and a creator has not given yet; results only once it posted.
std::vector<std::string_view> missing_inputs(const Looked& creator, const GoalRow& goal);

}  // namespace payoff

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/campaign/creator.h"

namespace payoff {

/// The figures of one creator as they stood on a day.
struct Standing {
  std::string creator;
  std::optional<Date> date = {};
  CreatorFigures figures = {};
};

struct Week {
  Date monday;
  std::size_t creators = 0;
  /// As pooled_of gives them.
  std::vector<Figure> figures;
};

/// Past so many weeks only the latest are given: dates further apart are a slip of the finger.
inline constexpr std::size_t kMostWeeks = 104;

/// What was known at the end of each week: of each creator the last figures until then.
///
/// in:  standings in any order; those without a date count in no week. Of two on one day the later one counts
/// out: every week from the first to the last, oldest first
std::vector<Week> known_by_week(const Calculation& calculation, const std::vector<Standing>& standings,
                                const std::vector<Figure>& campaign);

/// What those came to whose date lies in each week; weeks with nobody are left out.
std::vector<Week> gathered_by_week(const Calculation& calculation, const std::vector<Standing>& standings);

}  // namespace payoff

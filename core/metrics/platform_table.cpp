#include "core/metrics/platform_table.h"

#include <algorithm>

namespace payoff {

std::span<const PlatformRow> platform_table() {
  static constexpr std::string_view kSets = "engagement rate calculators: the set of actions by platform";
  static constexpr PlatformRow kTable[] = {
      {"instagram", "Instagram", "likes comments shares saves", "", kSets},
      {"tiktok", "TikTok", "likes comments shares", "views", "HypeAuditor: TikTok engagement over views"},
      {"youtube", "YouTube", "likes comments", "", kSets},
      {"facebook", "Facebook", "likes comments shares", "", kSets},
      {"linkedin", "LinkedIn", "likes comments shares", "impressions", "LinkedIn: engagement rate"},
      {"x", "X", "likes shares comments", "", kSets},
  };
  return kTable;
}

std::span<const std::string_view> engagement_actions() {
  static constexpr std::string_view kActions[] = {"likes", "comments", "shares", "saves", "views", "clicks"};
  return kActions;
}

bool is_engagement_action(std::string_view id) {
  const auto actions = engagement_actions();
  return std::find(actions.begin(), actions.end(), id) != actions.end();
}

}  // namespace payoff

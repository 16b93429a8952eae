#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace payoff {

/// What a platform's own figures, or those who measure it, count as engagement. A default to choose, never
/// chosen for anybody.
///
/// actions: ids of engagement_actions(), with spaces between; a platform's reactions are likes here, its
/// reposts shares, its replies comments
/// over:    what its rate is over, as an input's id; "" where nobody says
struct PlatformRow {
  std::string_view id;
  std::string_view label;
  std::string_view actions;
  std::string_view over;
  std::string_view source;
};

/// THE TABLE of platforms.
std::span<const PlatformRow> platform_table();

/// The inputs that can count as engagement.
std::span<const std::string_view> engagement_actions();

bool is_engagement_action(std::string_view id);

}  // namespace payoff

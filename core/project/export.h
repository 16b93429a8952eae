#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/metrics/read_input.h"
#include "core/project/table_text.h"

namespace payoff {

/// A table of a document as text, and what had to stay out of it.
struct Exported {
  std::string text;
  std::vector<Message> warnings;
};

/// Creators or posts, one a line under their keys: what a document has of them as typed, then every input
/// that any of them states. Lists (tags) are joined with ", ".
///
/// in: document [complete], list: "creators" or "posts"
Exported export_list(const Json& document, std::string_view list, const TableStyle& style);

/// The costs as Google Analytics 4 imports them: one line a day and campaign, decimal points and commas
/// whatever the style. A creator's cost falls on the day it posted; its tags are those of its link.
///
/// columns:  utm_id, utm_campaign, utm_source, utm_medium, date (YYYY-MM-DD), impressions, clicks, cost
/// warnings: left out, the subject its creator: no_cost, no_tags (no source or no medium), no_date, and the
///           fault of a cost that cannot be read
/// source:   Google Analytics help, answer 10071305: source, medium and date are the keys that must be there,
///           id and campaign may; they match what the links carry
Exported export_cost_import(const Json& document, const InputStyle& style);

}  // namespace payoff

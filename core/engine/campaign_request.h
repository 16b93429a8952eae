#pragma once

#include <string>
#include <vector>

#include "core/campaign/creator.h"
#include "core/campaign/ranking.h"
#include "core/campaign/trend.h"
#include "core/engine/metric_options.h"

namespace payoff::engine {

struct Objective {
  std::string id;
  std::string metric;
  std::string campaign;
  std::optional<double> baseline;
  std::optional<double> target;
  std::string date;
};

/// What evaluate_campaign and compare_campaigns are asked, read and checked (shapes in engine.h).
struct CampaignRequest {
  MetricOptions options;
  std::vector<Creator> creators;
  /// The campaign's own inputs, in table order.
  std::vector<Figure> campaign;
  std::string goal;
  std::vector<Objective> objectives;
  std::string alternative_name;
  std::vector<Figure> alternative;
  /// Metrics that rows show; all where empty.
  std::vector<std::size_t> metrics;
};

/// One figure an input, all of them missing.
std::vector<Figure> no_inputs();

/// The inputs under `key`, those not given missing. What could not be read, or in two ways, goes to `doubts`.
std::vector<Figure> read_input_figures(Fields& owner, std::string_view key, const InputStyle& style,
                                       std::vector<Doubt>* doubts = nullptr);

/// The creators of a request, each as the document has it, with `posts`, `order_values` and `last_post_date`
/// beside.
std::vector<Creator> read_creators(Fields& request, const InputStyle& style);

/// The document's `history`: figures of creators as they stood on a day.
std::vector<Standing> read_history(Fields& request, const InputStyle& style);

/// Reads all of it; mistakes are noted in `request`.
CampaignRequest read_campaign(Fields& request);

}  // namespace payoff::engine

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/attribution/bootstrap.h"
#include "core/base/json.h"

namespace payoff::engine {

/// What a caller asks of journeys, whether they come in the request or in a file.
struct AttributionRequest {
  AttributionOptions options;
  std::vector<Model> models;
  std::optional<std::vector<std::string>> direct;
  std::vector<std::pair<std::string, std::string>> groups;
  std::optional<BootstrapOptions> intervals;
  std::vector<std::vector<std::string>> joint_removal;
  std::size_t top_paths = 20;
  std::size_t pairs = 50;
  std::uint32_t steps = 4;
  std::size_t named = 12;
};

/// Reads all but the journeys; mistakes are noted on `request`.
AttributionRequest read_attribution_request(Fields& request);

/// Gives the names the groups and direct channels of the request.
void prepare(const AttributionRequest& request, ChannelNames& names);

/// The answer of `attribute`.
/// faults: unknown_id naming joint_removal
Result<Json> attribution_json(const AttributionRequest& request, const ChannelNames& names,
                              const Tally& tally);

}  // namespace payoff::engine

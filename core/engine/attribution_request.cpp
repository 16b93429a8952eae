#include <cmath>

#include "core/base/text.h"
#include "core/engine/attribution.h"

namespace payoff::engine {
namespace {

/// What GA4, Shopify and tag managers call a visitor who came without a source.
constexpr std::string_view kDirect[] = {"direct",          "(direct)",          "Direct",        "(none)",
                                        "(direct)/(none)", "(direct) / (none)", "direct / none", "DIRECT"};

/// A number within bounds, or what it is without one.
double bounded(Fields& fields, std::string_view key, double otherwise, double low, double high) {
  const std::optional<double> given = fields.number(key);
  if (!given) return otherwise;
  if (*given >= low && *given <= high) return *given;
  fields.note({Fault::out_of_range, fields.path_of(key)});
  return otherwise;
}

double whole(Fields& fields, std::string_view key, double otherwise, double low, double high) {
  const double number = bounded(fields, key, otherwise, low, high);
  if (number == std::floor(number)) return number;
  fields.note({Fault::out_of_range, fields.path_of(key)});
  return otherwise;
}

constexpr double kSmallest = 1e-6, kLongest = 36500;

void read_options(Fields& fields, AttributionRequest& request) {
  AttributionOptions& options = request.options;
  options.position_first = bounded(fields, "position_first", 0.4, 0, 1);
  options.position_last = bounded(fields, "position_last", 0.4, 0, 1);
  // Doubles of 0.7 and 0.3 may pass 1 by a breath.
  if (options.position_first + options.position_last > 1 + 1e-12) {
    fields.note({Fault::out_of_range, fields.path_of("position_last")});
  }
  options.half_life_days = bounded(fields, "half_life_days", 7, kSmallest, kLongest);
  if (fields.has("lookback_days")) options.lookback_days = bounded(fields, "lookback_days", 0, 0, kLongest);
  if (fields.has("touch_spacing_days")) {
    options.touch_spacing_days = bounded(fields, "touch_spacing_days", 1, kSmallest, kLongest);
  }
  options.lookback_days = fields.has("lookback_days") ? options.lookback_days : std::nullopt;
  options.markov_order = static_cast<int>(whole(fields, "markov_order", 1, 1, 3));
  options.non_converting = fields.boolean("non_converting").value_or(true);
  if (fields.has("direct")) request.direct = fields.texts("direct");
}

void read_models(Fields& fields, AttributionRequest& request) {
  for (const std::string& id : fields.texts("models")) {
    const int model = model_index(id);
    if (model < 0) {
      fields.note({Fault::unknown_id, "models", {{"given", id}}});
    } else {
      request.models.push_back(static_cast<Model>(model));
    }
  }
  if (fields.has("models")) return;
  for (const ModelRow& row : model_table()) request.models.push_back(row.model);
}

void read_groups(Fields& fields, AttributionRequest& request) {
  const Json* groups = fields.object("groups");
  if (groups == nullptr) return;
  for (const auto& [channel, group] : groups->items()) {
    if (!group.is_string() || is_empty_text(group)) {
      fields.note({Fault::wrong_type, "groups." + channel});
    } else {
      request.groups.emplace_back(channel, group.get<std::string>());
    }
  }
}

void read_joint_removal(Fields& fields, AttributionRequest& request) {
  const Json* sets = fields.array("joint_removal");
  if (sets == nullptr) return;
  for (const Json& set : *sets) {
    std::vector<std::string>& names = request.joint_removal.emplace_back();
    if (!set.is_array()) fields.note({Fault::wrong_type, "joint_removal"});
    if (!set.is_array()) continue;
    for (const Json& name : set) {
      if (!name.is_string()) fields.note({Fault::wrong_type, "joint_removal"});
      if (name.is_string()) names.push_back(name.get<std::string>());
    }
  }
}

/// A nested object, or an empty one; what is wrong with it is noted on `fields`.
template <class Read>
void nested(Fields& fields, std::string_view key, Read read) {
  const Json* given = fields.object(key);
  if (given == nullptr) return;
  Fields inner(*given, std::string(key));
  read(inner);
  if (const auto done = inner.finish(); !done) fields.note(done.error());
}

}  // namespace

AttributionRequest read_attribution_request(Fields& fields) {
  AttributionRequest request;
  read_models(fields, request);
  read_groups(fields, request);
  read_joint_removal(fields, request);
  nested(fields, "options", [&](Fields& inner) { read_options(inner, request); });
  nested(fields, "intervals", [&](Fields& inner) {
    BootstrapOptions& intervals = request.intervals.emplace();
    intervals.replicates = static_cast<int>(whole(inner, "replicates", 200, 50, 2000));
    intervals.level = bounded(inner, "level", 0.95, 0.5, 0.9999);
    intervals.seed = static_cast<std::uint64_t>(whole(inner, "seed", 1, 0, 9007199254740992.0));
  });
  nested(fields, "around", [&](Fields& inner) {
    request.top_paths = static_cast<std::size_t>(whole(inner, "top_paths", 20, 0, 1000));
    request.pairs = static_cast<std::size_t>(whole(inner, "pairs", 50, 0, 10000));
    request.steps = static_cast<std::uint32_t>(whole(inner, "steps", 4, 1, 10));
    request.named = static_cast<std::size_t>(whole(inner, "named", 12, 1, 100));
  });
  return request;
}

void prepare(const AttributionRequest& request, ChannelNames& names) {
  for (const auto& [channel, group] : request.groups) names.group(channel, group);
  if (request.direct) {
    for (const std::string& name : *request.direct) names.direct(name);
  } else {
    for (std::string_view name : kDirect) names.direct(name);
  }
}

}  // namespace payoff::engine

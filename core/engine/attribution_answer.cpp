#include <algorithm>

#include "core/attribution/around.h"
#include "core/attribution/attribution.h"
#include "core/base/money.h"
#include "core/engine/attribution.h"

namespace payoff::engine {
namespace {

using CreditTable = std::array<std::vector<Credit>, kModels>;

double units(double micros) { return micros / static_cast<double>(kMicrosPerUnit); }

template <class List, class Read>
Json listed(const List& list, Read read) {
  Json result = Json::array();
  for (const auto& item : list) result.push_back(read(item));
  return result;
}

Json credit_columns(const std::vector<Credit>& credit) {
  return {{"conversions", listed(credit, [](const Credit& one) { return one.conversions; })},
          {"value", listed(credit, [](const Credit& one) { return units(one.value); })}};
}

Json interval_json(const std::optional<Interval>& interval) {
  return interval ? Json{{"low", interval->low}, {"high", interval->high}} : Json(nullptr);
}

Json names_of(std::span<const Channel> path, const ChannelNames& names) {
  return listed(path, [&](Channel channel) { return Json(names.names()[channel]); });
}

Json fault_json(const Error& error) {
  return {{"ok", false}, {"fault", fault_id(error.fault)}, {"subject", error.subject}};
}

Json credit_json(const Attribution& attribution, const AttributionRequest& request, CreditTable& table) {
  Json result = Json::object();
  for (Model model : request.models) {
    const std::string id(model_table()[static_cast<std::size_t>(model)].id);
    const auto credit = attribution.credit(model);
    if (!credit) {
      result[id] = fault_json(credit.error());
      continue;
    }
    result[id] = credit_columns(*credit);
    result[id]["ok"] = true;
    table[static_cast<std::size_t>(model)] = *credit;
  }
  return result;
}

void add_intervals(Json& result, const AttributionRequest& request, const Tally& tally,
                   const CreditTable& credit, const ChannelNames& names) {
  const ShareTable shares = bootstrap_shares(tally, credit, *request.intervals);
  for (const ModelRow& row : model_table()) {
    const auto& list = shares[static_cast<std::size_t>(row.model)];
    if (list.empty()) continue;
    Json& of_model = result["credit"][std::string(row.id)];
    of_model["shares"] =
        listed(list, [](const ShareIntervals& one) { return interval_json(one.conversions); });
    of_model["value_shares"] =
        listed(list, [](const ShareIntervals& one) { return interval_json(one.value); });
  }
  result["disagreements"] = listed(disagreements(shares), [&](const Disagreement& one) {
    const auto id = [](Model model) { return model_table()[static_cast<std::size_t>(model)].id; };
    return Json{
        {"channel", names.names()[one.channel]}, {"lower", id(one.lower)}, {"higher", id(one.higher)}};
  });
}

void add_removal(Json& result, const Attribution& attribution) {
  const auto& removal = attribution.removal();
  if (!removal) return;
  result["removal_effect"] = {
      {"conversions", listed(*removal, [](const RemovalEffect& one) { return one.conversions; })},
      {"value", listed(*removal, [](const RemovalEffect& one) { return one.value; })}};
}

Result<Json> joint_removal_json(const AttributionRequest& request, const Attribution& attribution,
                                const ChannelNames& names) {
  Json list = Json::array();
  for (const std::vector<std::string>& set : request.joint_removal) {
    std::vector<Channel> channels;
    for (const std::string& name : set) {
      const auto channel = names.find(name);
      if (!channel) return fail(Fault::unknown_id, "joint_removal", {{"given", name}});
      channels.push_back(*channel);
    }
    const auto effect = attribution.removal_of(channels);
    Json one = effect ? Json{{"ok", true}, {"conversions", effect->conversions}, {"value", effect->value}}
                      : fault_json(effect.error());
    one["channels"] = set;
    list.push_back(std::move(one));
  }
  return list;
}

/// Assists beside the sales that a channel closed; the ratio is null where it closed none.
void add_assists(Json& result, const Tally& tally, std::size_t channels) {
  std::vector<Tally::ByChannel> counts = tally.channels();
  counts.resize(channels);
  std::vector<Credit> assisted;
  for (const Tally::ByChannel& one : counts) assisted.push_back(one.assisted);
  result["assisted"] = credit_columns(assisted);
  result["assisted"]["per_last_touch"] = listed(counts, [](const Tally::ByChannel& one) {
    const double closed = one.credit[static_cast<std::size_t>(Model::last_touch)].conversions;
    return closed > 0 ? Json(one.assisted.conversions / closed) : Json(nullptr);
  });
  std::vector<double> visits = tally.visits();
  visits.resize(channels, 0);
  result["visits"] = visits;
  result["alone"] = alone(tally.store(), channels);
}

Json path_lengths_json(const Tally& tally) {
  Json list = Json::array();
  for (std::size_t touches = 1; touches < Tally::kLengths; ++touches) {
    const Credit& won = tally.lengths()[touches];
    const double lost = tally.lost_lengths()[touches];
    if (won.conversions + lost <= 0) continue;
    list.push_back({{"touches", touches},
                    {"or_more", touches + 1 == Tally::kLengths},
                    {"conversions", won.conversions},
                    {"value", units(won.value)},
                    {"non_conversions", lost}});
  }
  return list;
}

Json days_json(const Tally& tally) {
  Json list = Json::array();
  for (std::size_t day = 0; day < Tally::kDays; ++day) {
    const double conversions = tally.days_to_convert()[day];
    if (conversions <= 0) continue;
    list.push_back({{"days", day}, {"or_more", day + 1 == Tally::kDays}, {"conversions", conversions}});
  }
  return list;
}

Json top_paths_json(const AttributionRequest& request, const Tally& tally, const ChannelNames& names) {
  return listed(top_paths(tally.store(), request.top_paths), [&](const TopPath& path) {
    return Json{{"path", names_of(path.path, names)},
                {"conversions", path.conversions},
                {"value", units(path.value)},
                {"non_conversions", path.non_conversions}};
  });
}

Json overlap_json(const AttributionRequest& request, const Tally& tally, const ChannelNames& names) {
  return listed(overlaps(tally.store(), request.pairs), [&](const Overlap& pair) {
    return Json{{"channels", {names.names()[pair.a], names.names()[pair.b]}},
                {"conversions", pair.conversions},
                {"value", units(pair.value)}};
  });
}

/// The channels with most visits stand alone in the flows.
std::vector<char> named_channels(const Tally& tally, std::size_t most) {
  std::vector<std::size_t> order(tally.channels().size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return tally.visits()[a] > tally.visits()[b]; });
  std::vector<char> named(order.size(), 0);
  for (std::size_t i = 0; i < std::min(most, order.size()); ++i) named[order[i]] = 1;
  return named;
}

/// A place that is no channel is told by `to_end` or by a missing name: nobody's channel can be mistaken for
/// it.
Json flows_json(const AttributionRequest& request, const Tally& tally, const ChannelNames& names) {
  const auto links = flows(tally.store(), named_channels(tally, request.named), request.steps);
  return listed(links, [&](const Flow& flow) {
    Json link = {{"step", flow.step}, {"journeys", flow.journeys}};
    if (flow.from != Flow::kOthers) link["from"] = names.names()[flow.from];
    if (flow.to == Flow::kConverted) link["to_end"] = "converted";
    if (flow.to == Flow::kLost) link["to_end"] = "lost";
    if (flow.to == Flow::kMore) link["to_end"] = "more";
    if (flow.to < names.names().size()) link["to"] = names.names()[flow.to];
    return link;
  });
}

Json totals_json(const Tally& tally) {
  const Tally::Totals& totals = tally.totals();
  Json result = {
      {"rows", totals.rows},
      {"conversions", totals.conversions},
      {"value", to_units(totals.value_micros)},
      {"non_conversions", totals.non_conversions},
      {"touches", totals.touches},
      {"three_or_more", totals.three_or_more},
      {"unattributed",
       {{"conversions", totals.unattributed.conversions}, {"value", units(totals.unattributed.value)}}}};
  if (totals.conversions > 0) result["three_or_more_share"] = totals.three_or_more / totals.conversions;
  return result;
}

}  // namespace

Result<Json> attribution_json(const AttributionRequest& request, const ChannelNames& names,
                              const Tally& tally) {
  const std::size_t channels = names.names().size();
  const Attribution attribution(tally, channels, request.models);
  CreditTable table;
  Json result = {{"channels", names.names()}, {"credit", credit_json(attribution, request, table)}};
  if (!request.joint_removal.empty()) {
    auto joint = joint_removal_json(request, attribution, names);
    if (!joint) return joint;
    result["joint_removal"] = std::move(*joint);
  }
  add_removal(result, attribution);
  if (request.intervals) add_intervals(result, request, tally, table, names);
  add_assists(result, tally, channels);
  result["path_lengths"] = path_lengths_json(tally);
  result["days_to_convert"] = days_json(tally);
  result["top_paths"] = top_paths_json(request, tally, names);
  result["overlap"] = overlap_json(request, tally, names);
  result["flows"] = flows_json(request, tally, names);
  result["totals"] = totals_json(tally);
  result["sample"] = {{"kept", tally.store().kept()}, {"paths", tally.store().size()}};
  return result;
}

}  // namespace payoff::engine

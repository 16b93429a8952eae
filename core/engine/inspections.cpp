#include "core/engine/engine.h"
#include "core/engine/request.h"
#include "core/links/inspect.h"

namespace payoff::engine {
namespace {

Json channel_json(const ChannelAnswer& answer) {
  Json object = {{"rule", to_json(answer.rule)}, {"table", answer.table}};
  if (!answer.channel.empty()) object["channel"] = answer.channel;
  return object;
}

Json parameters_json(const std::vector<Parameter>& parameters) {
  Json object = Json::object();
  for (const Parameter& parameter : parameters) object[parameter.name] = parameter.value;
  return object;
}

Json parts_json(const Inspection& inspection) {
  const Address& address = inspection.address;
  Json parts = {{"scheme", address.scheme}, {"host", address.host}, {"path", address.path}};
  if (address.credentials) parts["credentials"] = *address.credentials;
  if (address.port) parts["port"] = *address.port;
  if (address.fragment) parts["fragment"] = *address.fragment;
  Json& parameters = parts["parameters"] = Json::array();
  for (const InspectedParameter& parameter : inspection.parameters) {
    Json row = {{"name", parameter.name}, {"utm", parameter.utm}};
    if (parameter.valued) row["value"] = parameter.value;
    parameters.push_back(std::move(row));
  }
  return parts;
}

/// The link as a request of build_link.
Json request_json(const LinkRequest& request) {
  Json object = {{"url", request.url}, {"utm", parameters_json(request.utm)}};
  if (!request.extra.empty()) {
    Json& extra = object["extra"] = Json::array();
    for (const Parameter& each : request.extra) extra.push_back({{"name", each.name}, {"value", each.value}});
  }
  if (!request.naming.keep_keys.empty()) object["naming"] = {{"keep_keys", request.naming.keep_keys}};
  return object;
}

}  // namespace

std::string inspect_link(const std::string& text) {
  const Result<Json> request = parse_request(text);
  if (!request) return answer(tl::unexpected(request.error()));
  Fields fields(*request);
  fields.require("url");
  const std::string url = fields.text("url");
  if (const Result<void> finished = fields.finish(); !finished)
    return answer(tl::unexpected(finished.error()));
  const Result<Inspection> inspection = payoff::inspect_link(url);
  if (!inspection) return answer(tl::unexpected(inspection.error()));
  Json channels = Json::object();
  for (const auto& [id, channel] : inspection->channels) channels[std::string(id)] = channel_json(channel);
  return answer(Json{{"parts", parts_json(*inspection)},
                     {"utm", parameters_json(inspection->utm)},
                     {"problems", to_json(inspection->problems)},
                     {"grade", std::string(1, inspection->grade)},
                     {"mended", inspection->mended},
                     {"request", request_json(inspection->request)},
                     {"channels", std::move(channels)}});
}

std::string classify_channel(const std::string& text) {
  const Result<Json> request = parse_request(text);
  if (!request) return answer(tl::unexpected(request.error()));
  Fields fields(*request);
  const std::string source = fields.text("source");
  const std::string medium = fields.text("medium");
  const std::string campaign = fields.text("campaign");
  std::vector<std::string_view> ids;
  for (const ChannelTable& table : channel_tables()) ids.insert(ids.end(), {table.id, table.version});
  const std::string table = fields.one_of("table", ids, "ga4");
  if (const Result<void> finished = fields.finish(); !finished)
    return answer(tl::unexpected(finished.error()));
  return answer(channel_json(payoff::classify_channel(*find_channel_table(table), source, medium, campaign)));
}

}  // namespace payoff::engine

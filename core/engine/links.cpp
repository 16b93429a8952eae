#include "core/engine/engine.h"
#include "core/engine/request.h"
#include "core/links/build.h"
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

void finish_nested(Fields& outer, Fields& inner) {
  if (const Result<void> finished = inner.finish(); !finished) outer.note(finished.error());
}

std::vector<Parameter> read_utm_values(Fields& fields) {
  std::vector<Parameter> values;
  const Json* object = fields.object("utm");
  if (object == nullptr) return values;
  Fields utm(*object, fields.path_of("utm"));
  for (const UtmKey& key : utm_keys()) {
    std::string value = utm.text(key.id);
    if (!value.empty()) values.push_back({std::string(key.id), std::move(value)});
  }
  finish_nested(fields, utm);
  return values;
}

std::vector<Parameter> read_extra(Fields& fields) {
  std::vector<Parameter> values;
  const Json* list = fields.array("extra");
  if (list == nullptr) return values;
  for (std::size_t i = 0; i < list->size(); ++i) {
    Fields item((*list)[i], fields.path_of("extra") + "." + std::to_string(i));
    Parameter parameter{item.text("name"), item.text("value")};
    finish_nested(fields, item);
    values.push_back(std::move(parameter));
  }
  return values;
}

Naming read_naming(Fields& fields) {
  Naming naming;
  const Json* object = fields.object("naming");
  if (object == nullptr) return naming;
  Fields reader(*object, fields.path_of("naming"));
  naming.lowercase = reader.boolean("lowercase").value_or(true);
  naming.keep = reader.boolean("keep").value_or(false);
  naming.separator = reader.one_of("separator", naming_separators(), "_");
  finish_nested(fields, reader);
  return naming;
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

}  // namespace

std::string build_link(const std::string& text) {
  const Result<Json> request = parse_request(text);
  if (!request) return answer(tl::unexpected(request.error()));
  Fields fields(*request);
  fields.require("url");
  LinkRequest link;
  link.url = fields.text("url");
  link.utm = read_utm_values(fields);
  link.extra = read_extra(fields);
  link.naming = read_naming(fields);
  if (const Result<void> finished = fields.finish(); !finished)
    return answer(tl::unexpected(finished.error()));
  const Result<BuiltLink> built = payoff::build_link(link);
  if (!built) return answer(tl::unexpected(built.error()));
  return answer(Json{{"url", built->url},
                     {"utm", parameters_json(built->utm)},
                     {"replaced", to_json(built->replaced)},
                     {"changed", to_json(built->changed)},
                     {"warnings", to_json(built->warnings)},
                     {"channel", channel_json(built->channel)}});
}

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

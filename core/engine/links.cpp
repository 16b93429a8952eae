#include <algorithm>

#include "core/base/json_text.h"
#include "core/engine/engine.h"
#include "core/engine/request.h"
#include "core/links/build.h"

namespace payoff::engine {
namespace {

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
  naming.keep_keys = reader.texts("keep_keys");
  for (const std::string& id : naming.keep_keys) {
    const auto names = [&](const UtmKey& key) { return key.id == id; };
    if (std::none_of(utm_keys().begin(), utm_keys().end(), names))
      reader.note({Fault::unknown_id, reader.path_of("keep_keys"), {{"given", id}}});
  }
  finish_nested(fields, reader);
  return naming;
}

void write_channel(JsonText& json, const ChannelAnswer& answer) {
  json.key("channel");
  json.open_object();
  if (!answer.channel.empty()) json.member("channel", answer.channel);
  json.key("rule");
  json.message(answer.rule);
  json.member("table", answer.table);
  json.close_object();
}

void write_link(JsonText& json, const Result<BuiltLink>& link) {
  json.open_object();
  json.key("ok");
  json.boolean(link.has_value());
  if (link) {
    json.member("url", link->url);
    json.key("utm");
    json.open_object();
    for (const Parameter& parameter : link->utm) json.member(parameter.name, parameter.value);
    json.close_object();
    json.messages("replaced", link->replaced);
    json.messages("changed", link->changed);
    json.messages("kept", link->kept);
    json.messages("warnings", link->warnings);
    write_channel(json, link->channel);
  } else {
    json.key("error");
    json.error(link.error());
  }
  json.close_object();
}

struct LinksRequest {
  std::string url;  // the page of every row that names none
  std::vector<LinkRequest> rows;
};

LinksRequest read_links(Fields& fields) {
  LinksRequest request;
  request.url = fields.text("url");
  const Naming naming = read_naming(fields);
  fields.require("rows");
  const Json* rows = fields.array("rows");
  if (rows == nullptr) return request;
  request.rows.reserve(rows->size());
  for (std::size_t i = 0; i < rows->size(); ++i) {
    Fields row((*rows)[i], "rows." + std::to_string(i));
    LinkRequest link;
    link.url = row.text("url");
    link.utm = read_utm_values(row);
    link.extra = read_extra(row);
    link.naming = naming;
    finish_nested(fields, row);
    request.rows.push_back(std::move(link));
  }
  return request;
}

Result<LinkPage> open_page(const std::string& url) {
  if (url.empty()) return fail(Fault::missing_key, "url");
  return open_link_page(url);
}

Result<BuiltLink> build_on(const Result<LinkPage>& page, const LinkRequest& link) {
  if (!page) return tl::unexpected(page.error());
  return payoff::build_link(*page, link);
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
  JsonText json;
  write_link(json, payoff::build_link(link));
  return json.take();
}

std::string build_links(const std::string& text) {
  const Result<Json> request = parse_request(text);
  if (!request) return answer(tl::unexpected(request.error()));
  Fields fields(*request);
  const LinksRequest links = read_links(fields);
  if (const Result<void> finished = fields.finish(); !finished)
    return answer(tl::unexpected(finished.error()));
  // Rows with pages of their own tend to share them too, one after the other.
  const Result<LinkPage> common = open_page(links.url);
  std::string last_url = links.url;
  Result<LinkPage> last = common;
  JsonText json;
  json.open_object();
  json.key("ok");
  json.boolean(true);
  json.key("links");
  json.open_array();
  for (const LinkRequest& link : links.rows) {
    if (!link.url.empty() && link.url != last_url) {
      last_url = link.url;
      last = open_page(last_url);
    }
    write_link(json, build_on(link.url.empty() ? common : last, link));
  }
  json.close_array();
  json.close_object();
  return json.take();
}

}  // namespace payoff::engine

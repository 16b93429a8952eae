#include "core/project/document.h"

#include <algorithm>

#include "core/base/money.h"
#include "core/links/utm.h"
#include "core/metrics/inputs.h"

namespace payoff {
namespace {

constexpr std::size_t kMostEntries = 100'000;
constexpr std::size_t kLongestText = 10'000;

void check_text(Fields& fields, std::string_view key) {
  if (fields.text(key).size() > kLongestText) fields.note({Fault::too_large, fields.path_of(key)});
}

/// Inputs are kept as they were typed: text, or a number.
void check_inputs(Fields& owner) {
  const Json* inputs = owner.object("inputs");
  if (inputs == nullptr) return;
  Fields fields(*inputs, owner.path_of("inputs"));
  for (const InputRow& row : input_table()) {
    const Json* value = fields.any(row.id);
    if (value == nullptr || value->is_number()) continue;
    check_text(fields, row.id);
  }
  if (const auto read = fields.finish(); !read) owner.note(read.error());
}

/// The visitor's own benchmarks: figures as they were typed, like inputs.
void check_ends(Fields& entry) {
  for (std::string_view end : {"low", "high"}) {
    const Json* value = entry.any(end);
    if (value != nullptr && !value->is_number()) check_text(entry, end);
  }
}

void check_utm(Fields& owner) {
  const Json* utm = owner.object("utm");
  if (utm == nullptr) return;
  Fields fields(*utm, owner.path_of("utm"));
  for (const UtmKey& key : utm_keys()) check_text(fields, key.id);
  if (const auto read = fields.finish(); !read) owner.note(read.error());
}

void check_extra(Fields& owner) {
  const Json* extra = owner.array("extra");
  if (extra == nullptr) return;
  for (std::size_t i = 0; i < extra->size(); ++i) {
    Fields pair((*extra)[i], owner.path_of("extra") + "." + std::to_string(i));
    check_text(pair, "name");
    check_text(pair, "value");
    if (const auto read = pair.finish(); !read) owner.note(read.error());
  }
}

/// How values are spelled: the naming of build_link, checked there when it is used.
void check_naming(Fields& owner) {
  const Json* naming = owner.object("naming");
  if (naming == nullptr) return;
  Fields fields(*naming, owner.path_of("naming"));
  fields.boolean("lowercase");
  fields.boolean("keep");
  check_text(fields, "separator");
  fields.texts("keep_keys");
  if (const auto read = fields.finish(); !read) owner.note(read.error());
}

/// What a link or a plan for links puts on an address.
void check_tags(Fields& owner) {
  check_utm(owner);
  check_extra(owner);
  check_naming(owner);
}

/// Links that were sent stay as they were: for which placement, the address, the code and the name then.
void check_sent(Fields& link) {
  const Json* sent = link.array("sent");
  if (sent == nullptr) return;
  for (std::size_t i = 0; i < sent->size(); ++i) {
    Fields entry((*sent)[i], link.path_of("sent") + "." + std::to_string(i));
    for (std::string_view key : {"placement", "url", "code", "name"}) check_text(entry, key);
    if (const auto read = entry.finish(); !read) link.note(read.error());
  }
}

using CheckEntry = void (*)(Fields& entry);

/// One list of the document: what an entry may hold, and the id that is filled in where it is left out.
struct ListRow {
  std::string_view key;
  std::string_view id;
  std::string_view prefix;
  std::vector<std::string_view> texts;
  CheckEntry check;
};

const std::vector<ListRow>& list_table() {
  static const std::vector<ListRow> table = {
      {"campaigns", "campaign_id", "campaign", {"name"}, nullptr},
      {"creators", "creator_id", "creator", {"campaign_id", "name"}, &check_inputs},
      {"posts", "post_id", "post", {"creator_id", "date", "url"}, &check_inputs},
      {"benchmarks",
       "benchmark_id",
       "benchmark",
       {"metric", "kind", "source", "date", "replaces"},
       &check_ends},
      {"links",
       "link_id",
       "link",
       {"creator_id", "url", "name", "handle", "network", "code"},
       [](Fields& entry) {
         check_tags(entry);
         check_sent(entry);
         entry.texts("aliases");
       }},
      {"link_presets", "preset_id", "preset", {"name"}, &check_tags},
  };
  return table;
}

void check_list(Fields& document, const ListRow& row) {
  const Json* list = document.array(row.key);
  if (list == nullptr) return;
  if (list->size() > kMostEntries) return document.note({Fault::too_large, std::string(row.key)});
  for (std::size_t i = 0; i < list->size(); ++i) {
    Fields entry((*list)[i], std::string(row.key) + "." + std::to_string(i));
    check_text(entry, row.id);
    for (std::string_view text : row.texts) check_text(entry, text);
    if (row.check != nullptr) row.check(entry);
    if (const auto read = entry.finish(); !read) return document.note(read.error());
  }
}

/// Gives every entry without an id the first free number.
void fill_ids(Json& document, const ListRow& row) {
  const auto list = document.find(row.key);
  if (list == document.end()) return;
  const std::string id(row.id);
  std::vector<std::string> taken;
  for (const Json& entry : *list) {
    if (entry.contains(id)) taken.push_back(entry[id].get<std::string>());
  }
  std::sort(taken.begin(), taken.end());
  std::size_t number = 0;
  for (Json& entry : *list) {
    if (entry.contains(id)) continue;
    std::string name;
    do name = std::string(row.prefix) + "_" + std::to_string(++number);
    while (std::binary_search(taken.begin(), taken.end(), name));
    entry[id] = name;
  }
}

void check_part(Fields& document, std::string_view key, const std::vector<std::string_view>& texts,
                CheckEntry check) {
  const Json* part = document.object(key);
  if (part == nullptr) return;
  Fields fields(*part, std::string(key));
  for (std::string_view text : texts) check_text(fields, text);
  if (check != nullptr) check(fields);
  if (const auto read = fields.finish(); !read) document.note(read.error());
}

Result<void> check_schema(Fields& fields) {
  const std::optional<double> schema = fields.number("schema");
  if (schema && *schema > kDocumentSchema) return fail(Fault::newer_version, "schema", {{"schema", *schema}});
  if (schema && *schema != kDocumentSchema) return fail(Fault::out_of_range, "schema", {{"schema", *schema}});
  return {};
}

}  // namespace

Result<Json> complete_document(Json document) {
  Fields fields(document);
  if (const auto known = check_schema(fields); !known) return tl::unexpected<Error>(known.error());
  fields.require("currency");
  const std::string currency = fields.text("currency");
  if (!currency.empty() && !is_currency(currency)) fields.note({Fault::unknown_currency, "currency"});
  check_text(fields, "time_zone");
  for (const ListRow& row : list_table()) check_list(fields, row);
  check_part(fields, "check", {"last_post_date"}, &check_inputs);
  check_part(fields, "link_plan",
             {"url", "campaign", "network", "code_pattern", "percent", "taken", "placements"}, &check_tags);
  check_part(fields, "settings", {"decimal", "group", "locale"}, nullptr);
  if (const auto read = fields.finish(); !read) return tl::unexpected<Error>(read.error());
  document["schema"] = kDocumentSchema;
  for (const ListRow& row : list_table()) fill_ids(document, row);
  return document;
}

Result<std::string> save_document(Json document) {
  Result<Json> complete = complete_document(std::move(document));
  if (!complete) return tl::unexpected<Error>(complete.error());
  (*complete)["digest"] = digest_of(complete->dump(-1, ' ', false, Json::error_handler_t::replace));
  return complete->dump(1, ' ', false, Json::error_handler_t::replace);
}

Result<OpenedDocument> open_document(std::string_view text) {
  Result<Json> parsed = parse_json_text(text);
  if (!parsed) return tl::unexpected<Error>(parsed.error());
  if (!parsed->is_object() || !parsed->contains("schema")) return fail(Fault::missing_key, "schema");
  // A newer version may count its digest in another way, so the version is looked at first.
  Fields schema(*parsed);
  if (const auto known = check_schema(schema); !known) return tl::unexpected<Error>(known.error());
  const Result<bool> verified = take_digest(*parsed);
  if (!verified) return tl::unexpected<Error>(verified.error());
  Result<Json> complete = complete_document(std::move(*parsed));
  if (!complete) return tl::unexpected<Error>(complete.error());
  OpenedDocument opened{std::move(*complete), {}};
  if (!*verified) opened.warnings.push_back({"unverified", "digest"});
  return opened;
}

}  // namespace payoff

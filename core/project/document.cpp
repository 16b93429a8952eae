#include "core/project/document.h"

#include <algorithm>

#include "core/project/document_table.h"
#include "core/project/migrations.h"

namespace payoff {
namespace {

/// Ids that stand on two entries of a list: undo and links go by them.
void check_ids(Fields& document, const ListRow& row, const Json& list) {
  std::vector<std::string_view> ids;
  for (const Json& entry : list) {
    const auto id = entry.find(row.id);
    if (id != entry.end() && !is_empty_text(*id)) ids.push_back(id->get_ref<const std::string&>());
  }
  std::sort(ids.begin(), ids.end());
  const auto twice = std::adjacent_find(ids.begin(), ids.end());
  if (twice == ids.end()) return;
  document.note({Fault::duplicate_id, std::string(row.key), {{std::string_view("id"), std::string(*twice)}}});
}

void check_list(Fields& document, const ListRow& row) {
  const Json* list = document.array(row.key);
  if (list == nullptr) return;
  if (list->size() > kMostEntries) return document.note({Fault::too_large, std::string(row.key)});
  for (std::size_t i = 0; i < list->size(); ++i) {
    Fields entry((*list)[i], std::string(row.key) + "." + std::to_string(i));
    if (!row.id.empty() && entry.text(row.id).size() > kLongestText) {
      entry.note({Fault::too_large, entry.path_of(row.id)});
    }
    for (const KeyRow& key : row.keys) key.check(entry, key.key);
    if (const auto read = entry.finish(); !read) return document.note(read.error());
  }
  if (!row.id.empty()) check_ids(document, row, *list);
}

/// Gives every entry without an id the first free number.
void fill_ids(Json& document, const ListRow& row) {
  const auto list = document.find(row.key);
  if (list == document.end() || row.id.empty()) return;
  const std::string id(row.id);
  const auto has_id = [&](const Json& entry) { return entry.contains(id) && !is_empty_text(entry[id]); };
  std::vector<std::string> taken;
  for (const Json& entry : *list) {
    if (has_id(entry)) taken.push_back(entry[id].get<std::string>());
  }
  std::sort(taken.begin(), taken.end());
  std::size_t number = 0;
  for (Json& entry : *list) {
    if (has_id(entry)) continue;
    std::string name;
    do name = std::string(row.prefix) + "_" + std::to_string(++number);
    while (std::binary_search(taken.begin(), taken.end(), name));
    entry[id] = name;
  }
}

}  // namespace

Result<Json> complete_document(Json document) {
  if (!document.is_object()) return fail(Fault::wrong_type, "request");
  const Result<int> schema = schema_of(document);
  if (!schema) return tl::unexpected<Error>(schema.error());
  migrate(document, *schema);
  Fields fields(document);
  fields.require("currency");
  for (const ListRow& row : document_lists()) check_list(fields, row);
  for (const KeyRow& row : document_keys()) row.check(fields, row.key);
  if (const auto read = fields.finish(); !read) return tl::unexpected<Error>(read.error());
  for (const ListRow& row : document_lists()) fill_ids(document, row);
  if (document.contains("creator_side")) fill_ids(document["creator_side"], creator_side_offers());
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
  const Result<int> schema = schema_of(*parsed);
  if (!schema) return tl::unexpected<Error>(schema.error());
  const Result<bool> verified = take_digest(*parsed);
  if (!verified) return tl::unexpected<Error>(verified.error());
  Result<Json> complete = complete_document(std::move(*parsed));
  if (!complete) return tl::unexpected<Error>(complete.error());
  OpenedDocument opened{std::move(*complete), {}};
  if (!*verified) opened.warnings.push_back({"unverified", "digest"});
  if (*schema < kDocumentSchema) {
    opened.warnings.push_back({"migrated", "schema", {{"from", static_cast<double>(*schema)}}});
  }
  return opened;
}

}  // namespace payoff

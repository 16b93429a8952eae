#include "core/project/share.h"

#include <algorithm>

#include "core/metrics/inputs.h"

namespace payoff {
namespace {

constexpr int kShareSchema = 1;
constexpr std::string_view kLists[] = {"campaigns", "creators", "posts", "benchmarks", "links"};
constexpr std::string_view kCosts[] = {"fee",
                                       "product_cost",
                                       "shipping_cost",
                                       "commission",
                                       "commission_rate",
                                       "discount_cost",
                                       "boost_cost",
                                       "agency_cost",
                                       "tool_cost",
                                       "hours",
                                       "hourly_rate",
                                       "fee_per_post",
                                       "commission_per_order",
                                       "fixed_cost",
                                       "unit_cost",
                                       "marketing_spend"};

/// {"inputs": {"fee": 5}} is the cell 5 of the column "inputs.fee".
void put_cells(Json& columns, const Json& entry, const std::string& prefix, std::size_t row) {
  for (const auto& [key, value] : entry.items()) {
    if (value.is_object()) {
      put_cells(columns, value, prefix + key + ".", row);
      continue;
    }
    Json& column = columns[prefix + key];
    while (column.size() < row) column.push_back(nullptr);
    column.push_back(value);
  }
}

Json to_columns(const Json& list) {
  Json columns = Json::object();
  for (std::size_t row = 0; row < list.size(); ++row) put_cells(columns, list[row], "", row);
  return columns;
}

constexpr std::size_t kMostEntries = 100'000;

/// The entries again; false where the columns are none, or too long.
bool from_columns(const Json& columns, Json& list) {
  if (!columns.is_object()) return false;
  for (const auto& [path, column] : columns.items()) {
    if (!column.is_array() || column.size() > kMostEntries) return false;
    const std::size_t dot = path.find('.');
    for (std::size_t row = 0; row < column.size(); ++row) {
      while (list.size() <= row) list.push_back(Json::object());
      if (column[row].is_null()) continue;
      Json& entry = list[row];
      Json& owner = dot == std::string::npos ? entry : entry[path.substr(0, dot)];
      if (!owner.is_null() && !owner.is_object()) return false;
      owner[dot == std::string::npos ? path : path.substr(dot + 1)] = column[row];
    }
  }
  return true;
}

Result<std::vector<std::string>> inputs_left_out(const std::vector<std::string>& leave_out) {
  std::vector<std::string> inputs;
  for (const std::string& id : leave_out) {
    if (id == "costs") {
      inputs.insert(inputs.end(), std::begin(kCosts), std::end(kCosts));
    } else if (input_index(id) >= 0) {
      inputs.push_back(id);
    } else {
      return fail(Fault::unknown_id, "leave_out", {{"given", id}});
    }
  }
  return inputs;
}

void drop_inputs(Json& owner, const std::vector<std::string>& inputs) {
  const auto found = owner.find("inputs");
  if (found == owner.end()) return;
  for (const std::string& id : inputs) found->erase(id);
}

/// A marketer's link never carries the creator's side, and a creator's nothing else.
void keep_side(Json& shared, bool creator_side) {
  if (!creator_side) {
    shared.erase("creator_side");
    return;
  }
  Json kept = Json::object();
  for (const char* key : {"schema", "currency", "settings", "creator_side"}) {
    if (shared.contains(key)) kept[key] = std::move(shared[key]);
  }
  shared = std::move(kept);
}

}  // namespace

Result<std::string> share_document(Json document, const std::vector<std::string>& leave_out,
                                   bool creator_side) {
  const auto inputs = inputs_left_out(leave_out);
  if (!inputs) return tl::unexpected<Error>(inputs.error());
  Result<Json> complete = complete_document(std::move(document));
  if (!complete) return tl::unexpected<Error>(complete.error());
  Json& shared = *complete;
  keep_side(shared, creator_side);
  if (shared.contains("check")) drop_inputs(shared["check"], *inputs);
  for (std::string_view list : kLists) {
    const auto found = shared.find(list);
    if (found == shared.end()) continue;
    for (Json& entry : *found) drop_inputs(entry, *inputs);
    *found = to_columns(*found);
  }
  shared["share"] = kShareSchema;
  shared["digest"] = digest_of(shared.dump(-1, ' ', false, Json::error_handler_t::replace));
  return shared.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<OpenedDocument> open_shared(std::string_view text) {
  Result<Json> parsed = parse_json_text(text);
  if (!parsed) return tl::unexpected<Error>(parsed.error());
  Json& shared = *parsed;
  if (!shared.is_object() || !shared.contains("share")) return fail(Fault::missing_key, "share");
  if (!shared["share"].is_number()) return fail(Fault::wrong_type, "share");
  if (shared["share"].get<double>() > kShareSchema) return fail(Fault::newer_version, "share");
  const Result<bool> verified = take_digest(shared);
  if (!verified) return tl::unexpected<Error>(verified.error());
  shared.erase("share");
  for (std::string_view list : kLists) {
    const auto found = shared.find(list);
    if (found == shared.end()) continue;
    Json entries = Json::array();
    if (!from_columns(*found, entries)) return fail(Fault::wrong_type, std::string(list));
    *found = std::move(entries);
  }
  Result<Json> complete = complete_document(std::move(shared));
  if (!complete) return tl::unexpected<Error>(complete.error());
  OpenedDocument opened{std::move(*complete), {}};
  if (!*verified) opened.warnings.push_back({"unverified", "digest"});
  return opened;
}

}  // namespace payoff

#include "core/project/share.h"

#include <algorithm>

#include "core/metrics/inputs.h"
#include "core/project/columns.h"
#include "core/project/document_table.h"

namespace payoff {
namespace {

constexpr int kShareSchema = 2;
// The page inflates no more than this either.
constexpr std::size_t kLargestShared = 1u << 20;
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
  if (found == owner.end() || inputs.empty()) return;
  for (const std::string& id : inputs) found->erase(id);
  if (found->empty()) owner.erase(found);
}

/// What else says what was paid.
void drop_deals(Json& document) {
  const auto creators = document.find("creators");
  if (creators == document.end()) return;
  for (Json& creator : *creators) {
    for (const char* key : {"paid", "deal"}) creator.erase(key);
  }
}

/// Keeps one creator with its posts, history, links and campaign. What the brand has of its own stays behind.
bool keep_only(Json& document, const std::string& creator_id) {
  for (const char* own : {"check", "objectives", "alternative", "decisions", "report", "benchmarks", "paths",
                          "lift", "link_plan", "link_presets", "name"}) {
    document.erase(own);
  }
  std::string campaign;
  for (const char* key : {"creators", "posts", "history", "links"}) {
    const auto list = document.find(key);
    if (list == document.end()) continue;
    Json kept = Json::array();
    for (const Json& entry : *list) {
      if (entry.value("creator_id", "") == creator_id) kept.push_back(entry);
    }
    *list = std::move(kept);
  }
  const auto creators = document.find("creators");
  if (creators == document.end() || creators->empty()) return false;
  campaign = (*creators)[0].value("campaign_id", "");
  if (const auto campaigns = document.find("campaigns"); campaigns != document.end()) {
    Json kept = Json::array();
    for (const Json& entry : *campaigns) {
      if (entry.value("campaign_id", "") != campaign) continue;
      kept.push_back(entry);
      // What the whole campaign cost, and what is kept of a sale, is no one creator's.
      for (const char* own : {"inputs", "note"}) kept.back().erase(own);
    }
    *campaigns = std::move(kept);
  }
  return true;
}

/// Ids that opening fills in again just so need not travel.
void drop_plain_ids(Json& list, const ListRow& row) {
  if (row.id.empty()) return;
  const std::string id(row.id);
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].value(id, "") != std::string(row.prefix) + "_" + std::to_string(i + 1)) return;
  }
  for (Json& entry : list) entry.erase(id);
}

/// One document with its lists in columns, of whatever share schema.
Result<Json> without_columns(Json shared) {
  for (const ListRow& row : document_lists()) {
    const auto found = shared.find(row.key);
    // In the first form some lists travelled as they were.
    if (found == shared.end() || found->is_array()) continue;
    Result<Json> list = from_columns(*found);
    if (!list) return fail(list.error().fault, std::string(row.key));
    *found = std::move(*list);
  }
  return shared;
}

/// A marketer's link never carries the creator's side, and a creator's nothing else.
void keep_side(Json& shared, bool creator_side) {
  if (!creator_side) {
    shared.erase("creator_side");
    // What was decided of single orders is the shop's own; what came of it stands with the creators.
    shared.erase("orders");
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
                                   const ShareOnly& only) {
  const auto inputs = inputs_left_out(leave_out);
  if (!inputs) return tl::unexpected<Error>(inputs.error());
  Result<Json> complete = complete_document(std::move(document));
  if (!complete) return tl::unexpected<Error>(complete.error());
  Json& shared = *complete;
  keep_side(shared, only.creator_side);
  if (!only.creator_id.empty() && !keep_only(shared, only.creator_id)) {
    return fail(Fault::unknown_id, "only_creator", {{"given", only.creator_id}});
  }
  for (const char* part : {"check", "alternative"}) {
    if (shared.contains(part)) drop_inputs(shared[part], *inputs);
  }
  if (std::find(leave_out.begin(), leave_out.end(), "costs") != leave_out.end()) drop_deals(shared);
  for (const ListRow& row : document_lists()) {
    const auto found = shared.find(row.key);
    if (found == shared.end()) continue;
    for (Json& entry : *found) drop_inputs(entry, *inputs);
    drop_plain_ids(*found, row);
    *found = to_columns(*found);
  }
  shared["share"] = kShareSchema;
  shared["digest"] = digest_of(shared.dump(-1, ' ', false, Json::error_handler_t::replace));
  return shared.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<OpenedDocument> open_shared(std::string_view text) {
  if (text.size() > kLargestShared) return fail(Fault::too_large, "bytes");
  Result<Json> parsed = parse_json_text(text);
  if (!parsed) return tl::unexpected<Error>(parsed.error());
  Json& shared = *parsed;
  if (!shared.is_object() || !shared.contains("share")) return fail(Fault::missing_key, "share");
  if (!shared["share"].is_number()) return fail(Fault::wrong_type, "share");
  if (shared["share"].get<double>() > kShareSchema) return fail(Fault::newer_version, "share");
  const Result<bool> verified = take_digest(shared);
  if (!verified) return tl::unexpected<Error>(verified.error());
  shared.erase("share");
  Result<Json> complete = without_columns(std::move(shared)).and_then([](Json lists) {
    return complete_document(std::move(lists));
  });
  if (!complete) return tl::unexpected<Error>(complete.error());
  OpenedDocument opened{std::move(*complete), {}};
  if (!*verified) opened.warnings.push_back({"unverified", "digest"});
  return opened;
}

}  // namespace payoff

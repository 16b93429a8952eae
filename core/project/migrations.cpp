#include "core/project/migrations.h"

#include <iterator>

#include "core/base/date.h"
#include "core/project/document.h"

namespace payoff {
namespace {

/// A post's date was any text. One that is no date, or two, moves to the note: nothing that was typed is
/// lost.
void check_post_dates(Json& document) {
  const auto posts = document.find("posts");
  if (posts == document.end() || !posts->is_array()) return;
  for (Json& post : *posts) {
    if (!post.is_object() || !post.contains("date") || !post["date"].is_string()) continue;
    const std::string written = post["date"].get<std::string>();
    if (written.empty() || parse_date(written).kind == ReadingKind::ok) continue;
    post["note"] = written;
    post.erase("date");
  }
}

/// The day that a creator's figures are from, and the campaign shown, are new: whoever has neither lacks
/// nothing.
void only_new_keys(Json&) {}

using Step = void (*)(Json& document);

/// THE TABLE of migrations: row n takes schema n + 1 to the next.
constexpr Step kSteps[] = {check_post_dates, only_new_keys};
static_assert(std::size(kSteps) + 1 == kDocumentSchema);

}  // namespace

Result<int> schema_of(const Json& document) {
  const auto found = document.find("schema");
  if (found == document.end()) return kDocumentSchema;
  if (!found->is_number()) return fail(Fault::wrong_type, "schema");
  const double schema = found->get<double>();
  if (schema > kDocumentSchema) return fail(Fault::newer_version, "schema", {{"schema", schema}});
  const int whole = schema >= 1 ? static_cast<int>(schema) : 0;
  if (whole < 1 || whole != schema) return fail(Fault::out_of_range, "schema", {{"schema", schema}});
  return whole;
}

void migrate(Json& document, int from) {
  for (int schema = from; schema < kDocumentSchema; ++schema) kSteps[schema - 1](document);
  document["schema"] = kDocumentSchema;
}

}  // namespace payoff

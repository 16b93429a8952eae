#include "core/project/document_values.h"

#include "core/base/date.h"
#include "core/base/money.h"
#include "core/links/utm.h"
#include "core/metrics/inputs.h"

namespace payoff::values {

void text(Fields& owner, std::string_view key) {
  if (owner.text(key).size() > kLongestText) owner.note({Fault::too_large, owner.path_of(key)});
}

void pasted(Fields& owner, std::string_view key) {
  if (owner.text(key).size() > kLongestPaste) owner.note({Fault::too_large, owner.path_of(key)});
}

void texts(Fields& owner, std::string_view key) {
  for (const std::string& each : owner.texts(key)) {
    if (each.size() > kLongestText) owner.note({Fault::too_large, owner.path_of(key)});
  }
}

void figure(Fields& owner, std::string_view key) {
  const Json* value = owner.any(key);
  if (value != nullptr && !value->is_number()) text(owner, key);
}

void number(Fields& owner, std::string_view key) { owner.number(key); }
void yes_or_no(Fields& owner, std::string_view key) { owner.boolean(key); }

void date(Fields& owner, std::string_view key) {
  const std::string written = owner.text(key);
  const ReadingKind kind = written.empty() ? ReadingKind::ok : parse_date(written).kind;
  if (kind == ReadingKind::ok) return;
  const bool ambiguous = kind == ReadingKind::ambiguous;
  owner.note({ambiguous ? Fault::ambiguous_number : Fault::not_a_number, owner.path_of(key)});
}

void currency(Fields& owner, std::string_view key) {
  const std::string iso = owner.text(key);
  if (!iso.empty() && !is_currency(iso)) owner.note({Fault::unknown_currency, owner.path_of(key)});
}

void inputs(Fields& owner, std::string_view key) {
  const Json* given = owner.object(key);
  if (given == nullptr) return;
  Fields fields(*given, owner.path_of(key));
  for (const InputRow& row : input_table()) figure(fields, row.id);
  if (const auto read = fields.finish(); !read) owner.note(read.error());
}

void utm(Fields& owner, std::string_view key) {
  const Json* given = owner.object(key);
  if (given == nullptr) return;
  Fields fields(*given, owner.path_of(key));
  for (const UtmKey& row : utm_keys()) text(fields, row.id);
  if (const auto read = fields.finish(); !read) owner.note(read.error());
}

void part(Fields& owner, std::string_view key, std::span<const KeyRow> keys) {
  const Json* given = owner.object(key);
  if (given == nullptr) return;
  Fields fields(*given, owner.path_of(key));
  for (const KeyRow& row : keys) row.check(fields, row.key);
  if (const auto read = fields.finish(); !read) owner.note(read.error());
}

void entries(Fields& owner, std::string_view key, std::span<const KeyRow> keys) {
  const Json* list = owner.array(key);
  if (list == nullptr) return;
  if (list->size() > kMostEntries) return owner.note({Fault::too_large, owner.path_of(key)});
  for (std::size_t i = 0; i < list->size(); ++i) {
    Fields entry((*list)[i], owner.path_of(key) + "." + std::to_string(i));
    for (const KeyRow& row : keys) row.check(entry, row.key);
    if (const auto read = entry.finish(); !read) return owner.note(read.error());
  }
}

}  // namespace payoff::values

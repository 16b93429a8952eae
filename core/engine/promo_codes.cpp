#include "core/engine/engine.h"
#include "core/engine/request.h"
#include "core/links/naming.h"
#include "core/links/promo_code.h"

namespace payoff::engine {
namespace {

std::vector<CodeOwner> read_owners(Fields& fields) {
  std::vector<CodeOwner> owners;
  const Json* list = fields.array("creators");
  if (list == nullptr) return owners;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const Json& entry = (*list)[i];
    if (entry.is_string()) {
      owners.push_back({entry.get<std::string>(), "", "", ""});
      continue;
    }
    Fields owner(entry, fields.path_of("creators") + "." + std::to_string(i));
    owners.push_back(
        {owner.text("name"), owner.text("network"), owner.text("campaign"), owner.text("percent")});
    if (const Result<void> finished = owner.finish(); !finished) fields.note(finished.error());
  }
  return owners;
}

}  // namespace

std::string promo_codes(const std::string& text) {
  const Result<Json> request = parse_request(text);
  if (!request) return answer(tl::unexpected(request.error()));
  Fields fields(*request);
  fields.require("creators");
  fields.require("pattern");
  const std::vector<CodeOwner> owners = read_owners(fields);
  const std::string pattern = fields.text("pattern");
  const std::vector<std::string> taken = fields.texts("taken");
  if (const Result<void> finished = fields.finish(); !finished)
    return answer(tl::unexpected(finished.error()));
  const Result<PromoCodes> made = payoff::promo_codes(owners, pattern, taken);
  if (!made) return answer(tl::unexpected(made.error()));
  return answer(Json{{"codes", made->codes}, {"warnings", to_json(made->warnings)}});
}

std::string near_duplicates(const std::string& text) {
  const Result<Json> request = parse_request(text);
  if (!request) return answer(tl::unexpected(request.error()));
  Fields fields(*request);
  fields.require("values");
  const std::vector<std::string> values = fields.texts("values");
  if (const Result<void> finished = fields.finish(); !finished)
    return answer(tl::unexpected(finished.error()));
  Json groups = Json::array();
  for (const NearDuplicates& group : payoff::near_duplicates(values)) groups.push_back(group.values);
  return answer(Json{{"groups", std::move(groups)}});
}

}  // namespace payoff::engine

// Any bytes as a file, a share link and a campaign: what opens must save and open again as the same, a
// campaign must answer, and no cell of a table may begin a formula.
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "core/engine/engine.h"
#include "core/project/table_text.h"

namespace {

using nlohmann::json;

json ask(std::string (*request)(const std::string&), const json& body) {
  const std::string text = body.dump(-1, ' ', false, json::error_handler_t::replace);
  json answer = json::parse(request(text), nullptr, false);
  if (answer.is_discarded() || !answer.contains("ok")) std::abort();
  return answer;
}

/// The lists of a document as one campaign.
json campaign_of(const json& document) {
  json request = {{"currency", document["currency"]}, {"creators", json::array()}};
  for (const char* key : {"creators", "rates", "objectives", "alternative"}) {
    if (document.contains(key)) request[key] = document[key];
  }
  return request;
}

void use(const json& opened) {
  if (opened["ok"] != true) return;
  const json& document = opened["document"];
  using namespace payoff::engine;
  const json saved = ask(&save_document, {{"document", document}});
  if (saved["ok"] != true) std::abort();
  if (ask(&open_document, {{"text", saved["text"]}})["document"] != document) std::abort();
  const json shared = ask(&share_document, {{"document", document}});
  if (shared["ok"] != true) std::abort();
  if (ask(&open_shared, {{"bytes", shared["text"]}})["document"] != document) std::abort();
  ask(&evaluate_campaign, campaign_of(document));
  for (const char* what : {"creators", "posts", "cost_import"}) {
    if (ask(&export_table, {{"document", document}, {"what", what}})["ok"] != true) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  use(ask(&payoff::engine::open_document, {{"text", text}}));
  use(ask(&payoff::engine::open_shared, {{"bytes", text}}));
  const std::string cell = payoff::guarded(text);
  if (!cell.empty() && (cell[0] == '=' || cell[0] == '\t' || cell[0] == '\r')) std::abort();
  return 0;
}

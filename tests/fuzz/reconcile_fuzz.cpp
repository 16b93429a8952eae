// Any bytes as an export of orders and as a file beside it: reconcile answers in JSON, never gives creators
// more than was counted, and says the same whichever file comes first. A NUL, NUL line cuts the input into
// files.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/engine/engine.h"
#include "core/engine/open_import.h"

namespace {

using nlohmann::json;
namespace engine = payoff::engine;

int open(const std::string& bytes) {
  const int handle = json::parse(engine::open_import("{}"))["handle"];
  engine::find_import(handle)->push(bytes);
  engine::finish_import(handle);
  return handle;
}

std::vector<std::string> parts_of(const std::string& bytes) {
  const std::string cut("\0\0\n", 3);
  std::vector<std::string> parts;
  std::size_t at = 0;
  while (parts.size() < 4) {
    const std::size_t end = std::min(bytes.find(cut, at), bytes.size());
    parts.push_back(bytes.substr(at, end - at));
    if (end == bytes.size()) break;
    at = end + cut.size();
  }
  return parts;
}

json request_of(const json& orders, const json& evidence) {
  return {{"currency", "USD"},
          {"orders", orders},
          {"evidence", evidence},
          {"creators",
           {{{"creator_id", "mia"},
             {"name", "Mia Lopez"},
             {"handle", "@mialopez"},
             {"codes", {"MIA15", "BUY 1, GET 1"}},
             {"emails", {"mia@x.example"}},
             {"landing_pages", {"/mia"}},
             {"links", {{{"source", "instagram"}, {"campaign", "spring"}, {"content", "mia"}}}},
             {"gross_margin", 0.6},
             {"first_post", "2026-04-12"}},
            {{"creator_id", "leo"},
             {"name", "Leo Brandt"},
             {"codes", {"LEO10"}},
             {"products", {"LEO-LAMP"}},
             {"clicks", 3},
             {"links", {{{"source", "youtube"}, {"content", "leo"}}}}}}}};
}

void check(const json& answer) {
  if (!answer.is_object() || !answer.contains("ok")) std::abort();
  if (answer["ok"] != true) return;
  double sum = answer["unattributed"]["revenue"];
  const double all = answer["totals"]["revenue"];
  for (const json& creator : answer["creators"]) {
    sum += creator["revenue"].get<double>();
    if (creator["low"] > creator["revenue"] || creator["revenue"] > creator["high"]) std::abort();
  }
  if (std::abs(sum - all) > 1e-6 + 1e-9 * std::abs(all)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<int> handles;
  json orders = json::array(), evidence = json::array();
  for (const std::string& part : parts_of(std::string(reinterpret_cast<const char*>(data), size))) {
    const int handle = open(part);
    handles.push_back(handle);
    (engine::find_import(handle)->orders() != nullptr ? orders : evidence).push_back(handle);
  }
  const json answer = json::parse(engine::reconcile(request_of(orders, evidence).dump()), nullptr, false);
  check(answer);
  std::reverse(orders.begin(), orders.end());
  std::reverse(evidence.begin(), evidence.end());
  json turned = json::parse(engine::reconcile(request_of(orders, evidence).dump()), nullptr, false);
  check(turned);
  if (answer["ok"] == true && answer["totals"] != turned["totals"]) std::abort();
  for (const int handle : handles) engine::dispose_import(handle);
  return 0;
}

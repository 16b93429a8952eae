// Journeys as files and as requests: an answer never holds a number that is none, and credit sums to the
// sales.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>

#include "core/engine/engine.h"
#include "core/engine/journeys.h"

namespace {

using nlohmann::json;

void check(const json& answer) {
  if (!answer.is_object() || !answer.contains("ok")) std::abort();
  if (answer["ok"] != true) return;
  const double all = answer["totals"]["conversions"].get<double>() -
                     answer["totals"]["unattributed"]["conversions"].get<double>();
  for (const auto& [model, credit] : answer["credit"].items()) {
    if (credit["ok"] != true) continue;
    double sum = 0;
    for (const json& one : credit["conversions"]) {
      if (!one.is_number() || one < 0) std::abort();
      sum += one.get<double>();
    }
    if (std::abs(sum - all) > 1e-6 * std::max(1.0, all)) std::abort();
  }
}

json read_file(const std::string& request, const std::string& text, std::size_t chunk) {
  const json opened = json::parse(payoff::engine::open_journeys(request));
  const int handle = opened["handle"];
  payoff::engine::OpenJourneys* open = payoff::engine::find_journeys(handle);
  for (std::size_t at = 0; at < text.size(); at += chunk) {
    const std::size_t size = std::min(chunk, text.size() - at);
    std::memcpy(open->stage(size).data(), text.data() + at, size);
    open->push();
  }
  json answer = json::parse(open->finish());
  payoff::engine::dispose_journeys(handle);
  return answer;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::string text(reinterpret_cast<const char*>(data) + 2, size - 2);
  check(json::parse(payoff::engine::attribute(text), nullptr, false));
  const std::string request = data[0] % 2 == 0
                                  ? R"({"options": {"markov_order": 2, "touch_spacing_days": 1}})"
                                  : R"({"options": {"lookback_days": 30}})";
  const char* const kHeaders[] = {"", "path,conversions,value,nulls\n",
                                  "customer,time,channel,converted,revenue\n"};
  const std::string file = kHeaders[data[0] % 3] + text;
  const json whole = read_file(request, file, file.size() + 1);
  check(whole);
  if (read_file(request, file, data[1] % 16 + 1) != whole) std::abort();
  return 0;
}

// Every request of the front door, with any text: it must answer in JSON with a boolean "ok", and an error
// must name its fault. The first byte picks the request.
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "core/engine/engine.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto& requests = payoff::engine::requests();
  const auto& request = requests[data[0] % requests.size()];
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto answer = nlohmann::json::parse(request.function(text), nullptr, false);
  if (!answer.is_object()) std::abort();
  const auto ok = answer.find("ok");
  if (ok == answer.end() || !ok->is_boolean()) std::abort();
  if (*ok == false && !answer.contains("/error/fault"_json_pointer)) std::abort();
  return 0;
}

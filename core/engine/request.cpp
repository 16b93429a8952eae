#include "core/engine/request.h"

namespace payoff::engine {
namespace {

// A project of 10,000 creators is about 4 MB; nothing honest is near this.
constexpr std::size_t kLargestRequest = 64u << 20;

}  // namespace

Result<Json> parse_request(std::string_view text) {
  if (text.size() > kLargestRequest) return fail(Fault::too_large, "request");
  std::optional<Json> request = parse_json(text);
  if (!request || !request->is_object()) return fail(Fault::wrong_type, "request");
  return std::move(*request);
}

std::string answer(Result<Json> result) {
  Json object;
  if (result) {
    object = std::move(*result);
    object["ok"] = true;
  } else {
    object = {{"ok", false}, {"error", to_json(result.error())}};
  }
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace payoff::engine

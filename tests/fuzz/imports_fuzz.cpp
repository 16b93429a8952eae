// Any bytes as a file: openImport answers in JSON and says the same however the file is cut (one UTF-16 or
// code page included), readTable gives every record, and what is asked of a projected file agrees with the
// whole. The first two bytes pick how it is cut and what is asked.
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "core/engine/engine.h"
#include "core/engine/open_import.h"

namespace {

using nlohmann::json;

json checked(const std::string& text) {
  json answer = json::parse(text, nullptr, false);
  if (!answer.is_object() || !answer.contains("ok") || answer["ok"] != true) std::abort();
  return answer;
}

json import_of(const std::string& bytes, std::size_t chunk, const char* request) {
  const int handle = checked(payoff::engine::open_import(request))["handle"];
  payoff::Importer* import = payoff::engine::find_import(handle);
  for (std::size_t at = 0; at < bytes.size(); at += chunk)
    import->push(std::string_view(bytes).substr(at, chunk));
  json answer = checked(payoff::engine::finish_import(handle));
  payoff::engine::dispose_import(handle);
  return answer;
}

json table_of(const std::string& bytes) {
  const int number = payoff::engine::stage_bytes(bytes.size());
  *payoff::engine::staged_bytes(number) = bytes;
  return checked(payoff::engine::read_table(json{{"bytes", number}}.dump()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  static const char* const kRequests[] = {"{}", R"({"kind":"shopify_orders"})", R"({"kind":"orders"})",
                                          R"({"kind":"shopify_orders","options":{"keep":"totals"}})",
                                          R"({"options":{"table":1}})"};
  const std::size_t chunk = 1u + data[0];
  const char* const request = kRequests[data[1] % 5];
  const std::string bytes(reinterpret_cast<const char*>(data) + 2, size - 2);
  const json whole = import_of(bytes, bytes.size() + 1, request);
  if (import_of(bytes, chunk, request) != whole) std::abort();
  const json table = table_of(bytes);
  // NUL bytes are left out of an import, and a quote may then stand elsewhere.
  if (bytes.find('\0') != std::string::npos) return 0;
  if (whole["reading"]["records"] != table["records"].size()) std::abort();
  return 0;
}

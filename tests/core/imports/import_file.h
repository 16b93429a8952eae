#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "core/engine/engine.h"
#include "core/engine/open_import.h"

namespace payoff::test {

/// The answer of a whole import, its bytes handed over in chunks of `chunk`.
inline nlohmann::json import_file(const std::string& bytes, std::size_t chunk = 1 << 16,
                                  const nlohmann::json& request = nlohmann::json::object()) {
  const auto opened = nlohmann::json::parse(engine::open_import(request.dump()), nullptr, false);
  if (opened["ok"] != true) return opened;
  const int handle = opened["handle"];
  Importer* import = engine::find_import(handle);
  for (std::size_t at = 0; at < bytes.size(); at += chunk) {
    import->push(std::string_view(bytes).substr(at, chunk));
  }
  auto finished = nlohmann::json::parse(engine::finish_import(handle), nullptr, false);
  engine::dispose_import(handle);
  return finished;
}

/// The answer of readTable.
inline nlohmann::json read_table(const std::string& bytes,
                                 const nlohmann::json& options = nlohmann::json::object()) {
  const int number = engine::stage_bytes(bytes.size());
  *engine::staged_bytes(number) = bytes;
  const nlohmann::json request = {{"bytes", number}, {"options", options}};
  return nlohmann::json::parse(engine::read_table(request.dump()), nullptr, false);
}

}  // namespace payoff::test

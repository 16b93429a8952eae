#pragma once

#include <doctest/doctest.h>

#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

/// Real test material that lies beside the checkout and not in it; without it the tests that need it say so.
/// Empty where it is absent.
inline std::string shared_text(const std::string& path) {
  const std::string file = std::string(PAYOFF_SOURCE_DIR "/../shared/data/") + path;
  std::FILE* stream = std::fopen(file.c_str(), "rb");
  if (stream == nullptr) {
    MESSAGE("skipped: ../shared/data is absent");
    return {};
  }
  std::string text;
  char buffer[4096];
  for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, stream)) > 0;) text.append(buffer, got);
  std::fclose(stream);
  return text;
}

/// The same as JSON; null where it is absent.
inline nlohmann::json shared_json(const std::string& path) {
  const std::string text = shared_text(path);
  if (text.empty()) return {};
  nlohmann::json data = nlohmann::json::parse(text, nullptr, false);
  REQUIRE_FALSE(data.is_discarded());
  return data;
}

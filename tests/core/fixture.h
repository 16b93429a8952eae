#pragma once

#include <doctest/doctest.h>

#include <cstdio>
#include <string>

/// A file of tests/fixtures.
inline std::string fixture_text(const std::string& path) {
  std::FILE* stream = std::fopen((std::string(PAYOFF_SOURCE_DIR "/tests/fixtures/") + path).c_str(), "rb");
  REQUIRE_MESSAGE(stream != nullptr, path);
  std::string text;
  char buffer[4096];
  for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, stream)) > 0;) text.append(buffer, got);
  std::fclose(stream);
  return text;
}

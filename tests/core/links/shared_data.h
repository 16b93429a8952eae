#pragma once

#include <doctest/doctest.h>

#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

namespace payoff::test {

/// Real material that lies beside the project's checkout, where there is any: null when it is absent.
inline nlohmann::json shared_data(const std::string& name) {
  const std::string path = std::string(PAYOFF_SOURCE_DIR) + "/../shared/data/" + name;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) {
    MESSAGE("skipped: ../shared/data is absent");
    return nullptr;
  }
  std::string text;
  char buffer[65536];
  for (std::size_t read = 0; (read = std::fread(buffer, 1, sizeof buffer, file)) > 0;)
    text.append(buffer, read);
  std::fclose(file);
  return nlohmann::json::parse(text, nullptr, false);
}

inline std::string text_of(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Seeded numbers for property loops (splitmix64): the same on every platform.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return static_cast<std::size_t>((z ^ (z >> 31)) % limit);
  }
  template <class List>
  std::string pick(const List& list) {
    return std::string(list[below(list.size())]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace payoff::test

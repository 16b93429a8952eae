// How orders are found again by name, against a map of the names.
#include "core/imports/order_names.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace payoff;

namespace {

/// Whether every name gets the place that a map gives it, the same ones again too.
bool places_are_those_of_a_map(const std::vector<std::string>& names) {
  OrderFinder finder;
  StringColumn kept;
  std::map<std::string, std::size_t> known;
  for (int round = 0; round < 2; ++round) {
    for (const std::string& name : names) {
      const std::size_t expected = known.emplace(name, known.size()).first->second;
      if (finder.add(name, kept) != expected || kept[expected] != name) return false;
    }
  }
  return kept.size() == known.size();
}

std::vector<std::string> names_of(std::uint64_t first, std::uint64_t step, std::size_t count,
                                  const std::string& prefix, const std::string& suffix) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < count; ++i) names.push_back(prefix + std::to_string(first + i * step) + suffix);
  return names;
}

}  // namespace

TEST_CASE("order finder: numbers near one another and far apart have the places that a map gives them") {
  CHECK(places_are_those_of_a_map(names_of(1001, 1, 3000, "#", "")));
  CHECK(places_are_those_of_a_map(names_of(0, 7, 3000, "", "-DE")));
  // Further apart than pages are begun for, and further than a table reaches.
  CHECK(places_are_those_of_a_map(names_of(5, 1500, 9000, "#", "")));
  CHECK(places_are_those_of_a_map(names_of(5'734'012'345'678, 9'000'001, 500, "", "")));
  CHECK(places_are_those_of_a_map(names_of(90'000'000, 100'000, 2000, "", "")));
  std::vector<std::string> down = names_of(1, 1, 5000, "#", "");
  std::reverse(down.begin(), down.end());
  CHECK(places_are_those_of_a_map(down));
}

TEST_CASE("order finder: a page that was refused stays so when more orders come") {
  std::vector<std::string> names = names_of(1, 2048, 200, "#", "");
  for (const std::string& name : names_of(1'000'000, 1, 20'000, "#", "")) names.push_back(name);
  for (const std::string& name : names_of(2, 2048, 200, "#", "")) names.push_back(name);
  for (const std::string& name : names_of(1, 2048, 200, "#", "")) names.push_back(name);
  CHECK(places_are_those_of_a_map(names));
}

TEST_CASE("order finder: names that are nearly one number are names of their own") {
  CHECK(places_are_those_of_a_map({"none", "#1001", "#01001", "#1001 ", "1001", "##1001", "#1001A", "#1001-1",
                                   "#", "", "#0", "#00", "#999999999999999", "#9999999999999999",
                                   "#18446744073709552617", "#1002", "\xC3\xA9", "#-1", "#1001\n"}));
}

TEST_CASE("order number: prefix and suffix are those of the first name with a number") {
  OrderNumber number;
  CHECK(!number.read("none"));
  CHECK(number.read("A2-17/x") == 17u);
  CHECK(number.read("A2-18/x") == 18u);
  CHECK(number.read("A2-0/x") == 0u);
  CHECK(!number.read("A2-018/x"));
  CHECK(!number.read("A2-/x"));
  CHECK(!number.read("A3-18/x"));
  CHECK(!number.read("A2-18/y"));
  CHECK(!number.read("A2-1a/x"));
}

// Every figure that ../shared/data/exports/_facts.json states of real exports, against `reading` of the same
// files. The facts were read off the files by a program that is not ours.
#include <cstdio>
#include <map>

#include "tests/core/imports/import_file.h"
#include "tests/core/shared_data.h"

using nlohmann::json;
using payoff::test::import_file;

namespace {

/// What the facts say in other words than ENGINE.md.
json in_our_words(const std::string& key, const json& value) {
  if (key != "encoding") return value;
  const std::string text = value.get<std::string>();
  const std::string name = text.substr(0, text.find(' '));
  return name == "ascii" ? "utf-8" : name;
}

/// Figures that the facts have wrong, and why.
const std::map<std::string, std::string> kWrong = {
    // The column has negative cells (-1, -4 ...), -65 in all, which the facts add as if they were positive;
    // awk
    // over the column gives 3171.
    {"tiktok_overview_year_bom_quoted.csv/column_sums_without_total_rows/Comments", "3171"},
};

struct Tally {
  int passed = 0, all = 0;
  std::string differences;
};

void compare(const std::string& path, const json& fact, const json& ours, Tally& tally) {
  if (fact.is_object() && ours.is_object()) {
    for (const auto& item : fact.items()) {
      compare(path + "/" + item.key(), item.value(), ours.value(item.key(), json()), tally);
    }
    return;
  }
  if (fact.is_array() && ours.is_array() && fact.size() == ours.size()) {
    for (std::size_t i = 0; i < fact.size(); ++i)
      compare(path + "/" + std::to_string(i), fact[i], ours[i], tally);
    return;
  }
  ++tally.all;
  const auto wrong = kWrong.find(path);
  const json expected = wrong == kWrong.end() ? fact : json(wrong->second);
  if (ours == expected) {
    ++tally.passed;
  } else {
    tally.differences += path + ": " + fact.dump() + " is read as " + ours.dump() + "\n";
  }
}

void compare_file(const std::string& file, const json& facts, const json& all, Tally& tally) {
  const json reading = import_file(shared_text("exports/" + file))["reading"];
  for (const auto& item : facts.items()) {
    if (item.key() == "note") continue;
    json fact = in_our_words(item.key(), item.value());
    if (item.key() == "orders" && fact.contains("same_figures_as")) {
      fact = all[fact["same_figures_as"].get<std::string>()]["orders"];
    }
    compare(file + "/" + item.key(), fact, reading.value(item.key(), json()), tally);
  }
}

}  // namespace

TEST_CASE("imports: reading reproduces every figure known of real exports") {
  const json facts = shared_json("exports/_facts.json");
  if (facts.is_null()) return;
  Tally tally;
  for (const auto& item : facts.items()) compare_file(item.key(), item.value(), facts, tally);
  std::printf("facts of exports: %d passed / %d, %d of them the facts' own mistakes\n", tally.passed,
              tally.all, static_cast<int>(kWrong.size()));
  INFO(tally.differences);
  CHECK(tally.passed == tally.all);
}

TEST_CASE("imports: every export is recognized, and cut into any chunks it reads the same") {
  const json facts = shared_json("exports/_facts.json");
  if (facts.is_null()) return;
  int recognized = 0;
  std::string unknown;
  for (const auto& item : facts.items()) {
    const std::string bytes = shared_text("exports/" + item.key());
    const json whole = import_file(bytes, bytes.size() + 1);
    recognized += whole["format"].is_null() ? 0 : 1;
    if (whole["format"].is_null()) unknown += item.key() + " ";
    INFO(item.key());
    for (const std::size_t chunk : {1u, 7u, 1000u}) {
      const json pieces = import_file(bytes, chunk);
      CHECK(pieces == whole);
    }
  }
  std::printf("formats of exports: %d recognized / %d %s\n", recognized, static_cast<int>(facts.size()),
              unknown.c_str());
}

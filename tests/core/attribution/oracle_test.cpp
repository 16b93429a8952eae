// data/journeys: published cases and 1,706 real paths with exact results by fractions.
#include <doctest/doctest.h>

#include <cmath>

#include "core/attribution/shapley.h"
#include "tests/core/attribution/paths.h"
#include "tests/core/shared_data.h"

using namespace payoff;
using Json = nlohmann::json;
using doctest::Approx;

namespace {

constexpr const char* kPaths = "journeys/channelattribution_pathdata_20pct.csv";
constexpr const char* kOracle = "journeys/channelattribution_pathdata_20pct.oracle.json";

/// The file's amounts have up to 12 decimals and money is whole micros, so the test counts in thousandths of
/// its unit.
constexpr double kFiner = 1000;

std::vector<std::string> split(const std::string& text, const std::string& separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find(separator, begin)) != std::string::npos;
       begin = end + separator.size()) {
    parts.push_back(text.substr(begin, end - begin));
  }
  parts.push_back(text.substr(begin));
  return parts;
}

std::vector<PathCase> real_paths() {
  std::vector<PathCase> cases;
  for (const std::string& line : split(shared_text(kPaths), "\n")) {
    const std::vector<std::string> cells = split(line, ",");
    if (cells.size() != 4 || cells[0] == "path") continue;
    cases.push_back(
        {split(cells[0], " > "), std::stod(cells[1]), std::stod(cells[3]), std::stod(cells[2]) * kFiner, {}});
  }
  return cases;
}

/// The largest relative miss, over every channel of the oracle and every channel that has any credit.
double worst_miss(const Tallied& tallied, const std::vector<Credit>& credit, const Json& expected,
                  bool of_value) {
  double worst = 0;
  for (std::size_t i = 0; i < credit.size(); ++i) {
    const double got = of_value ? credit[i].value / 1e6 / kFiner : credit[i].conversions;
    const double wanted = expected.value(tallied.names.names()[i], 0.0);
    worst = std::max(worst, std::abs(got - wanted) / std::max(std::abs(wanted), 1e-300) * (got != wanted));
  }
  for (const auto& [name, value] : expected.items()) {
    if (!tallied.names.find(name)) worst = 1;
  }
  return worst;
}

struct CaseResult {
  bool ran = false;
  bool passed = false;
};

bool near(double got, const Json& wanted, double tolerance) {
  return std::abs(got - wanted.get<double>()) <= tolerance * std::max(1.0, std::abs(wanted.get<double>()));
}

std::vector<PathCase> rows_of(const Json& given) {
  std::vector<PathCase> rows;
  for (const Json& row : given["paths"]) {
    rows.push_back({row["path"].get<std::vector<std::string>>(),
                    row["conversions"].get<double>(),
                    row["nulls"].get<double>(),
                    row.value("value", 0.0),
                    {}});
  }
  return rows;
}

/// Chances to move, out of the counts that the chain keeps.
Json transitions_of(const Tallied& tallied) {
  const Chain& chain = tallied.tally.chain();
  const auto& names = tallied.names.names();
  std::vector<double> departures(chain.states(), 0), arrivals(chain.states(), 0);
  chain.moves().each([&](std::uint32_t from, std::uint32_t to, double count) {
    departures[from] += count;
    arrivals[to] += count;
  });
  Json found = Json::object();
  double starts = 0;
  for (std::uint32_t i = 0; i < chain.states(); ++i) {
    const Chain::Leaving& leaving = chain.leaving()[i];
    departures[i] += leaving.conversions + leaving.non_conversions;
    starts += leaving.conversions + leaving.non_conversions;
    if (leaving.conversions > 0) found[names[i] + ">(conversion)"] = leaving.conversions / departures[i];
    if (leaving.non_conversions > 0) found[names[i] + ">(null)"] = leaving.non_conversions / departures[i];
  }
  for (std::uint32_t i = 0; i < chain.states(); ++i) {
    if (departures[i] > arrivals[i]) found["(start)>" + names[i]] = (departures[i] - arrivals[i]) / starts;
  }
  chain.moves().each([&](std::uint32_t from, std::uint32_t to, double count) {
    found[names[from] + ">" + names[to]] = count / departures[from];
  });
  return found;
}

bool matches(const Json& found, const Json& expected, double tolerance) {
  if (found.size() != expected.size()) return false;
  for (const auto& [key, value] : expected.items()) {
    if (!found.contains(key) || !near(found[key].get<double>(), value, tolerance)) return false;
  }
  return true;
}

bool game_matches(const Json& given) {
  const Tallied tallied(rows_of(given));
  const std::size_t channels = tallied.names.names().size();
  std::vector<JourneyRow> rows;
  for (std::size_t i = 0; i < tallied.tally.store().size(); ++i) rows.push_back(tallied.tally.store().row(i));
  std::vector<Channel> players;
  for (Channel i = 0; i < channels; ++i) players.push_back(i);
  const auto game = path_game(rows, players);
  for (const auto& [key, value] : given["expected"].items()) {
    std::uint32_t set = 0;
    for (const std::string& name : split(key, "+")) set |= 1u << *tallied.names.find(name);
    if (!near(game->worth[set], value, given["tolerance"])) return false;
  }
  return true;
}

bool decay_matches(const Json& given) {
  AttributionOptions options;
  options.half_life_days = given["params"]["half_life_days"].get<double>();
  const Decay decay(options);
  for (const auto& [days, weight] : given["expected"].items()) {
    if (!near(decay(std::stod(days)), weight, given["tolerance"])) return false;
  }
  return true;
}

CaseResult run_case(const Json& given) {
  const std::string kind = given["model"];
  const double tolerance = given["tolerance"];
  if (kind == "markov_transitions") {
    return {true, matches(transitions_of(Tallied(rows_of(given))), given["expected"], tolerance)};
  }
  if (kind == "shapley_characteristic") return {true, game_matches(given)};
  if (kind == "time_decay_raw_weight") return {true, decay_matches(given)};
  const int model = model_index(kind);
  if (model < 0) return {};
  AttributionOptions options;
  options.position_first = given["params"].value("first", 0.4);
  options.position_last = given["params"].value("last", 0.4);
  options.half_life_days = given["params"].value("half_life_days", 7.0);
  std::vector<PathCase> rows = rows_of(given);
  const bool of_value = rows.at(0).value > 0;
  const Tallied tallied(rows, options);
  const auto credit = tallied.credit(static_cast<Model>(model));
  Json found = Json::object();
  for (std::size_t i = 0; i < credit.size(); ++i) {
    const double got = of_value ? credit[i].value / 1e6 : credit[i].conversions;
    if (got != 0) found[tallied.names.names()[i]] = got;
  }
  return {true, matches(found, given["expected"], tolerance)};
}

}  // namespace

TEST_CASE("attribution cases: every published case gives its right figure, whatever the page printed") {
  const Json cases = shared_json("journeys/attribution-cases.shared.json");
  if (cases.is_null()) return;
  int passed = 0, corrected = 0;
  for (const Json& given : cases) {
    const std::string id = given["id"];
    const CaseResult result = run_case(given);
    CHECK_MESSAGE(result.ran, id, ": no model ", given["model"].get<std::string>());
    CHECK_MESSAGE(result.passed, id);
    passed += result.passed;
    const bool wrong = given["published_ok"].is_boolean() && !given["published_ok"].get<bool>();
    corrected += wrong;
    if (wrong)
      MESSAGE(id, ": the page printed ", given["published"].dump(), ", right is ", given["expected"].dump());
  }
  MESSAGE("attribution cases: ", passed, " passed of ", cases.size(), ", ", corrected,
          " where the page is wrong");
}

TEST_CASE("real paths: heuristics and Shapley equal fractions to 1e-9") {
  const Json oracle = shared_json(kOracle);
  if (oracle.is_null()) return;
  const Tallied tallied(real_paths());
  REQUIRE(tallied.added);
  CHECK(tallied.tally.totals().rows == oracle["totals"]["paths"].get<double>());
  const struct {
    Model model;
    const char* key;
  } kOracles[] = {{Model::first_touch, "first_touch"},
                  {Model::last_touch, "last_touch"},
                  {Model::linear, "linear"},
                  {Model::position_based, "position_40_20_40"}};
  for (const auto& row : kOracles) {
    const Model model = row.model;
    const std::string key = row.key;
    const auto credit = tallied.credit(model);
    const double by_count = worst_miss(tallied, credit, oracle["conversions"][key], false);
    const double by_value = worst_miss(tallied, credit, oracle["value"][key], true);
    MESSAGE(key, ": largest relative miss ", by_count, ", value ", by_value);
    CHECK(by_count < 1e-9);
    CHECK(by_value < 1e-9);
  }
  const double shapley =
      worst_miss(tallied, tallied.credit(Model::shapley),
                 oracle["shapley_set_based_equals_equal_split_over_distinct_channels"], false);
  MESSAGE("shapley: largest relative miss ", shapley);
  CHECK(shapley < 1e-9);
}

TEST_CASE("real paths: removal effects of order 1 equal the linear solve to 1e-9") {
  const Json oracle = shared_json(kOracle);
  if (oracle.is_null()) return;
  const Tallied tallied(real_paths());
  const Attribution attribution(tallied.tally, tallied.names.names().size(),
                                std::vector<Model>{Model::markov});
  REQUIRE(attribution.removal());
  const Json& expected = oracle["markov_order1"];
  std::vector<Credit> effects;
  for (const RemovalEffect& effect : *attribution.removal()) effects.push_back({effect.conversions, 0});
  const double effect = worst_miss(tallied, effects, expected["removal_effect"], false);
  const double credit =
      worst_miss(tallied, *attribution.credit(Model::markov), expected["conversions"], false);
  const Tally::Totals& totals = tallied.tally.totals();
  MESSAGE("markov: largest relative miss ", effect, ", as conversions ", credit);
  CHECK(effect < 1e-9);
  CHECK(credit < 1e-9);
  CHECK(totals.conversions / (totals.conversions + totals.non_conversions) ==
        Approx(expected["p_conversion"].get<double>()).epsilon(1e-12));
}

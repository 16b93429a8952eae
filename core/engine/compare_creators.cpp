#include <algorithm>
#include <cmath>

#include "core/engine/engine.h"
#include "core/engine/request.h"
#include "core/statistics/compare.h"
#include "core/statistics/holm.h"

namespace payoff::engine {
namespace {

/// Pairs grow with the square: 300 creators have 45,000.
constexpr std::size_t kMostCreators = 300;
/// The chance with which a true difference should be seen.
constexpr double kPower = 0.8;

struct Row {
  std::string id;
  double orders;
  double exposure;

  double rate() const { return orders / exposure; }
};

std::vector<Row> read_rows(Fields& request) {
  std::vector<Row> rows;
  request.require("creators");
  const Json* list = request.array("creators");
  if (list == nullptr) return rows;
  if (list->size() > kMostCreators) request.note({Fault::too_large, "creators"});
  for (std::size_t i = 0; i < std::min(list->size(), kMostCreators); ++i) {
    Fields fields((*list)[i], "creators." + std::to_string(i));
    for (const char* key : {"creator_id", "orders", "exposure"}) fields.require(key);
    const Row row{fields.text("creator_id"), fields.number("orders").value_or(0),
                  fields.number("exposure").value_or(1)};
    const bool is_count = row.orders >= 0 && row.orders <= 1e9 && row.orders == std::floor(row.orders);
    if (!is_count) fields.note({Fault::out_of_range, fields.path_of("orders")});
    if (!(row.exposure > 0) || !std::isfinite(row.exposure)) {
      fields.note({Fault::out_of_range, fields.path_of("exposure")});
    }
    if (const auto done = fields.finish(); !done) request.note(done.error());
    rows.push_back(row);
  }
  return rows;
}

/// How many times what both have had so far would tell rates like theirs apart; none where they are the same.
Json needed_json(const Row& a, const Row& b, double level) {
  const double difference = a.rate() - b.rate();
  if (difference == 0) return nullptr;
  const double reach = normal_quantile_two_sided(level) + normal_quantile_two_sided(2 * kPower - 1);
  const double noise = a.rate() / a.exposure + b.rate() / b.exposure;
  return std::max(1.0, reach * reach * noise / (difference * difference));
}

}  // namespace

std::string compare_creators(const std::string& text) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields request(*parsed);
  const std::vector<Row> rows = read_rows(request);
  const double level = request.number("level").value_or(0.8);
  if (!(level >= 0.5 && level <= 0.9999)) request.note({Fault::out_of_range, "level"});
  if (const auto read = request.finish(); !read) return answer(tl::unexpected<Error>(read.error()));

  std::vector<double> p;
  for (std::size_t a = 0; a < rows.size(); ++a) {
    for (std::size_t b = a + 1; b < rows.size(); ++b) {
      p.push_back(equal_rates(rows[a].orders, rows[a].exposure, rows[b].orders, rows[b].exposure));
    }
  }
  const std::vector<double> adjusted = holm_adjusted(p);
  Json pairs = Json::array();
  std::vector<int> told(rows.size(), 0);
  std::size_t at = 0;
  for (std::size_t a = 0; a < rows.size(); ++a) {
    for (std::size_t b = a + 1; b < rows.size(); ++b, ++at) {
      const bool differ = adjusted[at] < 1 - level;
      told[a] += differ;
      told[b] += differ;
      const bool a_leads = rows[a].rate() >= rows[b].rate();
      const Row &higher = a_leads ? rows[a] : rows[b], &lower = a_leads ? rows[b] : rows[a];
      Json pair = {{"higher", higher.id}, {"lower", lower.id}, {"p", p[at]}, {"adjusted_p", adjusted[at]}};
      pair["told"] = differ ? "differ" : "could_not_tell";
      pair["times_more_data"] = needed_json(higher, lower, level);
      pairs.push_back(std::move(pair));
    }
  }
  Json creators = Json::array();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    creators.push_back({{"creator_id", rows[i].id}, {"rate", rows[i].rate()}, {"told_from", told[i]}});
  }
  return answer(Json{{"creators", std::move(creators)}, {"pairs", std::move(pairs)}, {"power", kPower}});
}

}  // namespace payoff::engine

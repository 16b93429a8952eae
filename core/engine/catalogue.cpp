#include "core/engine/claims.h"
#include "core/engine/engine.h"
#include "core/engine/request.h"
#include "core/metrics/evaluate.h"
#include "core/project/document.h"

namespace payoff::engine {
namespace {

Json better_json(Better better) {
  if (better == Better::neither) return nullptr;
  return better == Better::higher ? "higher" : "lower";
}

Json inputs_json() {
  Json list = Json::array();
  for (const InputRow& row : input_table()) {
    const Dimension& made_of = row.dimension;
    list.push_back({{"id", row.id},
                    {"label", row.label},
                    {"unit", unit_id(row.unit)},
                    {"dimension", {made_of.money, made_of.count, made_of.hours}}});
  }
  return list;
}

Json metrics_json() {
  const Calculation calculation;
  Json list = Json::array();
  for (std::size_t i = 0; i < metric_table().size(); ++i) {
    const MetricRow& row = metric_table()[i];
    Json needs = Json::array();
    for (int input : calculation.needs(static_cast<int>(i))) {
      needs.push_back(input_table()[static_cast<std::size_t>(input)].id);
    }
    list.push_back({{"id", row.id},
                    {"label", row.label},
                    {"unit", unit_id(row.unit)},
                    {"better", better_json(row.better)},
                    {"formula", calculation.tokens(static_cast<int>(i))},
                    {"needs", std::move(needs)},
                    {"source", row.source}});
  }
  return list;
}

Json faults_json() {
  Json list = Json::array();
  for (const FaultRow& row : fault_table()) list.push_back({{"id", row.id}, {"message", row.message}});
  return list;
}

}  // namespace

std::string catalogue_with(const std::string& text, const Claims* claims) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields request(*parsed);
  if (const auto read = request.finish(); !read) return answer(tl::unexpected<Error>(read.error()));
  return answer(Json{{"version", {{"engine", PAYOFF_VERSION}, {"schema", kDocumentSchema}, {"tables", "2026-11-22"}}},
                     {"inputs", inputs_json()},
                     {"metrics", metrics_json()},
                     {"benchmarks", claims == nullptr ? Json::array() : claims->all()},
                     {"models", claims == nullptr ? Json::array() : claims->models()},
                     {"formats", claims == nullptr ? Json::array() : claims->formats()},
                     {"channel_tables", claims == nullptr ? Json::array() : claims->channel_tables()},
                     {"platforms", claims == nullptr ? Json::array() : claims->platforms()},
                     {"faults", faults_json()}});
}

}  // namespace payoff::engine

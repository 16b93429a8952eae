#include "core/engine/benchmarks.h"

#include <algorithm>

#include "core/metrics/benchmarks.h"
#include "core/metrics/platform_table.h"

namespace payoff::engine {
namespace {

constexpr std::string_view kOrigins[] = {"own_past", "own_ads", "own_claim"};

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json words_json(std::string_view list) {
  Json words = Json::array();
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    words.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words;
}

void put_said(Json& object, const char* key, std::string_view text) {
  if (!text.empty()) object[key] = text;
}

/// What the catalogue and an answer both say of a claim.
Json claim_json(const BenchmarkRow& row) {
  Json covers = Json::object();
  put_said(covers, "platform", row.platform);
  put_said(covers, "niche", row.niche);
  put_said(covers, "tier", row.tier);
  put_said(covers, "what", row.what);
  Json definition = Json::object();
  if (!row.actions.empty()) definition["engagement_actions"] = words_json(row.actions);
  put_said(definition, "denominator", row.over);
  put_said(definition, "basis", row.basis);
  return {{"id", row.id},
          {"metric", row.subject},
          {"low", row.low},
          {"high", row.high},
          {"kind", claim_kind_id(row.kind)},
          {"unit", unit_id(row.unit)},
          {"currency", text_or_null(row.currency)},
          {"covers", std::move(covers)},
          {"definition", std::move(definition)},
          {"source", row.source},
          {"date", text_or_null(row.date)},
          {"contradicts", contradictions(row)}};
}

Json own_json(const OwnBenchmark& own) {
  const MetricRow& metric = metric_table()[static_cast<std::size_t>(own.metric)];
  Json object = {{"id", own.id},
                 {"metric", metric.id},
                 {"origin", own.origin},
                 {"unit", unit_id(metric.unit)},
                 {"source", text_or_null(own.source)},
                 {"date", text_or_null(own.date)},
                 {"replaces", text_or_null(own.replaces)}};
  const Figure& wrong = own.low.ok() ? own.high : own.low;
  object["ok"] = wrong.ok();
  if (!wrong.ok()) {
    object["fault"] = fault_id(static_cast<Fault>(wrong.fault - 1));
    object["subject"] = own.low.ok() ? "high" : "low";
    return object;
  }
  object["low"] = std::min(own.low.value, own.high.value);
  object["high"] = std::max(own.low.value, own.high.value);
  object["definition_differs"] = false;
  return object;
}

Figure read_end(Fields& entry, std::string_view key, const MetricRow& metric, const InputStyle& style) {
  const Json* value = entry.any(key);
  if (value == nullptr) return read_figure(metric, "", style).figure;
  if (value->is_number()) return read_figure(metric, value->get<double>()).figure;
  if (value->is_string()) return read_figure(metric, value->get_ref<const std::string&>(), style).figure;
  entry.note({Fault::wrong_type, entry.path_of(key)});
  return {};
}

OwnBenchmark read_benchmark(Fields& entry, std::size_t place, const InputStyle& style) {
  OwnBenchmark own;
  own.id = entry.text("benchmark_id");
  if (own.id.empty()) own.id = "own_" + std::to_string(place + 1);
  entry.require("metric");
  const std::string metric = entry.text("metric");
  own.metric = metric_index(metric);
  if (!metric.empty() && own.metric < 0) {
    entry.note({Fault::unknown_id, entry.path_of("metric"), {{"given", metric}}});
  }
  const std::string kind = entry.one_of("kind", {"own_past", "own_ads", "claim"}, "claim");
  own.origin = kind == "claim" ? "own_claim" : kind;
  own.source = entry.text("source");
  own.date = entry.text("date");
  own.replaces = entry.text("replaces");
  if (!own.replaces.empty() && benchmark_index(own.replaces) < 0) {
    entry.note({Fault::unknown_id, entry.path_of("replaces"), {{"given", own.replaces}}});
  }
  const MetricRow& row = metric_table()[static_cast<std::size_t>(std::max(own.metric, 0))];
  own.low = read_end(entry, "low", row, style);
  own.high = read_end(entry, "high", row, style);
  if (own.high.fault == Figure::fault_byte(Fault::missing_input)) own.high = own.low;
  return own;
}

/// The figure that a claim is about, nullptr where it is about none of ours.
const Figure* figure_of(std::string_view subject, const std::vector<Figure>& figures) {
  const int metric = metric_index(subject);
  if (metric >= 0) return &figures[input_table().size() + static_cast<std::size_t>(metric)];
  const int input = input_index(subject);
  return input < 0 ? nullptr : &figures[static_cast<std::size_t>(input)];
}

}  // namespace

std::vector<OwnBenchmark> read_benchmarks(Fields& request, const InputStyle& style) {
  std::vector<OwnBenchmark> result;
  const Json* list = request.array("benchmarks");
  if (list == nullptr) return result;
  for (std::size_t i = 0; i < list->size(); ++i) {
    Fields entry((*list)[i], request.path_of("benchmarks") + "." + std::to_string(i));
    result.push_back(read_benchmark(entry, i, style));
    if (const auto read = entry.finish(); !read) request.note(read.error());
  }
  return result;
}

Json benchmarks_json() {
  Json list = Json::array();
  for (const BenchmarkRow& row : benchmark_table()) list.push_back(claim_json(row));
  return list;
}

Json platforms_json() {
  Json list = Json::array();
  for (const PlatformRow& row : platform_table()) {
    list.push_back({{"id", row.id},
                    {"label", row.label},
                    {"engagement_actions", words_json(row.actions)},
                    {"denominator", text_or_null(row.over)},
                    {"source", row.source}});
  }
  return list;
}

Json benchmarks_of(const std::vector<Figure>& figures, const std::vector<OwnBenchmark>& own,
                   const MetricOptions& options, const Calculation& calculation) {
  Json list = Json::array();
  for (std::string_view origin : kOrigins) {
    for (const OwnBenchmark& benchmark : own) {
      if (benchmark.origin == origin) list.push_back(own_json(benchmark));
    }
  }
  for (const BenchmarkRow& row : benchmark_table()) {
    const Figure* figure = figure_of(row.subject, figures);
    const bool replaced =
        std::any_of(own.begin(), own.end(), [&](const OwnBenchmark& o) { return o.replaces == row.id; });
    if (figure == nullptr || !figure->ok() || replaced) continue;
    const DefinitionCheck check =
        check_definitions(row, options.definitions, calculation, options.style.currency);
    Json claim = claim_json(row);
    claim["ok"] = true;
    claim["origin"] = "published";
    claim["definition_differs"] = !check.differs.empty();
    claim["differs"] = check.differs;
    claim["unsaid"] = check.unsaid;
    list.push_back(std::move(claim));
  }
  return list;
}

}  // namespace payoff::engine

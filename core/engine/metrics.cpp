#include "core/engine/claims.h"
#include "core/engine/engine.h"
#include "core/engine/metric_options.h"
#include "core/engine/verdict_json.h"

namespace payoff::engine {
namespace {

const Json kEmpty = Json::object();

Json reading_json(const InputReading& reading, const std::vector<Symbol>& symbols) {
  Json object = figure_json(reading.figure, symbols);
  object["kind"] = reading_kind_id(reading.number.kind);
  if (reading.number.alternative) {
    object["value"] = reading.number.value;
    object["alternative"] = *reading.number.alternative;
  }
  if (reading.converted) object["converted"] = conversion_json(reading);
  return object;
}

/// `readings` says which of the numbers were converted from another currency.
Json working_json(const Working& working, const std::vector<Symbol>& symbols,
                  const std::vector<Figure>& figures, const Json& readings) {
  Json numbers = Json::object();
  Json converted = Json::object();
  for (int place : working.figures) {
    const auto index = static_cast<std::size_t>(place);
    const std::string id(symbols[index].id);
    numbers[id] = figures[index].value;
    if (readings.contains(id) && readings[id].contains("converted")) {
      converted[id] = readings[id]["converted"];
    }
  }
  Json left_out = Json::array();
  for (int place : working.left_out) left_out.push_back(symbols[static_cast<std::size_t>(place)].id);
  Json object = {
      {"formula", working.formula}, {"numbers", std::move(numbers)}, {"left_out", std::move(left_out)}};
  if (!converted.empty()) object["converted"] = std::move(converted);
  return object;
}

/// Every input, and in `readings` how those that were given were read.
std::vector<Figure> read_inputs(Fields& inputs, const InputStyle& style, const std::vector<Symbol>& symbols,
                                Json& readings) {
  std::vector<Figure> stated;
  for (std::size_t input = 0; input < input_table().size(); ++input) {
    const InputReading reading = read_stated(inputs, input, style);
    stated.push_back(reading.figure);
    const bool absent = reading.figure.fault == Figure::fault_byte(Fault::missing_input);
    if (!absent) readings[std::string(input_table()[input].id)] = reading_json(reading, symbols);
  }
  return stated;
}

}  // namespace

std::string compute_metrics_with(const std::string& text, const Claims* claims) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields request(*parsed);
  const MetricOptions options = read_metric_options(request);
  request.require("inputs");
  const Json* given = request.object("inputs");
  Fields inputs(given == nullptr ? kEmpty : *given, "inputs");

  std::vector<OwnBenchmark> own;
  if (claims != nullptr) own = claims->read(request, options.style);

  const Calculation calculation(options.definitions);
  const std::vector<Symbol>& symbols = calculation.symbols();
  Json readings = Json::object();
  const std::vector<Figure> stated = read_inputs(inputs, options.style, symbols, readings);
  if (const auto read = inputs.finish(); !read) request.note(read.error());
  if (const auto read = request.finish(); !read) return answer(tl::unexpected<Error>(read.error()));

  const std::vector<Figure> figures = calculation.evaluate(stated);
  Json metrics = Json::object();
  Json working = Json::object();
  for (std::size_t metric = 0; metric < metric_table().size(); ++metric) {
    const Figure& figure = figures[stated.size() + metric];
    const std::string id(metric_table()[metric].id);
    metrics[id] = figure_json(figure, symbols);
    if (figure.ok())
      working[id] =
          working_json(calculation.working(static_cast<int>(metric), figures), symbols, figures, readings);
  }
  return answer(Json{
      {"currency", options.style.currency},
      {"inputs", std::move(readings)},
      {"metrics", std::move(metrics)},
      {"working", std::move(working)},
      {"verdict", verdict_json(figures, options.window, options.level)},
      {"benchmarks", claims == nullptr ? Json::array() : claims->on(figures, own, options, calculation)}});
}

}  // namespace payoff::engine

#include "core/engine/session.h"

#include <map>
#include <memory>

#include "core/engine/engine.h"
#include "core/engine/metric_options.h"

namespace payoff::engine {
namespace {

struct Session {
  std::map<int, std::unique_ptr<OpenTable>> tables;
  int last_handle = 0;
};

// The one state that the engine has: what a caller opened and has not disposed of.
Session& session() {
  static Session instance;
  return instance;
}

}  // namespace

bool OpenTable::resize(std::size_t rows) {
  if (rows > kMostRows) return false;
  table_.resize(rows);
  return true;
}

int OpenTable::figure(std::string_view id) const {
  const std::vector<Symbol>& symbols = table_.calculation().symbols();
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    if (symbols[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

std::string OpenTable::set(std::size_t row, std::string_view id, std::string_view text) {
  const int input = input_index(id);
  if (input < 0) return answer(fail(Fault::unknown_id, std::string(id)));
  if (row >= table_.rows()) return answer(fail(Fault::out_of_range, "row"));
  const InputReading reading = read_input(static_cast<std::size_t>(input), text, style_);
  table_.set(row, static_cast<std::size_t>(input), reading.figure);
  Json object = {{"kind", reading_kind_id(reading.number.kind)},
                 {"figure", figure_json(reading.figure, table_.calculation().symbols())}};
  if (reading.number.alternative) object["alternative"] = *reading.number.alternative;
  if (reading.converted) object["converted"] = conversion_json(reading);
  return answer(std::move(object));
}

Column& OpenTable::stage() {
  stage_.values.resize(table_.rows());
  stage_.faults.resize(table_.rows());
  return stage_;
}

bool OpenTable::fill(std::string_view id) {
  const int place = input_index(id);
  if (place < 0 || stage_.values.size() != table_.rows()) return false;
  const auto input = static_cast<std::size_t>(place);
  for (std::size_t row = 0; row < table_.rows(); ++row) {
    const std::uint8_t fault = stage_.faults[row];
    const bool known = fault <= fault_table().size();
    Figure figure = fault == 0 ? read_input(input, stage_.values[row]) : Figure{0, fault, -1};
    if (!known) figure = Figure::failed(Fault::not_a_number, place);
    table_.set(row, input, figure);
  }
  return true;
}

std::string OpenTable::totals() const {
  const std::vector<Symbol>& symbols = table_.calculation().symbols();
  const std::vector<Figure> figures = table_.totals(per_follower_);
  Json inputs = Json::object(), metrics = Json::object();
  for (std::size_t i = 0; i < figures.size(); ++i) {
    Json& part = i < input_table().size() ? inputs : metrics;
    part[std::string(symbols[i].id)] = figure_json(figures[i], symbols);
  }
  // A mean over creators is shown where it is another question than the figure of the sums.
  Json averaged = Json::object();
  for (std::size_t metric = 0; metric < metric_table().size(); ++metric) {
    if (table_.calculation().adds_up(static_cast<int>(metric))) continue;
    const auto [mean, creators] = table_.average(input_table().size() + metric);
    if (!mean.ok()) continue;
    averaged[std::string(metric_table()[metric].id)] = {
        {"ok", true}, {"value", mean.value}, {"creators", creators}};
  }
  return answer(Json{{"rows", table_.rows()},
                     {"inputs", std::move(inputs)},
                     {"metrics", std::move(metrics)},
                     {"averaged", std::move(averaged)}});
}

const std::vector<std::uint32_t>& OpenTable::rank(std::size_t figure) {
  order_ = table_.rank(figure);
  return order_;
}

std::string OpenTable::verdict(std::size_t row, std::string_view last_post) const {
  if (row >= table_.rows()) return "";
  const std::size_t count = table_.calculation().symbols().size();
  std::vector<Figure> figures(count);
  for (std::size_t i = 0; i < count; ++i) {
    const Column& column = table_.column(i);
    figures[i] = {column.values[row], column.faults[row], -1};
  }
  Window window = window_;
  const DateReading day = payoff::parse_date(last_post);
  if (day.kind == ReadingKind::ok) window.last_post = day.date;
  return std::string(did_it_pay(figures, window).verdict);
}

int next_handle() { return ++session().last_handle; }

int keep_table(OpenTable table) {
  const int handle = next_handle();
  session().tables.emplace(handle, std::make_unique<OpenTable>(std::move(table)));
  return handle;
}

OpenTable* find_table(int handle) {
  const auto found = session().tables.find(handle);
  return found == session().tables.end() ? nullptr : found->second.get();
}

void dispose_table(int handle) { session().tables.erase(handle); }

std::string open_table(const std::string& text) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields request(*parsed);
  const MetricOptions options = read_metric_options(request);
  if (const auto read = request.finish(); !read) return answer(tl::unexpected<Error>(read.error()));
  CreatorTable table{Calculation(options.definitions)};
  return answer(Json{{"handle", keep_table(OpenTable(std::move(table), options.style, options.per_follower,
                                                     options.window))}});
}

}  // namespace payoff::engine

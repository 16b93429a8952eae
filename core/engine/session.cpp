#include "core/engine/session.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

#include "core/campaign/owed.h"
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

/// Which figures the ids name, joined by commas; all of them where none is given.
std::vector<bool> asked_for(const std::vector<Symbol>& symbols, std::string_view ids) {
  std::vector<bool> asked(symbols.size(), ids.empty());
  while (!ids.empty()) {
    const std::size_t end = std::min(ids.find(','), ids.size());
    for (std::size_t i = 0; i < symbols.size(); ++i) {
      if (symbols[i].id == ids.substr(0, end)) asked[i] = true;
    }
    ids.remove_prefix(std::min(end + 1, ids.size()));
  }
  return asked;
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

std::string OpenTable::totals(std::string_view ids, int chosen) {
  const std::vector<Symbol>& symbols = table_.calculation().symbols();
  CreatorTable::Rows some;
  for (std::size_t i = 0; i < stage_.values.size() && static_cast<int>(i) < chosen; ++i) {
    const double row = stage_.values[i];
    if (row >= 0 && row < static_cast<double>(table_.rows())) some.push_back(static_cast<std::uint32_t>(row));
  }
  const CreatorTable::Rows* rows = chosen < 0 ? nullptr : &some;
  const std::vector<Figure> figures = table_.totals(per_follower_, rows);
  const std::vector<bool> asked = asked_for(symbols, ids);
  Json inputs = Json::object(), metrics = Json::object();
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (!asked[i]) continue;
    Json& part = i < input_table().size() ? inputs : metrics;
    part[std::string(symbols[i].id)] = figure_json(figures[i], symbols);
  }
  // A mean over creators is shown where it is another question than the figure of the sums.
  Json averaged = Json::object();
  for (std::size_t metric = 0; metric < metric_table().size(); ++metric) {
    const std::size_t figure = input_table().size() + metric;
    if (!asked[figure] || table_.calculation().adds_up(static_cast<int>(metric))) continue;
    const auto [mean, creators] = table_.average(figure, rows);
    if (!mean.ok()) continue;
    averaged[std::string(metric_table()[metric].id)] = {
        {"ok", true}, {"value", mean.value}, {"creators", creators}};
  }
  return answer(Json{{"rows", rows == nullptr ? table_.rows() : some.size()},
                     {"inputs", std::move(inputs)},
                     {"metrics", std::move(metrics)},
                     {"averaged", std::move(averaged)}});
}

std::string OpenTable::owed(std::string_view statuses) {
  const Calculation& calculation = table_.calculation();
  const DealFormulas deals(calculation);
  const std::size_t rows = table_.rows();
  debts_ = {{std::vector<double>(rows), std::vector<std::uint8_t>(rows)}, std::vector<double>(rows)};
  double now = 0, later = 0, over = 0;
  std::size_t creators = 0;
  Creator creator;
  for (std::size_t row = 0; row < rows; ++row) {
    const std::size_t end = std::min(statuses.find(','), statuses.size());
    creator.status = statuses.substr(0, end);
    statuses.remove_prefix(std::min(end + 1, statuses.size()));
    const double paid = row < stage_.values.size() ? stage_.values[row] : std::nan("");
    creator.paid = std::isnan(paid) ? std::nullopt : std::optional<double>(paid);
    std::optional<Owed> owed;
    if (is_followed(creator)) owed = deals.owed_to(creator, table_.inputs(row));
    if (!owed || !owed->known()) {
      debts_.owed.faults[row] = Figure::fault_byte(Fault::missing_input);
      continue;
    }
    debts_.owed.values[row] = owed->owed;
    debts_.when_posted[row] = owed->when_posted;
    now += to_whole_micros(owed->owed);
    later += to_whole_micros(owed->when_posted);
    over += to_whole_micros(owed->overpaid);
    if (owed->owed > 0) ++creators;
  }
  return answer(Json{{"owed", now / kMicrosInUnit},
                     {"when_posted", later / kMicrosInUnit},
                     {"overpaid", over / kMicrosInUnit},
                     {"creators", creators}});
}

const std::vector<std::uint32_t>& OpenTable::rank(std::size_t figure) {
  order_ = table_.rank(figure);
  return order_;
}

std::string OpenTable::verdict(std::size_t row, std::string_view last_post) const {
  if (row >= table_.rows()) return "";
  Window window = window_;
  const DateReading day = payoff::parse_date(last_post);
  if (day.kind == ReadingKind::ok) window.last_post = day.date;
  return std::string(did_it_pay(table_.row(row), window).verdict);
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

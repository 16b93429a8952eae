#include "core/engine/campaign_request.h"

#include <algorithm>

#include "core/campaign/followed.h"
#include "core/project/document_table.h"

namespace payoff::engine {
namespace {

std::span<const KeyRow> keys_of(std::string_view list) {
  for (const ListRow& row : document_lists()) {
    if (row.key == list) return row.keys;
  }
  return {};
}

/// Checks the keys that the document has and this request does not read.
void pass_over(Fields& entry, std::string_view list, const std::vector<std::string_view>& read) {
  for (const KeyRow& row : keys_of(list)) {
    if (std::find(read.begin(), read.end(), row.key) == read.end()) row.check(entry, row.key);
  }
}

std::optional<Date> read_day(Fields& entry, std::string_view key) {
  const DateReading reading = parse_date(entry.text(key));
  if (reading.kind == ReadingKind::ok) return reading.date;
  if (reading.kind != ReadingKind::empty) {
    const bool ambiguous = reading.kind == ReadingKind::ambiguous;
    entry.note({ambiguous ? Fault::ambiguous_number : Fault::not_a_number, entry.path_of(key)});
  }
  return std::nullopt;
}

/// A day in a cell of a sheet; one that cannot be read, or in two ways, counts as not given.
std::optional<Date> day_in_cell(Fields& entry, std::string_view key) {
  const DateReading reading = parse_date(entry.text(key));
  return reading.kind == ReadingKind::ok ? std::optional<Date>(reading.date) : std::nullopt;
}

/// Calls read(entry) for every entry of a list.
template <class Read>
void each_entry(Fields& owner, std::string_view key, Read read) {
  const Json* list = owner.array(key);
  if (list == nullptr) return;
  if (list->size() > kMostEntries) return owner.note({Fault::too_large, owner.path_of(key)});
  for (std::size_t i = 0; i < list->size(); ++i) {
    Fields entry((*list)[i], owner.path_of(key) + "." + std::to_string(i));
    read(entry);
    if (const auto finished = entry.finish(); !finished) return owner.note(finished.error());
  }
}

Post read_post(Fields& entry, const InputStyle& style, std::vector<Doubt>& doubts) {
  Post post;
  entry.text("post_id");
  post.inputs = read_input_figures(entry, "inputs", style, &doubts);
  post.date = day_in_cell(entry, "date");
  pass_over(entry, "posts", {"inputs", "date"});
  return post;
}

/// An amount by the rules of an input that is one; what cannot be read counts as not given, with a doubt.
std::optional<double> read_amount(const Json& value, const InputStyle& style) {
  const auto fee = static_cast<std::size_t>(input_index("fee"));
  Figure figure = Figure::failed(Fault::wrong_type, -1);
  if (value.is_number()) figure = read_input(fee, value.get<double>());
  if (value.is_string()) figure = read_input(fee, value.get_ref<const std::string&>(), style).figure;
  return figure.ok() ? std::optional<double>(figure.value) : std::nullopt;
}

void read_order_values(Fields& entry, const InputStyle& style, Creator& creator) {
  const Json* values = entry.array("order_values");
  if (values == nullptr) return;
  for (const Json& each : *values) {
    const std::optional<double> value = read_amount(each, style);
    if (!value) return entry.note({Fault::not_a_number, entry.path_of("order_values")});
    creator.order_values.push_back(*value);
  }
}

Creator read_creator(Fields& entry, const InputStyle& style) {
  Creator creator;
  entry.require("creator_id");
  creator.id = entry.text("creator_id");
  creator.campaign = entry.text("campaign_id");
  creator.name = entry.text("name");
  creator.handle = entry.text("handle");
  creator.code = entry.text("code");
  creator.status = entry.text("status");
  creator.person = person_key(entry.text("person"), creator.handle, creator.name);
  creator.inputs = read_input_figures(entry, "inputs", style, &creator.doubts);
  const Json* paid = entry.any("paid");
  if (paid != nullptr) creator.paid = read_amount(*paid, style);
  creator.last_post = day_in_cell(entry, "posted_on");
  creator.figures_on = day_in_cell(entry, "figures_on");
  each_entry(entry, "posts", [&](Fields& post) {
    creator.posts.push_back(read_post(post, style, creator.doubts));
    creator.last_post = std::max(creator.last_post, creator.posts.back().date);
  });
  // Said outright it counts, whatever the posts say.
  if (const auto last = read_day(entry, "last_post_date")) creator.last_post = last;
  read_order_values(entry, style, creator);
  pass_over(entry, "creators",
            {"campaign_id", "name", "handle", "code", "person", "inputs", "paid", "posted_on", "figures_on"});
  return creator;
}

Standing read_standing(Fields& entry, const InputStyle& style) {
  Standing standing;
  standing.creator = entry.text("creator_id");
  standing.date = read_day(entry, "date");
  entry.text("history_id");
  standing.figures.inputs = read_input_figures(entry, "inputs", style);
  return standing;
}

std::optional<double> read_plain(Fields& entry, std::string_view key, int figure, const InputStyle& style) {
  const Json* value = entry.any(key);
  if (value == nullptr || figure < 0) return std::nullopt;
  const int metric = figure - static_cast<int>(input_table().size());
  const auto place = static_cast<std::size_t>(metric < 0 ? figure : metric);
  if (!value->is_number() && !value->is_string()) entry.note({Fault::wrong_type, entry.path_of(key)});
  InputReading reading{Figure::failed(Fault::wrong_type, -1), {}};
  if (value->is_number()) {
    const double number = value->get<double>();
    if (metric < 0) reading.figure = read_input(place, number);
    if (metric >= 0) reading = read_figure(metric_table()[place], number);
  } else if (value->is_string()) {
    const std::string& text = value->get_ref<const std::string&>();
    reading = metric < 0 ? read_input(place, text, style) : read_figure(metric_table()[place], text, style);
  }
  return reading.figure.ok() ? std::optional<double>(reading.figure.value) : std::nullopt;
}

int figure_place(std::string_view id) {
  if (const int input = input_index(id); input >= 0) return input;
  const int metric = metric_index(id);
  return metric < 0 ? -1 : metric + static_cast<int>(input_table().size());
}

Objective read_objective(Fields& entry, const InputStyle& style) {
  Objective objective;
  entry.require("metric");
  objective.id = entry.text("objective_id");
  objective.metric = entry.text("metric");
  objective.campaign = entry.text("campaign_id");
  const int place = figure_place(objective.metric);
  if (place < 0) entry.note({Fault::unknown_id, entry.path_of("metric"), {{"given", objective.metric}}});
  objective.baseline = read_plain(entry, "baseline", place, style);
  objective.target = read_plain(entry, "target", place, style);
  if (const auto date = read_day(entry, "date")) objective.date = to_text(*date);
  return objective;
}

}  // namespace

std::vector<Figure> no_inputs() {
  std::vector<Figure> inputs;
  for (std::size_t input = 0; input < input_table().size(); ++input) {
    inputs.push_back(Figure::failed(Fault::missing_input, static_cast<int>(input)));
  }
  return inputs;
}

std::vector<Figure> read_input_figures(Fields& owner, std::string_view key, const InputStyle& style,
                                       std::vector<Doubt>* doubts) {
  std::vector<Figure> figures = no_inputs();
  const Json* given = owner.object(key);
  if (given == nullptr) return figures;
  Fields fields(*given, owner.path_of(key));
  for (const auto& [id, value] : given->items()) {
    const int place = input_index(id);
    if (place < 0) continue;  // finish names it
    const auto input = static_cast<std::size_t>(place);
    const InputReading reading = read_stated(fields, input, style);
    figures[input] = reading.figure;
    const bool doubtful = reading.number.alternative || (!reading.figure.ok() && !is_missing(reading.figure));
    if (!doubtful || doubts == nullptr) continue;
    doubts->push_back({input, value.is_string() ? value.get<std::string>() : value.dump(), reading.figure,
                       reading.number.alternative});
  }
  if (const auto read = fields.finish(); !read) owner.note(read.error());
  return figures;
}

std::vector<Creator> read_creators(Fields& request, const InputStyle& style) {
  std::vector<Creator> creators;
  if (!request.has("creators")) request.require("creators");
  each_entry(request, "creators", [&](Fields& entry) { creators.push_back(read_creator(entry, style)); });
  return creators;
}

std::vector<Standing> read_history(Fields& request, const InputStyle& style) {
  std::vector<Standing> history;
  each_entry(request, "history", [&](Fields& entry) { history.push_back(read_standing(entry, style)); });
  return history;
}

CampaignRequest read_campaign(Fields& request) {
  CampaignRequest read;
  read.options = read_metric_options(request);
  read_rates(request, read.options.style);
  const InputStyle& style = read.options.style;
  read.creators = read_creators(request, style);
  read.campaign = read_input_figures(request, "campaign_inputs", style);
  std::vector<std::string_view> goals;
  for (const GoalRow& row : goal_table()) goals.push_back(row.id);
  read.goal = request.one_of("main_goal", goals, "sales");
  each_entry(request, "objectives",
             [&](Fields& entry) { read.objectives.push_back(read_objective(entry, style)); });
  if (const Json* given = request.object("alternative")) {
    Fields alternative(*given, "alternative");
    read.alternative_name = alternative.text("name");
    read.alternative = read_input_figures(alternative, "inputs", style);
    if (const auto finished = alternative.finish(); !finished) request.note(finished.error());
  }
  for (const std::string& id : request.texts("metrics")) {
    const int metric = metric_index(id);
    if (metric < 0) request.note({Fault::unknown_id, "metrics", {{"given", id}}});
    if (metric >= 0) read.metrics.push_back(static_cast<std::size_t>(metric));
  }
  return read;
}

}  // namespace payoff::engine

#include "core/statistics/lift.h"

#include "core/base/date.h"
#include "core/engine/engine.h"
#include "core/engine/request.h"

namespace payoff::engine {
namespace {

/// What each method takes for granted; the page has the words.
struct MethodRow {
  std::string_view id;
  std::vector<std::string_view> assumptions;
};

const MethodRow kMethods[] = {
    {"before_after", {"nothing_else_changed", "weekdays_repeat", "days_independent"}},
    {"difference_in_differences", {"parallel_trends", "control_not_reached", "days_independent"}},
    {"holdout", {"groups_by_chance", "held_out_not_reached"}},
};

std::vector<DayValue> read_series(Fields& request, std::string_view key) {
  std::vector<DayValue> days;
  const Json* list = request.array(key);
  if (list == nullptr) return days;
  for (std::size_t i = 0; i < list->size(); ++i) {
    Fields fields((*list)[i], std::string(key) + "." + std::to_string(i));
    fields.require("date");
    fields.require("value");
    const DateReading when = payoff::parse_date(fields.text("date"));
    if (when.kind != ReadingKind::ok) fields.note({Fault::not_a_number, fields.path_of("date")});
    const double value = fields.number("value").value_or(0);
    if (const auto done = fields.finish(); !done) request.note(done.error());
    if (when.kind == ReadingKind::ok) days.push_back({day_number(when.date), value});
  }
  return days;
}

std::optional<std::int64_t> read_day(Fields& request, std::string_view key) {
  const std::string text = request.text(key);
  if (text.empty()) return std::nullopt;
  const DateReading when = payoff::parse_date(text);
  if (when.kind == ReadingKind::ok) return day_number(when.date);
  request.note({Fault::not_a_number, request.path_of(key)});
  return std::nullopt;
}

Group read_group(Fields& request, std::string_view key) {
  request.require(key);
  const Json* given = request.object(key);
  const Json empty = Json::object();
  Fields fields(given == nullptr ? empty : *given, std::string(key));
  if (given != nullptr) fields.require("orders");
  if (given != nullptr) fields.require("people");
  const Group group{fields.number("orders").value_or(0), fields.number("people").value_or(0)};
  if (const auto done = fields.finish(); !done) request.note(done.error());
  return group;
}

Json interval_json(const Interval& interval) { return {{"low", interval.low}, {"high", interval.high}}; }

/// Not enough data is an answer, not a mistake of the caller's: nothing can be told.
Result<Json> lift_json(const Result<Lift>& lift, const MethodRow& method) {
  Json result = {{"method", method.id}, {"assumptions", method.assumptions}};
  if (!lift && lift.error().fault != Fault::not_enough_data) return tl::unexpected<Error>(lift.error());
  if (!lift) {
    result["told"] = "could_not_tell";
    result["reason"] = {
        {"id", "not_enough_data"}, {"subject", lift.error().subject}, {"values", Json::object()}};
    return result;
  }
  const bool more = lift->interval.low > 0, fewer = lift->interval.high < 0;
  result["told"] = more ? "more" : fewer ? "fewer" : "could_not_tell";
  if (!more && !fewer) {
    result["reason"] = {{"id", "interval_holds_zero"}, {"subject", method.id}, {"values", Json::object()}};
  }
  result["lift"] = interval_json(lift->interval);
  result["lift"]["expected"] = lift->more;
  result["without"] = lift->expected;
  if (lift->ratio) {
    result["ratio"] = interval_json(lift->ratio->interval);
    result["ratio"]["expected"] = lift->ratio->value;
  }
  return result;
}

double read_level(Fields& request) {
  const double level = request.number("level").value_or(0.8);
  if (level >= 0.5 && level <= 0.9999) return level;
  request.note({Fault::out_of_range, request.path_of("level")});
  return 0.8;
}

Result<Json> over_days(Fields& request, const MethodRow& method, double level) {
  const bool with_control = method.id == "difference_in_differences";
  request.require("series");
  request.require("from");
  if (with_control) request.require("control");
  const std::vector<DayValue> series = read_series(request, "series");
  const std::vector<DayValue> control = with_control ? read_series(request, "control") : series;
  const auto from = read_day(request, "from"), to = read_day(request, "to");
  if (const auto read = request.finish(); !read) return tl::unexpected<Error>(read.error());
  std::vector<DayValue> before, after;
  for (const DayValue& day : series) {
    if (day.day < *from) before.push_back(day);
    if (day.day >= *from && day.day <= to.value_or(day.day)) after.push_back(day);
  }
  return lift_json(with_control ? difference_in_differences(before, after, control, level)
                                : before_after(before, after, level),
                   method);
}

}  // namespace

std::string lift(const std::string& text) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields request(*parsed);
  std::vector<std::string_view> ids;
  for (const MethodRow& row : kMethods) ids.push_back(row.id);
  request.require("method");
  const std::string id = request.one_of("method", ids, ids.front());
  const double level = read_level(request);
  const MethodRow* method = kMethods;
  while (method->id != id) ++method;
  if (id != "holdout") return answer(over_days(request, *method, level));
  const Group exposed = read_group(request, "exposed"), held_out = read_group(request, "held_out");
  if (const auto read = request.finish(); !read) return answer(tl::unexpected<Error>(read.error()));
  return answer(lift_json(holdout(exposed, held_out, level), *method));
}

}  // namespace payoff::engine

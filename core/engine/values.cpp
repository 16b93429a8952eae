#include "core/base/date.h"
#include "core/base/number.h"
#include "core/engine/engine.h"
#include "core/engine/request.h"

namespace payoff::engine {
namespace {

/// The text to read. It must be sent; empty text is a cell like any other and gives the kind "empty".
std::string text_to_read(Fields& fields) {
  if (!fields.has("text")) fields.require("text");
  return fields.text("text");
}

NumberStyle style_of(Fields& fields) {
  NumberStyle style{fields.text("decimal"), fields.text("group")};
  if (!is_number_style({style.decimal, ""}))
    fields.note({Fault::unknown_id, "decimal", {{"given", style.decimal}}});
  if (!is_number_style({"", style.group}))
    fields.note({Fault::unknown_id, "group", {{"given", style.group}}});
  if (!is_number_style(style)) fields.note({Fault::out_of_range, "group", {{"decimal", style.decimal}}});
  return style;
}

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

}  // namespace

std::string parse_number(const std::string& text) {
  const auto request = parse_request(text);
  if (!request) return answer(request);
  Fields fields(*request);
  const std::string given = text_to_read(fields);
  const NumberStyle style = style_of(fields);
  if (const auto read = fields.finish(); !read) return answer(tl::unexpected<Error>(read.error()));

  const NumberReading reading = payoff::parse_number(given, style);
  Json result = {{"kind", reading_kind_id(reading.kind)},
                 {"unit", text_or_null(reading.percent ? "percent" : "")},
                 {"currency", text_or_null(reading.currency)}};
  const bool is_read = reading.kind == ReadingKind::ok || reading.kind == ReadingKind::ambiguous;
  if (is_read) result["value"] = reading.value;
  if (reading.alternative) result["alternative"] = *reading.alternative;
  return answer(std::move(result));
}

std::string parse_date(const std::string& text) {
  const auto request = parse_request(text);
  if (!request) return answer(request);
  Fields fields(*request);
  const std::string given = text_to_read(fields);
  const std::string order = fields.one_of("order", {"day_first", "month_first"}, "");
  if (const auto read = fields.finish(); !read) return answer(tl::unexpected<Error>(read.error()));

  const DateReading reading = payoff::parse_date(given, order == "day_first"     ? DateOrder::day_first
                                                        : order == "month_first" ? DateOrder::month_first
                                                                                 : DateOrder::unknown);
  Json result = {{"kind", reading_kind_id(reading.kind)}};
  const bool is_read = reading.kind == ReadingKind::ok || reading.kind == ReadingKind::ambiguous;
  if (is_read) result["date"] = to_text(reading.date);
  if (reading.alternative) result["alternative"] = to_text(*reading.alternative);
  if (!reading.offset.empty()) result["offset"] = reading.offset;
  return answer(std::move(result));
}

}  // namespace payoff::engine

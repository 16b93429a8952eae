#include "core/base/date.h"
#include "core/base/number.h"
#include "core/engine/engine.h"
#include "core/engine/number_style.h"
#include "core/engine/request.h"

namespace payoff::engine {
namespace {

/// The text to read. It must be sent; empty text is a cell like any other and gives the kind "empty".
std::string text_to_read(Fields& fields) {
  if (!fields.has("text")) fields.require("text");
  return fields.text("text");
}

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

}  // namespace

std::string parse_number(const std::string& text) {
  const auto request = parse_request(text);
  if (!request) return answer(request);
  Fields fields(*request);
  const std::string given = text_to_read(fields);
  const NumberStyle style = read_number_style(fields);
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

  const DateReading reading = payoff::parse_date(given, date_order_of(order));
  Json result = {{"kind", reading_kind_id(reading.kind)}};
  const bool is_read = reading.kind == ReadingKind::ok || reading.kind == ReadingKind::ambiguous;
  if (is_read) result["date"] = to_text(reading.date);
  if (reading.alternative) result["alternative"] = to_text(*reading.alternative);
  if (!reading.offset.empty()) result["offset"] = reading.offset;
  return answer(std::move(result));
}

}  // namespace payoff::engine

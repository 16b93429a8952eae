#include "core/engine/engine.h"
#include "core/engine/metric_options.h"
#include "core/engine/number_style.h"
#include "core/project/document.h"
#include "core/project/export.h"

namespace payoff::engine {

std::string export_table(const std::string& text) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields request(*parsed);
  request.require("document");
  request.require("what");
  const Json* document = request.object("document");
  const std::string what = request.one_of("what", {"creators", "posts", "cost_import"}, "creators");
  const std::string as = request.one_of("as", {"csv", "tsv"}, "csv");
  TableStyle style;
  style.decimal = request.one_of("decimal", {".", ","}, ".");
  const std::string separator = request.one_of("separator", {",", ";", "\t"},
                                               as == "tsv"            ? "\t"
                                               : style.decimal == "," ? ";"
                                                                      : ",");
  style.separator = separator.front();
  if (const auto read = request.finish(); !read) return answer(tl::unexpected<Error>(read.error()));
  Result<Json> complete = complete_document(*document);
  if (!complete) return answer(complete);

  // Typed figures are read by the document's own signs and rates.
  const Json empty = Json::object();
  Fields settings(complete->contains("settings") ? (*complete)["settings"] : empty, "settings");
  InputStyle typed{(*complete)["currency"].get<std::string>(), read_number_style(settings), {}};
  Fields rates(*complete);
  read_rates(rates, typed);
  style.typed = typed.number;
  const Exported exported =
      what == "cost_import" ? export_cost_import(*complete, typed) : export_list(*complete, what, style);
  return answer(Json{{"text", exported.text}, {"warnings", to_json(exported.warnings)}});
}

}  // namespace payoff::engine

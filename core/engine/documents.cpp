#include "core/engine/engine.h"
#include "core/engine/request.h"
#include "core/project/share.h"

namespace payoff::engine {
namespace {

/// The `document` of a request, once the request is found right.
Result<Json> document_of(Fields& request) {
  request.require("document");
  const Json* document = request.object("document");
  if (const auto read = request.finish(); !read) return tl::unexpected<Error>(read.error());
  return *document;
}

std::string text_answer(Result<std::string> text) {
  if (!text) return answer(tl::unexpected<Error>(text.error()));
  return answer(Json{{"text", std::move(*text)}});
}

std::string opened_answer(Result<OpenedDocument> opened) {
  if (!opened) return answer(tl::unexpected<Error>(opened.error()));
  return answer(Json{{"document", std::move(opened->document)}, {"warnings", to_json(opened->warnings)}});
}

/// A request of one text under `key`.
std::string open_text(const std::string& text, std::string_view key,
                      Result<OpenedDocument> (*open)(std::string_view)) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields request(*parsed);
  request.require(key);
  const std::string content = request.text(key);
  if (const auto read = request.finish(); !read) return answer(tl::unexpected<Error>(read.error()));
  return opened_answer(open(content));
}

}  // namespace

std::string save_document(const std::string& text) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields request(*parsed);
  Result<Json> document = document_of(request);
  if (!document) return answer(document);
  return text_answer(payoff::save_document(std::move(*document)));
}

std::string share_document(const std::string& text) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields request(*parsed);
  const std::vector<std::string> leave_out = request.texts("leave_out");
  ShareOnly only;
  only.creator_id = request.text("only_creator");
  only.creator_side = request.one_of("only", {"creator_side"}, "") == "creator_side";
  Result<Json> document = document_of(request);
  if (!document) return answer(document);
  return text_answer(payoff::share_document(std::move(*document), leave_out, only));
}

std::string open_document(const std::string& text) { return open_text(text, "text", &payoff::open_document); }
std::string open_shared(const std::string& text) { return open_text(text, "bytes", &payoff::open_shared); }

}  // namespace payoff::engine

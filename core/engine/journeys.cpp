#include "core/engine/journeys.h"

#include <map>
#include <memory>

#include "core/engine/engine.h"
#include "core/engine/request.h"
#include "core/engine/session.h"

namespace payoff::engine {
namespace {

std::map<int, std::unique_ptr<OpenJourneys>>& open_files() {
  static std::map<int, std::unique_ptr<OpenJourneys>> files;
  return files;
}

Json reading_json(const JourneyReading& reading, Encoding encoding) {
  constexpr std::string_view kLayouts[] = {"unknown", "paths", "events"};
  Json troubles = Json::array();
  for (const JourneyReading::Trouble& one : reading.troubles) {
    troubles.push_back({{"row", one.row}, {"fault", fault_id(one.fault)}, {"subject", one.subject}});
  }
  return {{"layout", kLayouts[static_cast<std::size_t>(reading.layout)]},
          {"encoding", encoding_id(encoding)},
          {"rows", reading.rows},
          {"bad_rows", reading.bad_rows},
          {"troubles", std::move(troubles)}};
}

}  // namespace

OpenJourneys::OpenJourneys(AttributionRequest request)
    : request_(std::move(request)), tally_(names_, request_.options), reader_(names_, tally_), csv_(reader_) {
  prepare(request_, names_);
}

std::vector<char>& OpenJourneys::stage(std::size_t bytes) {
  stage_.resize(bytes);
  return stage_;
}

std::string OpenJourneys::push() {
  if (so_far_ && finished_) so_far_ = fail(Fault::disposed, "journeys");
  if (so_far_) so_far_ = csv_.push({stage_.data(), stage_.size()});
  if (!so_far_) return answer(tl::unexpected<Error>(so_far_.error()));
  return answer(Json{{"rows", reader_.reading().rows}});
}

std::string OpenJourneys::finish() {
  if (so_far_ && finished_) so_far_ = fail(Fault::disposed, "journeys");
  if (so_far_) so_far_ = csv_.finish();
  if (!so_far_) return answer(tl::unexpected<Error>(so_far_.error()));
  finished_ = true;
  auto result = attribution_json(request_, names_, tally_);
  if (result) (*result)["reading"] = reading_json(reader_.reading(), csv_.encoding());
  return answer(std::move(result));
}

OpenJourneys* find_journeys(int handle) {
  const auto found = open_files().find(handle);
  return found == open_files().end() ? nullptr : found->second.get();
}

void dispose_journeys(int handle) { open_files().erase(handle); }

std::string open_journeys(const std::string& text) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields request(*parsed);
  AttributionRequest wanted = read_attribution_request(request);
  if (const auto read = request.finish(); !read) return answer(tl::unexpected<Error>(read.error()));
  const int handle = next_handle();
  open_files().emplace(handle, std::make_unique<OpenJourneys>(std::move(wanted)));
  return answer(Json{{"handle", handle}});
}

}  // namespace payoff::engine

#include "core/base/money.h"
#include "core/engine/attribution.h"
#include "core/engine/engine.h"
#include "core/engine/request.h"

namespace payoff::engine {
namespace {

/// One element of `journeys`, read into buffers that are used again.
class RowReader {
 public:
  RowReader(ChannelNames& names, Tally& tally) : names_(names), tally_(tally) {}

  Result<void> read(const Json& given, const std::string& path) {
    Fields fields(given, path);
    fields.require("path");
    path_.clear();
    for (const std::string& name : fields.texts("path")) {
      if (name.empty()) fields.note({Fault::empty_value, fields.path_of("path")});
      if (names_.names().size() >= kMostChannels) fields.note({Fault::too_large, fields.path_of("path")});
      path_.push_back(names_.intern(name));
    }
    read_days(fields);
    const double conversions = fields.number("conversions").value_or(1);
    const double lost = fields.number("non_conversions").value_or(0);
    const auto micros = to_micros(fields.number("value").value_or(0), fields.path_of("value"));
    if (!micros) fields.note(micros.error());
    if (const auto done = fields.finish(); !done) return done;
    auto added = tally_.add({path_, days_, conversions, *micros, lost});
    if (added) return {};
    Error error = added.error();
    if (error.subject == "days") error.subject = "days_before_conversion";
    error.subject = fields.path_of(error.subject);
    return tl::unexpected<Error>(error);
  }

 private:
  void read_days(Fields& fields) {
    days_.clear();
    const Json* list = fields.array("days_before_conversion");
    if (list == nullptr) return;
    for (const Json& item : *list) {
      if (!item.is_number()) fields.note({Fault::wrong_type, fields.path_of("days_before_conversion")});
      days_.push_back(item.is_number() ? static_cast<float>(item.get<double>()) : 0.0F);
    }
    if (days_.size() != path_.size()) {
      fields.note({Fault::out_of_range, fields.path_of("days_before_conversion")});
    }
  }

  ChannelNames& names_;
  Tally& tally_;
  std::vector<Channel> path_;
  std::vector<float> days_;
};

}  // namespace

std::string attribute(const std::string& text) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields request(*parsed);
  const AttributionRequest wanted = read_attribution_request(request);
  request.require("journeys");
  const Json* journeys = request.array("journeys");
  if (const auto read = request.finish(); !read) return answer(tl::unexpected<Error>(read.error()));
  ChannelNames names;
  prepare(wanted, names);
  Tally tally(names, wanted.options);
  RowReader rows(names, tally);
  for (std::size_t i = 0; i < journeys->size(); ++i) {
    const auto added = rows.read((*journeys)[i], "journeys." + std::to_string(i));
    if (!added) return answer(tl::unexpected<Error>(added.error()));
  }
  return answer(attribution_json(wanted, names, tally));
}

}  // namespace payoff::engine

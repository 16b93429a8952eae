#include <algorithm>

#include "core/campaign/trend.h"
#include "core/engine/campaign_request.h"
#include "core/engine/engine.h"

namespace payoff::engine {
namespace {

Json weeks_json(const std::vector<Week>& weeks, const std::vector<std::size_t>& shown,
                const Calculation& calculation) {
  Json list = Json::array();
  for (const Week& week : weeks) {
    Json inputs = Json::object(), metrics = Json::object();
    for (std::size_t input = 0; input < input_table().size(); ++input) {
      if (is_missing(week.figures[input])) continue;
      inputs[std::string(input_table()[input].id)] = figure_json(week.figures[input], calculation.symbols());
    }
    for (std::size_t metric = 0; metric < metric_table().size(); ++metric) {
      if (!shown.empty() && std::find(shown.begin(), shown.end(), metric) == shown.end()) continue;
      metrics[std::string(metric_table()[metric].id)] =
          figure_json(week.figures[input_table().size() + metric], calculation.symbols());
    }
    list.push_back({{"week", to_text(week.monday)},
                    {"creators", week.creators},
                    {"inputs", std::move(inputs)},
                    {"metrics", std::move(metrics)}});
  }
  return list;
}

}  // namespace

std::string campaign_by_week(const std::string& text) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields request(*parsed);
  const CampaignRequest read = read_campaign(request);
  std::vector<Standing> known = read_history(request, read.options.style), posted;
  if (const auto finished = request.finish(); !finished) {
    return answer(tl::unexpected<Error>(finished.error()));
  }
  std::size_t undated = 0;
  for (const Creator& creator : read.creators) {
    Standing now{creator.id, creator.figures_on, roll_up(creator)};
    if (!now.date) ++undated;
    known.push_back(now);
    now.date = creator.last_post;
    posted.push_back(std::move(now));
  }
  for (std::vector<Standing>* list : {&known, &posted}) {
    for (Standing& each : *list) inherit(each.figures.inputs, read.campaign);
  }
  const Calculation calculation(read.options.definitions);
  return answer(
      Json{{"known", weeks_json(known_by_week(calculation, known, read.campaign), read.metrics, calculation)},
           {"posted", weeks_json(gathered_by_week(calculation, posted), read.metrics, calculation)},
           {"undated", undated}});
}

}  // namespace payoff::engine

#include <algorithm>
#include <map>

#include "core/campaign/followed.h"
#include "core/engine/campaign_request.h"
#include "core/engine/engine.h"
#include "core/engine/verdict_json.h"

namespace payoff::engine {
namespace {

struct Campaign {
  std::string id;
  std::string name;
  std::optional<Date> start;
  std::vector<Figure> inputs;
};

std::vector<Campaign> read_campaigns(Fields& request, const InputStyle& style) {
  std::vector<Campaign> campaigns;
  const Json* list = request.array("campaigns");
  if (list == nullptr) return campaigns;
  for (std::size_t i = 0; i < list->size(); ++i) {
    Fields entry((*list)[i], request.path_of("campaigns") + "." + std::to_string(i));
    Campaign campaign{entry.text("campaign_id"), entry.text("name"), {}, {}};
    const DateReading start = payoff::parse_date(entry.text("start"));
    if (start.kind == ReadingKind::ok) campaign.start = start.date;
    campaign.inputs = read_input_figures(entry, "inputs", style);
    for (std::string_view key : {"end", "note"}) entry.text(key);
    entry.any("window_days");
    if (const auto finished = entry.finish(); !finished) request.note(finished.error());
    campaigns.push_back(std::move(campaign));
  }
  // Those without a start keep their place after those with one.
  std::stable_sort(campaigns.begin(), campaigns.end(), [](const Campaign& a, const Campaign& b) {
    return a.start && (!b.start || *a.start < *b.start);
  });
  return campaigns;
}

Json person_json(const std::vector<std::pair<std::size_t, const Creator*>>& entries,
                 const std::vector<Campaign>& campaigns, const MetricOptions& options,
                 const Calculation& calculation) {
  constexpr std::string_view kShown[] = {"total_cost",
                                         "net_profit",
                                         "return_on_investment",
                                         "profit_return_on_investment",
                                         "cost_per_acquisition",
                                         "cost_per_engagement",
                                         "engagement_rate_by_followers"};
  Json list = Json::array();
  std::vector<Outcome> outcomes;
  for (const auto& [place, creator] : entries) {
    CreatorFigures added = roll_up(*creator);
    if (place < campaigns.size()) inherit(added.inputs, campaigns[place].inputs);
    const std::vector<Figure> figures = figures_of(calculation, added);
    Window window = options.window;
    if (creator->last_post) window.last_post = creator->last_post;
    Json metrics = Json::object();
    for (std::string_view id : kShown) {
      metrics[std::string(id)] = figure_json(metric_of(figures, id), calculation.symbols());
    }
    for (std::string_view id : {"orders", "revenue", "followers"}) {
      metrics[std::string(id)] = figure_json(input_of(figures, id), calculation.symbols());
    }
    outcomes.push_back({creator->campaign, did_it_pay(figures, window).verdict,
                        would_it_again(figures, window, options.level).verdict});
    list.push_back({{"campaign_id", creator->campaign},
                    {"creator_id", creator->id},
                    {"metrics", std::move(metrics)},
                    {"verdict", verdict_json(figures, window, options.level)}});
  }
  const Advice advice = advise(outcomes);
  return {{"name", entries.back().second->name},
          {"campaigns", std::move(list)},
          {"advice", advice.advice},
          {"reasons", to_json(advice.reasons)}};
}

}  // namespace

std::string compare_campaigns(const std::string& text) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields request(*parsed);
  MetricOptions options = read_metric_options(request);
  read_rates(request, options.style);
  const std::vector<Creator> creators = read_creators(request, options.style);
  const std::vector<Campaign> campaigns = read_campaigns(request, options.style);
  if (const auto finished = request.finish(); !finished) {
    return answer(tl::unexpected<Error>(finished.error()));
  }
  const Calculation calculation(options.definitions);
  std::map<std::string, std::vector<std::pair<std::size_t, const Creator*>>> people;
  for (const Creator& creator : creators) {
    std::size_t place = 0;
    while (place < campaigns.size() && campaigns[place].id != creator.campaign) ++place;
    people[creator.person].emplace_back(place, &creator);
  }
  Json persons = Json::array();
  for (auto& [person, entries] : people) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    Json object = person_json(entries, campaigns, options, calculation);
    object["person"] = person;
    persons.push_back(std::move(object));
  }
  return answer(Json{{"persons", std::move(persons)}});
}

}  // namespace payoff::engine

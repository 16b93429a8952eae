#include "core/campaign/checks.h"
#include "core/campaign/followed.h"
#include "core/campaign/intervals.h"
#include "core/campaign/objectives.h"
#include "core/campaign/owed.h"
#include "core/engine/campaign_request.h"
#include "core/engine/engine.h"
#include "core/engine/verdict_json.h"

namespace payoff::engine {
namespace {

/// A creator reckoned through.
struct Evaluated {
  CreatorFigures added;
  std::vector<Figure> figures;
  std::optional<Owed> owed;
  Window window;
};

std::vector<Evaluated> evaluate_all(const CampaignRequest& request, const Calculation& calculation) {
  const DealFormulas deal(calculation);
  std::vector<Evaluated> rows;
  for (const Creator& creator : request.creators) {
    Evaluated row;
    row.added = roll_up(creator);
    inherit(row.added.inputs, request.campaign);
    row.figures = figures_of(calculation, row.added);
    row.owed = deal.owed_to(creator, row.figures);
    row.window = request.options.window;
    if (creator.last_post) row.window.last_post = creator.last_post;
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Totals of the creators of one campaign; of all where it is "".
Totals totals_of(const CampaignRequest& request, const Calculation& calculation,
                 const std::vector<Evaluated>& rows, std::string_view campaign) {
  std::vector<const CreatorFigures*> added;
  std::vector<const std::vector<Figure>*> figures;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!campaign.empty() && request.creators[i].campaign != campaign) continue;
    added.push_back(&rows[i].added);
    figures.push_back(&rows[i].figures);
  }
  return total_of(calculation, added, figures, request.campaign);
}

/// in: shown [places in the table; all metrics where empty]
Json metrics_json(const std::vector<std::size_t>& shown, const Calculation& calculation,
                  const std::vector<Figure>& figures) {
  Json object = Json::object();
  const auto put = [&](std::size_t metric) {
    object[std::string(metric_table()[metric].id)] =
        figure_json(figures[input_table().size() + metric], calculation.symbols());
  };
  for (std::size_t metric : shown) put(metric);
  for (std::size_t metric = 0; shown.empty() && metric < metric_table().size(); ++metric) {
    put(metric);
  }
  return object;
}

/// The inputs that are known, as they count: typed, added up from posts, or the campaign's.
Json inputs_json(const Calculation& calculation, const std::vector<Figure>& figures) {
  Json object = Json::object();
  for (std::size_t input = 0; input < input_table().size(); ++input) {
    if (is_missing(figures[input])) continue;
    object[std::string(input_table()[input].id)] = figure_json(figures[input], calculation.symbols());
  }
  return object;
}

Json intervals_json(const std::vector<SureFigure>& sure, double level) {
  Json object = Json::object();
  for (const SureFigure& each : sure) {
    Json& figure = object[std::string(each.id)];
    figure = {{"ok", each.interval.has_value()}};
    if (each.interval) {
      figure["low"] = each.interval->low;
      figure["high"] = each.interval->high;
      figure["level"] = level;
    } else {
      figure["fault"] = fault_id(each.interval.error().fault);
      figure["subject"] = each.interval.error().subject;
    }
    if (each.needs > 0) {
      figure["n"] = each.n;
      figure["needs"] = each.needs;
    }
  }
  return object;
}

Json owed_json(const Owed& owed, const std::vector<Symbol>& symbols) {
  for (const Figure* part : {&owed.promised, &owed.earned}) {
    if (!part->ok() && !is_missing(*part)) return figure_json(*part, symbols);
  }
  return {{"ok", true},
          {"value", owed.owed},
          {"when_posted", owed.when_posted},
          {"overpaid", owed.overpaid},
          {"promised", owed.promised.value},
          {"earned", owed.earned.value}};
}

/// Where the sales went for 1 spent: sales, and what is left of them after the goods where that is known.
Json strip_json(const std::vector<Figure>& figures) {
  Json strip = Json::object();
  const Figure& sales = metric_of(figures, "return_on_ad_spend");
  const Figure& kept = metric_of(figures, "profit_on_ad_spend");
  if (sales.ok()) strip["sales"] = sales.value;
  if (kept.ok()) strip["kept"] = kept.value;
  return strip;
}

Json row_json(const CampaignRequest& request, const Calculation& calculation, const Creator& creator,
              const Evaluated& row) {
  const GoalRow& goal = goal_of(request.goal);
  const double level = request.options.level;
  const bool enough = has_enough(row.figures, goal);
  Json object = {{"creator_id", creator.id},
                 {"inputs", inputs_json(calculation, row.figures)},
                 {"metrics", metrics_json(request.metrics, calculation, row.figures)},
                 {"verdict", verdict_json(row.figures, row.window, level)},
                 {"intervals",
                  intervals_json(intervals_of(calculation, row.figures, creator.order_values, level), level)},
                 {"enough_data", enough},
                 {"strip", strip_json(row.figures)}};
  if (!enough) object["needs"] = {{std::string(goal.count), kEnoughCounts}, {"clicks", kEnoughClicks}};
  if (row.owed) object["owed"] = owed_json(*row.owed, calculation.symbols());
  if (row.added.contacts) object["contacts"] = *row.added.contacts;
  return object;
}

Json total_json(const CampaignRequest& request, const Calculation& calculation, const Totals& totals,
                const std::vector<double>& order_values) {
  Json averaged = Json::object();
  for (std::size_t metric = 0; metric < metric_table().size(); ++metric) {
    const Mean& mean = totals.averaged[metric];
    if (mean.creators == 0) continue;
    averaged[std::string(metric_table()[metric].id)] = {
        {"ok", true}, {"value", mean.value}, {"creators", mean.creators}};
  }
  const double level = request.options.level;
  return {{"inputs", inputs_json(calculation, totals.pooled)},
          {"pooled", metrics_json({}, calculation, totals.pooled)},
          {"averaged", std::move(averaged)},
          {"verdict", verdict_json(totals.pooled, request.options.window, level)},
          {"intervals", intervals_json(intervals_of(calculation, totals.pooled, order_values, level), level)},
          {"strip", strip_json(totals.pooled)},
          {"campaign_costs", "total_only"}};
}

Json ranking_json(const Ranking& ranking, const std::vector<Creator>& creators, const GoalRow& goal) {
  Json order = Json::array();
  for (const Ranked& each : ranking.order) {
    Json tied = Json::array();
    for (std::size_t other : each.tied_with) tied.push_back(creators[other].id);
    Json row = {{"creator_id", creators[each.creator].id}, {"tied_with", std::move(tied)}};
    if (each.rank) row["rank"] = *each.rank;
    if (each.value) row["value"] = *each.value;
    order.push_back(std::move(row));
  }
  Json equal = Json::array();
  for (const EqualHourlyRate& each : ranking.equal) {
    equal.push_back({{"hours", creators[each.hours].id},
                     {"money", creators[each.money].id},
                     {"hourly_rate", each.hourly_rate}});
  }
  return {{"goal", goal.id},
          {"metric", ranking.metric},
          {"count", goal.count},
          {"order", std::move(order)},
          {"equal_hourly_rates", std::move(equal)}};
}

Json objectives_json(const CampaignRequest& request, const Calculation& calculation,
                     const std::vector<Evaluated>& rows) {
  Json list = Json::array();
  for (const Objective& each : request.objectives) {
    const Totals totals = totals_of(request, calculation, rows, each.campaign);
    const bool input = input_index(each.metric) >= 0;
    const Figure& actual =
        input ? input_of(totals.pooled, each.metric) : metric_of(totals.pooled, each.metric);
    Json object = {{"objective_id", each.id}, {"metric", each.metric}};
    if (!each.date.empty()) object["date"] = each.date;
    if (each.baseline) object["baseline"] = *each.baseline;
    if (each.target) object["target"] = *each.target;
    if (actual.ok()) object["actual"] = actual.value;
    Result<double> reached = fail(Fault::missing_input, !each.baseline ? "baseline" : "target");
    if (each.baseline && each.target) reached = attained(actual, *each.baseline, *each.target);
    object["ok"] = reached.has_value();
    if (reached) {
      object["attained"] = *reached;
    } else {
      object["fault"] = fault_id(reached.error().fault);
      object["subject"] = reached.error().subject;
    }
    list.push_back(std::move(object));
  }
  return list;
}

/// The alternative beside all creators together, by what the ranking goes by.
Json alternative_json(const CampaignRequest& request, const Calculation& calculation, const Ranking& ranking,
                      const Totals& totals, const std::vector<double>& order_values) {
  std::vector<Figure> inputs = request.alternative;
  inherit(inputs, request.campaign);
  // What is kept of a sale is the shop's, whoever brought it.
  const auto margin = static_cast<std::size_t>(input_index("gross_margin"));
  if (is_missing(inputs[margin])) inputs[margin] = totals.pooled[margin];
  const std::vector<Figure> figures = calculation.evaluate(inputs);
  const Figure& own = metric_of(totals.pooled, ranking.metric);
  const Figure& other = metric_of(figures, ranking.metric);
  Json object = {{"name", request.alternative_name},
                 {"inputs", inputs_json(calculation, figures)},
                 {"metrics", metrics_json({}, calculation, figures)},
                 {"verdict", verdict_json(figures, Window{}, request.options.level)},
                 {"metric", ranking.metric}};
  if (!own.ok() || !other.ok()) return object;
  const bool lower =
      metric_table()[static_cast<std::size_t>(metric_index(ranking.metric))].better == Better::lower;
  const double ahead = lower ? other.value - own.value : own.value - other.value;
  const std::vector<double> none;
  const auto chance = may_be_chance(goal_of(request.goal), ranking.metric, {&totals.pooled, &order_values},
                                    {&figures, &none}, request.options.level);
  object["campaign"] = own.value;
  object["alternative"] = other.value;
  object["better"] = ahead > 0 ? "campaign" : ahead < 0 ? "alternative" : "equal";
  if (chance) object["too_close"] = *chance;
  return object;
}

Json campaign_json(const CampaignRequest& request) {
  const Calculation calculation(request.options.definitions);
  const GoalRow& goal = goal_of(request.goal);
  const std::vector<Evaluated> evaluated = evaluate_all(request, calculation);
  std::vector<Contender> contenders;
  std::vector<Looked> looked;
  std::vector<double> order_values;
  bool all_values = true;
  for (std::size_t i = 0; i < evaluated.size(); ++i) {
    const Creator& creator = request.creators[i];
    contenders.push_back({&evaluated[i].figures, &creator.order_values});
    looked.push_back({&creator, &evaluated[i].added, &evaluated[i].figures, &evaluated[i].owed});
    // The spread of all is known only where that of everybody with sales is.
    const Figure& revenue = input_of(evaluated[i].figures, "revenue");
    all_values = all_values && (!creator.order_values.empty() || !revenue.ok() || revenue.value == 0);
    order_values.insert(order_values.end(), creator.order_values.begin(), creator.order_values.end());
  }
  if (!all_values) order_values.clear();
  const Totals totals = totals_of(request, calculation, evaluated, "");
  const Ranking ranking = rank_by(goal, contenders, request.options.level);
  Json rows = Json::array(), too_close = Json::array(), missing = Json::array();
  for (std::size_t i = 0; i < evaluated.size(); ++i) {
    rows.push_back(row_json(request, calculation, request.creators[i], evaluated[i]));
    const std::vector<std::string_view> inputs = missing_inputs(looked[i], goal);
    if (!inputs.empty()) missing.push_back({{"creator_id", request.creators[i].id}, {"inputs", inputs}});
  }
  for (const auto& [a, b] : ranking.too_close) {
    too_close.push_back({request.creators[a].id, request.creators[b].id});
  }
  Json answer = {{"currency", request.options.style.currency},
                 {"rows", std::move(rows)},
                 {"total", total_json(request, calculation, totals, order_values)},
                 {"ranking", ranking_json(ranking, request.creators, goal)},
                 {"too_close", std::move(too_close)},
                 {"objectives", objectives_json(request, calculation, evaluated)},
                 {"to_check", to_json(to_check(looked))},
                 {"missing", std::move(missing)}};
  if (!request.alternative.empty()) {
    answer["alternative"] = alternative_json(request, calculation, ranking, totals, order_values);
  }
  return answer;
}

}  // namespace

std::string evaluate_campaign(const std::string& text) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields request(*parsed);
  const CampaignRequest read = read_campaign(request);
  if (const auto finished = request.finish(); !finished) {
    return answer(tl::unexpected<Error>(finished.error()));
  }
  return answer(campaign_json(read));
}

}  // namespace payoff::engine

#include "core/base/json_text.h"
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

void write_figure(JsonText& json, std::string_view id, const Figure& figure,
                  const std::vector<Symbol>& symbols) {
  json.key(id);
  json.open_object();
  json.key("ok");
  json.boolean(figure.ok());
  if (figure.ok()) {
    json.key("value");
    json.number(figure.value);
  } else {
    json.member("fault", fault_id(static_cast<Fault>(figure.fault - 1)));
    json.member("subject", figure.subject < 0 ? std::string_view()
                                              : symbols[static_cast<std::size_t>(figure.subject)].id);
  }
  json.close_object();
}

/// in: shown [places in the table; all metrics where empty]
void write_metrics(JsonText& json, std::string_view name, const std::vector<std::size_t>& shown,
                   const Calculation& calculation, const std::vector<Figure>& figures) {
  json.key(name);
  json.open_object();
  const auto write = [&](std::size_t metric) {
    write_figure(json, metric_table()[metric].id, figures[input_table().size() + metric],
                 calculation.symbols());
  };
  for (std::size_t metric : shown) write(metric);
  for (std::size_t metric = 0; shown.empty() && metric < metric_table().size(); ++metric) write(metric);
  json.close_object();
}

/// The inputs that are known, as they count: typed, added up from posts, or the campaign's.
void write_inputs(JsonText& json, const Calculation& calculation, const std::vector<Figure>& figures) {
  json.key("inputs");
  json.open_object();
  for (std::size_t input = 0; input < input_table().size(); ++input) {
    if (is_missing(figures[input])) continue;
    write_figure(json, input_table()[input].id, figures[input], calculation.symbols());
  }
  json.close_object();
}

void write_intervals(JsonText& json, const std::vector<SureFigure>& sure, double level) {
  json.key("intervals");
  json.open_object();
  for (const SureFigure& each : sure) {
    json.key(each.id);
    json.open_object();
    json.key("ok");
    json.boolean(each.interval.has_value());
    const auto number = [&](std::string_view key, double value) {
      json.key(key);
      json.number(value);
    };
    if (each.interval) {
      number("low", each.interval->low);
      number("high", each.interval->high);
      number("level", level);
    } else {
      json.member("fault", fault_id(each.interval.error().fault));
      json.member("subject", each.interval.error().subject);
    }
    if (each.needs > 0) {
      number("n", each.n);
      number("needs", each.needs);
    }
    json.close_object();
  }
  json.close_object();
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

void write_row(JsonText& json, const CampaignRequest& request, const Calculation& calculation,
               const Creator& creator, const Evaluated& row) {
  const GoalRow& goal = goal_of(request.goal);
  const double level = request.options.level;
  const bool enough = has_enough(row.figures, goal);
  json.open_object();
  json.member("creator_id", creator.id);
  write_inputs(json, calculation, row.figures);
  write_metrics(json, "metrics", request.metrics, calculation, row.figures);
  json.key("verdict");
  json.json(verdict_json(row.figures, row.window, level));
  write_intervals(json, intervals_of(calculation, row.figures, creator.order_values, level), level);
  json.key("enough_data");
  json.boolean(enough);
  json.key("strip");
  json.json(strip_json(row.figures));
  if (!enough) {
    json.key("needs");
    json.json({{std::string(goal.count), kEnoughCounts}, {"clicks", kEnoughClicks}});
  }
  if (row.owed) {
    json.key("owed");
    json.json(owed_json(*row.owed, calculation.symbols()));
  }
  if (row.added.contacts) {
    json.key("contacts");
    json.number(*row.added.contacts);
  }
  json.close_object();
}

void write_total(JsonText& json, const CampaignRequest& request, const Calculation& calculation,
                 const Totals& totals, const std::vector<double>& order_values) {
  Json averaged = Json::object();
  for (std::size_t metric = 0; metric < metric_table().size(); ++metric) {
    const Mean& mean = totals.averaged[metric];
    if (mean.creators == 0) continue;
    averaged[std::string(metric_table()[metric].id)] = {
        {"ok", true}, {"value", mean.value}, {"creators", mean.creators}};
  }
  const double level = request.options.level;
  json.open_object();
  write_inputs(json, calculation, totals.pooled);
  write_metrics(json, "pooled", {}, calculation, totals.pooled);
  json.key("averaged");
  json.json(averaged);
  json.key("verdict");
  json.json(verdict_json(totals.pooled, request.options.window, level));
  write_intervals(json, intervals_of(calculation, totals.pooled, order_values, level), level);
  json.key("strip");
  json.json(strip_json(totals.pooled));
  json.member("campaign_costs", "total_only");
  json.close_object();
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
void write_alternative(JsonText& json, const CampaignRequest& request, const Calculation& calculation,
                       const Ranking& ranking, const Totals& totals,
                       const std::vector<double>& order_values) {
  std::vector<Figure> inputs = request.alternative;
  inherit(inputs, request.campaign);
  // What is kept of a sale is the shop's, whoever brought it.
  const auto margin = static_cast<std::size_t>(input_index("gross_margin"));
  if (is_missing(inputs[margin])) inputs[margin] = totals.pooled[margin];
  const std::vector<Figure> figures = calculation.evaluate(inputs);
  const Figure& own = metric_of(totals.pooled, ranking.metric);
  const Figure& other = metric_of(figures, ranking.metric);
  json.open_object();
  json.member("name", request.alternative_name);
  write_inputs(json, calculation, figures);
  write_metrics(json, "metrics", {}, calculation, figures);
  json.key("verdict");
  json.json(verdict_json(figures, Window{}, request.options.level));
  json.member("metric", ranking.metric);
  if (own.ok() && other.ok()) {
    const bool lower =
        metric_table()[static_cast<std::size_t>(metric_index(ranking.metric))].better == Better::lower;
    const double ahead = lower ? other.value - own.value : own.value - other.value;
    const std::vector<double> none;
    const auto chance = may_be_chance(goal_of(request.goal), ranking.metric, {&totals.pooled, &order_values},
                                      {&figures, &none}, request.options.level);
    json.key("campaign");
    json.number(own.value);
    json.key("alternative");
    json.number(other.value);
    json.member("better", ahead > 0 ? "campaign" : ahead < 0 ? "alternative" : "equal");
    if (chance) {
      json.key("too_close");
      json.boolean(*chance);
    }
  }
  json.close_object();
}

std::string campaign_text(const CampaignRequest& request) {
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
  Json too_close = Json::array(), missing = Json::array();
  JsonText json;
  json.open_object();
  json.key("ok");
  json.boolean(true);
  json.member("currency", request.options.style.currency);
  json.key("rows");
  json.open_array();
  for (std::size_t i = 0; i < evaluated.size(); ++i) {
    write_row(json, request, calculation, request.creators[i], evaluated[i]);
    const std::vector<std::string_view> inputs = missing_inputs(looked[i], goal);
    if (!inputs.empty()) missing.push_back({{"creator_id", request.creators[i].id}, {"inputs", inputs}});
  }
  json.close_array();
  for (const auto& [a, b] : ranking.too_close) {
    too_close.push_back({request.creators[a].id, request.creators[b].id});
  }
  json.key("total");
  write_total(json, request, calculation, totals, order_values);
  const auto part = [&](std::string_view name, const Json& tree) {
    json.key(name);
    json.json(tree);
  };
  part("ranking", ranking_json(ranking, request.creators, goal));
  part("too_close", too_close);
  part("objectives", objectives_json(request, calculation, evaluated));
  part("to_check", to_json(to_check(looked)));
  part("missing", missing);
  if (!request.alternative.empty()) {
    json.key("alternative");
    write_alternative(json, request, calculation, ranking, totals, order_values);
  }
  json.close_object();
  return json.take();
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
  return campaign_text(read);
}

}  // namespace payoff::engine

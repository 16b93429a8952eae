#include "core/campaign/trend.h"

#include <algorithm>
#include <map>

namespace payoff {
namespace {

/// The Monday of a day's week, as a day number. Day 0 was a Thursday.
std::int64_t monday_of(const Date& date) {
  const std::int64_t day = day_number(date);
  return day - (((day + 3) % 7) + 7) % 7;
}

}  // namespace

std::vector<Week> known_by_week(const Calculation& calculation, const std::vector<Standing>& standings,
                                const std::vector<Figure>& campaign) {
  std::vector<const Standing*> dated;
  for (const Standing& each : standings) {
    if (each.date) dated.push_back(&each);
  }
  std::stable_sort(dated.begin(), dated.end(),
                   [](const Standing* a, const Standing* b) { return *a->date < *b->date; });
  std::vector<Week> weeks;
  if (dated.empty()) return weeks;
  const std::int64_t last = monday_of(*dated.back()->date);
  const std::int64_t most = 7 * (static_cast<std::int64_t>(kMostWeeks) - 1);
  std::map<std::string_view, const CreatorFigures*> latest;
  std::size_t next = 0;
  for (std::int64_t monday = std::max(monday_of(*dated.front()->date), last - most); monday <= last;
       monday += 7) {
    for (; next < dated.size() && day_number(*dated[next]->date) < monday + 7; ++next) {
      latest[dated[next]->creator] = &dated[next]->figures;
    }
    std::vector<const CreatorFigures*> creators;
    for (const auto& entry : latest) creators.push_back(entry.second);
    weeks.push_back(
        {date_of_day_number(monday), creators.size(), pooled_of(calculation, creators, campaign)});
  }
  return weeks;
}

std::vector<Week> gathered_by_week(const Calculation& calculation, const std::vector<Standing>& standings) {
  std::map<std::int64_t, std::vector<const CreatorFigures*>> weeks;
  for (const Standing& each : standings) {
    if (each.date) weeks[monday_of(*each.date)].push_back(&each.figures);
  }
  while (weeks.size() > kMostWeeks) weeks.erase(weeks.begin());
  std::vector<Figure> none;
  for (std::size_t input = 0; input < input_table().size(); ++input) {
    none.push_back(Figure::failed(Fault::missing_input, static_cast<int>(input)));
  }
  std::vector<Week> result;
  for (const auto& week : weeks) {
    result.push_back(
        {date_of_day_number(week.first), week.second.size(), pooled_of(calculation, week.second, none)});
  }
  return result;
}

}  // namespace payoff

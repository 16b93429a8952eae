// Laws of campaigns over random creators (RapidCheck).
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/campaign/followed.h"
#include "core/campaign/objectives.h"
#include "core/campaign/owed.h"
#include "core/campaign/ranking.h"
#include "core/campaign/trend.h"

using namespace payoff;

namespace {

/// Figures of a creator as somebody states them: whole numbers, some of them missing (below zero).
struct Stated {
  int fee, orders, revenue, clicks, likes, followers, hours, margin;
};

const Calculation& calculation() {
  static const Calculation made;
  return made;
}

std::vector<Figure> no_inputs() {
  std::vector<Figure> inputs;
  for (std::size_t input = 0; input < input_table().size(); ++input) {
    inputs.push_back(Figure::failed(Fault::missing_input, static_cast<int>(input)));
  }
  return inputs;
}

void state(std::vector<Figure>& inputs, std::string_view id, double value) {
  if (value >= 0) inputs[static_cast<std::size_t>(input_index(id))] = Figure{value};
}

std::vector<Figure> inputs_of(const Stated& stated) {
  std::vector<Figure> inputs = no_inputs();
  state(inputs, "fee", stated.fee);
  state(inputs, "orders", stated.orders);
  state(inputs, "revenue", stated.revenue);
  state(inputs, "clicks", stated.clicks);
  state(inputs, "likes", stated.likes);
  state(inputs, "new_followers", stated.followers);
  state(inputs, "hours", stated.hours);
  state(inputs, "gross_margin", stated.margin / 100.0);
  return inputs;
}

rc::Gen<int> some(int most) { return rc::gen::inRange(-most / 4 - 1, most); }

rc::Gen<std::vector<Stated>> creators() {
  const auto one = rc::gen::construct<Stated>(some(900), some(60), some(4000), some(400), some(5000),
                                              some(300), some(20), some(100));
  return rc::gen::container<std::vector<Stated>>(one);
}

struct Ranks {
  std::vector<std::vector<Figure>> figures;
  Ranking ranking;
};

Ranks ranked(const std::vector<Stated>& stated, const GoalRow& goal) {
  Ranks made;
  static const std::vector<double> none;
  for (const Stated& each : stated) made.figures.push_back(calculation().evaluate(inputs_of(each)));
  std::vector<Contender> contenders;
  for (const auto& figures : made.figures) contenders.push_back({&figures, &none});
  made.ranking = rank_by(goal, contenders, 0.8);
  return made;
}

/// What each creator got, by its place among the stated: equals may change places.
std::vector<std::optional<double>> values_by_rank(const Ranking& ranking, bool with_rank) {
  std::vector<std::optional<double>> values;
  for (const Ranked& each : ranking.order) {
    if (each.rank.has_value() == with_rank) values.push_back(each.value);
  }
  return values;
}

}  // namespace

int main() {
  bool ok = true;

  ok &= rc::check("the ranking does not depend on the order of the rows", [] {
    const auto stated = *creators();
    const GoalRow& goal = goal_table()[*rc::gen::inRange<std::size_t>(0, goal_table().size())];
    auto shuffled = stated;
    std::reverse(shuffled.begin(), shuffled.end());
    if (!shuffled.empty()) {
      const auto turn = *rc::gen::inRange<std::size_t>(0, shuffled.size());
      std::rotate(shuffled.begin(), shuffled.begin() + static_cast<std::ptrdiff_t>(turn), shuffled.end());
    }
    const Ranks a = ranked(stated, goal), b = ranked(shuffled, goal);
    RC_ASSERT(a.ranking.metric == b.ranking.metric);
    for (bool with_rank : {true, false}) {
      RC_ASSERT(values_by_rank(a.ranking, with_rank) == values_by_rank(b.ranking, with_rank));
    }
  });

  ok &= rc::check("everybody is in the ranking once, and ranks count up from one", [] {
    const auto stated = *creators();
    const Ranks made = ranked(stated, goal_table()[*rc::gen::inRange<std::size_t>(0, goal_table().size())]);
    std::vector<std::size_t> seen;
    std::size_t rank = 0;
    for (const Ranked& each : made.ranking.order) {
      seen.push_back(each.creator);
      if (each.rank) RC_ASSERT(*each.rank == ++rank);
      for (std::size_t other : each.tied_with) RC_ASSERT(other != each.creator);
    }
    std::sort(seen.begin(), seen.end());
    std::vector<std::size_t> all(stated.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    RC_ASSERT(seen == all);
  });

  ok &= rc::check("too close to call goes both ways", [](int fee_a, int fee_b, int n_a, int n_b) {
    static const std::vector<double> none;
    const auto figures = [](int fee, int n) {
      return calculation().evaluate(
          inputs_of({std::abs(fee % 900) + 1, std::abs(n % 90), std::abs(n % 90) * 40, -1, -1, -1, -1, -1}));
    };
    const auto a = figures(fee_a, n_a), b = figures(fee_b, n_b);
    const GoalRow& goal = goal_table().front();
    RC_ASSERT(may_be_chance(goal, goal.metric, {&a, &none}, {&b, &none}, 0.8) ==
              may_be_chance(goal, goal.metric, {&b, &none}, {&a, &none}, 0.8));
  });

  ok &= rc::check("an objective is at 0 on its baseline, at 1 on its target, and in between between", [] {
    const double baseline = *rc::gen::inRange(-10'000, 10'000), target = *rc::gen::inRange(-10'000, 10'000);
    RC_PRE(baseline != target);
    RC_ASSERT(*attained({baseline}, baseline, target) == 0);
    RC_ASSERT(*attained({target}, baseline, target) == 1);
    const double part = *rc::gen::inRange(0, 1000) / 1000.0;
    const auto between = attained({baseline + part * (target - baseline)}, baseline, target);
    RC_ASSERT(between && *between >= -1e-9 && *between <= 1 + 1e-9);
    RC_ASSERT(!attained({target}, target, target));
    RC_ASSERT(!attained(Figure::failed(Fault::missing_input, 0), baseline, target));
  });

  ok &= rc::check("nothing owed is below zero, and what was agreed is paid, owed, waiting or overpaid", [] {
    const DealFormulas deal(calculation());
    Creator creator;
    creator.inputs = no_inputs();
    state(creator.inputs, "fee", *some(900));
    state(creator.inputs, "commission", *some(300));
    creator.status = *rc::gen::elementOf(std::vector<std::string>{"", "agreed", "shipped", "posted", "paid"});
    const int paid = *some(1500);
    if (paid >= 0) creator.paid = paid;
    const auto owed = deal.owed_to(creator, calculation().evaluate(creator.inputs));
    if (!owed) return;
    for (double part : {owed->owed, owed->when_posted, owed->overpaid}) RC_ASSERT(part >= 0);
    RC_ASSERT(owed->overpaid == 0 || (owed->owed == 0 && owed->when_posted == 0));
    if (creator.status == "paid" && !creator.paid) return;
    const double agreed = owed->promised.value + owed->earned.value;
    RC_ASSERT(owed->owed + owed->when_posted - owed->overpaid == agreed - std::max(0, paid));
  });

  ok &= rc::check(
      "advice is the same for the same outcomes, has one reason, and two losses in a row end it", [] {
        const std::vector<std::string_view> pays = {"paid_off",         "about_break_even",
                                                    "lost_money",       "not_enough_data",
                                                    "sales_beat_spend", "sales_below_spend"};
        const std::vector<std::string_view> agains = {"likely", "unlikely", "too_early", "not_enough_data"};
        std::vector<Outcome> outcomes;
        const int count = *rc::gen::inRange(0, 6);
        for (int i = 0; i < count; ++i) {
          outcomes.push_back(
              {"c" + std::to_string(i), *rc::gen::elementOf(pays), *rc::gen::elementOf(agains)});
        }
        const Advice advice = advise(outcomes);
        RC_ASSERT(advice.advice == advise(outcomes).advice);
        RC_ASSERT(advice.reasons.size() == 1);
        RC_ASSERT(advice.reasons[0].id == advise(outcomes).reasons[0].id);
        const auto lost = [](const Outcome& each) {
          return each.did_it_pay == "lost_money" || each.did_it_pay == "sales_below_spend";
        };
        if (count >= 2 && lost(outcomes[outcomes.size() - 1]) && lost(outcomes[outcomes.size() - 2])) {
          RC_ASSERT(advice.advice == "stop");
        }
        if (count > 0 && advice.advice == "repeat") RC_ASSERT(!lost(outcomes.back()));
      });

  ok &= rc::check("the last week known is what all creators come to now", [] {
    const auto stated = *creators();
    RC_PRE(!stated.empty());
    std::vector<Standing> standings;
    std::vector<CreatorFigures> now;
    for (std::size_t i = 0; i < stated.size(); ++i) {
      const std::string id = std::to_string(i);
      const Date then = add_days({2026, 1, 5}, *rc::gen::inRange(0, 60));
      standings.push_back({id, then, {inputs_of(stated[(i + 1) % stated.size()]), {}}});
      now.push_back({inputs_of(stated[i]), {}});
      standings.push_back({id, add_days(then, *rc::gen::inRange(0, 60)), now.back()});
    }
    const auto weeks = known_by_week(calculation(), standings, no_inputs());
    std::vector<const CreatorFigures*> all;
    for (const CreatorFigures& each : now) all.push_back(&each);
    const std::vector<Figure> pooled = pooled_of(calculation(), all, no_inputs());
    for (std::size_t i = 0; i < pooled.size(); ++i) {
      RC_ASSERT(weeks.back().figures[i].fault == pooled[i].fault);
      RC_ASSERT(weeks.back().figures[i].value == pooled[i].value);
    }
    for (std::size_t i = 1; i < weeks.size(); ++i) {
      RC_ASSERT(day_number(weeks[i].monday) == day_number(weeks[i - 1].monday) + 7);
      RC_ASSERT(weeks[i].creators >= weeks[i - 1].creators);
    }
  });

  return ok ? 0 : 1;
}

// Laws of attribution over random journeys (RapidCheck).
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "core/attribution/attribution.h"
#include "core/attribution/shapley.h"

using namespace payoff;

namespace {

struct Row {
  std::vector<int> path;
  std::vector<float> days;
  int conversions;
  int lost;
  int value;
};

rc::Gen<std::vector<Row>> journeys(int channels) {
  const auto row = rc::gen::apply(
      [](std::vector<int> path, int conversions, int lost, int value) {
        Row made{std::move(path), {}, conversions, lost, conversions > 0 ? value : 0};
        for (std::size_t i = made.path.size(); i-- > 0;) made.days.push_back(static_cast<float>(3 * i));
        return made;
      },
      rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, channels))),
      rc::gen::inRange(0, 4), rc::gen::inRange(0, 4), rc::gen::inRange(0, 500));
  return rc::gen::container<std::vector<Row>>(row);
}

using Named = std::map<std::string, std::vector<Credit>>;

/// Credit by channel name, one entry a model, and the totals under "".
Named credits(const std::vector<Row>& rows, int order, std::string (*name)(int)) {
  ChannelNames names;
  names.direct(name(0));
  AttributionOptions options;
  options.markov_order = order;
  Tally tally(names, options);
  for (const Row& row : rows) {
    std::vector<Channel> path;
    for (int channel : row.path) path.push_back(names.intern(name(channel)));
    RC_ASSERT(tally
                  .add({path, row.days, static_cast<double>(row.conversions),
                        std::int64_t{1'000'000} * row.value, static_cast<double>(row.lost)})
                  .has_value());
  }
  std::vector<Model> models;
  for (const ModelRow& row : model_table()) models.push_back(row.model);
  const Attribution attribution(tally, names.names().size(), models);
  RC_ASSERT(attribution.removal().has_value());
  for (const RemovalEffect& effect : *attribution.removal()) {
    RC_ASSERT(effect.conversions >= 0 && effect.conversions <= 1);
    RC_ASSERT(effect.value >= 0 && effect.value <= 1);
  }
  Named result;
  for (Model model : models) {
    const auto credit = attribution.credit(model);
    RC_ASSERT(credit.has_value());
    for (std::size_t i = 0; i < credit->size(); ++i) result[names.names()[i]].push_back((*credit)[i]);
  }
  result[""] = {attribution.attributed()};
  return result;
}

std::string plain(int channel) { return "c" + std::to_string(channel); }
std::string renamed(int channel) { return "z" + std::to_string(9 - channel); }

void near(double a, double b) { RC_ASSERT(std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(a))); }

void same(const Named& a, const Named& b, std::string (*name)(int), int channels) {
  for (int channel = 0; channel < channels; ++channel) {
    const auto one = a.find(plain(channel)), other = b.find(name(channel));
    RC_ASSERT((one == a.end()) == (other == b.end()));
    if (one == a.end()) continue;
    for (std::size_t m = 0; m < kModels; ++m) {
      near(one->second[m].conversions, other->second[m].conversions);
      near(one->second[m].value / 1e6, other->second[m].value / 1e6);
    }
  }
}

bool credit_laws() {
  bool held =
      rc::check("attribution: credit is never negative and sums to the conversions and the value", [] {
        const auto rows = *journeys(6);
        const Named result = credits(rows, *rc::gen::inRange(1, 4), plain);
        const Credit all = result.at("")[0];
        for (std::size_t m = 0; m < kModels; ++m) {
          Credit sum;
          for (const auto& [name, credit] : result) {
            if (name.empty()) continue;
            RC_ASSERT(credit[m].conversions >= 0 && credit[m].value >= 0);
            sum.conversions += credit[m].conversions;
            sum.value += credit[m].value;
          }
          near(all.conversions, sum.conversions);
          near(all.value / 1e6, sum.value / 1e6);
        }
      });
  held &= rc::check("attribution: neither the order of rows nor names matter, and rows may be split", [] {
    auto rows = *journeys(5);
    const int order = *rc::gen::inRange(1, 4);
    const Named once = credits(rows, order, plain);
    std::reverse(rows.begin(), rows.end());
    same(once, credits(rows, order, renamed), renamed, 5);
    std::vector<Row> split;
    for (const Row& row : rows) {
      split.push_back({row.path, row.days, row.conversions, 0, row.value});
      split.push_back({row.path, row.days, 0, row.lost, 0});
    }
    same(once, credits(split, order, plain), plain, 5);
  });
  held &= rc::check("attribution: a channel on no converting path gets nothing", [] {
    auto rows = *journeys(4);
    for (Row& row : rows) {
      const bool dummy = std::find(row.path.begin(), row.path.end(), 3) != row.path.end();
      if (dummy) row.conversions = row.value = 0;
    }
    const Named result = credits(rows, 3, plain);
    const auto found = result.find(plain(3));
    if (found == result.end()) return;
    for (Model model : {Model::first_touch, Model::last_touch, Model::last_non_direct, Model::linear,
                        Model::position_based, Model::time_decay, Model::shapley}) {
      RC_ASSERT(found->second[static_cast<std::size_t>(model)].conversions == 0);
    }
  });
  held &= rc::check("attribution: two channels that change places change credit", [] {
    auto rows = *journeys(4);
    const Named before = credits(rows, 1, plain);
    for (Row& row : rows) {
      for (int& channel : row.path) channel = channel == 1 ? 2 : channel == 2 ? 1 : channel;
    }
    const Named after = credits(rows, 1, plain);
    const auto one = before.find(plain(1)), other = after.find(plain(2));
    RC_ASSERT((one == before.end()) == (other == after.end()));
    if (one == before.end()) return;
    for (std::size_t m = 0; m < kModels; ++m) near(one->second[m].conversions, other->second[m].conversions);
  });
  return held;
}

bool shapley_laws() {
  return rc::check("shapley: the closed form equals enumerating every set, and its order sums to it", [] {
    const auto rows = *journeys(6);
    ChannelNames names;
    Tally tally(names, AttributionOptions{});
    for (int channel = 0; channel < 6; ++channel) names.intern(plain(channel));
    std::vector<std::vector<Channel>> paths;
    std::vector<JourneyRow> views;
    for (const Row& row : rows) paths.emplace_back(row.path.begin(), row.path.end());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      views.push_back(
          {paths[i], {}, static_cast<double>(rows[i].conversions), 0, static_cast<double>(rows[i].lost)});
      RC_ASSERT(tally.add(views.back()).has_value());
    }
    const std::vector<Channel> players = {0, 1, 2, 3, 4, 5};
    const auto game = path_game(views, players);
    RC_ASSERT(game.has_value());
    const std::vector<double> values = shapley_values(*game);
    const auto closed = *Attribution(tally, 6, std::vector{Model::shapley}).credit(Model::shapley);
    const std::vector<double> by_place = ordered_shapley(views, 6, 4);
    for (std::size_t c = 0; c < 6; ++c) {
      near(values[c], closed[c].conversions);
      near(by_place[c] + by_place[6 + c] + by_place[12 + c] + by_place[18 + c], values[c]);
    }
  });
}

}  // namespace

int main() {
  const bool credit = credit_laws();
  return shapley_laws() && credit ? 0 : 1;
}

#include "core/campaign/checks.h"

#include <algorithm>
#include <map>

#include "core/base/text.h"

namespace payoff {
namespace {

/// THE TABLE of pairs of which the first cannot be more than the second.
struct PairRow {
  std::string_view id;
  std::string_view more;
  std::string_view than;
};
constexpr PairRow kPairs[] = {
    {"more_clicks_than_impressions", "clicks", "impressions"},
    {"more_reach_than_impressions", "reach", "impressions"},
    {"more_likes_than_reach", "likes", "reach"},
    {"more_orders_than_clicks", "orders", "clicks"},
    {"more_new_customers_than_orders", "new_customers", "orders"},
    {"more_completions_than_views", "completions", "views"},
    {"more_engaged_sessions_than_sessions", "engaged_sessions", "sessions"},
    {"more_bounces_than_sessions", "bounces", "sessions"},
    {"more_code_uses_than_orders", "code_uses", "orders"},
    {"more_suspicious_followers_than_followers", "suspicious_followers", "followers"},
    {"more_refunds_than_sales", "refunds", "revenue"},
};

/// THE TABLE of metrics that no account has: above this it is a slip, a bought crowd or another definition.
struct LimitRow {
  std::string_view id;
  std::string_view metric;
  double most;
};
constexpr LimitRow kLimits[] = {
    {"engagement_rate_no_account_has", "engagement_rate_by_followers", 0.5},
    {"engagement_rate_no_post_has", "engagement_rate_by_reach", 1},
    {"conversion_rate_no_shop_has", "conversion_rate", 0.5},
};

/// THE TABLE of what does not come alone: where the first is above zero, the second is too.
struct TogetherRow {
  std::string_view id;
  std::string_view has;
  std::string_view lacks;
};
constexpr TogetherRow kTogether[] = {
    {"revenue_without_orders", "revenue", "orders"},
    {"orders_without_revenue", "orders", "revenue"},
    {"new_customers_without_orders", "new_customers", "orders"},
};

/// THE TABLE of what answers need. Each is met by any of its figures; results are asked for once it posted.
struct NeedRow {
  std::string_view input;
  std::vector<std::string_view> met_by;
  bool once_posted;
  /// "" for every goal.
  std::string_view goal;
};
const std::vector<NeedRow>& need_table() {
  static const std::vector<NeedRow> table = {
      {"fee", {"total_cost", "hours"}, false, ""},
      {"followers", {"followers"}, false, ""},
      {"gross_margin", {"gross_margin"}, false, "sales"},
      {"reach", {"reach", "impressions", "views"}, true, ""},
      {"likes", {"engagements"}, true, ""},
      {"clicks", {"clicks", "sessions"}, true, ""},
      {"orders", {"orders"}, true, "sales"},
      {"revenue", {"revenue"}, true, "sales"},
      {"donations", {"donations"}, true, "donations"},
      {"leads", {"leads"}, true, "sign_ups"},
      {"members", {"members"}, true, "members"},
      {"new_followers", {"new_followers"}, true, "followers"},
      {"outcome_count", {"outcome_count"}, true, "own_outcome"},
  };
  return table;
}

const Figure& figure_of(const std::vector<Figure>& figures, std::string_view id) {
  return input_index(id) >= 0 ? input_of(figures, id) : metric_of(figures, id);
}

/// Of several posts only the contacts are known; likes are held against those.
Figure stated(const Looked& each, std::string_view id) {
  if (id == "reach" && each.added->contacts) return {*each.added->contacts};
  return input_of(*each.figures, id);
}

void check_figures(const Looked& each, std::vector<Message>& found) {
  const std::string& id = each.creator->id;
  for (const PairRow& row : kPairs) {
    const Figure more = stated(each, row.more), than = stated(each, row.than);
    const bool people_and_contacts = row.more == "reach" && each.added->contacts;
    if (!more.ok() || !than.ok() || more.value <= than.value || people_and_contacts) continue;
    found.push_back({row.id, id, {{row.more, more.value}, {row.than, than.value}}});
  }
  for (const LimitRow& row : kLimits) {
    const Figure& figure = metric_of(*each.figures, row.metric);
    if (figure.ok() && figure.value > row.most) {
      found.push_back({row.id, id, {{row.metric, figure.value}, {"most", row.most}}});
    }
  }
  for (const TogetherRow& row : kTogether) {
    const Figure& has = input_of(*each.figures, row.has);
    const Figure& lacks = input_of(*each.figures, row.lacks);
    const bool lacking = is_missing(lacks) || (lacks.ok() && lacks.value == 0);
    if (has.ok() && has.value > 0 && lacking) found.push_back({row.id, id, {{row.has, has.value}}});
  }
}

void check_doubts(const Looked& each, std::vector<Message>& found) {
  for (const Doubt& doubt : each.creator->doubts) {
    Message message{"read_as", each.creator->id, {}};
    if (!doubt.figure.ok()) message.id = fault_id(static_cast<Fault>(doubt.figure.fault - 1));
    message.values.push_back({"input", std::string(input_table()[doubt.input].id)});
    message.values.push_back({"text", doubt.text});
    if (doubt.figure.ok()) message.values.push_back({"value", doubt.figure.value});
    if (doubt.alternative) message.values.push_back({"alternative", *doubt.alternative});
    found.push_back(std::move(message));
  }
}

/// What a creator states itself beside posts that say something else.
void check_posts(const Looked& each, std::vector<Message>& found) {
  if (each.creator->posts.empty()) return;
  Creator only_posts;
  only_posts.posts = each.creator->posts;
  for (std::size_t input = 0; input < input_table().size(); ++input) {
    only_posts.inputs.push_back(Figure::failed(Fault::missing_input, static_cast<int>(input)));
  }
  const CreatorFigures posts = roll_up(only_posts);
  for (std::size_t input = 0; input < input_table().size(); ++input) {
    const Figure& own = each.creator->inputs[input];
    const Figure& theirs = posts.inputs[input];
    if (!own.ok() || !theirs.ok() || own.value == theirs.value || !adds_up(input_table()[input])) continue;
    // More posts may have been paid for than are listed.
    if (input_table()[input].account || input_table()[input].id == "posts") continue;
    found.push_back(
        {"differs_from_posts",
         each.creator->id,
         {{"input", std::string(input_table()[input].id)}, {"stated", own.value}, {"posts", theirs.value}}});
  }
}

std::string plain_handle(std::string_view handle) {
  handle = trim(handle);
  if (!handle.empty() && handle.front() == '@') handle.remove_prefix(1);
  return ascii_lower(handle);
}

/// The same handle or code twice within one campaign.
void check_twice(const std::vector<Looked>& creators, std::string_view id,
                 std::string (*text)(const Creator&), std::vector<Message>& found) {
  std::map<std::pair<std::string, std::string>, const Creator*> seen;
  for (const Looked& each : creators) {
    const std::string written = text(*each.creator);
    if (written.empty()) continue;
    const auto [place, first] = seen.try_emplace({each.creator->campaign, written}, each.creator);
    if (first) continue;
    found.push_back({id, each.creator->id, {{"other", place->second->id}, {"text", written}}});
  }
}

}  // namespace

std::vector<Message> to_check(const std::vector<Looked>& creators) {
  std::vector<Message> found;
  for (const Looked& each : creators) {
    check_doubts(each, found);
    check_figures(each, found);
    check_posts(each, found);
    if (*each.owed && (*each.owed)->overpaid > 0) {
      found.push_back({"overpaid", each.creator->id, {{"overpaid", (*each.owed)->overpaid}}});
    }
  }
  check_twice(
      creators, "duplicate_handle", [](const Creator& c) { return plain_handle(c.handle); }, found);
  check_twice(
      creators, "duplicate_code", [](const Creator& c) { return ascii_lower(trim(c.code)); }, found);
  return found;
}

std::vector<std::string_view> missing_inputs(const Looked& creator, const GoalRow& goal) {
  std::vector<std::string_view> missing;
  const std::string& status = creator.creator->status;
  const bool posted = status != "agreed" && status != "shipped";
  for (const NeedRow& need : need_table()) {
    if ((need.once_posted && !posted) || (!need.goal.empty() && need.goal != goal.id)) continue;
    const bool has_contacts = need.input == "reach" && creator.added->contacts;
    const bool met = std::any_of(need.met_by.begin(), need.met_by.end(), [&](std::string_view id) {
      return !is_missing(figure_of(*creator.figures, id));
    });
    if (!met && !has_contacts) missing.push_back(need.input);
  }
  return missing;
}

}  // namespace payoff

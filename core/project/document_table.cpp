#include "core/project/document_table.h"

#include <cmath>

#include "core/metrics/platform_table.h"
#include "core/project/document_values.h"

namespace payoff {
namespace {

using namespace values;

void deal(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"kind", text}, {"terms", text}};
  part(owner, key, kKeys);
}

void goal(Fields& owner, std::string_view key) {
  owner.one_of(key, {"sales", "donations", "sign_ups", "members", "followers", "own_outcome"}, "");
}

void widths(Fields& owner, std::string_view key) {
  const Json* given = owner.object(key);
  if (given == nullptr) return;
  for (const auto& [column, width] : given->items()) {
    if (!width.is_number()) owner.note({Fault::wrong_type, owner.path_of(key) + "." + column});
  }
}

void sort_order(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"id", text}, {"descending", yes_or_no}};
  part(owner, key, kKeys);
}

void grid(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"columns", texts}, {"widths", widths}, {"sort", sort_order},
                                     {"group", text},    {"filter", text},   {"density", text},
                                     {"campaign", text}};
  part(owner, key, kKeys);
}

void alternative(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"name", text}, {"inputs", inputs}};
  part(owner, key, kKeys);
}

void report(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"title", text}, {"period", text}, {"note", text}, {"parts", texts}};
  part(owner, key, kKeys);
}

/// What the visitor chose to count as engagement.
void engagement_actions(Fields& owner, std::string_view key) {
  const std::vector<std::string> actions = owner.texts(key);
  if (owner.has(key) && actions.empty()) owner.note({Fault::empty_value, owner.path_of(key)});
  for (const std::string& action : actions) {
    if (is_engagement_action(action)) continue;
    owner.note({Fault::unknown_id, owner.path_of(key), {{std::string_view("given"), action}}});
  }
}

void conversion_base(Fields& owner, std::string_view key) { owner.one_of(key, {"clicks", "sessions"}, ""); }
void revenue_basis(Fields& owner, std::string_view key) { owner.one_of(key, {"net", "gross"}, ""); }

void settings(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"decimal", text},
                                     {"group", text},
                                     {"locale", text},
                                     {"main_goal", goal},
                                     {"grid", grid},
                                     {"window_days", figure},
                                     {"engagement_actions", engagement_actions},
                                     {"platform", text},
                                     {"conversion_base", conversion_base},
                                     {"revenue_basis", revenue_basis}};
  part(owner, key, kKeys);
}

void group_by(Fields& owner, std::string_view key) {
  owner.one_of(key, {"none", "creator", "network", "campaign", "ga4"}, "");
}

/// How paths are shared out: options of the models as typed. The paths themselves are never kept.
void paths(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {
      {"group", group_by},      {"position_first", text}, {"position_last", text},
      {"half_life_days", text}, {"lookback_days", text},  {"touch_spacing_days", text},
      {"markov_order", text},   {"direct", text},         {"non_converting", yes_or_no}};
  part(owner, key, kKeys);
}

void lift_method(Fields& owner, std::string_view key) {
  owner.one_of(key, {"before", "control", "groups"}, "");
}

/// Did it move sales? Sales by day and two groups, all as typed.
void lift(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {
      {"method", lift_method}, {"days", pasted},         {"from", text},           {"window", text},
      {"unit", text},          {"exposed_orders", text}, {"exposed_people", text}, {"held_orders", text},
      {"held_people", text},   {"cost", text},           {"credited", text},       {"revenue", text},
      {"margin", text}};
  part(owner, key, kKeys);
}

/// Quick check's own figures. Its date is a field that is being typed in, kept as it stands.
void check(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"inputs", inputs}, {"last_post_date", text}};
  part(owner, key, kKeys);
}

constexpr KeyRow kOffer[] = {{"offer_id", text},
                             {"name", text},
                             {"text", text},
                             {"fee", text},
                             {"commission_rate", text},
                             {"commission_per_order", text},
                             {"product_value", text},
                             {"posts", text},
                             {"hours", text},
                             {"costs", text},
                             {"average_order_value", text},
                             {"rights_uplift", text},
                             {"rights", texts}};
constexpr ListRow kOffers = {"offers", "offer_id", "offer", kOffer};

void offers(Fields& owner, std::string_view key) { entries(owner, key, kOffer); }

void usual(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {
      {"fee", text},         {"views", text},      {"engagements", text},     {"average_order_value", text},
      {"hourly_rate", text}, {"low_orders", text}, {"expected_orders", text}, {"high_orders", text}};
  part(owner, key, kKeys);
}

void rate(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"hours", text},    {"costs", text},  {"rights_uplift", text},
                                     {"platform", text}, {"format", text}, {"tier", text},
                                     {"rights", texts}};
  part(owner, key, kKeys);
}

/// Whose figures they are, and the figures.
void numbers(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"name", text}, {"inputs", inputs}};
  part(owner, key, kKeys);
}

/// The creator's own side: offers, what is usual for them, their rate and their numbers, all as typed.
void creator_side(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {
      {"offers", offers}, {"usual", usual}, {"rate", rate}, {"numbers", numbers}};
  part(owner, key, kKeys);
}

void extra(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"name", text}, {"value", text}};
  entries(owner, key, kKeys);
}

/// How values are spelled: the naming of build_link, checked there when it is used.
void naming(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {
      {"lowercase", yes_or_no}, {"keep", yes_or_no}, {"separator", text}, {"keep_keys", texts}};
  part(owner, key, kKeys);
}

void link_plan(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {
      {"url", text},   {"campaign", text},   {"network", text}, {"percent", text}, {"code_pattern", text},
      {"taken", text}, {"placements", text}, {"utm", utm},      {"extra", extra},  {"naming", naming}};
  part(owner, key, kKeys);
}

/// Links that were sent stay as they were: for which placement, the address, the code and the name then.
void sent(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"placement", text}, {"url", text}, {"code", text}, {"name", text}};
  entries(owner, key, kKeys);
}

void revenue_of_order(Fields& owner, std::string_view key) {
  owner.one_of(key, {"net_sales", "total", "subtotal"}, "");
}
void count_by(Fields& owner, std::string_view key) { owner.one_of(key, {"first", "weighed"}, ""); }

/// Whose an order is: the rule of `reconcile`, checked there when it is used. `left_out` are creators that do
/// not count, of `any_day` orders count before the first post and long after the last, too.
void orders_rule(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {
      {"methods", texts},    {"weigh", yes_or_no},   {"pending", yes_or_no},
      {"from", date},        {"to", date},           {"window_days", figure},
      {"campaign_id", text}, {"count_by", count_by}, {"revenue", revenue_of_order},
      {"left_out", texts},   {"any_day", texts}};
  part(owner, key, kKeys);
}

/// What the visitor decided of one order, or said that a code, a link or an answer means; no creator is
/// nobody.
void order_decisions(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"order", text}, {"creator_id", text}};
  entries(owner, key, kKeys);
}
void code_meanings(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"code", text}, {"creator_id", text}};
  entries(owner, key, kKeys);
}
void link_meanings(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"source", text},  {"medium", text}, {"campaign", text},  {"id", text},
                                     {"content", text}, {"term", text},   {"creator_id", text}};
  entries(owner, key, kKeys);
}
void answer_meanings(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"answer", text}, {"creator_id", text}};
  entries(owner, key, kKeys);
}

/// Margins that went into Creators after discounts, and what they are at full price.
void margins_put(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"creator_id", text}, {"full", number}, {"after", number}};
  entries(owner, key, kKeys);
}

void decimal_sign(Fields& owner, std::string_view key) { owner.one_of(key, {".", ","}, ""); }
void date_order(Fields& owner, std::string_view key) { owner.one_of(key, {"day_first", "month_first"}, ""); }
/// As openImport takes it.
void year(Fields& owner, std::string_view key) {
  const auto given = owner.number(key);
  if (given && !(*given >= 1900 && *given <= 2200 && *given == std::floor(*given)))
    owner.note({Fault::out_of_range, owner.path_of(key)});
}

/// Columns that were named by hand, and how numbers and dates were said to be, for every file with the same
/// header.
void mapped_columns(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"field", text}, {"column", text}};
  entries(owner, key, kKeys);
}
void mappings(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"signature", text},
                                     {"kind", text},
                                     {"columns", mapped_columns},
                                     {"decimal", decimal_sign},
                                     {"date_order", date_order},
                                     {"year", year},
                                     {"table", number}};
  entries(owner, key, kKeys);
}

/// What links brought, as somebody typed it from an analytics screen: whose it is, or its tags.
void typed_totals(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"creator_id", text}, {"campaign", text}, {"content", text},
                                     {"sessions", figure}, {"orders", figure}, {"revenue", figure}};
  entries(owner, key, kKeys);
}

/// Which files the last result was counted from; nothing that is in them.
void order_files(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"name", text},     {"format", text}, {"rows", number},
                                     {"orders", number}, {"from", date},   {"to", date}};
  entries(owner, key, kKeys);
}
void order_results(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {
      {"creator_id", text}, {"orders", number}, {"revenue", number}, {"low", number}, {"high", number}};
  entries(owner, key, kKeys);
}
void order_totals(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {{"counted_on", date},
                                     {"orders", number},
                                     {"revenue", number},
                                     {"unattributed_orders", number},
                                     {"unattributed_revenue", number},
                                     {"from", date},
                                     {"to", date}};
  part(owner, key, kKeys);
}

/// Who sold what: rule, decisions and the last result. Orders themselves are never kept.
void orders(Fields& owner, std::string_view key) {
  static constexpr KeyRow kKeys[] = {
      {"rule", orders_rule},        {"decisions", order_decisions}, {"codes", code_meanings},
      {"answers", answer_meanings}, {"links", link_meanings},       {"margins", margins_put},
      {"mappings", mappings},       {"typed_totals", typed_totals}, {"files", order_files},
      {"results", order_results},   {"totals", order_totals}};
  part(owner, key, kKeys);
}

constexpr KeyRow kCampaign[] = {{"name", text},          {"start", date}, {"end", date},
                                {"window_days", figure}, {"note", text},  {"inputs", inputs}};
/// Cells of a sheet are kept as they were typed: a date that cannot be read and a status of one's own count
/// as not given, and are told in their cell.
constexpr KeyRow kCreator[] = {
    {"campaign_id", text}, {"person", text},  {"name", text},     {"handle", text},    {"platform", text},
    {"niche", text},       {"country", text}, {"tags", texts},    {"email", text},     {"deal", deal},
    {"status", text},      {"code", text},    {"link", text},     {"posted_on", text}, {"due_on", text},
    {"paid", figure},      {"note", text},    {"inputs", inputs}, {"figures_on", date}};
constexpr KeyRow kPost[] = {{"creator_id", text}, {"format", text}, {"date", text},    {"due_on", text},
                            {"url", text},        {"note", text},   {"inputs", inputs}};
constexpr KeyRow kHistory[] = {{"creator_id", text}, {"date", date}, {"inputs", inputs}};
constexpr KeyRow kRate[] = {{"currency", currency}, {"rate", figure}, {"date", date}};
constexpr KeyRow kObjective[] = {
    {"metric", text}, {"campaign_id", text}, {"baseline", figure}, {"target", figure}, {"date", date}};
constexpr KeyRow kDecision[] = {{"row_id", text}, {"kind", text}, {"choice", text}};
/// A claim's date may be a year or a month.
constexpr KeyRow kBenchmark[] = {{"metric", text}, {"kind", text},   {"source", text},  {"date", text},
                                 {"low", figure},  {"high", figure}, {"replaces", text}};
constexpr KeyRow kLink[] = {{"creator_id", text}, {"url", text},  {"name", text},    {"handle", text},
                            {"network", text},    {"code", text}, {"utm", utm},      {"extra", extra},
                            {"naming", naming},   {"sent", sent}, {"aliases", texts}};
constexpr KeyRow kPreset[] = {{"name", text}, {"utm", utm}, {"extra", extra}, {"naming", naming}};

constexpr ListRow kLists[] = {{"campaigns", "campaign_id", "campaign", kCampaign},
                              {"creators", "creator_id", "creator", kCreator},
                              {"posts", "post_id", "post", kPost},
                              {"history", "history_id", "history", kHistory},
                              {"rates", "", "", kRate},
                              {"objectives", "objective_id", "objective", kObjective},
                              {"decisions", "", "", kDecision},
                              {"benchmarks", "benchmark_id", "benchmark", kBenchmark},
                              {"links", "link_id", "link", kLink},
                              {"link_presets", "preset_id", "preset", kPreset}};

constexpr KeyRow kKeys[] = {{"schema", number},
                            {"currency", currency},
                            {"time_zone", text},
                            {"name", text},
                            {"alternative", alternative},
                            {"own_outcome", text},
                            {"report", report},
                            {"paths", paths},
                            {"lift", lift},
                            {"check", check},
                            {"link_plan", link_plan},
                            {"settings", settings},
                            {"creator_side", creator_side},
                            {"orders", orders}};

}  // namespace

std::span<const ListRow> document_lists() { return kLists; }
std::span<const KeyRow> document_keys() { return kKeys; }
const ListRow& creator_side_offers() { return kOffers; }

}  // namespace payoff

#include "core/campaign/followed.h"

#include "core/base/text.h"

namespace payoff {
namespace {

bool paid(const Outcome& outcome) {
  return outcome.did_it_pay == "paid_off" || outcome.did_it_pay == "sales_beat_spend";
}
bool lost(const Outcome& outcome) {
  return outcome.did_it_pay == "lost_money" || outcome.did_it_pay == "sales_below_spend";
}
bool lost_twice(const std::vector<Outcome>& all) {
  return all.size() >= 2 && lost(all.back()) && lost(all[all.size() - 2]);
}

/// THE TABLE of advice; the first row that holds gives it.
struct AdviceRow {
  std::string_view advice;
  std::string_view reason;
  bool (*holds)(const std::vector<Outcome>& all);
};
constexpr AdviceRow kAdvice[] = {
    {"talk", "no_campaign", [](const std::vector<Outcome>& all) { return all.empty(); }},
    {"stop", "lost_twice_in_a_row", lost_twice},
    {"stop", "lost_and_unlikely_again",
     [](const std::vector<Outcome>& all) {
       return lost(all.back()) && all.back().would_it_again == "unlikely";
     }},
    {"repeat", "paid_and_likely_again",
     [](const std::vector<Outcome>& all) {
       return paid(all.back()) && all.back().would_it_again == "likely";
     }},
    {"repeat", "paid_every_time",
     [](const std::vector<Outcome>& all) {
       for (const Outcome& each : all) {
         if (!paid(each)) return false;
       }
       return all.size() >= 2;
     }},
    {"talk", "lost_this_time", [](const std::vector<Outcome>& all) { return lost(all.back()); }},
    {"talk", "paid_but_too_early", [](const std::vector<Outcome>& all) { return paid(all.back()); }},
    {"talk", "about_break_even",
     [](const std::vector<Outcome>& all) { return all.back().did_it_pay == "about_break_even"; }},
    {"talk", "not_enough_data", [](const std::vector<Outcome>&) { return true; }},
};

}  // namespace

std::string person_key(std::string_view person, std::string_view handle, std::string_view name) {
  if (!trim(person).empty()) return std::string(trim(person));
  handle = trim(handle);
  if (!handle.empty() && handle.front() == '@') handle.remove_prefix(1);
  if (!handle.empty()) return ascii_lower(handle);
  return ascii_lower(trim(name));
}

Advice advise(const std::vector<Outcome>& outcomes) {
  for (const AdviceRow& row : kAdvice) {
    if (!row.holds(outcomes)) continue;
    return {row.advice, {{row.reason, outcomes.empty() ? std::string() : outcomes.back().campaign}}};
  }
  return {"talk", {}};
}

}  // namespace payoff

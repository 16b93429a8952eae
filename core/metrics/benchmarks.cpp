#include "core/metrics/benchmarks.h"

#include <algorithm>

namespace payoff {
namespace {

/// Whether a list with spaces between holds a word.
bool holds(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (list.substr(0, end) == word) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

std::size_t words(std::string_view list) {
  return list.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(list.begin(), list.end(), ' '));
}

/// Worked out once: every answer asks for them.
std::vector<std::vector<std::string_view>> contradictions_of_all() {
  const auto table = benchmark_table();
  std::vector<std::vector<std::string_view>> lists(table.size());
  for (std::size_t i = 0; i < table.size(); ++i) {
    for (std::size_t j = 0; j < table.size(); ++j) {
      const bool either =
          holds(table[i].contradicts, table[j].id) || holds(table[j].contradicts, table[i].id);
      if (either) lists[i].push_back(table[j].id);
    }
  }
  return lists;
}

/// Whether the formula reaches a figure, through other metrics too.
bool reaches(const Calculation& calculation, int metric, std::string_view id) {
  const auto inputs = static_cast<int>(input_table().size());
  for (const Node& node : calculation.formula(metric).nodes) {
    if (node.op != Op::figure) continue;
    if (calculation.symbols()[static_cast<std::size_t>(node.figure)].id == id) return true;
    if (node.figure >= inputs && reaches(calculation, node.figure - inputs, id)) return true;
  }
  return false;
}

bool same_actions(std::string_view list, const std::vector<std::string>& actions) {
  const auto said = [&](const std::string& action) { return holds(list, action); };
  return words(list) == actions.size() && std::all_of(actions.begin(), actions.end(), said);
}

/// The dialect that a metric is in, "" where it is no return.
std::string_view basis_of(std::string_view metric) {
  if (metric == "return_on_investment") return "net";
  if (metric == "return_on_ad_spend") return "revenue_ratio";
  if (metric == "profit_return_on_investment") return "profit";
  if (metric == "earned_media_value_return") return "earned_media_value";
  return metric == "incremental_return_on_ad_spend" ? "incremental" : "";
}

/// What a rate of engagement is over, "" for others.
std::string_view denominator_of(std::string_view metric) {
  constexpr std::string_view kRate = "engagement_rate_by_";
  return metric.substr(0, kRate.size()) == kRate ? metric.substr(kRate.size()) : "";
}

}  // namespace

std::vector<std::string_view> contradictions(const BenchmarkRow& row) {
  static const std::vector<std::vector<std::string_view>> lists = contradictions_of_all();
  const int index = benchmark_index(row.id);
  return index < 0 ? std::vector<std::string_view>() : lists[static_cast<std::size_t>(index)];
}

DefinitionCheck check_definitions(const BenchmarkRow& row, const Definitions& definitions,
                                  const Calculation& calculation, std::string_view currency) {
  DefinitionCheck check;
  const auto compare = [&](std::string_view what, bool matters, bool said, bool same) {
    if (matters && !said) check.unsaid.push_back(what);
    if (matters && said && !same) check.differs.push_back(what);
  };
  const int metric = metric_index(row.subject);
  const bool engaged = metric >= 0 && reaches(calculation, metric, "engagements");
  compare("engagement_actions", engaged, !row.actions.empty(),
          same_actions(row.actions, definitions.engagement_actions));
  const std::string_view over = denominator_of(row.subject);
  compare("denominator", !over.empty(), !row.over.empty(), row.over == over);
  const std::string_view basis = basis_of(row.subject);
  compare("basis", !basis.empty(), !row.basis.empty(), row.basis == basis);
  compare("currency", row.unit == Unit::money, !row.currency.empty(), row.currency == currency);
  return check;
}

}  // namespace payoff

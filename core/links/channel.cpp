#include "core/links/channel.h"

#include <algorithm>

#include "core/base/text.h"

namespace payoff {
namespace {

#include "core/links/channel_sources.inc"

// Bisects a text of sorted lines in place: an index would cost more than the list.
bool has_line(std::string_view lines, std::string_view wanted) {
  while (!lines.empty()) {
    const std::size_t middle = lines.size() / 2;
    const std::size_t before = middle == 0 ? std::string_view::npos : lines.rfind('\n', middle - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = lines.find('\n', begin);
    const int order = wanted.compare(lines.substr(begin, end - begin));
    if (order == 0) return true;
    lines = order < 0 ? lines.substr(0, begin) : lines.substr(end + 1);
  }
  return false;
}

}  // namespace

SourceCategory source_category(std::string_view source) {
  if (source.empty() || source.find('\n') != std::string_view::npos) return SourceCategory::none;
  if (has_line(kSocialSources, source)) return SourceCategory::social;
  if (has_line(kSearchSources, source)) return SourceCategory::search;
  if (has_line(kShoppingSources, source)) return SourceCategory::shopping;
  if (has_line(kVideoSources, source)) return SourceCategory::video;
  return SourceCategory::none;
}

const ChannelTable* find_channel_table(std::string_view id) {
  for (const ChannelTable& table : channel_tables()) {
    if (table.id == id || table.version == id) return &table;
  }
  return nullptr;
}

ChannelAnswer classify_channel(const ChannelTable& table, std::string_view source, std::string_view medium,
                               std::string_view campaign) {
  Visit visit;
  visit.source = ascii_lower(source);
  visit.medium = ascii_lower(medium);
  visit.campaign = ascii_lower(campaign);
  table.prepare(visit);
  const auto matches = [&](const ChannelRule& rule) { return rule.matches(visit); };
  // The last rule of every table matches always.
  const ChannelRule& rule = *std::find_if(table.rules.begin(), table.rules.end() - 1, matches);
  ChannelAnswer answer{rule.channel, {rule.id, std::string(rule.subject)}, table.version};
  const std::string_view decided = rule.subject == "source"   ? source
                                   : rule.subject == "medium" ? medium
                                                              : campaign;
  if (!rule.subject.empty()) answer.rule.values.push_back({rule.subject, std::string(decided)});
  return answer;
}

}  // namespace payoff

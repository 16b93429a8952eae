#include "core/links/inspect.h"

#include <map>

#include "core/base/text.h"
#include "core/links/checks.h"
#include "core/links/percent.h"
#include "core/links/reopen.h"

namespace payoff {
namespace {

constexpr std::size_t kLongestAddress = 2u << 20;

std::string_view raw_value(std::string_view part) {
  const std::size_t equals = part.find('=');
  return equals == std::string_view::npos ? std::string_view() : part.substr(equals + 1);
}

std::string without_macros(std::string_view value) {
  std::string result;
  std::size_t position = 0;
  for (const Macro& macro : find_macros(value)) {
    result += value.substr(position, macro.begin - position);
    position = macro.end;
  }
  return result.append(value.substr(position));
}

// The problems of one tag that stands in the link.
void check_tag(const InspectedParameter& tag, std::string_view raw, std::vector<Message>& problems) {
  const auto add = [&](std::string_view id, Level level) {
    problems.push_back(finding(id, tag.name, level, {{"value", tag.value}}));
  };
  if (find_utm_parameter(tag.name) == nullptr) add("unknown_utm_key", Level::note);
  if (tag.value.empty()) return add("empty_value", Level::warning);
  const std::string plain = without_macros(tag.value);
  if (ascii_lower(plain) != plain) add("upper_case", Level::warning);
  if (raw.find('+') != std::string_view::npos) {
    add("plus_for_space", Level::warning);
  } else if (plain.find(' ') != std::string::npos) {
    add("spaces", Level::warning);
  }
  check_value(tag.name, tag.value, problems);
}

void read_parameters(Inspection& inspection) {
  if (!inspection.address.query) return;
  std::map<std::string, std::string> seen;
  for (const std::string& part : *inspection.address.query) {
    if (part.empty()) continue;
    const QueryPart decoded = decode_query_part(part);
    InspectedParameter parameter{decoded.name, decoded.value, decoded.valued, has_utm_prefix(decoded.name)};
    if (parameter.utm) {
      parameter.value = decode_value(raw_value(part));
      const auto [before, is_new] = seen.emplace(parameter.name, parameter.value);
      if (!is_new) {
        inspection.problems.push_back(
            finding("duplicate_parameter", parameter.name, Level::error, {{"dropped", before->second}}));
        before->second = parameter.value;
      }
      check_tag(parameter, raw_value(part), inspection.problems);
    }
    inspection.parameters.push_back(std::move(parameter));
  }
  for (const UtmKey& key : utm_keys()) {
    const auto found = seen.find(std::string(key.parameter));
    if (found != seen.end()) inspection.utm.push_back({std::string(key.id), found->second});
  }
}

char grade_of(const std::vector<Message>& problems, bool tagged) {
  int points = 0;
  for (const Message& problem : problems) {
    const Level level = level_of(problem);
    points += level == Level::error ? 3 : level == Level::warning ? 1 : 0;
  }
  if (!tagged || points > 8) return 'F';
  return points == 0 ? 'A' : points == 1 ? 'B' : points <= 3 ? 'C' : points <= 5 ? 'D' : 'E';
}

}  // namespace

Result<Inspection> inspect_link(const std::string& url) {
  if (url.size() > kLongestAddress) return fail(Fault::too_large, "url");
  Result<Address> address = parse_address(url);
  if (!address) return tl::unexpected(address.error());
  Inspection inspection;
  inspection.address = std::move(*address);
  read_parameters(inspection);
  check_page(inspection.address, inspection.problems);
  const UtmReading utm = read_utm(inspection.address);
  check_reporting(inspection.address, utm, inspection.problems);
  const std::string text = address_text(inspection.address);
  check_length(text, inspection.problems);
  inspection.grade = grade_of(inspection.problems, utm.tagged);
  inspection.mended = address_text(mend_address(inspection.address));
  inspection.request = reopen_link(inspection.address);
  inspection.channels.emplace_back("ga4", channel_of(utm));
  for (const ChannelTable& table : channel_tables()) {
    if (table.id == "ga4") continue;
    inspection.channels.emplace_back(table.id, classify_channel(table, utm.source, utm.medium, utm.campaign));
  }
  return inspection;
}

}  // namespace payoff

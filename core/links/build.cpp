#include "core/links/build.h"

#include <map>
#include <utility>

#include "core/base/text.h"
#include "core/links/checks.h"
#include "core/links/percent.h"
#include "core/links/url.h"

namespace payoff {
namespace {

// No browser takes a longer address.
constexpr std::size_t kLongestAddress = 2u << 20;

// A parameter to be put on the address.
struct Setting {
  std::string name;
  std::string value;
  std::string written;  // name=value as it stands in the address
  bool placed = false;
};

void add_setting(std::vector<Setting>& settings, const std::string& name, const std::string& value) {
  settings.push_back({name, value, percent_encode(name) + "=" + encode_value(value)});
}

std::vector<Setting> utm_settings(const LinkRequest& request, BuiltLink& link) {
  std::vector<Setting> settings;
  for (const UtmKey& key : utm_keys()) {
    for (const Parameter& given : request.utm) {
      if (given.name != key.id) continue;
      const std::string value = apply_naming(key.id, given.value, request.naming, link.changed);
      if (value.empty()) continue;
      link.utm.push_back({std::string(key.id), value});
      add_setting(settings, std::string(key.parameter), value);
      check_value(key.parameter, value, link.warnings);
      break;
    }
  }
  return settings;
}

Result<void> add_extra(const LinkRequest& request, std::vector<Setting>& settings, BuiltLink& link) {
  std::map<std::string_view, bool> taken;
  for (const UtmKey& key : utm_keys()) taken.emplace(key.parameter, true);
  for (const Parameter& extra : request.extra) {
    if (extra.value.empty()) continue;
    if (extra.name.empty()) return fail(Fault::empty_value, "extra");
    if (!taken.emplace(extra.name, true).second)
      return fail(Fault::out_of_range, "extra", {{"name", extra.name}});
    add_setting(settings, extra.name, extra.value);
    check_value(extra.name, extra.value, link.warnings);
  }
  return {};
}

void place_first(Setting& setting, std::string& part, std::vector<Message>& replaced) {
  const std::size_t equals = part.find('=');
  const std::string old =
      equals == std::string::npos ? "" : decode_value(std::string_view(part).substr(equals + 1));
  if (old != setting.value) {
    replaced.push_back({"replaced", setting.name, {{"old", old}, {"new", setting.value}}});
  }
  part = setting.written;
  setting.placed = true;
}

// Replaces what is there, drops what is there twice, appends the rest.
std::vector<std::string> merge(std::vector<std::string> query, std::vector<Setting>& settings,
                               BuiltLink& link) {
  std::map<std::string_view, Setting*> by_name;
  for (Setting& setting : settings) by_name.emplace(setting.name, &setting);
  std::map<std::string, bool> kept;
  std::vector<std::string> result;
  for (std::string& part : query) {
    const QueryPart decoded = decode_query_part(part);
    const auto found = by_name.find(decoded.name);
    if (found == by_name.end() || part.empty()) {
      if (has_utm_prefix(decoded.name)) {
        const bool is_new = kept.emplace(decoded.name, true).second;
        link.warnings.push_back(finding(is_new ? "utm_kept" : "duplicate_parameter", decoded.name,
                                        Level::warning, {{"value", decoded.value}}));
      }
      result.push_back(std::move(part));
    } else if (found->second->placed) {
      link.replaced.push_back({"dropped", decoded.name, {{"old", decoded.value}}});
    } else {
      place_first(*found->second, part, link.replaced);
      result.push_back(std::move(part));
    }
  }
  for (const Setting& setting : settings) {
    if (setting.placed) continue;
    // "?" and "a=1&" are open already.
    if (!result.empty() && result.back().empty()) result.pop_back();
    result.push_back(setting.written);
  }
  return result;
}

}  // namespace

Result<BuiltLink> build_link(const LinkRequest& request) {
  if (request.url.size() > kLongestAddress) return fail(Fault::too_large, "url");
  Result<Address> address = parse_address(request.url);
  if (!address) return tl::unexpected(address.error());
  BuiltLink link;
  if (!address->scheme_given) {
    link.warnings.push_back(finding("scheme_added", "url", Level::note, {{"scheme", address->scheme}}));
  }
  std::vector<Setting> settings = utm_settings(request, link);
  if (const Result<void> extra = add_extra(request, settings, link); !extra)
    return tl::unexpected(extra.error());
  check_page(*address, link.warnings);
  if (address->query || !settings.empty()) {
    address->query = merge(address->query.value_or(std::vector<std::string>()), settings, link);
  }
  link.url = address_text(*address);
  const UtmReading utm = read_utm(*address);
  check_reporting(*address, utm, link.warnings);
  check_length(link.url, link.warnings);
  link.channel = channel_of(utm);
  return link;
}

}  // namespace payoff

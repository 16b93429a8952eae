#include "core/links/build.h"

#include <algorithm>
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

std::string spelled(std::string_view id, const std::string& typed, const Naming& naming, BuiltLink& link) {
  if (!keeps(naming, id)) return apply_naming(id, typed, naming, link.changed);
  std::vector<Message> changes;
  std::string by_rule = apply_naming(id, typed, naming, changes);
  if (!changes.empty())
    link.kept.push_back({"kept", std::string(id), {{"old", typed}, {"new", std::move(by_rule)}}});
  return typed;
}

std::vector<Setting> utm_settings(const LinkRequest& request, BuiltLink& link) {
  std::vector<Setting> settings;
  for (const UtmKey& key : utm_keys()) {
    for (const Parameter& given : request.utm) {
      if (given.name != key.id) continue;
      const std::string value = spelled(key.id, given.value, request.naming, link);
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
  std::vector<std::string_view> taken;
  for (const UtmKey& key : utm_keys()) taken.push_back(key.parameter);
  for (const Parameter& extra : request.extra) {
    if (extra.value.empty()) continue;
    if (extra.name.empty()) return fail(Fault::empty_value, "extra");
    if (std::find(taken.begin(), taken.end(), extra.name) != taken.end())
      return fail(Fault::out_of_range, "extra", {{"name", extra.name}});
    taken.push_back(extra.name);
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

Setting* find_setting(std::vector<Setting>& settings, std::string_view name) {
  const auto found = std::find_if(settings.begin(), settings.end(),
                                  [&](const Setting& setting) { return setting.name == name; });
  return found == settings.end() ? nullptr : &*found;
}

// A tag that is there and that nobody named stays, with a warning.
void note_kept(const QueryPart& part, std::vector<std::string>& kept, BuiltLink& link) {
  if (!has_utm_prefix(part.name)) return;
  const bool is_new = std::find(kept.begin(), kept.end(), part.name) == kept.end();
  if (is_new) kept.push_back(part.name);
  link.warnings.push_back(finding(is_new ? "utm_kept" : "duplicate_parameter", part.name, Level::warning,
                                  {{"value", part.value}}));
}

// Replaces what is there, drops what is there twice, appends the rest.
std::vector<std::string> merge(const LinkPage& page, std::vector<Setting>& settings, BuiltLink& link) {
  std::vector<std::string> kept;
  std::vector<std::string> result;
  for (std::size_t i = 0; i < page.query.size(); ++i) {
    std::string part = (*page.address.query)[i];
    const QueryPart& decoded = page.query[i];
    Setting* const setting = part.empty() ? nullptr : find_setting(settings, decoded.name);
    if (setting != nullptr && setting->placed) {
      link.replaced.push_back({"dropped", decoded.name, {{"old", decoded.value}}});
      continue;
    }
    if (setting != nullptr) {
      place_first(*setting, part, link.replaced);
    } else {
      note_kept(decoded, kept, link);
    }
    result.push_back(std::move(part));
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

Result<LinkPage> open_link_page(const std::string& url) {
  if (url.size() > kLongestAddress) return fail(Fault::too_large, "url");
  Result<Address> address = parse_address(url);
  if (!address) return tl::unexpected(address.error());
  LinkPage page{std::move(*address), {}, {}};
  if (!page.address.scheme_given) {
    page.warnings.push_back(finding("scheme_added", "url", Level::note, {{"scheme", page.address.scheme}}));
  }
  check_page(page.address, page.warnings);
  if (page.address.query) {
    for (const std::string& part : *page.address.query) page.query.push_back(decode_query_part(part));
  }
  return page;
}

Result<BuiltLink> build_link(const LinkPage& page, const LinkRequest& request) {
  BuiltLink link;
  link.warnings = page.warnings;
  std::vector<Setting> settings = utm_settings(request, link);
  if (const Result<void> extra = add_extra(request, settings, link); !extra)
    return tl::unexpected(extra.error());
  Address address = page.address;
  if (address.query || !settings.empty()) address.query = merge(page, settings, link);
  link.url = address_text(address);
  const UtmReading utm = read_utm(address);
  check_reporting(address, utm, link.warnings);
  check_length(link.url, link.warnings);
  link.channel = channel_of(utm);
  return link;
}

Result<BuiltLink> build_link(const LinkRequest& request) {
  const Result<LinkPage> page = open_link_page(request.url);
  if (!page) return tl::unexpected(page.error());
  return build_link(*page, request);
}

}  // namespace payoff

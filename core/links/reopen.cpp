#include "core/links/reopen.h"

#include <algorithm>
#include <utility>

#include "core/links/percent.h"

namespace payoff {
namespace {

std::string value_of(std::string_view part) {
  const std::size_t equals = part.find('=');
  return equals == std::string_view::npos ? std::string() : decode_value(part.substr(equals + 1));
}

// One of the nine that has stood in the link: its value replaces an earlier one, unless it is empty.
void take_tag(const UtmKey& key, std::string_view part, std::vector<Parameter>& utm) {
  std::string value = value_of(part);
  if (value.empty()) return;
  for (Parameter& known : utm) {
    if (known.name != key.id) continue;
    known.value = std::move(value);
    return;
  }
  utm.push_back({std::string(key.id), std::move(value)});
}

// The parts behind the last tag as custom parameters; false where build_link would write one in another way
// or in another place.
bool take_extra(const std::vector<std::string>& query, std::size_t first, std::vector<Parameter>& extra) {
  for (std::size_t i = first; i < query.size(); ++i) {
    const std::string& part = query[i];
    Parameter parameter{decode_query_part(part).name, value_of(part)};
    if (parameter.name.empty() || parameter.value.empty()) return false;
    if (part != percent_encode(parameter.name) + "=" + encode_value(parameter.value)) return false;
    const auto has_name = [&](const std::string& other) {
      return decode_query_part(other).name == parameter.name;
    };
    const auto here = query.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::any_of(query.begin(), here, has_name)) return false;
    extra.push_back(std::move(parameter));
  }
  return true;
}

bool ends_in_blank(const std::string& text) {
  return !text.empty() && static_cast<unsigned char>(text.back()) <= 0x20;
}

// An open end ("?a&") takes the first tag in, so one that is to stay needs another behind it; so does a
// blank, which would not last at the very end of an address.
std::optional<std::vector<std::string>> open_end(std::vector<std::string> parts, const Address& page) {
  const bool exposed = !page.fragment && ends_in_blank(parts.empty() ? page.path : parts.back());
  if (exposed || (!parts.empty() && parts.back().empty())) parts.emplace_back();
  if (parts.empty()) return std::nullopt;
  return parts;
}

}  // namespace

LinkRequest reopen_link(const Address& link) {
  LinkRequest request;
  Address page = link;
  const std::vector<std::string> query = link.query.value_or(std::vector<std::string>());
  std::vector<std::string> left;
  std::size_t behind_tags = query.size();
  bool tagged = false;
  for (std::size_t i = 0; i < query.size(); ++i) {
    const UtmKey* key = query[i].empty() ? nullptr : find_utm_parameter(decode_query_part(query[i]).name);
    if (key == nullptr) continue;
    take_tag(*key, query[i], request.utm);
    behind_tags = i + 1;
    tagged = true;
  }
  if (!tagged || !take_extra(query, behind_tags, request.extra)) {
    request.extra.clear();
    behind_tags = query.size();
  }
  for (std::size_t i = 0; i < behind_tags; ++i) {
    if (query[i].empty() || find_utm_parameter(decode_query_part(query[i]).name) == nullptr)
      left.push_back(query[i]);
  }
  if (tagged) page.query = open_end(std::move(left), page);
  request.url = address_text(page);
  for (const Parameter& tag : request.utm) {
    std::vector<Message> changes;
    apply_naming(tag.name, tag.value, Naming{}, changes);
    if (!changes.empty()) request.naming.keep_keys.push_back(tag.name);
  }
  return request;
}

}  // namespace payoff

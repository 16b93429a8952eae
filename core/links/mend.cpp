#include <map>
#include <utility>

#include "core/base/text.h"
#include "core/links/checks.h"
#include "core/links/inspect.h"
#include "core/links/naming.h"
#include "core/links/percent.h"

namespace payoff {
namespace {

// More rounds of encoding than this are not an accident, and the value stays as it is.
constexpr int kMostRounds = 8;

// A tag of the link: where it stands among the parts, and which value it ends up with.
struct Tag {
  std::string value;
  bool exact = false;  // its key was in lower case: analytics read it, so it goes before others
};

struct Mending {
  std::vector<std::string> parts;   // foreign bytes, or "" where `tag_of` names the tag
  std::vector<std::string> tag_of;  // beside each part: the tag's parameter, or ""
  std::map<std::string, Tag> tags;
};

std::string decode_to_the_end(const std::string& value) {
  std::string current = value;
  for (int round = 0; round < kMostRounds; ++round) {
    if (!holds_escape(current)) return current;
    current = well_formed(percent_decode(current));
  }
  return value;
}

std::string mend_value(std::string_view raw) {
  std::vector<Message> ignored;
  return apply_naming("", decode_to_the_end(decode_value(raw)), Naming{}, ignored);
}

// "&amp;" of a page's source, pasted as an address: the part then begins with "amp;".
std::string without_amp(std::string part) {
  while (part.substr(0, 4) == "amp;") part.erase(0, 4);
  return part;
}

bool is_tag(const QueryPart& part) { return has_utm_prefix(part.name) || has_miscased_utm_prefix(part.name); }

void add_tag(Mending& mending, const std::string& part, bool from_fragment) {
  const QueryPart decoded = decode_query_part(part);
  const std::string name = ascii_lower(decoded.name);
  const std::string value =
      decoded.valued ? mend_value(std::string_view(part).substr(part.find('=') + 1)) : "";
  if (value.empty()) return;
  const auto [found, is_new] = mending.tags.emplace(name, Tag{});
  const bool exact = has_utm_prefix(decoded.name) && !from_fragment;
  if (is_new) {
    mending.parts.emplace_back();
    mending.tag_of.push_back(name);
  }
  if (is_new || exact || !found->second.exact) found->second = {value, exact};
}

// Takes the tags out of the fragment, or of what follows its "?"; what is left of it stays.
bool take_fragment_tags(Address& address, Mending& mending) {
  const std::size_t start = fragment_query(*address.fragment);
  std::string rest;
  bool found = false;
  bool first = true;
  for (const std::string& part : split(std::string_view(*address.fragment).substr(start), '&')) {
    if (is_tag(decode_query_part(part))) {
      add_tag(mending, part, true);
      found = true;
      continue;
    }
    rest += (first ? "" : "&") + part;
    first = false;
  }
  if (!found) return false;
  std::string before = address.fragment->substr(0, start);
  if (rest.empty() && !before.empty()) before.pop_back();
  address.fragment = before + rest;
  if (address.fragment->empty()) address.fragment.reset();
  return true;
}

}  // namespace

Address mend_address(Address address) {
  Mending mending;
  for (std::string& raw : address.query.value_or(std::vector<std::string>())) {
    std::string part = without_amp(std::move(raw));
    if (is_tag(decode_query_part(part))) {
      add_tag(mending, part, false);
    } else {
      mending.parts.push_back(std::move(part));
      mending.tag_of.emplace_back();
    }
  }
  // What is left of "#utm_id=1?utm_id=2" holds tags once more.
  while (address.fragment && take_fragment_tags(address, mending)) continue;
  for (std::size_t i = 0; i < mending.parts.size(); ++i) {
    const std::string& name = mending.tag_of[i];
    if (!name.empty()) mending.parts[i] = percent_encode(name) + "=" + encode_value(mending.tags[name].value);
  }
  if (mending.parts.empty()) {
    address.query.reset();
  } else {
    address.query = std::move(mending.parts);
  }
  return address;
}

}  // namespace payoff

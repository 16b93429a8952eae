#include "core/links/checks.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/links/percent.h"
#include "core/links/utm.h"

namespace payoff {
namespace {

struct KnownPage {
  std::string_view host;
  std::string_view kind;
};

// Pages whose owner cannot install analytics, so tags on links to them are lost.
constexpr KnownPage kUnmeasuredPages[] = {
    {"instagram.com", "profile"},  {"tiktok.com", "profile"},       {"youtube.com", "profile"},
    {"youtu.be", "profile"},       {"facebook.com", "profile"},     {"x.com", "profile"},
    {"twitter.com", "profile"},    {"threads.net", "profile"},      {"threads.com", "profile"},
    {"pinterest.com", "profile"},  {"snapchat.com", "profile"},     {"linkedin.com", "profile"},
    {"twitch.tv", "profile"},      {"bsky.app", "profile"},         {"t.me", "profile"},
    {"discord.gg", "profile"},     {"open.spotify.com", "profile"}, {"apps.apple.com", "store"},
    {"itunes.apple.com", "store"}, {"play.google.com", "store"},    {"amazon.com", "store"},
    {"amazon.co.uk", "store"},     {"amazon.de", "store"},          {"amazon.fr", "store"},
    {"amazon.it", "store"},        {"amazon.es", "store"},          {"amzn.to", "store"},
    {"etsy.com", "store"},         {"ebay.com", "store"},
};

constexpr std::array<std::string_view, 8> kShorteners = {"bit.ly", "tinyurl.com", "t.co",   "ow.ly",
                                                         "rb.gy",  "cutt.ly",     "goo.gl", "buff.ly"};

// Words for paid or gifted work with creators that no rule of GA4 knows.
constexpr std::array<std::string_view, 11> kInfluencerMediums = {
    "influencer", "influencers", "creator", "creators",    "sponsored", "sponsorship",
    "ambassador", "collab",      "partner", "partnership", "ugc"};

bool is_at_or_under(std::string_view host, std::string_view domain) {
  if (host == domain) return true;
  return host.size() > domain.size() && host.substr(host.size() - domain.size()) == domain &&
         host[host.size() - domain.size() - 1] == '.';
}

bool is_email_local(char c) { return is_unreserved(c) || c == '+' || c == '%'; }
bool is_host_byte(char c) { return is_unreserved(c) && c != '~' && c != '_'; }

// "mail.com", but not "2x.png" of an image's name or "1.5".
bool ends_like_a_domain(std::string_view host) {
  while (!host.empty() && (host.back() == '.' || host.back() == '-')) host.remove_suffix(1);
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || host.size() - dot < 3) return false;
  const std::string ending = ascii_lower(host.substr(dot + 1));
  for (const std::string_view file : {"png", "jpg", "jpeg", "gif", "webp", "svg"}) {
    if (ending == file) return false;
  }
  return std::all_of(ending.begin(), ending.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t position = 0; position < text.size(); ++count) next_code_point(text, position);
  return count;
}

void check_foreign(const QueryPart& part, std::vector<Message>& findings) {
  if (has_miscased_utm_prefix(part.name)) {
    findings.push_back(
        finding("miscased_key", part.name, Level::warning, {{"read_as", ascii_lower(part.name)}}));
  }
  if (part.name.substr(0, 4) == "amp;") {
    findings.push_back(finding("html_escaped_ampersand", part.name, Level::error));
  }
  if (holds_email(part.value)) {
    findings.push_back(finding("personal_data", part.name, Level::error, {{"value", part.value}}));
  }
}

void check_fragment(std::string_view fragment, std::vector<Message>& findings) {
  for (const std::string& part : split(fragment.substr(fragment_query(fragment)), '&')) {
    const QueryPart decoded = decode_query_part(part);
    if (!has_utm_prefix(decoded.name)) continue;
    findings.push_back(finding("utm_after_hash", decoded.name, Level::error, {{"value", decoded.value}}));
  }
}

void check_host_kind(const std::string& host, std::vector<Message>& findings) {
  for (const KnownPage& page : kUnmeasuredPages) {
    if (!is_at_or_under(host, page.host)) continue;
    findings.push_back(finding("unmeasured_page", "url", Level::warning,
                               {{"host", host}, {"kind", std::string(page.kind)}}));
    break;
  }
  if (std::find(kShorteners.begin(), kShorteners.end(), host) != kShorteners.end()) {
    findings.push_back(finding("short_link", "url", Level::warning, {{"host", host}}));
  }
  if (host.find('.') == std::string::npos && host[0] != '[') {
    findings.push_back(finding("single_label_host", "url", Level::warning, {{"host", host}}));
  }
}

}  // namespace

Message finding(std::string_view id, std::string_view subject, Level level, std::vector<Detail> values) {
  constexpr std::string_view kLevels[] = {"note", "warning", "error"};
  values.push_back({"level", std::string(kLevels[static_cast<std::size_t>(level)])});
  return {id, std::string(subject), std::move(values)};
}

Level level_of(const Message& message) {
  for (const Detail& detail : message.values) {
    if (detail.name != "level") continue;
    const auto* level = std::get_if<std::string>(&detail.value);
    if (level != nullptr)
      return *level == "error" ? Level::error : *level == "warning" ? Level::warning : Level::note;
  }
  return Level::note;
}

UtmReading read_utm(const Address& address) {
  UtmReading reading;
  if (!address.query) return reading;
  for (const std::string& part : *address.query) {
    const QueryPart decoded = decode_query_part(part);
    if (!has_utm_prefix(decoded.name) || decoded.value.empty()) continue;
    reading.tagged = true;
    const std::string value = decode_value(std::string_view(part).substr(part.find('=') + 1));
    if (decoded.name == "utm_source") reading.source = value;
    if (decoded.name == "utm_medium") reading.medium = value;
    if (decoded.name == "utm_campaign") reading.campaign = value;
  }
  return reading;
}

ChannelAnswer channel_of(const UtmReading& utm) {
  const ChannelTable& table = *find_channel_table("ga4");
  if (!utm.tagged) return {"Direct", {"ga4_untagged", ""}, table.version};
  return classify_channel(table, utm.source, utm.medium, utm.campaign);
}

bool holds_escape(std::string_view text) {
  std::size_t position = 0;
  const auto found = [&](std::string_view piece) {
    for (std::size_t at = piece.find('%'); at != std::string_view::npos; at = piece.find('%', at + 1)) {
      if (at + 2 < piece.size() && hex_value(piece[at + 1]) >= 0 && hex_value(piece[at + 2]) >= 0)
        return true;
    }
    return false;
  };
  for (const Macro& macro : find_macros(text)) {
    if (found(text.substr(position, macro.begin - position))) return true;
    position = macro.end;
  }
  return found(text.substr(position));
}

bool holds_email(std::string_view text) {
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    if (at == 0 || !is_email_local(text[at - 1])) continue;
    std::size_t end = at + 1;
    while (end < text.size() && is_host_byte(text[end])) ++end;
    if (ends_like_a_domain(text.substr(at + 1, end - at - 1))) return true;
  }
  return false;
}

void check_value(std::string_view subject, std::string_view value, std::vector<Message>& findings) {
  const auto add = [&](std::string_view id, Level level, std::vector<Detail> values = {}) {
    findings.push_back(finding(id, subject, level, std::move(values)));
  };
  if (holds_email(value)) add("personal_data", Level::error, {{"value", std::string(value)}});
  std::string plain;
  std::size_t position = 0;
  for (const Macro& macro : find_macros(value)) {
    add("macro", Level::warning,
        {{"macro", std::string(value.substr(macro.begin, macro.end - macro.begin))}});
    plain += value.substr(position, macro.begin - position);
    position = macro.end;
  }
  plain += value.substr(position);
  if (holds_escape(value))
    add("double_encoding", Level::warning, {{"decoded", well_formed(percent_decode(value))}});
  if (plain.find('+') != std::string::npos) add("plus_sign", Level::warning);
  std::string special;
  for (const char c : plain) {
    const bool usual = is_unreserved(c) || c == ' ' || c == '+' || static_cast<unsigned char>(c) >= 0x80;
    if (!usual && special.find(c) == std::string::npos) special.push_back(c);
  }
  if (!special.empty()) add("special_characters", Level::note, {{"characters", special}});
  const auto length = static_cast<double>(characters(value));
  if (length > 100) {
    const Level level = length > 420 ? Level::error : length > 250 ? Level::warning : Level::note;
    add("long_value", level,
        {{"length", length},
         {"limit", length > 420   ? 420.0
                   : length > 250 ? 250.0
                                  : 100.0}});
  }
}

void check_page(const Address& address, std::vector<Message>& findings) {
  if (address.credentials) findings.push_back(finding("credentials", "url", Level::error));
  check_host_kind(plain_host(address), findings);
  if (address.query) {
    for (const std::string& part : *address.query) {
      const QueryPart decoded = decode_query_part(part);
      if (!has_utm_prefix(decoded.name)) check_foreign(decoded, findings);
    }
  }
  if (address.fragment) check_fragment(*address.fragment, findings);
}

void check_reporting(const Address& address, const UtmReading& utm, std::vector<Message>& findings) {
  const auto add = [&](std::string_view id, std::string_view subject, Level level,
                       std::vector<Detail> values = {}) {
    findings.push_back(finding(id, subject, level, std::move(values)));
  };
  if (utm.source.empty()) add("missing_parameter", "utm_source", Level::error);
  if (utm.medium.empty()) add("missing_parameter", "utm_medium", Level::error);
  if (utm.campaign.empty()) add("missing_parameter", "utm_campaign", Level::warning);
  if (!utm.tagged) return;
  const ChannelAnswer answer = channel_of(utm);
  const std::string channel(answer.channel);
  const std::string medium = ascii_lower(utm.medium);
  const bool influencer =
      std::find(kInfluencerMediums.begin(), kInfluencerMediums.end(), medium) != kInfluencerMediums.end();
  if (influencer) {
    add("influencer_medium", "utm_medium", Level::warning, {{"medium", utm.medium}, {"channel", channel}});
  } else if (answer.rule.id == "ga4_unassigned" && !medium.empty()) {
    add("unassigned_channel", "utm_medium", Level::warning, {{"medium", utm.medium}, {"source", utm.source}});
  } else if ((medium == "affiliate" || medium == "email") && answer.rule.subject == "source") {
    add("source_overrules_medium", "utm_source", Level::note,
        {{"medium", utm.medium}, {"source", utm.source}, {"channel", channel}});
  }
  if (answer.rule.id == "ga4_organic_shopping_campaign" || answer.rule.id == "ga4_paid_shopping_campaign") {
    add("shop_like_campaign", "utm_campaign", Level::warning,
        {{"campaign", utm.campaign}, {"channel", channel}});
  }
  const std::string host = plain_host(address);
  if (!utm.source.empty() && (ascii_lower(utm.source) == host || ascii_lower(utm.source) == "www." + host)) {
    add("internal_link", "utm_source", Level::warning, {{"source", utm.source}});
  }
}

void check_length(std::string_view url, std::vector<Message>& findings) {
  std::size_t length = 0;
  for (const char c : url) length += static_cast<unsigned char>(c) >= 0x80 ? 3 : 1;
  if (length <= 1000) return;
  findings.push_back(
      finding("long_url", "url", length > 2000 ? Level::error : Level::warning,
              {{"length", static_cast<double>(length)}, {"limit", length > 2000 ? 2000.0 : 1000.0}}));
}

std::size_t fragment_query(std::string_view fragment) {
  const std::size_t question = fragment.find('?');
  return question == std::string_view::npos ? 0 : question + 1;
}

}  // namespace payoff

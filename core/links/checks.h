#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/links/channel.h"
#include "core/links/url.h"

namespace payoff {

/// How much a finding matters: a note is good to know, a warning costs something in reports, an error loses
/// data.
enum class Level : std::uint8_t { note, warning, error };

/// A message with its level among the values, {"level": "note" | "warning" | "error"}.
Message finding(std::string_view id, std::string_view subject, Level level, std::vector<Detail> values = {});
Level level_of(const Message& message);

/// What a utm value says in a link: source, medium and campaign, decoded; "" where absent. Of a parameter
/// given twice the last counts, as in GA4 (no standard says so).
struct UtmReading {
  std::string source;
  std::string medium;
  std::string campaign;
  bool tagged = false;  // any utm_ parameter with a value
};
UtmReading read_utm(const Address& address);

/// GA4's channel for the link. A link without any tag is Direct by the rule ga4_untagged: apps send no
/// referrer, and where there is one it decides.
ChannelAnswer channel_of(const UtmReading& utm);

/// Findings on one decoded value: personal_data (an e-mail address), macro, double_encoding, plus_sign,
/// special_characters, long_value (over 100 note, 250 warning, 420 error).
void check_value(std::string_view subject, std::string_view value, std::vector<Message>& findings);

/// Findings on the page that is linked: credentials, unmeasured_page {kind: profile | store}, short_link,
/// utm_after_hash, html_escaped_ampersand, miscased_key, personal_data in foreign parameters,
/// single_label_host.
void check_page(const Address& address, std::vector<Message>& findings);

/// Findings on what reports will make of it: missing_parameter, influencer_medium, unassigned_channel,
/// source_overrules_medium, shop_like_campaign, internal_link.
void check_reporting(const Address& address, const UtmReading& utm, std::vector<Message>& findings);

/// long_url where the address, written out in ASCII, is over 1,000 characters (warning) or 2,000 (error).
///
/// source: GA4 collection limits (page_location 1,000); 2,000 is what every browser and app was ever known to
/// take
void check_length(std::string_view url, std::vector<Message>& findings);

/// The parts of a fragment that hold parameters ("#utm_source=x", "#/path?utm_source=x"): where they begin.
std::size_t fragment_query(std::string_view fragment);

/// True where `text` holds %XX outside of macros.
bool holds_escape(std::string_view text);

/// True where `text` holds an e-mail address.
bool holds_email(std::string_view text);

}  // namespace payoff

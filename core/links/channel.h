#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace payoff {

enum class SourceCategory : std::uint8_t { none, search, shopping, social, video };

/// GA4's category of a source; `source` in lower case.
///
/// example: "instagram" -> social, "threads" -> none
/// source:  core/links/channel_sources.inc
SourceCategory source_category(std::string_view source);

/// A visit as the rules see it: what the link says, in ASCII lower case, and what follows from it.
struct Visit {
  std::string source;
  std::string medium;
  std::string campaign;
  SourceCategory category = SourceCategory::none;  // of the source, as the table at hand reads it
  bool paid_medium = false;
  bool paid_source = false;
};

/// One rule. The first row of a table that matches decides.
struct ChannelRule {
  std::string_view id;
  std::string_view channel;  // in the product's own words; "" where the link alone does not decide
  std::string_view subject;  // what decided: source, medium, campaign, or "" for none of them
  bool (*matches)(const Visit&);
};

/// How one analytics product sorts visits into channels.
struct ChannelTable {
  std::string_view id;       // "ga4"
  std::string_view version;  // "ga4-2026-05-13": the date or revision of the rules
  std::string_view source;   // who published them
  void (*prepare)(Visit&);   // how the product reads source and medium before its rules
  std::vector<ChannelRule> rules;
};

/// The tables: ga4, plausible, matomo, umami.
const std::vector<ChannelTable>& channel_tables();

/// The table of that id or version ("ga4", "ga4-2026-05-13"), or nullptr.
const ChannelTable* find_channel_table(std::string_view id);

struct ChannelAnswer {
  std::string_view channel;  // "" where the product shows none or goes by the referrer
  Message rule;              // the rule that decided; values: {source | medium | campaign}
  std::string_view table;
};

/// Sorts a visit by one table. Letters count alike in either case.
///
/// in:      source, medium, campaign as the link says them, decoded; "" where absent
/// example: instagram, affiliate, "" by ga4 -> Organic Social, by ga4_organic_social_source
/// source:  the table's `source`
ChannelAnswer classify_channel(const ChannelTable& table, std::string_view source, std::string_view medium,
                               std::string_view campaign);

}  // namespace payoff

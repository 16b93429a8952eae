#include "core/ledger/link_book.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/ledger/fold.h"
#include "core/links/percent.h"

namespace payoff {
namespace {

enum Part : std::size_t { kContent, kId, kTerm, kCampaign, kSource };
constexpr int kWeights[] = {16, 8, 4, 2, 1};
/// More links that share a campaign or source than anybody tells apart by it.
constexpr std::size_t kMostSharing = 256;

/// Sites that collect codes or pay buyers back, by the first part of their names.
constexpr std::string_view kCouponSites[] = {
    "honey",       "joinhoney",   "retailmenot",  "slickdeals",
    "groupon",     "dealspotr",   "wikibuy",      "capitaloneshopping",
    "simplycodes", "wethrift",    "dontpayfull",  "couponfollow",
    "couponbirds", "knoji",       "savings",      "offers",
    "dealnews",    "bradsdeals",  "hotukdeals",   "mydealz",
    "dealabs",     "pepper",      "chollometro",  "preisjaeger",
    "ozbargain",   "topcashback", "quidco",       "rakuten",
    "ebates",      "befrugal",    "swagbucks",    "shoop",
    "igraal",      "igraal-com",  "poulpeo",      "ibotta",
    "goodshop",    "myunidays",   "studentbeans", "tenereteam",
    "hotdeals",    "valuecom",    "grabon",       "coupondunia",
    "cashkaro",    "picodi",      "cuponation",   "radins"};
/// Words that only such sites have in their names.
constexpr std::string_view kCouponWords[] = {
    "coupon",     "voucher",      "promocode",     "promo-code", "gutschein", "rabattcode", "codepromo",
    "code-promo", "discountcode", "discount-code", "cupon",      "kupon",     "cashback"};

/// What analytics write where they know nothing.
bool is_placeholder(std::string_view value) {
  static constexpr std::string_view kNothing[] = {
      "(not set)", "(direct)", "(none)",    "(organic)",      "(referral)", "(data not available)",
      "(other)",   "not set",  "undefined", "(not provided)", "null",       "(cross-network)",
      "direct"};
  const std::string plain = ascii_lower(trim(value));
  return plain.empty() || std::find(std::begin(kNothing), std::end(kNothing), plain) != std::end(kNothing);
}

void set(std::string& part, std::string_view value) {
  if (part.empty() && !is_placeholder(value)) part = trim(value);
}

}  // namespace

LedgerLink link_of_address(std::string_view address) {
  LedgerLink link;
  const std::size_t begin = address.find('?');
  if (begin == std::string_view::npos) return link;
  std::string_view query = address.substr(begin + 1);
  query = query.substr(0, query.find('#'));
  while (!query.empty()) {
    const std::string_view pair = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(query.size(), pair.size() + 1));
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos || pair.substr(0, 4) != "utm_") continue;
    const std::string_view key = pair.substr(4, equals - 4);
    const std::string value = query_decode(pair.substr(equals + 1));
    if (key == "source") set(link.source, value);
    if (key == "medium") set(link.medium, value);
    if (key == "campaign") set(link.campaign, value);
    if (key == "id") set(link.id, value);
    if (key == "content") set(link.content, value);
    if (key == "term") set(link.term, value);
  }
  return link;
}

LedgerLink link_of_row(const FactColumns& facts, std::size_t row) {
  LedgerLink link;
  const std::string_view both = facts.text(FactField::source_medium, row);
  const std::size_t slash = both.find(" / ");
  set(link.source, facts.text(FactField::source, row));
  set(link.medium, facts.text(FactField::medium, row));
  set(link.source, both.substr(0, slash));
  if (slash != std::string_view::npos) set(link.medium, both.substr(slash + 3));
  set(link.campaign, facts.text(FactField::campaign, row));
  set(link.id, facts.text(FactField::campaign_id, row));
  set(link.content, facts.text(FactField::content, row));
  set(link.term, facts.text(FactField::term, row));
  if (!says_nothing(link)) return link;
  return link_of_address(facts.text(FactField::landing_page, row));
}

bool says_nothing(const LedgerLink& link) {
  return link.source.empty() && link.campaign.empty() && link.id.empty() && link.content.empty() &&
         link.term.empty();
}

std::string fold_link(const LedgerLink& link) {
  std::string key;
  for (const std::string* part :
       {&link.source, &link.medium, &link.campaign, &link.id, &link.content, &link.term}) {
    key += fold_value(*part);
    key += '\x1f';
  }
  return key;
}

bool is_coupon_site(std::string_view source) {
  std::string plain = ascii_lower(trim(source));
  if (plain.substr(0, 4) == "www.") plain.erase(0, 4);
  if (plain.empty()) return false;
  const auto has = [&](std::string_view word) { return plain.find(word) != std::string::npos; };
  if (std::any_of(std::begin(kCouponWords), std::end(kCouponWords), has)) return true;
  const std::string_view first = std::string_view(plain).substr(0, plain.find('.'));
  return std::find(std::begin(kCouponSites), std::end(kCouponSites), first) != std::end(kCouponSites);
}

LinkBook::Parts LinkBook::parts_of(const LedgerLink& link) {
  return {fold_value(link.content), fold_value(link.id), fold_value(link.term), fold_value(link.campaign),
          fold_value(link.source)};
}

LinkBook::LinkBook(const std::vector<LedgerCreator>& creators, const std::vector<MeantLink>& meant) {
  for (const MeantLink& said : meant)
    meant_[fold_link(said.link)] = said.creator == kNobody ? kElsewhere : said.creator;
  const auto name = [&](std::string_view text, std::int32_t creator) {
    const std::string folded = fold_name(text);
    if (folded.size() < 3) return;
    const auto [entry, is_new] = names_.emplace(folded, creator);
    if (!is_new && entry->second != creator) entry->second = kNobody;
  };
  for (std::size_t i = 0; i < creators.size(); ++i) {
    const auto creator = static_cast<std::int32_t>(i);
    for (const LedgerLink& link : creators[i].links) add(link, creator);
    name(creators[i].handle, creator);
    name(creators[i].name, creator);
  }
}

void LinkBook::add(const LedgerLink& link, std::int32_t creator) {
  const auto number = static_cast<std::uint32_t>(links_.size());
  links_.push_back({parts_of(link), creator});
  for (std::size_t part = 0; part < kParts; ++part) {
    const std::string& value = links_.back().parts[part];
    if (value.empty()) continue;
    Holders& holders = holders_[part][value];
    holders.links.push_back(number);
    if (holders.creator != creator) holders.creator = holders.creator == kNobody ? creator : kElsewhere;
  }
}

std::int32_t LinkBook::named(std::string_view name) const {
  const auto found = names_.find(fold_name(name));
  return found == names_.end() ? kNobody : found->second;
}

bool LinkBook::is_own(std::size_t part, const Parts& asked) const {
  const auto found = holders_[part].find(asked[part]);
  return found != holders_[part].end() && found->second.creator >= 0;
}

/// 0 where the link does not fit what is asked.
int LinkBook::score(const Owned& owned, const Parts& asked) const {
  std::array<bool, kParts> same = {}, other = {};
  int score = 0;
  for (std::size_t part = 0; part < kParts; ++part) {
    if (owned.parts[part].empty() || asked[part].empty()) continue;
    same[part] = owned.parts[part] == asked[part];
    other[part] = !same[part];
    if (same[part]) score += kWeights[part];
  }
  for (const std::size_t part : {kContent, kId, kTerm}) {
    if (same[part] && is_own(part, asked)) return score;
  }
  if (same[kCampaign] && is_own(kCampaign, asked) && !other[kSource]) return score;
  const bool bare = owned.parts[kContent].empty() && owned.parts[kId].empty() && owned.parts[kTerm].empty() &&
                    owned.parts[kCampaign].empty();
  if (same[kSource] && bare && is_own(kSource, asked)) return score;
  const bool contradicts = std::find(other.begin(), other.end(), true) != other.end();
  const bool tells = same[kContent] || same[kId] || same[kTerm];
  return tells && !contradicts ? score : 0;
}

std::int32_t LinkBook::find(const LedgerLink& link) const {
  if (!meant_.empty()) {
    const auto said = meant_.find(fold_link(link));
    if (said != meant_.end()) return said->second;
  }
  const Parts asked = parts_of(link);
  int best = 0;
  std::int32_t creator = kNobody;
  for (std::size_t part = 0; part < kParts; ++part) {
    const auto found = holders_[part].find(asked[part]);
    if (asked[part].empty() || found == holders_[part].end()) continue;
    if (found->second.links.size() > kMostSharing && found->second.creator < 0) continue;
    for (const std::uint32_t number : found->second.links) {
      const int fits = score(links_[number], asked);
      if (fits < best || fits == 0) continue;
      if (fits == best && creator != links_[number].creator) creator = kElsewhere;
      if (fits > best) creator = links_[number].creator;
      best = fits;
    }
  }
  if (creator >= 0) return creator;
  for (const std::string* value : {&link.content, &link.id, &link.term, &link.campaign, &link.source}) {
    const std::int32_t by_name = value->empty() ? kNobody : named(*value);
    if (by_name != kNobody) return by_name;
  }
  return kNobody;
}

}  // namespace payoff

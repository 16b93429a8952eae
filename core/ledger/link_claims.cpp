#include <algorithm>
#include <map>
#include <unordered_map>

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/ledger/fold.h"
#include "core/ledger/link_book.h"

namespace payoff {
namespace {

LedgerLink link_of_order(const Ledger& ledger, const LedgerOrder& order) {
  const auto text = [&](OrderText kind) { return std::string(ledger.text(order, kind)); };
  LedgerLink link{text(OrderText::utm_source), text(OrderText::utm_medium),  text(OrderText::utm_campaign),
                  text(OrderText::utm_id),     text(OrderText::utm_content), text(OrderText::utm_term)};
  const LedgerLink landed = link_of_address(ledger.columns(order).landing_page[order.row]);
  if (says_nothing(link)) return landed;
  // Shops write down some of the tags; the page's address has them all.
  for (const auto part : {&LedgerLink::medium, &LedgerLink::campaign, &LedgerLink::id, &LedgerLink::content,
                          &LedgerLink::term}) {
    if ((link.*part).empty() && fold_value(link.source) == fold_value(landed.source))
      link.*part = landed.*part;
  }
  return link;
}

/// What the value of a link is called when a person is told why.
const std::string& shown(const LedgerLink& link) {
  for (const std::string* part : {&link.content, &link.id, &link.campaign, &link.source}) {
    if (!part->empty()) return *part;
  }
  return link.term;
}

/// The rows of transactions, by order: by id or by name, whichever finds more.
class Transactions {
 public:
  Transactions(const std::vector<FactFile>& files, const OrderIndex& index) {
    std::uint64_t ids = 0, names = 0;
    each(files, [&](const FactColumns& facts, std::size_t row) {
      const std::string_view order = facts.text(FactField::order, row);
      ids += index.by_id(order) != OrderIndex::kNone;
      names += index.by_name(order) != OrderIndex::kNone;
      ++join.of;
    });
    join.by_id = ids > names;
    join.matched = std::max(ids, names);
    each(files, [&](const FactColumns& facts, std::size_t row) {
      const std::string_view text = facts.text(FactField::order, row);
      const std::uint32_t order = join.by_id ? index.by_id(text) : index.by_name(text);
      if (order == OrderIndex::kNone) return;
      const LedgerLink link = link_of_row(facts, row);
      const auto [entry, is_new] = links_.emplace(order, link);
      // One transaction in two rows or files: whichever, but always the same one.
      if (!is_new && (says_nothing(entry->second) ||
                      (!says_nothing(link) && fold_link(link) < fold_link(entry->second))))
        entry->second = link;
    });
  }

  Join join;
  const LedgerLink* find(std::uint32_t order) const {
    const auto found = links_.find(order);
    return found == links_.end() ? nullptr : &found->second;
  }

 private:
  template <class Visit>
  static void each(const std::vector<FactFile>& files, const Visit& visit) {
    for (const FactFile& file : files) {
      if (file.kind != FormatKind::analytics) continue;
      for (std::size_t row = 0; row < file.facts->rows; ++row) {
        if (!file.facts->text(FactField::order, row).empty()) visit(*file.facts, row);
      }
    }
  }

  std::unordered_map<std::uint32_t, LedgerLink> links_;
};

/// An affiliate network tracked the click of a creator that it knows by name.
std::map<std::uint32_t, std::pair<std::int32_t, std::string>> affiliate_words(
    const std::vector<FactFile>& files, const OrderIndex& index, const LinkBook& book) {
  std::map<std::uint32_t, std::pair<std::int32_t, std::string>> words;
  for (const FactFile& file : files) {
    if (file.kind != FormatKind::affiliate) continue;
    const FactColumns* facts = file.facts;
    for (std::size_t row = 0; row < facts->rows; ++row) {
      const std::uint32_t order = index.by_either(facts->text(FactField::order, row));
      if (order == OrderIndex::kNone || was_declined(facts->text(FactField::status, row))) continue;
      for (const FactField field : {FactField::publisher, FactField::source}) {
        const std::string_view text = facts->text(field, row);
        const std::int32_t creator = book.named(text);
        if (creator == kNobody) continue;
        auto& word = words.emplace(order, std::pair(creator, std::string(text))).first->second;
        if (creator < word.first) word = {creator, std::string(text)};
        break;
      }
    }
  }
  return words;
}

}  // namespace

LinkClaims claim_links(const Ledger& ledger, const OrderIndex& index, const LinkBook& book,
                       const std::vector<FactFile>& facts, Evidence& evidence) {
  const Transactions transactions(facts, index);
  const auto affiliates = affiliate_words(facts, index, book);
  LinkClaims claims;
  claims.join = transactions.join;
  std::unordered_map<std::string, std::int32_t> known;
  std::map<std::string, UnmatchedLink> unmatched;
  for (std::uint32_t i = 0; i < ledger.orders().size(); ++i) {
    const LedgerOrder& order = ledger.orders()[i];
    LedgerLink link = link_of_order(ledger, order);
    const LedgerLink* transaction = says_nothing(link) ? transactions.find(i) : nullptr;
    if (transaction != nullptr) link = *transaction;
    const bool coupon_site =
        is_coupon_site(link.source) || is_coupon_site(ledger.text(order, OrderText::referrer));
    std::int32_t creator = kNobody;
    if (!says_nothing(link)) {
      const std::string key = fold_link(link);
      const auto entry = known.find(key);
      const std::int32_t found = entry != known.end() ? entry->second : book.find(link);
      if (entry == known.end()) known.emplace(key, found);
      creator = found >= 0 ? found : kNobody;
      evidence.add(i, Method::link, creator, shown(link));
      if (found == kNobody && order.exclusion == Exclusion::none) {
        UnmatchedLink& one = unmatched.emplace(key, UnmatchedLink{link}).first->second;
        ++one.orders;
        one.sales = add_saturated(one.sales, order.sales.net);
      }
    }
    const auto word = affiliates.find(i);
    if (creator == kNobody && word != affiliates.end()) {
      creator = word->second.first;
      evidence.add(i, Method::link, creator, word->second.second);
    }
    if (creator != kNobody || (says_nothing(link) && !coupon_site)) continue;
    const bool referred = !is_coupon_site(link.source) && coupon_site;
    evidence.add(i, Method::link, coupon_site ? kCouponSite : kElsewhere,
                 referred ? ledger.text(order, OrderText::referrer) : std::string_view(shown(link)));
  }
  for (auto& [key, one] : unmatched) claims.unmatched.push_back(std::move(one));
  std::stable_sort(claims.unmatched.begin(), claims.unmatched.end(),
                   [](const auto& a, const auto& b) { return a.orders > b.orders; });
  return claims;
}

}  // namespace payoff

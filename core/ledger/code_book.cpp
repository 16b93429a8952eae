#include "core/ledger/code_book.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/ledger/fold.h"
#include "core/links/promo_code.h"

namespace payoff {
namespace {

/// More than anybody stacks; a cell that lists them all is no order's.
constexpr std::size_t kMostStacked = 20;
/// Shorter names begin too many words.
constexpr std::size_t kShortestName = 3;

/// Notes whose the text is; of two creators' it is nobody's.
void note_owner(Meant& book, const std::string& text, std::int32_t creator,
                std::vector<std::string>* shared = nullptr) {
  if (text.empty()) return;
  const auto [entry, is_new] = book.emplace(text, creator);
  if (is_new || entry->second == creator) return;
  if (shared != nullptr && entry->second != kNobody) shared->push_back(text);
  entry->second = kNobody;
}

}  // namespace

CodeBook::CodeBook(const std::vector<LedgerCreator>& creators, const Meant& meant) {
  for (std::size_t i = 0; i < creators.size(); ++i) {
    const auto creator = static_cast<std::int32_t>(i);
    for (const std::string& code : creators[i].codes) {
      note_owner(codes_, fold_code(code), creator, &shared_);
      note_owner(skeletons_, code_skeleton(fold_code(code)), creator);
    }
    const std::string_view name = trim(creators[i].name);
    note_owner(names_, fold_name(name.substr(0, name.find(' '))), creator);
    if (fold_name(creators[i].handle) != fold_name(name.substr(0, name.find(' '))))
      note_owner(names_, fold_name(creators[i].handle), creator);
  }
  // Whose they are is for the user to say, as of a code that nobody has.
  std::sort(shared_.begin(), shared_.end());
  shared_.erase(std::unique(shared_.begin(), shared_.end()), shared_.end());
  for (const std::string& code : shared_) codes_.erase(code);
  for (const auto& [code, creator] : meant) codes_[fold_code(code)] = creator;
  shared_.erase(
      std::remove_if(shared_.begin(), shared_.end(), [this](const auto& code) { return knows(code); }),
      shared_.end());
}

std::int32_t CodeBook::find(std::string_view code) const {
  const auto found = codes_.find(fold_code(code));
  return found == codes_.end() ? kNobody : found->second;
}

bool CodeBook::knows(std::string_view code) const { return codes_.count(fold_code(code)) > 0; }

std::int32_t CodeBook::near(std::string_view code) const {
  const auto heard = skeletons_.find(code_skeleton(fold_code(code)));
  if (heard != skeletons_.end() && heard->second != kNobody) return heard->second;
  const std::string plain = fold_name(code);
  for (std::size_t length = plain.size(); length >= kShortestName; --length) {
    const auto named = names_.find(std::string_view(plain).substr(0, length));
    if (named != names_.end() && named->second != kNobody) return named->second;
  }
  return kNobody;
}

namespace {

/// What one cell says: asked once for each text of a file's pool.
struct CellSays {
  std::vector<std::pair<std::int32_t, std::string>> claims;
  std::vector<std::string> unknown;
};

CellSays read_cell(std::string_view cell, const CodeBook& book) {
  CellSays says;
  const std::vector<std::string_view> codes = codes_of(cell);
  const bool whole = !codes.empty() && book.knows(codes.front());
  const std::size_t first = whole || codes.size() < 2 ? 0 : 1;
  const std::size_t end = whole ? 1 : std::min(codes.size(), first + kMostStacked);
  for (std::size_t i = first; i < end; ++i) {
    const std::int32_t creator = book.find(codes[i]);
    if (creator != kNobody) says.claims.emplace_back(creator, std::string(codes[i]));
    if (creator == kNobody) says.claims.emplace_back(kElsewhere, std::string(codes[i]));
    if (!book.knows(codes[i])) says.unknown.emplace_back(codes[i]);
  }
  return says;
}

}  // namespace

std::vector<Unmatched> claim_codes(const Ledger& ledger, const CodeBook& book, Evidence& claims) {
  std::unordered_map<std::string_view, CellSays> cells;
  std::map<std::string, Unmatched> unknown;
  for (std::size_t i = 0; i < ledger.orders().size(); ++i) {
    const LedgerOrder& order = ledger.orders()[i];
    const std::string_view cell = ledger.text(order, OrderText::discount_code);
    if (cell.empty()) continue;
    auto found = cells.find(cell);
    if (found == cells.end()) found = cells.emplace(cell, read_cell(cell, book)).first;
    for (const auto& [creator, code] : found->second.claims) claims.add(i, Method::code, creator, code);
    if (order.exclusion != Exclusion::none) continue;
    for (const std::string& code : found->second.unknown) {
      Unmatched& entry = unknown[fold_code(code)];
      if (entry.text.empty() || code < entry.text) entry.text = code;
      ++entry.orders;
      entry.sales = add_saturated(entry.sales, order.sales.net);
    }
  }
  std::vector<Unmatched> list;
  for (auto& [folded, entry] : unknown) {
    entry.near = book.near(entry.text);
    list.push_back(std::move(entry));
  }
  std::stable_sort(list.begin(), list.end(),
                   [](const auto& a, const auto& b) { return a.orders > b.orders; });
  return list;
}

}  // namespace payoff

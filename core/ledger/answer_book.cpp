#include "core/ledger/answer_book.h"

#include <algorithm>

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/ledger/fold.h"

namespace payoff {
namespace {

constexpr std::size_t kShortestName = 3;
constexpr std::size_t kLongestWords = 4;
/// Answers past these are looked at as they are.
constexpr std::size_t kMostNear = 200;
constexpr std::size_t kLongestNear = 40;

/// One creator's, or nobody's where it is two's.
void note(Meant& book, std::string text, std::int32_t creator) {
  if (text.size() < kShortestName) return;
  const auto [entry, is_new] = book.emplace(std::move(text), creator);
  if (!is_new && entry->second != creator) entry->second = kNobody;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n,;:/()\"!?|&"), text.size());
    std::string word = fold_name(text.substr(0, end));
    if (!word.empty()) words.push_back(std::move(word));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return words;
}

}  // namespace

std::size_t slips_between(std::string_view a, std::string_view b, std::size_t most) {
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > most) return most + 1;
  std::vector<std::size_t> before, last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return std::min(last[b.size()], most + 1);
}

std::string AnswerBook::fold(std::string_view answer) { return fold_name(answer); }

AnswerBook::AnswerBook(const std::vector<LedgerCreator>& creators, const Meant& meant) {
  for (std::size_t i = 0; i < creators.size(); ++i) {
    const auto creator = static_cast<std::int32_t>(i);
    note(names_, fold(creators[i].name), creator);
    note(names_, fold(creators[i].handle), creator);
    const std::vector<std::string> words = words_of(creators[i].name);
    for (const std::string& word : words) {
      if (words.size() > 1) note(parts_, word, creator);
    }
  }
  for (const auto& [answer, creator] : meant) meant_[fold(answer)] = creator;
}

std::int32_t AnswerBook::find(std::string_view answer) const {
  const std::string whole = fold(answer);
  const auto said = meant_.find(whole);
  if (said != meant_.end()) return said->second;
  const auto exact = names_.find(whole);
  if (exact != names_.end()) return exact->second;
  const std::vector<std::string> words = words_of(answer);
  std::int32_t found = kNobody;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string joined;
    for (std::size_t n = i; n < std::min(words.size(), i + kLongestWords); ++n) {
      joined += words[n];
      auto name = names_.find(joined);
      // "Mia Lopez's video"
      if (name == names_.end() && joined.size() > kShortestName + 1 && joined.back() == 's')
        name = names_.find(std::string_view(joined).substr(0, joined.size() - 1));
      if (name == names_.end() || name->second == kNobody) continue;
      if (found != kNobody && found != name->second) return kNobody;
      found = name->second;
    }
  }
  return found;
}

std::int32_t AnswerBook::near(std::string_view answer) const {
  const std::string whole = fold(answer);
  if (whole.size() > kLongestNear) return kNobody;
  for (const std::string& word : words_of(answer)) {
    const auto part = parts_.find(word);
    if (part != parts_.end() && part->second != kNobody) return part->second;
  }
  std::int32_t nearest = kNobody;
  std::size_t fewest = whole.size() < 4 ? 0 : whole.size() < 8 ? 1 : 2;
  for (const Meant* book : {&names_, &parts_}) {
    for (const auto& [name, creator] : *book) {
      const std::size_t slips = creator == kNobody ? fewest + 1 : slips_between(whole, name, fewest);
      if (slips > fewest) continue;
      if (slips < fewest || nearest == kNobody) nearest = creator;
      fewest = std::min(fewest, slips);
    }
  }
  return nearest;
}

std::vector<Unmatched> claim_answers(const Ledger& ledger, const OrderIndex& index, const AnswerBook& book,
                                     const std::vector<FactFile>& facts, Evidence& evidence) {
  // By order, so that files and rows may come in any order; of two answers to one order the first by letters.
  std::map<std::uint32_t, std::string> answers;
  for (const FactFile& survey : facts) {
    if (survey.kind != FormatKind::survey) continue;
    const FactColumns* file = survey.facts;
    for (std::size_t row = 0; row < file->rows; ++row) {
      const std::string answer(file->text(FactField::answer, row));
      std::uint32_t order = index.by_either(file->text(FactField::order, row));
      if (order == OrderIndex::kNone) order = index.by_email(file->text(FactField::email, row));
      if (order == OrderIndex::kNone || answer.empty()) continue;
      std::string& kept = answers.emplace(order, answer).first->second;
      if (answer < kept) kept = answer;
    }
  }
  std::map<std::string, Unmatched> unknown;
  for (const auto& [order, answer] : answers) {
    const std::int32_t creator = book.find(answer);
    evidence.add(order, Method::survey, creator == kNobody ? kElsewhere : creator, answer);
    if (creator != kNobody || book.knows(answer)) continue;
    const LedgerOrder& sale = ledger.orders()[order];
    if (sale.exclusion != Exclusion::none) continue;
    Unmatched& entry = unknown[ascii_lower(answer)];
    if (entry.text.empty() || answer < entry.text) entry.text = answer;
    ++entry.orders;
    entry.sales = add_saturated(entry.sales, sale.sales.net);
  }
  std::vector<Unmatched> list;
  for (auto& [text, entry] : unknown) list.push_back(std::move(entry));
  std::stable_sort(list.begin(), list.end(),
                   [](const auto& a, const auto& b) { return a.orders > b.orders; });
  for (std::size_t i = 0; i < std::min(list.size(), kMostNear); ++i) list[i].near = book.near(list[i].text);
  return list;
}

}  // namespace payoff

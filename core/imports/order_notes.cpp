#include "core/imports/order_notes.h"

#include <algorithm>

#include "core/imports/names.h"

namespace payoff {
namespace {

/// Keys are kept to know them again; a shop's own long lines are no keys.
constexpr std::size_t kLongestKey = 60;
constexpr std::size_t kMostKeys = 1000;

struct KeyRow {
  std::string_view key;
  OrderText text;
};
constexpr KeyRow kTexts[] = {
    {"utm source", OrderText::note_utm_source}, {"utm campaign", OrderText::note_utm_campaign},
    {"utm source", OrderText::utm_source},      {"utm medium", OrderText::utm_medium},
    {"utm campaign", OrderText::utm_campaign},  {"utm content", OrderText::utm_content},
    {"utm term", OrderText::utm_term},          {"utm id", OrderText::utm_id}};

/// "UTM source", "utm_source", "utm-source", "utmSource" and "utmsource" name one thing.
std::string attribute_key(std::string_view key) {
  std::string plain = plain_name(key);
  if (plain.substr(0, 3) == "utm" && plain.size() > 3 && plain[3] != ' ') plain = "utm " + plain.substr(3);
  return plain;
}

OrderNotes::Meaning meaning_of(std::string_view key) {
  const std::string plain = attribute_key(key);
  OrderNotes::Meaning meaning;
  for (const KeyRow& row : kTexts) {
    if (plain == row.key) meaning.texts.push_back(row.text);
  }
  meaning.referrer = plain == "referrer" || plain == "referring site";
  meaning.landing_page = plain == "landing page url" || plain == "landing page" || plain == "landing site";
  meaning.user_agent = plain == "user agent";
  return meaning;
}

}  // namespace

/// The number of the key that the line begins with, and how long it is; 0 where it has none, or one too many.
std::uint32_t OrderNotes::number_of(std::string_view line, std::size_t& length) {
  const std::uint32_t expected = keys_[key_].after;
  const std::string_view known = names_.text(expected);
  length = known.size();
  if (expected != 0 && line.size() > length && line[length] == ':' &&
      same_text(known, line.substr(0, length)))
    return expected;
  length = find_either(line, ':', '\n');
  if (length == line.size() || length == 0 || length > kLongestKey || line[length] != ':') return 0;
  const std::string_view key = line.substr(0, length);
  if (names_.size() > kMostKeys && names_.find(key) == Interner::kNone) return 0;
  const std::uint32_t number = names_.add(key);
  if (number == keys_.size()) {
    Meaning meaning = meaning_of(key);
    const bool means =
        !meaning.texts.empty() || meaning.referrer || meaning.landing_page || meaning.user_agent;
    keys_.push_back({std::move(meaning), 0, means});
  }
  keys_[key_].after = number;
  return number;
}

OrderNotes::Line OrderNotes::next(std::string_view& notes) {
  while (!notes.empty()) {
    const std::size_t end = find_either(notes, '\r', '\n');
    const std::string_view line = notes.substr(0, end);
    notes.remove_prefix(std::min(notes.size(), end + 1));
    std::size_t length = 0;
    const std::uint32_t number = number_of(line, length);
    if (number == 0) continue;
    key_ = number;
    if (keys_[number].means) return {&keys_[number].meaning, trim_cell(line.substr(length + 1))};
  }
  return {nullptr, {}};
}

}  // namespace payoff

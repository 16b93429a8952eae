#include "core/links/promo_code.h"

#include <cstdint>
#include <unordered_map>
#include <unordered_set>

#include "core/base/text.h"
#include "core/links/latin_letters.h"

namespace payoff {
namespace {

constexpr std::size_t kLongestPattern = 60;
constexpr std::size_t kLongestName = 14;
constexpr std::size_t kMostCreators = 100'000;
/// Digits and letters that look and sound like no other.
constexpr std::string_view kDigits = "234679";
constexpr std::string_view kLetters = "ACDEFGHJKLMNPQRTUVWXY";

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
bool is_code_character(char c) { return is_digit(c) || (c >= 'A' && c <= 'Z') || c == '-' || c == '_'; }

/// The number in the digits of `alphabet`, counted 1 -> first, so that every number is another text.
std::string counted(std::size_t number, std::string_view alphabet) {
  std::string text;
  for (; number > 0; number = (number - 1) / alphabet.size()) {
    text.insert(text.begin(), alphabet[(number - 1) % alphabet.size()]);
  }
  return text;
}

/// Two syllables that depend on the text alone (FNV-1a).
std::string syllables(std::string_view text) {
  static constexpr std::string_view kConsonants = "DFKLMNPRTV";
  static constexpr std::string_view kVowels = "AEU";
  std::uint32_t hash = 2166136261u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  std::string result;
  for (int i = 0; i < 2; ++i) {
    result.push_back(kConsonants[hash % kConsonants.size()]);
    hash /= static_cast<std::uint32_t>(kConsonants.size());
    result.push_back(kVowels[hash % kVowels.size()]);
    hash /= static_cast<std::uint32_t>(kVowels.size());
  }
  return result;
}

/// The first word that has a letter of ours; else the whole name.
std::string_view first_word(std::string_view name) {
  std::size_t start = 0;
  for (std::size_t position = 0; position < name.size();) {
    const std::size_t end = position;
    const char32_t c = next_code_point(name, position);
    if (!is_blank(c) && c != '.' && c != '_' && c != '-') continue;
    if (!latin_letters(name.substr(start, end - start)).empty()) return name.substr(start, end - start);
    start = position;
  }
  return latin_letters(name.substr(start)).empty() ? name : name.substr(start);
}

std::string name_letters(std::string_view text) {
  const std::string letters = latin_letters(text).substr(0, kLongestName);
  return letters.empty() ? syllables(text) : letters;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (is_digit(c)) digits.push_back(c);
  }
  return digits;
}

/// A piece of the pattern: text as it stands, or a placeholder.
struct Piece {
  std::string text;
  bool placeholder = false;
};

bool is_known(std::string_view id) {
  for (const std::string_view known : {"creator", "first", "network", "campaign", "percent", "n"}) {
    if (id == known) return true;
  }
  return false;
}

Result<std::vector<Piece>> read_pattern(std::string_view pattern) {
  pattern = trim(pattern);
  if (pattern.empty()) return fail(Fault::empty_value, "pattern");
  if (pattern.size() > kLongestPattern) return fail(Fault::too_large, "pattern");
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < pattern.size();) {
    if (pattern[i] != '{') {
      const std::size_t start = i;
      const char32_t c = next_code_point(pattern, i);
      const char capital = upper(pattern[start]);
      if (c >= 0x80 || !is_code_character(capital)) {
        return fail(Fault::out_of_range, "pattern",
                    {{"character", well_formed(pattern.substr(start, i - start))}});
      }
      pieces.push_back({std::string(1, capital)});
      continue;
    }
    const std::size_t end = pattern.find('}', i);
    if (end == std::string_view::npos) return fail(Fault::out_of_range, "pattern", {{"character", "{"}});
    std::string id = ascii_lower(trim(pattern.substr(i + 1, end - i - 1)));
    if (!is_known(id)) return fail(Fault::unknown_id, "pattern", {{"given", well_formed(id)}});
    pieces.push_back({std::move(id), true});
    i = end + 1;
  }
  return pieces;
}

/// A code before and after the place where a letter may make it another.
struct Draft {
  std::string head;
  std::string tail;
};

std::string piece_text(const Piece& piece, const CodeOwner& owner, std::size_t row) {
  if (!piece.placeholder) return piece.text;
  if (piece.text == "creator") return name_letters(owner.creator);
  if (piece.text == "first") return name_letters(first_word(owner.creator));
  if (piece.text == "network") return latin_letters(owner.network).substr(0, kLongestName);
  if (piece.text == "campaign") return latin_letters(owner.campaign).substr(0, kLongestName);
  if (piece.text == "percent") return digits_of(owner.percent);
  return counted(row + 1, kDigits);
}

Draft draft_of(const std::vector<Piece>& pieces, const CodeOwner& owner, std::size_t row) {
  Draft draft;
  bool named = false;
  for (const Piece& piece : pieces) {
    std::string& part = named ? draft.tail : draft.head;
    part += piece_text(piece, owner, row);
    named = named || (piece.placeholder && (piece.text == "creator" || piece.text == "first"));
  }
  return draft;
}

bool says_something(std::string_view code) { return code.find_first_not_of("-_") != std::string_view::npos; }

/// The nth way to spell a draft; the 0th is the draft as it is.
std::string spelling(const Draft& draft, std::size_t attempt) {
  if (attempt == 0) return draft.head + draft.tail;
  const bool before_digit = !draft.tail.empty() && is_digit(draft.tail[0]);
  if (before_digit) return draft.head + counted(attempt, kLetters) + draft.tail;
  return draft.head + draft.tail + counted(attempt, kDigits);
}

}  // namespace

std::string code_skeleton(std::string_view code) {
  std::string skeleton;
  for (char c : code) {
    c = upper(c);
    if (c == '0') c = 'O';
    if (c == '1') c = 'I';
    if (c == '2') c = 'Z';
    if (c == '5') c = 'S';
    if (c == '8') c = 'B';
    if (c != '-' && c != '_' && c != ' ') skeleton.push_back(c);
  }
  return skeleton;
}

Result<PromoCodes> promo_codes(const std::vector<CodeOwner>& creators, std::string_view pattern,
                               const std::vector<std::string>& taken) {
  if (creators.size() > kMostCreators) return fail(Fault::too_large, "creators");
  const Result<std::vector<Piece>> pieces = read_pattern(pattern);
  if (!pieces) return tl::unexpected<Error>(pieces.error());
  std::unordered_set<std::string> used;
  for (const std::string& code : taken) used.insert(code_skeleton(trim(code)));
  // Many creators of one name do not try every spelling from the start again.
  std::unordered_map<std::string, std::size_t> next_attempt;
  PromoCodes result;
  for (std::size_t row = 0; row < creators.size(); ++row) {
    const std::string subject = "creators." + std::to_string(row);
    const Draft draft = draft_of(*pieces, creators[row], row);
    if (!says_something(draft.head + draft.tail)) {
      return fail(Fault::out_of_range, subject, {{"code", draft.head + draft.tail}});
    }
    std::size_t& attempt = next_attempt[draft.head + '\n' + draft.tail];
    std::string code = spelling(draft, attempt);
    while (!used.insert(code_skeleton(code)).second) code = spelling(draft, ++attempt);
    if (attempt > 0) result.warnings.push_back({"code_made_unique", subject, {{"code", code}}});
    if (latin_letters(creators[row].creator).empty()) {
      result.warnings.push_back({"neutral_name", subject, {{"code", code}}});
    }
    result.codes.push_back(std::move(code));
  }
  return result;
}

}  // namespace payoff

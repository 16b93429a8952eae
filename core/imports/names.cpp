#include "core/imports/names.h"

#include "core/base/text.h"

namespace payoff {

std::vector<std::string> words_of_name(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : ascii_lower(trim(name))) {
    const bool letter =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '%' || c == '#' || (c & '\x80') != 0;
    if (letter) {
      word.push_back(c);
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::string plain_name(std::string_view name) {
  std::string plain;
  for (const std::string& word : words_of_name(name)) {
    if (!plain.empty()) plain += ' ';
    plain += word;
  }
  return plain;
}

}  // namespace payoff

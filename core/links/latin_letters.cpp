#include "core/links/latin_letters.h"

#include <array>

#include "core/base/text.h"

namespace payoff {
namespace {

// One word a code point from U+00C0 on; "." is no letter.
constexpr std::string_view kLatin =
    "A A A A A A AE C E E E E I I I I D N O O O O O . O U U U U Y TH SS "
    "A A A A A A AE C E E E E I I I I D N O O O O O . O U U U U Y TH Y "
    "A A A A A A C C C C C C C C D D D D E E E E E E E E E E G G G G G G G G H H H H "
    "I I I I I I I I I I IJ IJ J J K K K L L L L L L L L L L N N N N N N N N N "
    "O O O O O O OE OE R R R R R R S S S S S S S S T T T T T T U U U U U U U U U U U U "
    "W W Y Y Y Z Z Z Z Z Z S ";
// From U+0391: capitals, U+03A2 is no letter, U+03AA and U+03AB with two dots.
constexpr std::string_view kGreek = "A V G D E Z I TH I K L M N X O P R . S T Y F CH PS O I Y A E I I Y ";
// From U+03B1: small letters with both sigmas.
constexpr std::string_view kSmallGreek = "A V G D E Z I TH I K L M N X O P R S S T Y F CH PS O I Y O Y O ";
// From U+0410, 32 capitals; the small letters follow in the same order.
constexpr std::string_view kCyrillic =
    "A B V G D E ZH Z I I K L M N O P R S T U F KH TS CH SH SHCH . Y . E IU IA ";

std::string_view word_at(std::string_view words, std::size_t index) {
  for (; index > 0; --index) {
    const std::size_t blank = words.find(' ');
    if (blank == std::string_view::npos) return {};
    words.remove_prefix(blank + 1);
  }
  const std::string_view word = words.substr(0, words.find(' '));
  return word == "." ? std::string_view() : word;
}

struct Block {
  char32_t first;
  char32_t last;
  std::string_view words;
};

constexpr std::array<Block, 5> kBlocks = {{{0xC0, 0x17F, kLatin},
                                           {0x391, 0x3AB, kGreek},
                                           {0x3B1, 0x3CE, kSmallGreek},
                                           {0x410, 0x42F, kCyrillic},
                                           {0x430, 0x44F, kCyrillic}}};

struct Letter {
  char32_t code_point;
  std::string_view word;
};

// Romanian, accented Greek, Ukrainian, Belarusian and Serbian letters that stand outside the blocks.
constexpr std::array<Letter, 25> kOthers = {
    {{0x218, "S"}, {0x219, "S"}, {0x21A, "T"}, {0x21B, "T"},  {0x386, "A"},  {0x388, "E"}, {0x389, "I"},
     {0x38A, "I"}, {0x38C, "O"}, {0x38E, "Y"}, {0x38F, "O"},  {0x3AC, "A"},  {0x3AD, "E"}, {0x3AE, "I"},
     {0x3AF, "I"}, {0x401, "E"}, {0x451, "E"}, {0x404, "IE"}, {0x454, "IE"}, {0x406, "I"}, {0x456, "I"},
     {0x407, "I"}, {0x457, "I"}, {0x408, "J"}, {0x458, "J"}}};

std::string_view latin_word(char32_t c) {
  static constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  if (c >= 0xFF21 && c <= 0xFF5A) c -= 0xFEE0;  // full-width forms
  if (c >= 'A' && c <= 'Z') return kAlphabet.substr(c - 'A', 1);
  if (c >= 'a' && c <= 'z') return kAlphabet.substr(c - 'a', 1);
  for (const Block& block : kBlocks) {
    if (c >= block.first && c <= block.last) return word_at(block.words, c - block.first);
  }
  for (const Letter& letter : kOthers) {
    if (letter.code_point == c) return letter.word;
  }
  // Vietnamese and Welsh letters come in runs of pairs by their base letter.
  static constexpr std::array<Letter, 7> kRuns = {
      {{0x1EB7, "A"}, {0x1EC7, "E"}, {0x1ECB, "I"}, {0x1EE3, "O"}, {0x1EF1, "U"}, {0x1EF9, "Y"}, {0, ""}}};
  if (c < 0x1EA0) return {};
  for (const Letter& run : kRuns) {
    if (c <= run.code_point) return run.word;
  }
  return {};
}

}  // namespace

std::string latin_letters(std::string_view text) {
  std::string letters;
  for (std::size_t position = 0; position < text.size();)
    letters += latin_word(next_code_point(text, position));
  return letters;
}

}  // namespace payoff

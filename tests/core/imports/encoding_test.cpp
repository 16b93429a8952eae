#include "core/imports/encoding.h"

#include <string>

#include "tests/core/imports/import_file.h"

using namespace payoff;
using payoff::test::import_file;
using payoff::test::read_table;

namespace {

std::string transcoded(Encoding encoding, const std::string& bytes, std::size_t chunk) {
  Transcoder transcoder(encoding);
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += chunk)
    transcoder.push(std::string_view(bytes).substr(at, chunk), text);
  transcoder.finish(text);
  return text;
}

std::string utf16(const std::u16string& text, bool little, bool mark) {
  std::string bytes;
  const auto put = [&](unsigned unit) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    bytes += little ? std::string{low, high} : std::string{high, low};
  };
  if (mark) put(0xFEFF);
  for (const char16_t unit : text) put(unit);
  return bytes;
}

}  // namespace

TEST_CASE("encoding: UTF-16 of either order, with a mark or without, reads the same in chunks of any size") {
  const std::u16string text = u"Name,Total\r\nZo\u00EB \U0001F60A,12\r\n";
  for (const bool little : {true, false}) {
    for (const bool mark : {true, false}) {
      const std::string bytes = utf16(text, little, mark);
      const EncodingGuess guess = guess_encoding(bytes);
      CHECK(guess.encoding == (little ? Encoding::utf_16le : Encoding::utf_16be));
      CHECK(guess.mark == (mark ? 2 : 0));
      for (const std::size_t chunk : {1u, 3u, 100u}) {
        CHECK(transcoded(guess.encoding, bytes.substr(guess.mark), chunk) ==
              "Name,Total\r\nZo\xC3\xAB \xF0\x9F\x98\x8A,12\r\n");
      }
    }
  }
}

TEST_CASE(
    "encoding: half a character at the end, a lone surrogate and a byte without a character are counted") {
  CHECK(transcoded(Encoding::utf_16le, std::string("a\0b", 3), 1) == "a\xEF\xBF\xBD");
  CHECK(transcoded(Encoding::utf_16be, std::string("\xDC\x00", 2), 2) == "\xEF\xBF\xBD");
  Transcoder transcoder(Encoding::windows_1252);
  std::string text;
  transcoder.push("\x81\x80", text);
  CHECK(text == "\xEF\xBF\xBD\xE2\x82\xAC");
  CHECK(transcoder.replaced() == 1);
}

// The words are common ones of each language, written down in each code page by hand from its chart.
TEST_CASE("encoding: the code page is the one whose letters make words") {
  struct Case {
    const char* bytes;
    const char* encoding;
    const char* text;
  };
  const Case cases[] = {
      {"caf\xE9,Stra\xDF"
       "e",
       "windows-1252", "caf\xC3\xA9"},
      {"z\xB3oty,\xBF\xF3\xB3ty,dzi\x9C", "windows-1250", "z\xC5\x82oty"},
      {"\xEA\xEE\xE4,\xF1\xF3\xEC\xEC\xE0", "windows-1251", "\xD0\xBA\xD0\xBE\xD0\xB4"},
      {"\xCA\xFC\xF3\xF4\xEF\xF2,\xA2\xED\xE1", "windows-1253",
       "\xCE\x9A\xCF\x8C\xCF\x83\xCF\x84\xCE\xBF\xCF\x82"},
      {"\xCA\xFC\xF3\xF4\xEF\xF2,\xB6\xED\xE1", "iso-8859-7",
       "\xCE\x9A\xCF\x8C\xCF\x83\xCF\x84\xCE\xBF\xCF\x82"},
      {"sipari\xFE,ba\xF0l\xFD", "iso-8859-9", "sipari\xC5\x9F"},
  };
  for (const Case& test : cases) {
    INFO(test.encoding);
    const auto table = read_table(std::string("id,name\n1,x\n") + test.bytes + "\n");
    CHECK(table["encoding"] == test.encoding);
    CHECK(table["records"][2][0] == test.text);
    CHECK(read_table(std::string(test.bytes) + "\n", {{"encoding", test.encoding}})["records"][0][0] ==
          test.text);
  }
}

TEST_CASE("encoding: a letter past the first 64 KiB still shows the code page") {
  std::string file = "Name,Financial Status,Currency,Total,Discount Code\n";
  for (int i = 0; i < 5000; ++i) file += "#" + std::to_string(i) + ",paid,EUR,1.50,\n";
  file += "#9999,paid,EUR,1.50,CAF\xC9\n";
  for (const std::size_t chunk : {1000u, 65536u}) {
    const auto reading = import_file(file, chunk)["reading"];
    CHECK(reading["encoding"] == "windows-1252");
    CHECK(reading["orders"]["by_discount_code"]["CAF\xC3\x89"]["orders"] == 1);
    CHECK(reading["orders"]["by_discount_code"]["(none)"]["total"] == "7500.00");
  }
}

TEST_CASE("encoding: NUL bytes are left out and counted") {
  const auto finished =
      import_file(std::string("Date,Views\n2024-01-01,1\0"
                              "2\n2024-01-02,3\n",
                              40));
  CHECK(finished["reading"]["column_sums_without_total_rows"]["Views"] == "15");
  CHECK(finished["diagnostics"][0]["id"] == "nul_characters");
}

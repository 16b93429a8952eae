#include "core/attribution/journey_csv.h"

#include <doctest/doctest.h>

using namespace payoff;

namespace {

struct File {
  ChannelNames names;
  AttributionOptions options;
  Tally tally{names, options};
  JourneyReader reader{names, tally};
  JourneyCsv csv{reader};
};

}  // namespace

TEST_CASE(
    "journey file: quotes, a mark, either line end and semicolons read the same in chunks of any size") {
  const std::string text =
      "\xEF\xBB\xBFpath;total_conversions;total_conversion_value\r\n"
      "\"mia > leo; the \"\"cook\"\"\";2;30\r\n"
      "mia > mia;1;\"5\"\n"
      "leo;0;0";
  for (std::size_t size = 1; size <= text.size(); ++size) {
    CAPTURE(size);
    File file;
    for (std::size_t at = 0; at < text.size(); at += size) REQUIRE(file.csv.push(text.substr(at, size)));
    REQUIRE(file.csv.finish());
    CHECK(file.reader.reading().rows == 3);
    CHECK(file.tally.totals().conversions == 3);
    CHECK(file.tally.totals().value_micros == 35'000'000);
    CHECK(file.names.find("leo; the \"cook\""));
  }
}

TEST_CASE("journey file: one without a line is refused, and so is a record past 1 MiB") {
  File empty;
  CHECK(empty.csv.finish().error().subject == "header");
  File endless;
  REQUIRE(endless.csv.push("path,total_conversions\n"));
  const Result<void> pushed = endless.csv.push("\"" + std::string(std::size_t{2} << 20, 'x'));
  REQUIRE_FALSE(pushed);
  CHECK(pushed.error().fault == Fault::too_large);
}

TEST_CASE("journey file: Windows-1252 and UTF-16 are told by their bytes, in chunks of any size") {
  const std::string ascii(5000, 'x');
  const std::string plain = "path;conversions\n" + ascii + " > Zo\xEB;2\nCaf\xE9;1\n";
  std::string wide = "\xFF\xFE";
  for (char letter : plain) wide += {letter, '\0'};
  for (const std::string& text : {plain, wide}) {
    for (std::size_t size : {std::size_t{1}, std::size_t{777}, text.size()}) {
      CAPTURE(size);
      File file;
      for (std::size_t at = 0; at < text.size(); at += size) REQUIRE(file.csv.push(text.substr(at, size)));
      REQUIRE(file.csv.finish());
      CHECK(file.reader.reading().rows == 2);
      CHECK(file.names.find("Zo\xC3\xAB"));
      CHECK(file.names.find("Caf\xC3\xA9"));
    }
  }
}

TEST_CASE("journey file: first and last touch in columns of their own are paths of one touch or two") {
  File file;
  REQUIRE(file.csv.push(
      "Name,First_Touch,Last_Touch,Total\n#1,mia,mail,30\n#2,mail,mail,20\n#3,,leo,5\n#4,,,7\n"));
  REQUIRE(file.csv.finish());
  CHECK(file.tally.totals().conversions == 3);
  CHECK(file.tally.totals().touches == 4);
  CHECK(file.tally.totals().value_micros == 55'000'000);
  REQUIRE(file.reader.reading().troubles.size() == 1);
  CHECK(file.reader.reading().troubles[0].row == 4);
}

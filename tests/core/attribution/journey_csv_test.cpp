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

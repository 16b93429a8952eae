#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/attribution/journey_csv.h"
#include "core/engine/attribution.h"

namespace payoff::engine {

/// A file of journeys that a caller is handing over, chunk by chunk. After the first fault every call answers
/// it.
class OpenJourneys {
 public:
  explicit OpenJourneys(AttributionRequest request);

  /// Where the caller writes the bytes of the next chunk.
  std::vector<char>& stage(std::size_t bytes);
  /// Reads what is staged. {ok, rows}
  std::string push();
  /// Ends the file and answers. Only once.
  std::string finish();

 private:
  AttributionRequest request_;
  ChannelNames names_;
  Tally tally_;
  JourneyReader reader_;
  JourneyCsv csv_;
  std::vector<char> stage_;
  Result<void> so_far_;
  bool finished_ = false;
};

/// nullptr where the handle was disposed of or never was.
OpenJourneys* find_journeys(int handle);
void dispose_journeys(int handle);

}  // namespace payoff::engine

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/attribution/journey_reader.h"
#include "core/imports/csv.h"

namespace payoff {

/// Hands the rows of a UTF-8 CSV file, in chunks of any size, to a JourneyReader: comma, semicolon or tab,
/// whichever the header line has most of.
class JourneyCsv : private CsvSink {
 public:
  explicit JourneyCsv(JourneyReader& reader) : reader_(reader) {}
  /// faults: too_large naming row (longer than 1 MiB); those of the reader
  Result<void> push(std::string_view bytes);
  Result<void> finish();

 private:
  void record(const CsvRecord& record) override;
  Result<void> read(std::string_view text, bool last);

  JourneyReader& reader_;
  std::optional<CsvReader> csv_;
  std::string rest_;
  std::vector<std::string_view> fields_;
  std::vector<std::string> unquoted_;
  Result<void> so_far_;
  bool has_header_ = false;
};

}  // namespace payoff

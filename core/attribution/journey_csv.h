#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/attribution/journey_reader.h"
#include "core/imports/csv.h"
#include "core/imports/encoding.h"

namespace payoff {

/// Hands the rows of a CSV file, in chunks of any size, to a JourneyReader: in whatever encoding
/// (imports/encoding.h) and with comma, semicolon or tab, whichever the header line has most of.
class JourneyCsv : private CsvSink {
 public:
  explicit JourneyCsv(JourneyReader& reader) : reader_(reader) {}
  /// faults: too_large naming row (longer than 1 MiB); those of the reader
  Result<void> push(std::string_view bytes);
  Result<void> finish();
  Encoding encoding() const { return transcoder_.encoding(); }

 private:
  void record(const CsvRecord& record) override;
  Result<void> begin();
  Result<void> decode(std::string_view bytes);
  Result<void> take(std::string_view text);
  Result<void> read(std::string_view text, bool last);

  JourneyReader& reader_;
  std::string sample_;  // until it is long enough to tell the encoding
  bool begun_ = false;
  bool certain_ = false;  // whether a byte past ASCII was seen
  Transcoder transcoder_{Encoding::utf_8};
  std::optional<CsvReader> csv_;
  std::string rest_;
  std::vector<std::string_view> fields_;
  std::vector<std::string> unquoted_;
  Result<void> so_far_;
  bool has_header_ = false;
};

}  // namespace payoff

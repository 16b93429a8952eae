#pragma once

#include <string>
#include <vector>

#include "core/attribution/journey_builder.h"
#include "core/attribution/tally.h"

namespace payoff {

/// Which column means what, by the header. A file of journeys has a path a row ("a > b > c"), or its first
/// and last touch in columns of their own; a file of events has a touch or an order a row.
enum class JourneyLayout : std::uint8_t { unknown, paths, events };

/// What was read, and the first rows that could not be.
struct JourneyReading {
  struct Trouble {
    std::int64_t row;
    Fault fault;
    std::string subject;
  };
  static constexpr std::size_t kMostTroubles = 20;

  JourneyLayout layout = JourneyLayout::unknown;
  std::int64_t rows = 0;
  std::int64_t bad_rows = 0;
  std::vector<Trouble> troubles;
};

/// Journeys out of a table's rows, whichever reader cut them into fields. Rows that cannot be read are noted
/// and left out.
class JourneyReader {
 public:
  JourneyReader(ChannelNames& names, Tally& tally, JourneyBuilder::Limits limits = {});

  /// faults: unknown_format naming header
  Result<void> header(std::span<const std::string_view> fields);
  /// faults: those of JourneyBuilder, after which nothing more can be read
  Result<void> row(std::span<const std::string_view> fields);
  Result<void> finish();
  const JourneyReading& reading() const { return reading_; }

 private:
  enum Column : std::uint8_t {
    path,
    customer,
    time,
    channel,
    conversion,
    value,
    non_conversions,
    days,
    first,
    last,
    kColumns
  };

  std::string_view cell(std::span<const std::string_view> fields, Column column) const;
  Result<void> read_path(std::span<const std::string_view> fields);
  Result<void> read_parts(std::span<const std::string_view> fields);
  Result<Event> read_event(std::span<const std::string_view> fields) const;
  Result<void> note(const Error& error);

  ChannelNames& names_;
  Tally& tally_;
  JourneyBuilder builder_;
  JourneyReading reading_;
  int columns_[kColumns];
  bool kind_says_ = false;  // events: the conversion column names what happened, "purchase"
  std::vector<std::string_view> parts_;
  std::vector<Channel> path_;
  std::vector<float> days_;
};

}  // namespace payoff

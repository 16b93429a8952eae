#include "core/attribution/journey_reader.h"

#include <algorithm>
#include <bit>

#include "core/base/date.h"
#include "core/base/decimal.h"
#include "core/base/money.h"
#include "core/base/number.h"
#include "core/base/text.h"
#include "core/imports/byte_block.h"

namespace payoff {
namespace {

struct ColumnName {
  std::string_view name;
  std::uint8_t column;
};

/// Header words in lower case, the more telling first. Columns as JourneyReader::Column counts them.
constexpr ColumnName kColumnNames[] = {
    {"path", 0},
    {"journey", 0},
    {"touchpoints", 0},
    {"journey_id", 1},
    {"customer_id", 1},
    {"customer", 1},
    {"user_id", 1},
    {"client_id", 1},
    {"visitor_id", 1},
    {"user_pseudo_id", 1},
    {"timestamp", 2},
    {"time", 2},
    {"event_time", 2},
    {"date", 2},
    {"channel", 3},
    {"touchpoint", 3},
    {"source_medium", 3},
    {"source", 3},
    {"total_conversions", 4},
    {"conversions", 4},
    {"conversion", 4},
    {"converted", 4},
    {"event_type", 4},
    {"event_name", 4},
    {"total_conversion_value", 5},
    {"conversion_value", 5},
    {"value", 5},
    {"revenue", 5},
    {"purchase_revenue", 5},
    {"total", 5},
    {"total_null", 6},
    {"non_conversions", 6},
    {"nulls", 6},
    {"days_before_conversion", 7},
    {"first_touch", 8},
    {"first_channel", 8},
    {"first_source", 8},
    {"last_touch", 9},
    {"last_channel", 9},
    {"last_source", 9},
};

constexpr std::string_view kOrderWords[] = {"purchase", "conversion", "order", "transaction", "sale"};

template <class List>
bool among(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

/// Most cells of counts are a few digits; -1 for what is more.
double few_digits(std::string_view text) {
  if (text.empty() || text.size() > 6) return -1;
  int value = 0;
  for (char letter : text) {
    if (letter < '0' || letter > '9') return -1;
    value = value * 10 + (letter - '0');
  }
  return value;
}

Result<double> number_in(std::string_view text, std::string_view subject) {
  if (text.empty()) return 0;
  if (const double whole = few_digits(text); whole >= 0) return whole;
  const DecimalReading plain = read_decimal(text);
  if (plain.read == text.size() && plain.read > 0) return plain.value;
  const NumberReading reading = parse_number(text);
  if (reading.kind == ReadingKind::empty) return 0;
  if (reading.kind != ReadingKind::ok) {
    const bool unclear = reading.kind == ReadingKind::ambiguous;
    return fail(unclear ? Fault::ambiguous_number : Fault::not_a_number, std::string(subject));
  }
  return reading.value;
}

/// Calls each(part) for the parts of "a > b > c", trimmed; false from it ends the walk.
template <class Each>
bool each_part(std::string_view text, Each each) {
  const auto take = [&](std::size_t begin, std::size_t end) {
    while (begin < end && text[begin] == ' ') ++begin;
    while (begin < end && text[end - 1] == ' ') --end;
    return begin < end && each(text.substr(begin, end - begin));
  };
  std::size_t begin = 0;
  for (std::size_t block = 0; block < text.size(); block += ByteBlock::kSize) {
    for (auto ends = ByteBlock::places(text.substr(block), '>'); ends != 0; ends &= ends - 1) {
      const std::size_t end = block + static_cast<std::size_t>(std::countr_zero(ends));
      if (!take(begin, end)) return false;
      begin = end + 1;
    }
  }
  return take(begin, text.size());
}

}  // namespace

JourneyReader::JourneyReader(ChannelNames& names, Tally& tally, JourneyBuilder::Limits limits)
    : names_(names),
      tally_(tally),
      builder_(limits, [&tally](const JourneyRow& row) { return tally.add(row); }) {
  std::fill(std::begin(columns_), std::end(columns_), -1);
}

Result<void> JourneyReader::header(std::span<const std::string_view> fields) {
  std::vector<std::string> words;
  for (std::string_view field : fields) words.push_back(ascii_lower(trim(field)));
  for (const ColumnName& known : kColumnNames) {
    const auto found = std::find(words.begin(), words.end(), known.name);
    if (found == words.end() || columns_[known.column] >= 0) continue;
    columns_[known.column] = static_cast<int>(found - words.begin());
    if (known.column == conversion) kind_says_ = known.name.substr(0, 6) == "event_";
  }
  const auto has = [&](Column column) { return columns_[column] >= 0; };
  const bool paths = has(path) || (has(first) && has(last));
  if (paths) reading_.layout = JourneyLayout::paths;
  if (!paths && has(customer) && has(time) && has(channel)) reading_.layout = JourneyLayout::events;
  if (reading_.layout == JourneyLayout::unknown) return fail(Fault::unknown_format, "header");
  return {};
}

std::string_view JourneyReader::cell(std::span<const std::string_view> fields, Column column) const {
  const int at = columns_[column];
  return at >= 0 && static_cast<std::size_t>(at) < fields.size() ? fields[static_cast<std::size_t>(at)]
                                                                 : std::string_view();
}

Result<void> JourneyReader::note(const Error& error) {
  ++reading_.bad_rows;
  if (reading_.troubles.size() < JourneyReading::kMostTroubles) {
    reading_.troubles.push_back({reading_.rows, error.fault, error.subject});
  }
  return {};
}

Result<void> JourneyReader::row(std::span<const std::string_view> fields) {
  if (fields.size() == 1 && fields[0].empty()) return done();
  ++reading_.rows;
  if (reading_.layout == JourneyLayout::paths) {
    const auto read = read_path(fields);
    return read ? done() : note(read.error());
  }
  const auto event = read_event(fields);
  if (!event) return note(event.error());
  return builder_.add(*event);
}

/// The touches of a row. Who came and ordered at once has one, which is both first and last.
Result<void> JourneyReader::read_parts(std::span<const std::string_view> fields) {
  parts_.clear();
  if (columns_[path] < 0) {
    const std::string_view begins = trim(cell(fields, first)), ends = trim(cell(fields, last));
    if (begins.empty() && ends.empty()) return fail(Fault::empty_value, "first_touch");
    if (!begins.empty()) parts_.push_back(begins);
    if (!ends.empty() && ends != begins) parts_.push_back(ends);
    return done();
  }
  const bool whole = each_part(cell(fields, path), [&](std::string_view name) {
    parts_.push_back(name);
    return parts_.size() <= kMostTouches;
  });
  return whole ? done() : fail(Fault::out_of_range, "path");
}

Result<void> JourneyReader::read_path(std::span<const std::string_view> fields) {
  days_.clear();
  if (const auto read = read_parts(fields); !read) return read;
  const std::string_view given_days = cell(fields, days);
  if (!given_days.empty()) {
    const bool timed = each_part(given_days, [&](std::string_view text) {
      const auto number = number_in(text, "days");
      if (number) days_.push_back(static_cast<float>(*number));
      return number.has_value();
    });
    if (!timed) return fail(Fault::not_a_number, "days");
  }
  const std::string_view given = cell(fields, conversion);
  const auto conversions = columns_[conversion] < 0 ? Result<double>(1) : number_in(given, "conversions");
  const auto lost = number_in(cell(fields, non_conversions), "non_conversions");
  const auto worth = number_in(cell(fields, value), "value");
  if (!conversions) return tl::unexpected<Error>(conversions.error());
  if (!lost) return tl::unexpected<Error>(lost.error());
  if (!worth) return tl::unexpected<Error>(worth.error());
  const auto micros = *worth == 0 ? Result<std::int64_t>(0) : to_micros(*worth, "value");
  if (!micros) return tl::unexpected<Error>(micros.error());
  // A row that cannot be read leaves no channel behind.
  if (names_.names().size() + parts_.size() > kMostChannels) return fail(Fault::too_large, "path");
  path_.resize(parts_.size());
  for (std::size_t i = 0; i < parts_.size(); ++i) path_[i] = names_.intern(parts_[i]);
  return tally_.add({path_, days_, *conversions, *micros, *lost});
}

Result<Event> JourneyReader::read_event(std::span<const std::string_view> fields) const {
  Event event;
  const std::string_view who = trim(cell(fields, customer)), where = trim(cell(fields, channel));
  if (who.empty()) return fail(Fault::empty_value, "customer");
  if (where.empty()) return fail(Fault::empty_value, "channel");
  if (names_.names().size() >= kMostChannels) return fail(Fault::too_large, "channel");
  event.customer = hash_bytes(who);
  const DateReading when = parse_date(trim(cell(fields, time)));
  if (when.kind != ReadingKind::ok) {
    return fail(when.kind == ReadingKind::ambiguous ? Fault::ambiguous_number : Fault::not_a_number, "time");
  }
  event.seconds = day_number(when.date) * 86400 + when.second_of_day.value_or(0);
  const std::string word = ascii_lower(trim(cell(fields, conversion)));
  const auto worth = number_in(cell(fields, value), "value");
  if (!worth) return tl::unexpected<Error>(worth.error());
  const auto micros = *worth == 0 ? Result<std::int64_t>(0) : to_micros(*worth, "value");
  if (!micros) return tl::unexpected<Error>(micros.error());
  if (*micros < 0) return fail(Fault::out_of_range, "value");
  event.value_micros = *micros;
  if (kind_says_) {
    event.is_conversion = among(kOrderWords, word);
    event.is_touch = !event.is_conversion;
  } else {
    event.is_conversion =
        columns_[conversion] < 0 ? *micros > 0 : word == "true" || word == "yes" || word == "1";
  }
  event.channel = names_.intern(where);
  return event;
}

Result<void> JourneyReader::finish() {
  return reading_.layout == JourneyLayout::events ? builder_.finish() : Result<void>();
}

}  // namespace payoff

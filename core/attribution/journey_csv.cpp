#include "core/attribution/journey_csv.h"

#include <algorithm>

namespace payoff {
namespace {

constexpr std::size_t kLongestRecord = std::size_t{1} << 20;
/// From so many bytes on the encoding is guessed.
constexpr std::size_t kSample = 4096;

char delimiter_of(std::string_view line) {
  char best = ',';
  for (char candidate : {';', '\t'}) {
    if (std::count(line.begin(), line.end(), candidate) > std::count(line.begin(), line.end(), best)) {
      best = candidate;
    }
  }
  return best;
}

}  // namespace

void JourneyCsv::record(const CsvRecord& record) {
  if (!so_far_) return;
  fields_.clear();
  if (unquoted_.size() < record.count) unquoted_.resize(record.count);
  for (std::size_t i = 0; i < record.count; ++i) {
    fields_.push_back(cell_text(record.cell(i), unquoted_[i]));
  }
  so_far_ = has_header_ ? reader_.row(fields_) : reader_.header(fields_);
  has_header_ = true;
}

Result<void> JourneyCsv::read(std::string_view text, bool last) {
  std::size_t at = 0;
  if (!csv_) {
    const std::size_t end = text.find('\n');
    const bool whole = end != std::string_view::npos || (last && !text.empty());
    if (whole) csv_.emplace(CsvDialect{delimiter_of(text.substr(0, end))});
  }
  if (csv_) at += csv_->read(text.substr(at), last, *this);
  if (!so_far_) return so_far_;
  if (text.size() - at > kLongestRecord) return fail(Fault::too_large, "row");
  rest_ = std::string(text.substr(at));
  return {};
}

Result<void> JourneyCsv::take(std::string_view text) {
  if (!rest_.empty()) {
    // The record that was cut ends, as a rule, with the line: then the rest need not be copied.
    const std::size_t end = text.find('\n');
    const std::size_t line = csv_ && end != std::string_view::npos ? end + 1 : text.size();
    std::string whole = std::move(rest_).append(text.substr(0, line));
    if (const auto taken = read(whole, false); !taken) return taken;
    text.remove_prefix(line);
    if (text.empty()) return done();
    if (!rest_.empty()) {
      whole = std::move(rest_).append(text);
      return read(whole, false);
    }
  }
  return read(text, false);
}

Result<void> JourneyCsv::begin() {
  const std::string sample = std::move(sample_);
  sample_.clear();
  const EncodingGuess guess = guess_encoding(sample);
  begun_ = true;
  certain_ = guess.certain || has_high_bytes(sample);
  transcoder_ = Transcoder(guess.encoding);
  return decode(std::string_view(sample).substr(guess.mark));
}

Result<void> JourneyCsv::decode(std::string_view bytes) {
  if (!certain_ && has_high_bytes(bytes)) {
    // What came before reads the same in each encoding.
    begun_ = false;
    return push(bytes);
  }
  if (transcoder_.encoding() == Encoding::utf_8) return take(bytes);
  std::string text;
  transcoder_.push(bytes, text);
  return take(text);
}

Result<void> JourneyCsv::push(std::string_view bytes) {
  if (begun_) return decode(bytes);
  sample_.append(bytes);
  return sample_.size() < kSample ? Result<void>() : begin();
}

Result<void> JourneyCsv::finish() {
  if (!begun_) {
    if (const auto begun = begin(); !begun) return begun;
  }
  std::string text = std::move(rest_);
  transcoder_.finish(text);
  if (const auto done = read(text, true); !done) return done;
  if (!has_header_) return fail(Fault::empty_value, "header");
  return reader_.finish();
}

}  // namespace payoff

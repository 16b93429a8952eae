#include <algorithm>

#include "core/attribution/journey_reader.h"
#include "core/attribution/scan.h"

namespace payoff {
namespace {

constexpr std::size_t kNotWhole = std::string_view::npos;
constexpr std::size_t kLongestRecord = std::size_t{1} << 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The delimiter of a header line: whichever of the three it has most of.
char delimiter_of(std::string_view line) {
  char best = ',';
  for (char candidate : {';', '\t'}) {
    if (std::count(line.begin(), line.end(), candidate) > std::count(line.begin(), line.end(), best)) {
      best = candidate;
    }
  }
  return best;
}

std::string_view without_return(std::string_view field) {
  if (!field.empty() && field.back() == '\r') field.remove_suffix(1);
  return field;
}

}  // namespace

std::size_t JourneyCsv::cut_quoted(std::string_view text, std::size_t at, bool last) {
  if (used_ == unquoted_.size()) unquoted_.push_back(std::make_unique<std::string>());
  std::string& field = *unquoted_[used_++];
  field.clear();
  std::size_t quote = at;
  for (bool inside = true; inside;) {
    const std::size_t begin = quote + 1;
    quote = std::min(text.find('"', begin), text.size());
    // Where the text ends at a quote, the next byte says whether it was doubled.
    if (quote + 1 >= text.size() && !last) return kNotWhole;
    field.append(text.substr(begin, quote - begin));
    inside = quote + 1 < text.size() && text[quote + 1] == '"';
    if (inside) field.push_back(text[++quote]);
  }
  fields_.push_back(field);
  return find_either(text, std::min(quote + 1, text.size()), delimiter_, '\n');
}

std::size_t JourneyCsv::cut(std::string_view text, bool last) {
  fields_.clear();
  used_ = 0;
  for (std::size_t at = 0;; ++at) {
    const std::size_t begin = at;
    if (begin < text.size() && text[begin] == '"') {
      at = cut_quoted(text, begin, last);
      if (at == kNotWhole) return 0;
    } else {
      at = find_either(text, begin, delimiter_, '\n');
      fields_.push_back(text.substr(begin, at - begin));
    }
    const bool ends = at >= text.size();
    if (ends && !last) return 0;
    if (!ends && text[at] != '\n') continue;
    fields_.back() = without_return(fields_.back());
    return ends ? text.size() : at + 1;
  }
}

Result<void> JourneyCsv::pass_on() {
  if (has_header_) return reader_.row(fields_);
  has_header_ = true;
  return reader_.header(fields_);
}

Result<void> JourneyCsv::records(std::string_view text, bool last) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (delimiter_ == 0) {
      const std::size_t end = text.find('\n');
      if (end == std::string_view::npos && !last) break;
      if (text.substr(0, 3) == kByteOrderMark) at = 3;
      delimiter_ = delimiter_of(text.substr(0, end));
    }
    const std::size_t length = cut(text.substr(at), last);
    if (length == 0) break;
    at += length;
    if (const auto passed = pass_on(); !passed) return passed;
  }
  if (text.size() - at > kLongestRecord) return fail(Fault::too_large, "row");
  rest_ = std::string(text.substr(at));
  return {};
}

Result<void> JourneyCsv::push(std::string_view bytes) {
  if (rest_.empty()) return records(bytes, false);
  // The start of the chunk completes the record that the last one cut off; the rest is read where it lies.
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  std::string record = std::move(rest_);
  record.append(bytes.substr(0, end + 1));
  bytes.remove_prefix(std::min(end + 1, bytes.size()));
  if (const auto read = records(record, false); !read || bytes.empty()) return read;
  if (rest_.empty()) return records(bytes, false);
  record = std::move(rest_);
  record.append(bytes);
  return records(record, false);
}

Result<void> JourneyCsv::finish() {
  const std::string record = std::move(rest_);
  rest_.clear();
  if (const auto read = records(record, true); !read) return read;
  if (!has_header_) return fail(Fault::empty_value, "header");
  return reader_.finish();
}

}  // namespace payoff

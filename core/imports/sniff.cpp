#include "core/imports/sniff.h"

#include <algorithm>
#include <map>
#include <string>

#include "core/base/text.h"
#include "core/imports/shape.h"

namespace payoff {
namespace {

constexpr std::size_t kMostRecords = 200;
constexpr std::size_t kMostBytes = 64u << 10;

struct Delimiter {
  char sign;
  std::string_view id;
};
constexpr Delimiter kDelimiters[] = {{',', "comma"}, {';', "semicolon"}, {'\t', "tab"}, {'|', "pipe"}};

/// How many cells the records have.
class CellCounts : public CsvSink {
 public:
  void record(const CsvRecord& record) override {
    if (total_ == kMostRecords || is_blank_record(record) || is_comment_record(record)) return;
    ++counts_[record.columns];
    ++total_;
  }

  /// The commonest count of two cells and more, and the share of the records that have it.
  std::pair<std::size_t, double> common() const {
    std::size_t columns = 1, most = 0;
    for (const auto& [count, records] : counts_) {
      if (count > 1 && records >= most) {
        columns = count;
        most = records;
      }
    }
    return {columns, total_ == 0 ? 0.0 : static_cast<double>(most) / static_cast<double>(total_)};
  }

 private:
  std::map<std::size_t, std::size_t> counts_;
  std::size_t total_ = 0;
};

char guess_delimiter(std::string_view text, char newline, bool whole) {
  double best_share = 0;
  std::pair<std::size_t, double> common[std::size(kDelimiters)];
  for (std::size_t i = 0; i < std::size(kDelimiters); ++i) {
    CellCounts counts;
    CsvReader reader({kDelimiters[i].sign, newline});
    if (reader.read(text, whole, counts) == 0) reader.read(text, true, counts);
    common[i] = counts.common();
    best_share = std::max(best_share, common[i].second);
  }
  char best = ',';
  std::size_t most = 1;
  for (std::size_t i = 0; i < std::size(kDelimiters); ++i) {
    if (common[i].first <= most || common[i].second < best_share * 0.7) continue;
    most = common[i].first;
    best = kDelimiters[i].sign;
  }
  return best;
}

struct LineEnds {
  std::size_t feeds = 0, returns = 0, both = 0;
};

LineEnds count_line_ends(std::string_view text) {
  LineEnds count;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (quoted) continue;
    if (text[i] == '\n') {
      const bool after_return = i > 0 && text[i - 1] == '\r';
      ++(after_return ? count.both : count.feeds);
    } else if (text[i] == '\r' && text.substr(i + 1, 1) != "\n" && i + 1 < text.size()) {
      ++count.returns;
    }
  }
  return count;
}

/// The line `sep=;`, which Excel reads and does not show; quoted where a program wrote it.
std::size_t sep_line_length(std::string_view text, char& delimiter) {
  const bool quoted = !text.empty() && text.front() == '"';
  const std::string_view rest = text.substr(quoted ? 1 : 0);
  if (!equals_ignoring_ascii_case(rest.substr(0, 4), "sep=") || rest.size() < 5) return 0;
  std::size_t at = 5 + (quoted ? 2u : 0u);
  const char sign = rest[4];
  // Part of a letter, or a sign that no file is divided by: the reader's blocks end in NUL.
  if (static_cast<unsigned char>(sign) < '\t' || static_cast<unsigned char>(sign) >= 0x80) return 0;
  if (sign == '"' || sign == '\r' || sign == '\n' || (quoted && rest.substr(5, 1) != "\"")) return 0;
  if (at < text.size() && text[at] != '\r' && text[at] != '\n') return 0;
  if (at < text.size() && text[at] == '\r') ++at;
  if (at < text.size() && text[at] == '\n') ++at;
  delimiter = sign;
  return at;
}

}  // namespace

std::string_view SniffedCsv::record_end() const {
  if (dialect.newline == '\r') return "CR";
  return carriage_return ? "CRLF" : "LF";
}

SniffedCsv sniff_csv(std::string_view text, bool whole) {
  SniffedCsv found;
  const std::string_view sample = text.substr(0, kMostBytes);
  const LineEnds ends = count_line_ends(sample);
  if (ends.feeds + ends.both == 0 && ends.returns > 0) found.dialect.newline = '\r';
  found.carriage_return = ends.both > ends.feeds;
  found.skip = sep_line_length(sample, found.dialect.delimiter);
  found.sep_line = found.skip > 0;
  if (!found.sep_line) {
    found.dialect.delimiter =
        guess_delimiter(sample, found.dialect.newline, whole && sample.size() == text.size());
  }
  return found;
}

std::string_view delimiter_id(char delimiter) {
  for (const Delimiter& row : kDelimiters) {
    if (row.sign == delimiter) return row.id;
  }
  return "";
}

char delimiter_of(std::string_view id) {
  for (const Delimiter& row : kDelimiters) {
    if (row.id == id) return row.sign;
  }
  return '\0';
}

}  // namespace payoff

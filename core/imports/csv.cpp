#include "core/imports/csv.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "core/imports/byte_block.h"
#include "core/imports/text_words.h"

namespace payoff {
namespace {

constexpr std::size_t kMostProblems = 100;

/// The bits below the lowest one of `bits`; all where there is none.
std::uint64_t below_lowest(std::uint64_t bits) {
  return bits == 0 ? ~std::uint64_t{0} : (bits ^ (bits - 1)) >> 1;
}

std::size_t place_of_lowest(std::uint64_t bits) { return static_cast<std::size_t>(std::countr_zero(bits)); }

/// The signs of one block and, between blocks, what the last one left.
class Signs {
 public:
  std::uint64_t delimiters = 0, ends = 0, odd = 0, inside = 0;

  void read(const ByteBlock& block, const CsvDialect& dialect, std::uint64_t valid) {
    const std::uint64_t quotes = block.equal('"');
    const std::uint64_t commas = block.equal(dialect.delimiter), newlines = block.equal(dialect.newline);
    inside = odd_so_far(quotes) ^ open_;
    delimiters = commas & ~inside;
    ends = newlines & ~inside;
    const std::uint64_t closing = quotes & ~inside, opening = quotes & inside;
    const std::uint64_t borders = delimiters | ends | closing;
    odd = opening & ~(borders << 1 | after_border_);
    odd |= ((closing << 1 | after_closing_) & ~(delimiters | ends | quotes)) & valid;
    open_ = std::uint64_t{0} - (inside >> 63);
    after_border_ = borders >> 63;
    after_closing_ = closing >> 63;
  }

 private:
  std::uint64_t open_ = 0, after_border_ = 1, after_closing_ = 0;
};

/// Takes what is no fault out of `odd`: the carriage return between a closing quote and the line feed.
std::uint64_t without_returns(std::uint64_t odd, std::string_view rest) {
  for (std::uint64_t left = odd; left != 0; left &= left - 1) {
    const std::size_t at = place_of_lowest(left);
    if (rest.substr(at, 2) != "\r\n") return left;
  }
  return 0;
}

}  // namespace

/// Where the reader stands in a record. Delimiters are noted as far as cells are wanted, from there on
/// counted.
struct CsvReader::Scan {
  CsvReader& reader;
  std::string_view text;
  std::size_t block = 0;   // place of the block in the text
  std::size_t record = 0;  // where the record begins
  std::size_t column = 0;  // number of the cell that it is in

  /// Delimiters of the block that belong to the record.
  void take(std::uint64_t delimiters) {
    if (column < reader.wanted_) {
      std::uint32_t* to = reader.borders_from(column, ByteBlock::kSize);
      for (std::uint64_t left = delimiters; left != 0; left &= left - 1)
        *to++ = static_cast<std::uint32_t>(block + place_of_lowest(left));
    }
    column += static_cast<std::size_t>(std::popcount(delimiters));
  }

  void end_record(std::size_t stop, CsvSink& sink) {
    std::size_t end = stop;
    while (reader.dialect_.newline == '\n' && end > record && text[end - 1] == '\r') --end;
    reader.emit(text, record, end, column + 1, sink);
    record = stop + 1;
    column = 0;
  }

  void take(std::uint64_t delimiters, std::uint64_t ends, CsvSink& sink) {
    for (; ends != 0; ends &= ends - 1) {
      const std::uint64_t before = below_lowest(ends);
      take(delimiters & before);
      delimiters &= ~before;
      end_record(block + place_of_lowest(ends), sink);
    }
    take(delimiters);
  }
};

/// Where the ends of `count` cells from `column` on are noted: behind the border before the record.
std::uint32_t* CsvReader::borders_from(std::size_t column, std::size_t count) {
  if (borders_.size() < column + count + 2) borders_.resize(2 * (column + count + 2));
  return borders_.data() + column + 1;
}

void CsvReader::note(CsvProblemId id, std::size_t column) {
  ++problem_count_;
  if (problems_.size() < kMostProblems) problems_.push_back({id, row_, column});
}

void CsvReader::emit(std::string_view text, std::size_t begin, std::size_t end, std::size_t columns,
                     CsvSink& sink) {
  if (columns <= wanted_) *borders_from(columns - 1, 0) = static_cast<std::uint32_t>(end);
  borders_[0] = static_cast<std::uint32_t>(begin) - 1;  // wraps where nothing stands before, and back
  const std::string_view raw(text.data() + begin, end - begin);
  sink.record({text.data(), borders_.data(), std::min(columns, wanted_), columns, raw, row_});
  ++row_;
}

/// Reads whole records from `start` on, which it moves; true where a quote stands oddly in the record that
/// begins there.
bool CsvReader::read_blocks(std::string_view text, std::size_t& start, CsvSink& sink) {
  Scan scan{*this, text, start, start};
  Signs signs;
  std::uint64_t breaks = 0;  // in the record that has not ended
  bool stopped = false;
  for (; !stopped && scan.block < text.size(); scan.block += ByteBlock::kSize) {
    const std::size_t left = text.size() - scan.block;
    char padded[ByteBlock::kSize] = {};
    const char* bytes = text.data() + scan.block;
    std::uint64_t valid = ~std::uint64_t{0};
    if (left < ByteBlock::kSize) {
      std::memcpy(padded, bytes, left);
      bytes = padded;
      valid = (std::uint64_t{1} << left) - 1;
    }
    const ByteBlock block(bytes);
    signs.read(block, dialect_, valid);
    const std::uint64_t odd = signs.odd == 0 ? 0 : without_returns(signs.odd, text.substr(scan.block));
    stopped = odd != 0;
    const std::uint64_t before = below_lowest(odd);
    const std::uint64_t ends = signs.ends & before;
    scan.take(signs.delimiters & before, ends, sink);
    if (signs.inside == 0 && breaks == 0) continue;
    const std::uint64_t within = (block.equal('\n') | block.equal('\r')) & signs.inside & before;
    const std::uint64_t done = ends == 0 ? 0 : ~std::uint64_t{0} >> std::countl_zero(ends);
    if (ends != 0) quoted_line_breaks_ += std::exchange(breaks, 0);
    quoted_line_breaks_ += static_cast<std::uint64_t>(std::popcount(within & done));
    breaks += static_cast<std::uint64_t>(std::popcount(within & ~done));
  }
  start = scan.record;
  return stopped;
}

namespace {

enum class Place : std::uint8_t { begin, plain, quoted, closed };

}  // namespace

/// Reads the one record at `start` sign by sign: this is what the record is, whatever its quotes.
///
/// out: where the next one begins; kAll where the text ends before the record does and more will come
std::size_t CsvReader::read_signs(std::string_view text, std::size_t start, bool last, CsvSink& sink) {
  Place place = Place::begin;
  std::size_t cell = start, column = 0, at = start, odd = kAll;
  std::uint64_t breaks = 0;
  const std::size_t told = problems_.size();
  const std::uint64_t counted = problem_count_;
  const auto end_cell = [&](std::size_t end) {
    if (column < wanted_) *borders_from(column, 0) = static_cast<std::uint32_t>(end);
    if (odd != kAll) note(CsvProblemId::text_after_quote, column);
    odd = kAll;
    ++column;
    cell = end + 1;
    place = Place::begin;
  };
  for (; at < text.size(); ++at) {
    const char sign = text[at];
    if (place == Place::quoted) {
      breaks += sign == '\n' || sign == '\r' ? 1u : 0u;
      if (sign != '"') continue;
      const bool doubled = at + 1 < text.size() && text[at + 1] == '"';
      if (doubled) ++at;
      if (!doubled) place = Place::closed;
      continue;
    }
    if (sign == dialect_.newline) break;
    if (sign == dialect_.delimiter) {
      end_cell(at);
    } else if (place == Place::begin) {
      place = sign == '"' ? Place::quoted : Place::plain;
    } else if (place == Place::closed && sign != ' ' && sign != '\r') {
      place = Place::plain;
      odd = at;
    }
  }
  if (at == text.size() && !last) {
    // The record is read again when the rest of it is there, and its problems are noted then.
    problems_.erase(problems_.begin() + static_cast<std::ptrdiff_t>(told), problems_.end());
    problem_count_ = counted;
    return kAll;
  }
  if (place == Place::quoted) note(CsvProblemId::open_quote, column);
  std::size_t end = at;
  while (place != Place::quoted && dialect_.newline == '\n' && end > cell && text[end - 1] == '\r') --end;
  quoted_line_breaks_ += breaks;
  end_cell(end);
  emit(text, start, end, column, sink);
  return std::min(at + 1, text.size());
}

std::size_t CsvReader::read(std::string_view text, bool last, CsvSink& sink) {
  std::size_t start = 0;
  while (start < text.size()) {
    if (!read_blocks(text, start, sink) && !last) return start;
    if (start == text.size()) break;
    const std::size_t next = read_signs(text, start, last, sink);
    if (next == kAll) return start;
    start = next;
  }
  return start;
}

std::string_view cell_text(std::string_view raw, std::string& scratch) {
  if (raw.empty() || raw.front() != '"') return raw;
  const std::size_t first = 1 + find_either(raw.substr(1), '"', '"');
  if (first + 1 == raw.size()) return raw.substr(1, raw.size() - 2);
  if (first == raw.size()) return raw.substr(1);
  scratch.clear();
  std::size_t at = 1;
  bool closed = false;
  for (std::size_t quote = first; quote != std::string_view::npos && !closed; quote = raw.find('"', at)) {
    scratch.append(raw.substr(at, quote - at));
    at = quote + 1;
    closed = at >= raw.size() || raw[at] != '"';
    if (closed) break;
    scratch.push_back('"');
    ++at;
  }
  const std::string_view rest = raw.substr(at);
  if (!closed || rest.find_first_not_of(" \r") != std::string_view::npos) scratch.append(rest);
  return scratch;
}

}  // namespace payoff

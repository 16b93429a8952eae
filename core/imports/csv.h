#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace payoff {

/// How a file is written. newline: '\n' (a '\r' before it belongs to it) or '\r', where the file has no
/// other.
struct CsvDialect {
  char delimiter = ',';
  char newline = '\n';
};

/// One record, good until the sink returns. Its cells are found when they are asked for: most of a wide
/// file's nobody looks at.
///
/// borders: in `text`, of cell n the n-th and the next; the first one stands before the record, the last one
/// at its end · count: how many cells may be asked for · columns: how many the record has · raw: the whole
/// record without its end · row: number of the record, 0-based; blank ones count
struct CsvRecord {
  const char* text;
  const std::uint32_t* borders;
  std::size_t count;
  std::size_t columns;
  std::string_view raw;
  std::uint64_t row;

  /// As written, quotes and all; cell_text reads it. Empty where the record lacks it.
  [[gnu::always_inline]] std::string_view cell(std::size_t i) const {
    if (i >= count) return {};
    const std::uint32_t begin = borders[i] + 1;
    return {text + begin, borders[i + 1] - begin};
  }
};

class CsvSink {
 public:
  virtual void record(const CsvRecord& record) = 0;

 protected:
  ~CsvSink() = default;
};

/// Text after a closing quote: it is kept, as spreadsheets do. · A file that ends within quotes.
enum class CsvProblemId : std::uint8_t { text_after_quote, open_quote };
struct CsvProblem {
  CsvProblemId id;
  std::uint64_t row;
  std::size_t column;
};

/// Reads records, a text at a time, in constant memory.
///
/// A cell that begins with a quote ends at the next single quote; two stand for one. Blanks between it and
/// the delimiter are no part of it. A quote elsewhere is a sign like any other. An empty line is a record of
/// one empty cell; the end of the last line begins no record.
///
/// Two ways, one answer: 64 bytes at a time where every quote stands at a cell's border (behind the columns
/// asked for delimiters are only counted), and sign by sign where one does not.
class CsvReader {
 public:
  static constexpr std::size_t kAll = static_cast<std::size_t>(-1);

  /// columns: how many of the first ones the sink looks at
  explicit CsvReader(CsvDialect dialect, std::size_t columns = kAll) : dialect_(dialect), wanted_(columns) {}

  /// Reads the records that are complete in `text`.
  ///
  /// in:      text [UTF-8 from where the last call stopped], last [no more text will come]
  /// out:     how many bytes were read; the rest begins the next call's text
  std::size_t read(std::string_view text, bool last, CsvSink& sink);

  std::uint64_t rows() const { return row_; }
  /// Line feeds and carriage returns within quotes.
  std::uint64_t quoted_line_breaks() const { return quoted_line_breaks_; }
  /// The first hundred; `problem_count` counts on.
  const std::vector<CsvProblem>& problems() const { return problems_; }
  std::uint64_t problem_count() const { return problem_count_; }

 private:
  struct Scan;
  bool read_blocks(std::string_view text, std::size_t& start, CsvSink& sink);
  std::size_t read_signs(std::string_view text, std::size_t start, bool last, CsvSink& sink);
  std::uint32_t* borders_from(std::size_t column, std::size_t count);
  void emit(std::string_view text, std::size_t begin, std::size_t end, std::size_t columns, CsvSink& sink);
  void note(CsvProblemId id, std::size_t column);

  CsvDialect dialect_;
  std::size_t wanted_;
  std::vector<std::uint32_t> borders_;  // of the record's cells
  std::uint64_t row_ = 0;
  std::uint64_t quoted_line_breaks_ = 0;
  std::vector<CsvProblem> problems_;
  std::uint64_t problem_count_ = 0;
};

/// What a cell says: without its quotes. `scratch` holds it where it is not part of the file as it stands.
std::string_view cell_text(std::string_view raw, std::string& scratch);

}  // namespace payoff

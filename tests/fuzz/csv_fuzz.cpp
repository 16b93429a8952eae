// Any text as CSV: records are the same however the text is cut, the columns asked for are those of the
// whole, and what was read, written with every cell in quotes, reads the same again. The first two bytes pick
// delimiter, line end, cut and columns.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/imports/csv.h"
#include "core/imports/shape.h"

namespace {

using payoff::CsvDialect;
using payoff::CsvReader;
using payoff::Rows;

void check(bool holds) {
  if (!holds) std::abort();
}

class Collect : public payoff::CsvSink {
 public:
  Rows rows;
  std::vector<std::size_t> columns;
  void record(const payoff::CsvRecord& record) override {
    check(record.row == rows.size());
    rows.push_back(payoff::texts_of(record));
    columns.push_back(record.columns);
  }
};

struct Read {
  Rows rows;
  std::vector<std::size_t> columns;
  std::uint64_t problems = 0;
};

/// Handed over in pieces as an importer does: what was not read yet stands before the next piece.
Read read(const std::string& text, CsvDialect dialect, std::size_t chunk,
          std::size_t columns = CsvReader::kAll) {
  Collect all;
  CsvReader reader(dialect, columns);
  std::string kept;
  for (std::size_t at = 0; at < text.size(); at += chunk) {
    kept += text.substr(at, chunk);
    const std::size_t done = reader.read(kept, false, all);
    check(done <= kept.size());
    kept.erase(0, done);
  }
  reader.read(kept, true, all);
  return {std::move(all.rows), std::move(all.columns), reader.problem_count()};
}

std::string written(const Rows& rows, CsvDialect dialect) {
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text += dialect.delimiter;
      text += '"';
      for (const char sign : row[i]) text += sign == '"' ? std::string("\"\"") : std::string(1, sign);
      text += '"';
    }
    text += dialect.newline;
  }
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const CsvDialect dialect{",;\t|"[data[0] % 4], (data[0] & 4) != 0 ? '\r' : '\n'};
  const std::string text(reinterpret_cast<const char*>(data) + 2, size - 2);
  const Read whole = read(text, dialect, text.size() + 1);
  const Read pieces = read(text, dialect, 1u + data[1] % 80u);
  check(whole.rows == pieces.rows && whole.problems == pieces.problems);
  const std::size_t asked = 1u + data[0] / 8 % 4 + data[1] / 80;
  const Read some = read(text, dialect, text.size() + 1, asked);
  check(some.rows.size() == whole.rows.size() && some.columns == whole.columns);
  for (std::size_t i = 0; i < whole.rows.size(); ++i) {
    auto row = whole.rows[i];
    check(row.size() == whole.columns[i]);
    row.resize(std::min(row.size(), asked));
    check(some.rows[i] == row);
  }
  check(read(written(whole.rows, dialect), dialect, text.size() * 3 + 9).rows == whole.rows);
  return 0;
}

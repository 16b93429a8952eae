#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/imports/column.h"
#include "core/imports/csv.h"

namespace payoff {

/// A row that sums up others: it is kept out of the sums and held against them.
///
/// values: what it says, by column; the label is not among them · equal: columns whose sum it states
struct TotalRow {
  std::uint64_t row = 0;
  std::string label;
  std::vector<std::pair<std::size_t, std::string>> values;
  std::vector<std::size_t> equal;
};

/// One table of a file. title: the line above it that says what it is, where there is one · data_rows: totals
/// among them
struct TableReading {
  std::string title;
  std::uint64_t header_row = 0;
  std::vector<std::string> header;
  std::uint64_t data_rows = 0, ragged_rows = 0;
  std::vector<ColumnTally> columns;
  std::vector<TotalRow> totals;
};

/// Whoever wants the rows of data themselves.
class RowSink {
 public:
  /// A table begins. out: whether its rows are wanted
  virtual bool table(const std::vector<std::string>& header, std::size_t number) = 0;
  virtual void row(const std::vector<std::string>& cells, std::uint64_t row) = 0;

 protected:
  ~RowSink() = default;
};

struct RaggedRow {
  std::uint64_t row;
  std::size_t columns;
};

/// Reads the records of a file as tables: titles, comments, headers, data, totals.
///
/// in:      header [number of the record with the header; nothing where there is none]
class TableReader final : public CsvSink {
 public:
  TableReader(std::optional<std::uint64_t> header, RowSink* rows);
  void record(const CsvRecord& record) override;
  /// The end of the file; judges which of the rows held back sum up the others.
  void finish();

  const std::vector<TableReading>& tables() const { return tables_; }
  std::uint64_t blank_records() const { return blank_; }
  std::uint64_t comment_records() const { return comments_; }
  /// Records after the first header that are neither blank nor comments.
  std::uint64_t records_below() const { return below_; }
  /// The first hundred.
  const std::vector<RaggedRow>& ragged() const { return ragged_; }
  /// The decimal sign that the file's figures have; `otherwise` where they do not tell.
  char decimal(char otherwise) const;

 private:
  using Row = std::vector<std::string>;
  struct Held {
    Row cells;
    std::uint64_t row = 0;
  };
  bool begins_table(const CsvRecord& record, const Row& cells);
  void note_caption(std::string_view line);
  void begin_table(const Row& header, std::uint64_t row);
  void end_table();
  void data_row(Row cells, const CsvRecord& record);
  void hold(Held held);
  void tally(const Held& held);
  void judge(const std::optional<Held>& held);
  bool sums_up(const Row& cells) const;
  void add_total(const Held& held, std::optional<std::size_t> label);

  std::optional<std::uint64_t> header_;
  RowSink* rows_;
  std::vector<TableReading> tables_;
  std::vector<RaggedRow> ragged_;
  std::uint64_t blank_ = 0, comments_ = 0, below_ = 0;
  bool after_comment_ = false, after_blank_ = false;
  std::optional<Held> title_, first_, last_;
  bool blank_labels_ = false, wanted_ = false;
  std::string caption_;
};

/// Whether a name is one of a number that only names something: "Order ID", "billing_postcode".
bool is_identifier_name(std::string_view name);

}  // namespace payoff

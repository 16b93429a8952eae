#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/imports/fact_columns.h"
#include "core/imports/format_table.h"
#include "core/imports/table_reader.h"

namespace payoff {

/// What the caller knows of a file's tables; all of it optional.
///
/// format: of every table · columns: by hand, a field's column by its name · table: the one to read, from 0 ·
/// decimal: how the file's first table writes figures; said: whether that goes for all of them
struct FactTablesOptions {
  const FormatRow* format = nullptr;
  std::vector<std::pair<FactField, std::string>> columns;
  std::optional<std::size_t> table;
  char decimal = '.';
  bool said = false;
};

/// Of the tables of a file the facts of one: of that which says the most about who sold, with the first of
/// equals, or of that which was asked for. It is known by its header, so that a table is kept only until a
/// better one has a row; where none says who sold what, the first that is recognized is the one.
class FactTables final : public RowSink {
 public:
  explicit FactTables(FactTablesOptions options) : options_(std::move(options)) {}
  bool table(const std::vector<std::string>& header, std::size_t number) override;
  void row(const std::vector<std::string>& cells, std::uint64_t row) override;
  /// The end of the file.
  void finish() { settle(); }

  /// The number of the table that was read.
  std::size_t number() const { return taken_ ? taken_->number : 0; }
  /// What that table is; no format where it is not recognized.
  Recognition recognition() const { return taken_ ? taken_->recognition : Recognition(); }
  /// nullptr where no column of the table is a field.
  const FactReader* facts() const { return reader_.get(); }

 private:
  struct Candidate {
    std::size_t number = 0;
    Recognition recognition;
    FactPlaces places = {};
    int says = 0;
  };
  Candidate judge(const std::vector<std::string>& header, std::size_t number) const;
  void take(Candidate candidate);
  bool is_better(const Candidate& candidate) const;
  void settle();

  FactTablesOptions options_;
  std::optional<Candidate> taken_, next_;
  bool has_rows_ = false, is_settled_ = false;
  std::vector<std::vector<std::string>> held_;  // until the decimal sign is known
  std::unique_ptr<FactReader> reader_;
};

}  // namespace payoff

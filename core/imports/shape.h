#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/imports/csv.h"

namespace payoff {

/// Nothing but delimiters, blanks and empty quotes.
bool is_blank_record(const CsvRecord& record);
bool is_blank_cell(std::string_view cell);

/// A line about the file: "# Start date: 20230923" is one, the order "#1001" and the tag "#fitness" are not.
bool is_comment_record(const CsvRecord& record);

/// The text of every cell of a record.
std::vector<std::string> texts_of(const CsvRecord& record);

/// Whether a cell holds something that is counted, measured or dated, as cells of a header do not.
bool is_figure(std::string_view cell);

using Rows = std::vector<std::vector<std::string>>;

/// The place of the header among the first records.
///
/// out: the first record of two cells and more that is as wide as the next one, blank records, comments and
/// titles left aside; nothing where the records begin with data
std::optional<std::size_t> find_header(const Rows& rows);

/// Whether `row`, which follows a blank record, begins a new table: it has words where the table above has
/// figures, or another width.
bool is_header_after_gap(const std::vector<std::string>& row, const std::vector<bool>& figure_columns);

}  // namespace payoff

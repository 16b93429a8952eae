#pragma once

#include <cstddef>
#include <string_view>

#include "core/imports/csv.h"

namespace payoff {

/// How a file seems to be written.
///
/// skip: bytes of the "sep=" line, which is no record · sep_line: whether there is one
/// carriage_return: whether lines end with one, alone or before a line feed
struct SniffedCsv {
  CsvDialect dialect;
  std::size_t skip = 0;
  bool sep_line = false;
  bool carriage_return = false;

  /// "LF", "CRLF" or "CR"
  std::string_view record_end() const;
};

/// The delimiter and line end of a file, from its beginning.
///
/// in:      text [UTF-8 without a mark], whole [nothing follows]
/// out:     the delimiter of the "sep=" line; else the one of , ; tab | that divides most records into the
/// same
///          number of cells, and of those that do it about as well the one that gives most cells; else a
///          comma
/// example: "a;b\r\n1,5;2" -> ; and CRLF
SniffedCsv sniff_csv(std::string_view text, bool whole);

/// "comma", "semicolon", "tab", "pipe"; '\0' and "" for any other.
std::string_view delimiter_id(char delimiter);
char delimiter_of(std::string_view id);

}  // namespace payoff

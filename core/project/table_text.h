#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/number.h"

namespace payoff {

/// How a table is written for other programs.
///
/// decimal:   "." or ",": the sign of numbers that we write; typed ones stay as they are
/// separator: "," ";" or a tab
struct TableStyle {
  std::string decimal = ".";
  char separator = ',';
  NumberStyle typed = {};
};

/// Text that no spreadsheet takes for a formula: what begins with = + - @ a tab or a line end (full-width
/// forms and blanks before them too) gets an apostrophe in front. Numbers (-12.50, +5%) and bare handles
/// (@mia.lee) stay as they are.
///
/// source: OWASP, CSV injection: the characters that begin a formula, and the apostrophe
std::string guarded(std::string_view text, const NumberStyle& style = {});

/// One cell: guarded, and quoted where it holds the separator, a quote, a line end or blanks at its ends.
std::string table_cell(std::string_view text, const TableStyle& style);

/// A number as it is typed under that style, the shortest that reads back the same.
std::string table_number(double value, const TableStyle& style);

/// Cells joined, with CR LF.
std::string table_line(const std::vector<std::string>& cells, const TableStyle& style);

}  // namespace payoff

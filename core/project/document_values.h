#pragma once

#include <span>
#include <string_view>

#include "core/project/document_table.h"

/// What values of a document may be, each a CheckKey for rows of the table.
namespace payoff::values {

void text(Fields& owner, std::string_view key);
/// A column or two pasted from a sheet.
void pasted(Fields& owner, std::string_view key);
/// A list of texts.
void texts(Fields& owner, std::string_view key);
/// A figure is kept as it was typed: text, or a number.
void figure(Fields& owner, std::string_view key);
void number(Fields& owner, std::string_view key);
void yes_or_no(Fields& owner, std::string_view key);
/// A day, written so that it can be read in one way only.
void date(Fields& owner, std::string_view key);
void currency(Fields& owner, std::string_view key);
/// Figures by the ids of the table of inputs.
void inputs(Fields& owner, std::string_view key);
void utm(Fields& owner, std::string_view key);

/// An object of the given keys.
void part(Fields& owner, std::string_view key, std::span<const KeyRow> keys);
/// A list inside an entry, whose own entries have no ids.
void entries(Fields& owner, std::string_view key, std::span<const KeyRow> keys);

}  // namespace payoff::values

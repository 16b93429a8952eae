#pragma once

#include <memory>
#include <string>

#include "core/base/json.h"
#include "core/base/json_text.h"
#include "core/imports/importer.h"

namespace payoff::engine {

/// A file that a caller is handing over, chunk by chunk (Importer::stage, push_staged).
///
/// finish: the answer of `finish()` as JSON text; the importer stays, for requests that use its orders
Importer* find_import(int handle);
std::string import_progress(int handle);
std::string finish_import(int handle);
void dispose_import(int handle);

/// {encoding, delimiter, record_end, header_record, columns, data_rows, total_rows, tables?,
/// column_sums_without_total_rows, orders?} and what else the file says of itself: ENGINE.md, `reading`.
void write_reading(const Importer& import, JsonText& to);
/// What a person should know: {id, subject, values} with row and column, where there is a place.
Json import_diagnostics(const Importer& import);

/// A file's bytes, which wait for a request that names them by their number: read_table takes them.
int stage_bytes(std::size_t size);
/// nullptr where the number stands for nothing, or its bytes were taken.
std::string* staged_bytes(int number);
void drop_bytes(int number);

}  // namespace payoff::engine

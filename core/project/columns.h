#pragma once

#include "core/base/json.h"

namespace payoff {

/// A list of entries as columns, which deflate packs several times smaller: {"#": rows, key: column}. A key
/// is a path ("inputs.fee"), for the usual ones two letters at most. A column is an array with null where an
/// entry has nothing, or, where all its cells are text, one text: the separator, then the cells joined with
/// it.
Json to_columns(const Json& list);

/// The entries again, of this form and of the first one (no "#", paths in full).
///
/// faults: wrong_type where the columns are none, or do not fit; too_large past 100,000 rows
Result<Json> from_columns(const Json& columns);

}  // namespace payoff

#pragma once

#include "core/base/json.h"

namespace payoff {

/// The schema that a document says it has; one without is of this version.
///
/// faults: wrong_type; newer_version past kDocumentSchema; out_of_range where no version had it
Result<int> schema_of(const Json& document);

/// Takes a document from its schema to this one, a step of the table at a time.
///
/// in: a document that schema_of accepts. What does not fit a schema is left for the check to name.
void migrate(Json& document, int from);

}  // namespace payoff

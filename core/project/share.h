#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/project/document.h"

namespace payoff {

/// The document in columns, as it goes into a share link: lists of entries become one array a key, which
/// deflate packs several times smaller. It has a schema of its own and a digest.
///
/// in:     leave_out: ids of inputs that stay behind, "costs" for all that was paid
///         creator_side: only that part is shared; else it is the part that never is
/// faults: those of complete_document; unknown_id naming what to leave out
Result<std::string> share_document(Json document, const std::vector<std::string>& leave_out,
                                   bool creator_side = false);

/// Reads what share_document wrote.
///
/// faults: as open_document
Result<OpenedDocument> open_shared(std::string_view text);

}  // namespace payoff

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/project/document.h"

namespace payoff {

/// A part to share instead of all that a marketer shares, which never holds the creator's side.
struct ShareOnly {
  /// The one creator whose figures, posts and links go; objectives, benchmarks and the brand's other things
  /// stay behind. "" for all.
  std::string creator_id;
  /// Only the creator's side.
  bool creator_side = false;
};

/// The document in columns (columns.h), as it goes into a share link. It has a schema of its own and a
/// digest; what opens it gets the very document, ids that are plain numbers filled in again.
///
/// in:     leave_out: ids of inputs that stay behind; "costs" for all that was paid, deals among it
/// faults: those of complete_document; unknown_id naming what to leave out, or only_creator
Result<std::string> share_document(Json document, const std::vector<std::string>& leave_out,
                                   const ShareOnly& only = {});

/// Reads what share_document wrote, now or in its first form.
///
/// faults: as open_document; too_large past 1 MiB or 100,000 entries of a list
Result<OpenedDocument> open_shared(std::string_view text);

}  // namespace payoff

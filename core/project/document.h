#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace payoff {

/// The project as it lies in a file, the browser's store and the page's memory (ENGINE.md, Document).
inline constexpr int kDocumentSchema = 3;

/// Checks a document by document_table.h and fills what may be left out: ids and the schema. One of an older
/// schema is migrated.
///
/// faults: those of Fields, by path ("creators.3.inputs.fee"); unknown_currency; ambiguous_number and
///         not_a_number for a date; duplicate_id naming the list; too_large past 100,000 entries or 10,000
///         bytes of one text; newer_version
Result<Json> complete_document(Json document);

/// The completed document as text, with a digest over all that it says.
Result<std::string> save_document(Json document);

struct OpenedDocument {
  Json document;
  std::vector<Message> warnings;
};

/// Reads what save_document wrote, of this schema or an older one.
///
/// out:    the document without its digest; the warnings `unverified` where there was none, `migrated` where
/// it
///         was of an older schema (values: from)
/// faults: damaged_document where the text is no JSON (values: byte) or the digest does not fit; missing_key
/// where
///         there is no schema; newer_version; those of complete_document
Result<OpenedDocument> open_document(std::string_view text);

/// FNV-1a, 64 bits, as 16 hexadecimal digits: any one byte that changes changes it. It tells damage, not
/// forgery.
std::string digest_of(std::string_view text);

/// Parses JSON; the fault damaged_document names the byte where it ends to be JSON.
Result<Json> parse_json_text(std::string_view text);

/// Takes the `digest` off a parsed object and compares it.
///
/// out: false where there was none
Result<bool> take_digest(Json& object);

}  // namespace payoff

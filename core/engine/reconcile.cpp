#include "core/engine/reconcile.h"

#include "core/engine/engine.h"
#include "core/engine/request.h"

namespace payoff::engine {

std::string reconcile(const std::string& text) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields fields(*parsed);
  const ReconcileRequest request = read_reconcile_request(fields);
  if (const auto read = fields.finish(); !read) return answer(tl::unexpected<Error>(read.error()));
  std::vector<const OrderColumns*> files;
  for (const Importer* import : request.orders) files.push_back(&import->orders()->orders());
  const Ledger ledger(files, request.ledger, request.creators);
  const CodeBook book(request.creators, request.codes);
  Evidence claims(ledger.orders().size());
  std::vector<Unmatched> unmatched = claim_codes(ledger, book, claims);
  claims.seal();
  const Reconciliation result = payoff::reconcile(ledger, claims, request.creators, request.rule);
  return answer(reconcile_json({request, ledger, claims, result, std::move(unmatched), book.shared()}));
}

}  // namespace payoff::engine

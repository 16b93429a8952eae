#include "core/engine/reconcile.h"

#include <algorithm>

#include "core/engine/engine.h"
#include "core/engine/request.h"
#include "core/ledger/answer_book.h"
#include "core/ledger/code_book.h"
#include "core/ledger/exclusives.h"
#include "core/ledger/weighed.h"

namespace payoff::engine {

std::string reconcile(const std::string& text) {
  const Result<Json> parsed = parse_request(text);
  if (!parsed) return answer(parsed);
  Fields fields(*parsed);
  const ReconcileRequest request = read_reconcile_request(fields);
  if (const auto read = fields.finish(); !read) return answer(tl::unexpected<Error>(read.error()));
  const std::vector<LedgerCreator>& creators = request.creators;
  std::vector<const OrderColumns*> files;
  for (const Importer* import : request.orders) files.push_back(&import->orders()->orders());

  const Ledger ledger(files, request.ledger, creators);
  Evidence evidence(ledger.orders().size());
  const CodeBook codes(creators, request.codes);
  std::vector<Unmatched> unmatched_codes = claim_codes(ledger, codes, evidence);
  const OrderIndex index(ledger, !request.evidence.empty());
  const LinkBook links(creators, request.links);
  LinkClaims link_claims = claim_links(ledger, index, links, request.evidence, evidence);
  const AnswerBook answers(creators, request.answers);
  std::vector<Unmatched> unmatched_answers =
      claim_answers(ledger, index, answers, request.evidence, evidence);
  claim_landing_pages(ledger, creators, evidence);
  claim_products(ledger, creators, evidence);
  evidence.seal();

  const Reconciliation result = payoff::reconcile(ledger, evidence, creators, request.rule);
  Reconciled all{request, ledger, evidence, result};
  all.unmatched_codes = std::move(unmatched_codes);
  all.unmatched_answers = std::move(unmatched_answers);
  all.shared_codes = codes.shared();
  all.links = std::move(link_claims);
  LinkReports reports = link_totals(request.evidence, links, creators.size());
  all.link_totals = std::move(reports.creators);
  all.buyers = count_buyers(ledger, result.owner, creators.size());
  all.leaks = find_leaks(ledger, evidence, result, creators, request.rule, all.link_totals);
  all.prices = product_prices(request.evidence);
  all.margins = count_margins(ledger, result.owner, creators.size(), all.prices);
  if (request.weigh) {
    Result<Weighing> weighing = weigh_evidence(ledger, evidence, result, creators, request.rule);
    if (!weighing) return answer(tl::unexpected<Error>(weighing.error()));
    all.weighing = std::move(*weighing);
  }
  for (std::size_t i = 0; i < evidence.size() && !all.links_by_order; ++i)
    all.links_by_order = evidence.first(i, Method::link).creator != kNobody;
  // Sums of links that are nobody's tell something only where orders have no links of their own.
  if (!all.links_by_order) all.links.unmatched = std::move(reports.unmatched);
  return answer(reconcile_json(all));
}

}  // namespace payoff::engine

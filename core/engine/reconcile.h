#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/imports/importer.h"
#include "core/ledger/reconcile.h"

namespace payoff::engine {

/// What a caller of `reconcile` asks for. Files stay those of the handles.
struct ReconcileRequest {
  LedgerRule ledger;
  ReconcileRule rule;
  std::vector<LedgerCreator> creators;
  Meant codes, answers;
  std::vector<const Importer*> orders, evidence;
  bool segments = true;
};

/// faults:  missing_key, unknown_key, wrong_type; disposed for a handle that is none; unknown_format for a
///          file of `orders` that holds no orders; unknown_currency; unknown_id for a creator nobody listed;
///          duplicate_id; not_a_number for a date that is none; too_large past 10,000 creators
ReconcileRequest read_reconcile_request(Fields& request);

/// Everything that was reckoned for an answer.
struct Reconciled {
  const ReconcileRequest& request;
  const Ledger& ledger;
  const Evidence& claims;
  const Reconciliation& result;
  std::vector<Unmatched> unmatched_codes;
  std::vector<std::string> shared_codes;
};
Result<Json> reconcile_json(const Reconciled& all);

}  // namespace payoff::engine

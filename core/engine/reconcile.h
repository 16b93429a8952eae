#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/imports/importer.h"
#include "core/ledger/buyers.h"
#include "core/ledger/leaks.h"
#include "core/ledger/link_book.h"
#include "core/ledger/reconcile.h"
#include "core/ledger/totals.h"
#include "core/ledger/weighing.h"

namespace payoff::engine {

/// What a caller of `reconcile` asks for. Files stay those of the handles.
struct ReconcileRequest {
  LedgerRule ledger;
  ReconcileRule rule;
  std::vector<LedgerCreator> creators;
  Meant codes, answers;
  std::vector<MeantLink> links;
  std::vector<const Importer*> orders;
  std::vector<FactFile> evidence;
  std::size_t files_without_evidence = 0;
  bool segments = true, weigh = true, by_day = false;
};

/// faults:  missing_key, unknown_key, wrong_type; disposed for a handle that is none or not finished;
///          unknown_format for a file of `orders` that holds no orders; unknown_currency; unknown_id for a
///          creator nobody listed; duplicate_id; not_a_number for a date that is none; out_of_range;
///          too_large past 10,000 creators, 100 files or 100,000 links that were said to be somebody's
ReconcileRequest read_reconcile_request(Fields& request);

/// Everything that was reckoned for an answer.
struct Reconciled {
  const ReconcileRequest& request;
  const Ledger& ledger;
  const Evidence& evidence;
  const Reconciliation& result;
  std::vector<Unmatched> unmatched_codes = {}, unmatched_answers = {};
  std::vector<std::string> shared_codes = {};
  LinkClaims links = {};
  std::vector<LinkTotals> link_totals = {};
  std::vector<BuyerCounts> buyers = {};
  std::vector<Leak> leaks = {};
  std::map<std::string, ProductPrice> prices = {};
  std::vector<MarginCounts> margins = {};
  /// Nothing where it was not asked for.
  std::optional<Weighing> weighing = {};
  /// Whether any order has a link of its own: sums of links then say nothing more.
  bool links_by_order = false;
};

/// faults:  overflow where the sales sum up to more than is reckoned exactly
Result<Json> reconcile_json(const Reconciled& all);

/// Parts of the answer, each in a file of its own.
Json creators_json(const Reconciled& all);
void put_lists(const Reconciled& all, Json& answer);

Json count_json(const Count& count);
/// Nothing where the day is not known.
void put_day(std::string_view key, std::int32_t day, Json& object);
/// "" for nobody.
const std::string& id_of(std::int32_t creator, const Reconciled& all);
/// As many of one kind as anybody goes through by hand; sums and counts are of all.
inline constexpr std::size_t kMostListed = 1000;

}  // namespace payoff::engine

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace payoff::engine {

/// One request: JSON text in, JSON text out ({"ok": true, ...} or {"ok": false, "error": ...}); never throws.
struct Request {
  std::string_view name;
  std::string (*function)(const std::string& request);
};

/// Every request, by its snake_case name. The bindings, the native tests and the fuzzers come in here.
const std::vector<Request>& requests();

/// Those that the page's first view asks, without published claims. They stand alone, so that a smaller
/// module can hold only them.
const std::vector<Request>& first_view_requests();

std::string catalogue(const std::string& request);
/// {currency, inputs, options?, benchmarks?} -> {inputs, metrics, working, verdict, benchmarks[]}.
/// benchmarks?: the visitor's own, [{metric, low, high?, benchmark_id?, kind?: "own_past" | "own_ads" |
/// "claim", source?, date?, replaces?}]. benchmarks[]: for each figure answered the claims on it, {id,
/// metric, low, high, unit, kind, origin, currency, covers, definition, definition_differs, differs[],
/// unsaid[], source, date, contradicts[]}, own ones first; none decides a verdict.
std::string compute_metrics(const std::string& request);
/// Answers {"handle": n}; session.h has what a handle can do.
std::string open_table(const std::string& request);
std::string save_document(const std::string& request);
std::string open_document(const std::string& request);
std::string share_document(const std::string& request);
/// `bytes` comes as text: payoff.js decodes it, and refuses what is no UTF-8.
std::string open_shared(const std::string& request);

/// {text, decimal?, group?} -> {kind, value?, alternative?, unit: "percent" | null, currency: code | null}.
/// faults:  missing_key text; unknown_id decimal, group (no sign that numbers are written with); out_of_range
///          group (the decimal's own sign)
std::string parse_number(const std::string& request);
/// {text, order?: "day_first" | "month_first"} -> {kind, date?, alternative?, offset?}.
/// faults:  missing_key text; unknown_id order
std::string parse_date(const std::string& request);

std::string build_link(const std::string& request);
std::string inspect_link(const std::string& request);
std::string classify_channel(const std::string& request);
/// {creators: [name | {name, network?, campaign?, percent?}], pattern, taken?: []} -> {codes[], warnings[]}:
/// core/links/promo_code.h.
std::string promo_codes(const std::string& request);
/// {values: []} -> {groups: [[]]}: values that reports would show apart though one thing is meant.
std::string near_duplicates(const std::string& request);

/// Which ROI? {currency, quoted?: text | number, dialect?, known?: {cost, revenue, gross_margin,
/// earned_media_value, incremental_revenue, incremental_share}, options?: {decimal, group}} -> {figures:
/// {dialect: {ok, value} | {ok: false, fault, subject}}, fits: [{dialect, value, rounding, read_as,
/// misread}], claims: [benchmark ids], quoted?}. With `dialect` the figures are the quoted one in every
/// dialect, else those of what is known; `fits` are the dialects that the quote can be in, `claims` the
/// published returns of that very figure whose dialect is known.
std::string translate_roi(const std::string& request);

/// What a creator is offered. {currency, offers: [{offer_id?, fee?, commission_rate?, commission_per_order?,
/// product_value?, hours?, costs?, posts?, usual_views?, usual_engagements?, rights?: [benchmark ids of
/// rights_uplift], rights_uplift?}], average_order_value?, usual_fee?, hourly_rate?, orders?: {low?,
/// expected?, high?}, options?} -> {offers: [{offer_id, pay, worth, cost_per_mille, cost_per_engagement,
/// per_hour: {ok, low, expected, high}, fee_floor: {ok, low, high}, orders_to_usual_fee, more_orders: {ok,
/// value}}], best: {low, expected, high: offer_id | null}}.
std::string compare_offers(const std::string& request);

/// {bytes: number of staged bytes (open_import.h; a Uint8Array for callers of payoff.js), options?:
/// {delimiter?, encoding?, header?: "auto" | "none"}} -> {encoding, delimiter, record_end, header_row | null,
/// columns[], records[][], diagnostics[]}: every cell as the file has it. faults:  unknown_id
/// options.encoding, options.delimiter; disposed bytes that are not there
std::string read_table(const std::string& request);
/// {kind?: "auto" | format id, filename?, options?: {delimiter?, encoding?, header?, columns?: {order field:
/// column's name}, keep?: "orders" | "totals"}} -> {"handle": n}; open_import.h has what a handle can do.
/// With keep "totals" an orders file is read in constant memory: orders and totals by discount code. faults:
/// unknown_format kind
std::string open_import(const std::string& request);

}  // namespace payoff::engine

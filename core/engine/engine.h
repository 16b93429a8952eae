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

/// {} -> {version, inputs[], metrics[], benchmarks[], models[], formats[], channel_tables[], platforms[],
/// faults[]}. platforms[]: {id, label, engagement_actions[], denominator: input | null, source}.
std::string catalogue(const std::string& request);
/// {currency, inputs, options?, benchmarks?} -> {inputs, metrics, working, verdict, benchmarks[]}.
/// benchmarks?: the visitor's own, [{metric, low, high?, benchmark_id?, kind?: "own_past" | "own_ads" |
/// "claim", source?, date?, replaces?}]. benchmarks[]: the own ones, {ok: false, fault, subject} where one
/// cannot be read, and for each figure answered the published claims on it, {id,
/// metric, low, high, unit, kind, origin, currency, covers, definition, definition_differs, differs[],
/// unsaid[], source, date, contradicts[]}; none decides a verdict.
/// With options.rates an amount in another currency is converted; its reading and the working of what uses it
/// then carry converted: {amount, currency, rate, date?}.
std::string compute_metrics(const std::string& request);
/// A campaign: {currency, creators: [as the document has them, and posts?: [], order_values?: [],
/// last_post_date?], campaign_inputs?, rates?, main_goal?, objectives?, alternative?: {name, inputs},
/// metrics?: [ids that rows show], options?} -> {rows: [{creator_id, inputs, metrics, verdict, intervals:
/// {id: {ok, low, high, level, n, needs} | {ok: false, fault, subject, n?, needs?}}, owed?: {ok, value,
/// when_posted, overpaid, promised, earned}, enough_data, needs?, strip: {sales?, kept?}, contacts?}], total:
/// {inputs, pooled, averaged: {id: {ok, value, creators}}, verdict, intervals, strip, campaign_costs},
/// ranking: {goal, metric, count, order: [{creator_id, rank?, value?, tied_with}], equal_hourly_rates:
/// [{hours, money, hourly_rate}]}, too_close: [[id, id]], objectives: [{objective_id, metric, ok, attained,
/// actual?, baseline?, target?, date?}], alternative?: {name, inputs, metrics, verdict, metric, campaign?,
/// alternative?, better?, too_close?}, to_check: [{id, subject, values}], missing: [{creator_id, inputs}]}.
/// Sums of campaign_inputs (a tool) stay with the total; margins, rates and prices hold for every creator
/// that states none.
std::string evaluate_campaign(const std::string& request);
/// The same people over campaigns: {currency, campaigns: [], creators: [], rates?, options?} -> {persons:
/// [{person, name, campaigns: [{campaign_id, creator_id, metrics, verdict}], advice: "repeat" | "stop" |
/// "talk", reasons}]}, campaigns by their start.
std::string compare_campaigns(const std::string& request);
/// A campaign over weeks, which begin on Monday: {currency, creators: [], history?: [as the document has it],
/// campaign_inputs?, metrics?, rates?, options?} -> {known: [week], posted: [week], undated}, oldest first; a
/// week is {week: date, creators, inputs, metrics}. `known` is all that was known at the end of each week,
/// from the history and the day that the figures are from; `undated` creators have no such day and count in
/// no week. `posted` is what those brought that posted in that week.
std::string campaign_by_week(const std::string& request);
/// Answers {"handle": n}; session.h has what a handle can do.
std::string open_table(const std::string& request);
std::string save_document(const std::string& request);
std::string open_document(const std::string& request);
/// {document, leave_out?: ["costs", input ids], only_creator?: creator_id, only?: "creator_side"} -> {text}:
/// core/project/share.h.
std::string share_document(const std::string& request);
/// `bytes` comes as text: payoff.js decodes it, and refuses what is no UTF-8.
std::string open_shared(const std::string& request);
/// {document, what: "creators" | "posts" | "cost_import", as?: "csv" | "tsv", decimal?: "." | ",",
/// separator?:
/// "," | ";" | tab} -> {text, warnings[]}: core/project/export.h. The separator is ; where the decimal is a
/// comma. No byte order mark: whoever writes the file for Excel adds it.
std::string export_table(const std::string& request);

/// {text, decimal?, group?} -> {kind, value?, alternative?, unit: "percent" | null, currency: code | null}.
/// faults:  missing_key text; unknown_id decimal, group (no sign that numbers are written with); out_of_range
///          group (the decimal's own sign)
std::string parse_number(const std::string& request);
/// {text, order?: "day_first" | "month_first"} -> {kind, date?, alternative?, offset?}.
/// faults:  missing_key text; unknown_id order
std::string parse_date(const std::string& request);

/// {url, utm?: {the nine ids}, extra?: [{name, value}], naming?: {lowercase: true, separator: "_" | "-" | "."
/// |
/// "~" | " ", keep: false, keep_keys?: [utm ids]}} -> {url, utm, replaced[], changed[], kept[], warnings[],
/// channel}. naming.keep_keys: the values of these stay as typed, and `kept` says what the rules would have
/// made of them: {id: "kept", subject: "campaign", values: {old, new}}.
std::string build_link(const std::string& request);
/// Many links in one request: {url?, naming?, rows: [{url?, utm?, extra?}]} -> {links: [{ok: true, ... as
/// build_link answers} | {ok: false, error}]}, one a row, in their order. A row without `url` leads to the
/// common one. A row that fails leaves the others alone; a key that is unknown refuses the whole request.
std::string build_links(const std::string& request);
/// {url} -> {parts, utm, problems[], grade, mended, request, channels}. `request` is what build_link would be
/// asked for to give this very link: {url, utm, extra?, naming?: {keep_keys}}.
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
/// misread}], claims: [benchmark ids], quoted?: {value, percent, per_one, decimals}}. A quoted text may say
/// "per $1". With `dialect` the figures are the quoted one in every
/// dialect, else those of what is known; `fits` are the dialects that the quote can be in, `claims` the
/// published returns of that very figure whose dialect is known.
std::string translate_roi(const std::string& request);

/// What a creator is offered. {currency, offers: [{offer_id?, fee?, commission_rate?, commission_per_order?,
/// product_value?, hours?, costs?, posts?, usual_views?, usual_engagements?,
/// average_order_value?, rights?: [benchmark ids of rights_uplift], rights_uplift?}], average_order_value?,
/// usual_fee?, hourly_rate?, orders?: {low?, expected?, high?}, options?} -> {offers: [{offer_id, pay, worth,
/// cost_per_mille, cost_per_engagement, per_post, per_hour: {ok, low, expected, high}, fee_floor: {ok, low,
/// high}, orders_to_usual_fee, more_orders: {ok, value}}], best: {low, expected, high: offer_id | null}}.
std::string compare_offers(const std::string& request);
/// An offer as one line says it, "$300 + 10%". {currency, text, options?} -> {offer: {fee?, commission_rate?,
/// commission_per_order?, product_value?, posts?}, unread: [parts that could not be read]}.
std::string read_offer(const std::string& request);

/// Who introduces, assists and closes. {journeys: [{path: [], conversions?, value?, non_conversions?,
/// days_before_conversion?: []}], models?: [], options?: {position_first, position_last, half_life_days,
/// lookback_days, touch_spacing_days, markov_order, non_converting, direct: []}, groups?: {channel: group},
/// intervals?: {replicates, level, seed}, joint_removal?: [[channel]], around?: {top_paths, pairs, steps,
/// named}} -> {channels[], credit: {model: {ok, conversions[], value[], shares?: [{low, high} | null],
/// value_shares?} | {ok: false, fault, subject}}, removal_effect?, joint_removal?, assisted,
/// last_touch_ratio, alone, path_lengths, days_to_convert, top_paths, overlap, flows, disagreements?, totals,
/// sample}. `value` is the row's total; conversions are 1 where left out. Lists by channel are in the order
/// of `channels`; `shares` are intervals of a channel's part of the conversions, null where too few to tell.
/// Counts in top_paths, overlap, alone and flows are estimates where sample.kept is less than 1.
std::string attribute(const std::string& request);
/// The same out of a CSV file of any length, read in chunks: takes what `attribute` takes but journeys, and
/// answers {"handle": n}; core/engine/journeys.h has what a handle can do. Its `finish` answers what
/// `attribute` does, and reading: {layout, encoding, rows, bad_rows, troubles: [{row, fault, subject}]}.
std::string open_journeys(const std::string& request);

/// {bytes: number of staged bytes (open_import.h; a Uint8Array for callers of payoff.js), options?:
/// {delimiter?, encoding?, header?: "auto" | "none"}} -> {encoding, delimiter, record_end, header_row | null,
/// columns[], records[][], diagnostics[]}: every cell as the file has it. faults:  unknown_id
/// options.encoding, options.delimiter; disposed bytes that are not there
std::string read_table(const std::string& request);
/// {kind?: "auto" | format id, filename?, options?: {delimiter?, encoding?, header?, columns?: {order field
/// (or, of a kind that holds no orders, fact field: core/imports/fact_columns.h): column's name}, keep?:
/// "orders" | "totals"}} -> {"handle": n}; open_import.h has what a handle can do. With keep "totals" an
/// orders file is read in constant memory: orders and totals by discount code. Further options say what a
/// file does not show: decimal "." | ",", date_order "day_first" | "month_first" and year [1900..2200] of
/// orders' dates; table, from 0, picks one of several, else the one is read that says the most about who
/// sold. faults: unknown_format kind; out_of_range options.year, options.table
std::string open_import(const std::string& request);
/// Who sold what, every order once. {currency, today?, orders: [handles of finished imports of orders],
/// evidence?: [handles of other kinds], creators: [{creator_id, name?, handle?, codes?: [], links?:
/// [{source?, medium?, campaign?, id?, content?, term?}], landing_pages?: [paths], products?: [SKUs],
/// emails?: [], first_post?, last_post?, clicks?, gross_margin?}], rule?: {methods?: ["code", "link",
/// "survey", "landing_page", "product"] by precedence, weigh?: true, from?, to?, window_days?: 30, revenue?:
/// "net_sales" | "total" | "subtotal", pending?: whether unpaid orders count, decisions?: {order: creator_id
/// | ""}, codes?: {code: creator_id | ""}, answers?: {answer: creator_id | ""}, links?: [{source?, medium?,
/// campaign?, id?, content?, term?, creator_id: creator_id | ""}] (whose a link is, by all of its tags),
/// own_emails?: [] of creators who are not counted}, segments?: true, by_day?: false} -> {totals: {orders,
/// revenue, excluded_orders, duplicates, shop: {orders, revenue}, currency, other_currencies, from?, to?,
/// first_order?, last_order?}, creators: [{creator_id, orders, revenue, low, high, by_method: {method |
/// "decided": {orders, revenue}}, weighed?: {orders, revenue, low, high}, conflicts, leaked, outside_window,
/// payout, clicks?, new_customers?, returning?, later?: {orders, revenue} each, discount_rate?,
/// gross_margin?, margin?: {orders, revenue, cost, gross_margin, gross_margin_at_full_price?}, window:
/// {from?, to?}, segments?: {country, device, product, day: {text: {orders, revenue}}}}], alone: {method:
/// {creator_id: {orders, revenue}}, naive_sum}, overlap: [{a, b, both, same}], trust?, capture?: {method:
/// share}, conflicts: [{order, date?, revenue, claims: [{method, creator_id, value}], counted_for, decided}],
/// leaks:
/// [{creator_id, code, orders, revenue, reason: {id: "coupon_site" | "beyond_clicks", values}}], outside:
/// [{order, date?, revenue, creator_id}] (of outside_window, latest first), excluded:
/// [{order, date?, revenue, reason, creator_id?, discount?}], excluded_by: {reason: {orders, revenue}},
/// unattributed, unmatched: {codes: [{code, orders, revenue, near?}], links: [{source?, medium?, ..., orders,
/// revenue}], answers: [{answer, orders, revenue, near?}]}, claims: [{source, orders?, revenue?}], baseline?:
/// {days, orders_per_day, revenue_per_day}, joined?: {by: "id" | "name", matched, of}, totals_only?:
/// {creator_id: {orders, revenue, low, high}}, margin?: {by_sku: {sku: {price, cost, gross_margin?}}},
/// by_day?: [{date, orders, revenue}], findings[]}.
///
/// `by_day` has the days of all files on which anything was sold, the latest where there are more than
/// listed, whatever the rule's dates. Lists hold at most 1,000 (`excluded` as many again of creators' own),
/// sums are of all. `totals.shop` is what the shop's own report of net sales says of the same days: unpaid
/// and creators' own orders are in it. `later` is what first-time buyers bought within 90 days. A decision on
/// a creator's own order makes it a sale. Where no order has a link, unmatched ones are those of totals.
/// faults: core/engine/reconcile.h
std::string reconcile(const std::string& request);

/// Did it move sales? {method: "before_after" | "difference_in_differences", series: [{date, value}], from,
/// to?, control?: [{date, value}], level?} or {method: "holdout", exposed: {orders, people}, held_out,
/// level?}
/// -> {method, assumptions: [ids], told: "more" | "fewer" | "could_not_tell", reason?, lift?: {low, expected,
/// high}, without?, ratio?}. `lift` is in units of the values over the days from..to (for a holdout: share of
/// people who bought), `ratio` the lift by what would have come without.
std::string lift(const std::string& request);
/// Which creators differ? {creators: [{creator_id, orders, exposure}], level?} -> {creators: [{creator_id,
/// rate, told_from}], pairs: [{higher, lower, p, adjusted_p, told: "differ" | "could_not_tell",
/// times_more_data}], power}. exposure: what each had, clicks, views, days or money. `adjusted_p` holds for
/// all pairs together; `times_more_data`: of what both have had, to tell such rates apart.
std::string compare_creators(const std::string& request);

}  // namespace payoff::engine

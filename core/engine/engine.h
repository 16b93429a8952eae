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

std::string catalogue(const std::string& request);
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

}  // namespace payoff::engine

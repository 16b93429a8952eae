#include <emscripten/bind.h>
#include <emscripten/heap.h>
#include <emscripten/val.h>

#include "core/engine/journeys.h"
#include "core/engine/open_import.h"
#include "core/engine/session.h"
#include "wasm/bind_requests.h"

// Requests cross as JSON text. Tables cross as views of their columns: see table-handle.js.
namespace {

using emscripten::val;
using payoff::engine::find_table;
using payoff::engine::OpenTable;

template <class T>
val view(const std::vector<T>& column) {
  return val(emscripten::typed_memory_view(column.size(), column.data()));
}

// payoff.js checks handles and places before it calls; a wrong one is undefined there, never a crash here.
val values(int handle, int figure) {
  OpenTable* open = find_table(handle);
  return open == nullptr || figure < 0 ? val::undefined()
                                       : view(open->column(static_cast<std::size_t>(figure)).values);
}
val faults(int handle, int figure) {
  OpenTable* open = find_table(handle);
  return open == nullptr || figure < 0 ? val::undefined()
                                       : view(open->column(static_cast<std::size_t>(figure)).faults);
}
val stage_values(int handle) { return view(find_table(handle)->stage().values); }
val stage_faults(int handle) { return view(find_table(handle)->stage().faults); }
val rank(int handle, int figure) { return view(find_table(handle)->rank(static_cast<std::size_t>(figure))); }

bool is_open(int handle) { return find_table(handle) != nullptr; }
double rows(int handle) { return static_cast<double>(find_table(handle)->rows()); }
int figure(int handle, const std::string& id) { return find_table(handle)->figure(id); }
bool resize(int handle, double rows) { return find_table(handle)->resize(static_cast<std::size_t>(rows)); }
bool fill(int handle, const std::string& id) { return find_table(handle)->fill(id); }
void recompute(int handle, double from, double to) {
  find_table(handle)->recompute(static_cast<std::size_t>(from), static_cast<std::size_t>(to));
}
std::string set(int handle, double row, const std::string& id, const std::string& text) {
  return find_table(handle)->set(static_cast<std::size_t>(row), id, text);
}
std::string verdict(int handle, double row, const std::string& last_post) {
  return find_table(handle)->verdict(static_cast<std::size_t>(row), last_post);
}
std::string totals(int handle, const std::string& ids, double chosen) {
  return find_table(handle)->totals(ids, static_cast<int>(chosen));
}

std::string owed(int handle, const std::string& statuses) { return find_table(handle)->owed(statuses); }
val debts(int handle) {
  const payoff::engine::Debts& debts = find_table(handle)->debts();
  val views = val::object();
  views.set("owed", view(debts.owed.values));
  views.set("faults", view(debts.owed.faults));
  views.set("when_posted", view(debts.when_posted));
  return views;
}

using payoff::engine::find_journeys;
bool journeys_are_open(int handle) { return find_journeys(handle) != nullptr; }
val journeys_stage(int handle, double bytes) {
  std::vector<char>& stage = find_journeys(handle)->stage(static_cast<std::size_t>(bytes));
  return val(emscripten::typed_memory_view(stage.size(), reinterpret_cast<std::uint8_t*>(stage.data())));
}
std::string journeys_push(int handle) { return find_journeys(handle)->push(); }
std::string journeys_finish(int handle) { return find_journeys(handle)->finish(); }
// Where payoff.js writes bytes: a request's, or the next chunk of a file.
val byte_view(char* bytes, std::size_t size) {
  return val(emscripten::typed_memory_view(size, reinterpret_cast<std::uint8_t*>(bytes)));
}
int bytes_stage(double size) { return payoff::engine::stage_bytes(static_cast<std::size_t>(size)); }
val bytes_view(int number) {
  std::string* bytes = payoff::engine::staged_bytes(number);
  return bytes == nullptr ? val::undefined() : byte_view(bytes->data(), bytes->size());
}

bool import_is_open(int handle) { return payoff::engine::find_import(handle) != nullptr; }
val import_stage(int handle, double size) {
  const auto bytes = static_cast<std::size_t>(size);
  return byte_view(payoff::engine::find_import(handle)->stage(bytes), bytes);
}
void import_push(int handle, double size) {
  payoff::engine::find_import(handle)->push_staged(static_cast<std::size_t>(size));
}

}  // namespace

EMSCRIPTEN_BINDINGS(payoff) {
  using emscripten::function;
  payoff::bind_requests(payoff::engine::requests());
  function(
      "request_names", +[] { return payoff::names_of(payoff::engine::requests()); });
  function("table_is_open", &is_open);
  function("table_rows", &rows);
  function("table_figure", &figure);
  function("table_resize", &resize);
  function("table_values", &values);
  function("table_faults", &faults);
  function("table_stage_values", &stage_values);
  function("table_stage_faults", &stage_faults);
  function("table_fill", &fill);
  function("table_set", &set);
  function("table_recompute", &recompute);
  function("table_totals", &totals);
  function("table_owed", &owed);
  function("table_debts", &debts);
  function("table_rank", &rank);
  function("table_verdict", &verdict);
  function("table_dispose", &payoff::engine::dispose_table);
  function(
      "heap_bytes", +[] { return static_cast<double>(emscripten_get_heap_size()); });
  function("journeys_are_open", &journeys_are_open);
  function("journeys_stage", &journeys_stage);
  function("journeys_push", &journeys_push);
  function("journeys_finish", &journeys_finish);
  function("journeys_dispose", &payoff::engine::dispose_journeys);
  function("bytes_stage", &bytes_stage);
  function("bytes_view", &bytes_view);
  function("bytes_drop", &payoff::engine::drop_bytes);
  function("import_is_open", &import_is_open);
  function("import_stage", &import_stage);
  function("import_push", &import_push);
  function("import_progress", &payoff::engine::import_progress);
  function("import_finish", &payoff::engine::finish_import);
  function("import_dispose", &payoff::engine::dispose_import);
}

#include <algorithm>
#include <set>

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/engine/open_import.h"
#include "core/engine/reconcile.h"

namespace payoff::engine {
namespace {

constexpr std::size_t kMostCreators = 10'000;
constexpr std::size_t kMostFiles = 100;
constexpr std::size_t kMostMeantLinks = 100'000;

std::optional<std::int32_t> read_day(Fields& fields, std::string_view key) {
  const std::string text = fields.text(key);
  if (text.empty()) return std::nullopt;
  const DateReading reading = parse_date(text);
  if (reading.kind != ReadingKind::ok) {
    fields.note({Fault::not_a_number, fields.path_of(key)});
    return std::nullopt;
  }
  return static_cast<std::int32_t>(day_number(reading.date));
}

const Importer* read_handle(const Json& item, const std::string& path, Fields& request) {
  const bool number = item.is_number_integer();
  if (!number && !item.is_number()) {
    request.note({Fault::wrong_type, path});
    return nullptr;
  }
  const double value = item.get<double>();
  const Importer* import = value >= 0 && value <= 2e9 ? find_import(static_cast<int>(value)) : nullptr;
  if (import == nullptr || !import->finished()) {
    request.note({Fault::disposed, path});
    return nullptr;
  }
  return import;
}

std::vector<const Importer*> read_handles(Fields& request, std::string_view key) {
  std::vector<const Importer*> files;
  const Json* list = request.array(key);
  if (list == nullptr) return files;
  if (list->size() > kMostFiles) request.note({Fault::too_large, std::string(key)});
  for (std::size_t i = 0; i < std::min(list->size(), kMostFiles); ++i) {
    const Importer* import = read_handle((*list)[i], std::string(key) + "." + std::to_string(i), request);
    // The same file twice says nothing more.
    if (import != nullptr && std::find(files.begin(), files.end(), import) == files.end())
      files.push_back(import);
  }
  return files;
}

LedgerLink read_link(Fields& fields) {
  LedgerLink link;
  link.source = fields.text("source");
  link.medium = fields.text("medium");
  link.campaign = fields.text("campaign");
  link.id = fields.text("id");
  link.content = fields.text("content");
  link.term = fields.text("term");
  return link;
}

std::vector<LedgerLink> read_links(Fields& creator) {
  std::vector<LedgerLink> links;
  const Json* list = creator.array("links");
  if (list == nullptr) return links;
  for (std::size_t i = 0; i < list->size(); ++i) {
    Fields fields((*list)[i], creator.path_of("links") + "." + std::to_string(i));
    LedgerLink link = read_link(fields);
    if (const auto done = fields.finish(); !done) creator.note(done.error());
    links.push_back(std::move(link));
  }
  return links;
}

LedgerCreator read_creator(Fields& fields) {
  LedgerCreator creator;
  fields.require("creator_id");
  creator.id = fields.text("creator_id");
  creator.name = fields.text("name");
  creator.handle = fields.text("handle");
  creator.codes = fields.texts("codes");
  creator.links = read_links(fields);
  creator.landing_pages = fields.texts("landing_pages");
  creator.products = fields.texts("products");
  creator.emails = fields.texts("emails");
  creator.first_post = read_day(fields, "first_post");
  creator.last_post = read_day(fields, "last_post");
  creator.clicks = fields.number("clicks");
  if (creator.clicks && !(*creator.clicks >= 0 && *creator.clicks <= 1e12))
    fields.note({Fault::out_of_range, fields.path_of("clicks")});
  creator.gross_margin = fields.number("gross_margin");
  if (creator.gross_margin && !(*creator.gross_margin >= -1 && *creator.gross_margin <= 1))
    fields.note({Fault::out_of_range, fields.path_of("gross_margin")});
  return creator;
}

std::map<std::string, std::int32_t> read_creators(Fields& request, std::vector<LedgerCreator>& creators) {
  std::map<std::string, std::int32_t> places;
  request.require("creators");
  const Json* list = request.array("creators");
  if (list == nullptr) return places;
  if (list->size() > kMostCreators) request.note({Fault::too_large, "creators"});
  for (std::size_t i = 0; i < std::min(list->size(), kMostCreators); ++i) {
    Fields fields((*list)[i], "creators." + std::to_string(i));
    creators.push_back(read_creator(fields));
    const bool is_new = places.emplace(creators.back().id, static_cast<std::int32_t>(i)).second;
    if (!is_new) fields.note({Fault::duplicate_id, fields.path_of("creator_id")});
    if (const auto done = fields.finish(); !done) request.note(done.error());
  }
  return places;
}

/// {text: creator_id | ""}
Meant read_meant(Fields& rule, std::string_view key, const std::map<std::string, std::int32_t>& places) {
  Meant meant;
  const Json* object = rule.object(key);
  if (object == nullptr) return meant;
  for (const auto& item : object->items()) {
    const std::string path = rule.path_of(key) + "." + item.key();
    if (!item.value().is_string()) {
      rule.note({Fault::wrong_type, path});
      continue;
    }
    const std::string id = item.value().get<std::string>();
    const auto place = places.find(id);
    if (!id.empty() && place == places.end()) {
      rule.note({Fault::unknown_id, path, {{"given", id}}});
      continue;
    }
    meant[item.key()] = id.empty() ? kNobody : place->second;
  }
  return meant;
}

/// [{source?, medium?, campaign?, id?, content?, term?, creator_id: creator_id | ""}]
std::vector<MeantLink> read_meant_links(Fields& rule, const std::map<std::string, std::int32_t>& places) {
  std::vector<MeantLink> meant;
  const Json* list = rule.array("links");
  if (list == nullptr) return meant;
  if (list->size() > kMostMeantLinks) rule.note({Fault::too_large, rule.path_of("links")});
  for (std::size_t i = 0; i < std::min(list->size(), kMostMeantLinks); ++i) {
    Fields fields((*list)[i], rule.path_of("links") + "." + std::to_string(i));
    MeantLink one{read_link(fields), kNobody};
    const std::string id = fields.text("creator_id");
    const auto place = places.find(id);
    if (place != places.end()) one.creator = place->second;
    if (!id.empty() && place == places.end())
      fields.note({Fault::unknown_id, fields.path_of("creator_id"), {{"given", id}}});
    if (says_nothing(one.link)) fields.note({Fault::missing_key, fields.path_of("source")});
    if (const auto done = fields.finish(); !done) rule.note(done.error());
    meant.push_back(std::move(one));
  }
  return meant;
}

void read_methods(Fields& rule, std::vector<Method>& methods) {
  if (!rule.has("methods")) return;
  methods.clear();
  for (const std::string& id : rule.texts("methods")) {
    const auto& ids = method_ids();
    const auto found = std::find(ids.begin(), ids.end(), id);
    const auto method = static_cast<Method>(found - ids.begin());
    if (found == ids.end()) {
      rule.note({Fault::unknown_id, rule.path_of("methods"), {{"given", id}}});
    } else if (std::find(methods.begin(), methods.end(), method) == methods.end()) {
      methods.push_back(method);
    }
  }
}

void read_rule(Fields& request, const std::map<std::string, std::int32_t>& places, ReconcileRequest& read) {
  const Json* object = request.object("rule");
  if (object == nullptr) return;
  Fields rule(*object, request.path_of("rule"));
  read_methods(rule, read.rule.methods);
  read.weigh = rule.boolean("weigh").value_or(true);
  read.rule.from = read_day(rule, "from");
  read.rule.to = read_day(rule, "to");
  const double days = rule.number("window_days").value_or(30);
  if (!(days >= 0 && days <= 3650)) rule.note({Fault::out_of_range, rule.path_of("window_days")});
  read.rule.window_days = days >= 0 && days <= 3650 ? static_cast<std::int32_t>(days) : 30;
  const std::string basis = rule.one_of("revenue", revenue_basis_ids(), "net_sales");
  const auto& ids = revenue_basis_ids();
  read.ledger.basis = static_cast<RevenueBasis>(std::find(ids.begin(), ids.end(), basis) - ids.begin());
  read.ledger.pending_counts = rule.boolean("pending").value_or(false);
  read.rule.decisions = read_meant(rule, "decisions", places);
  read.codes = read_meant(rule, "codes", places);
  read.answers = read_meant(rule, "answers", places);
  read.links = read_meant_links(rule, places);
  read.ledger.own_emails = rule.texts("own_emails");
  for (const auto& [order, creator] : read.rule.decisions) read.ledger.sold.insert(order);
  if (const auto done = rule.finish(); !done) request.note(done.error());
}

}  // namespace

ReconcileRequest read_reconcile_request(Fields& request) {
  ReconcileRequest read;
  request.require("currency");
  request.require("orders");
  read.ledger.currency = request.text("currency");
  if (!read.ledger.currency.empty() && !is_currency(read.ledger.currency))
    request.note({Fault::unknown_currency, "currency"});
  read_day(request, "today");
  read.segments = request.boolean("segments").value_or(true);
  read.by_day = request.boolean("by_day").value_or(false);
  read.orders = read_handles(request, "orders");
  for (const Importer* import : read.orders) {
    if (import->orders() == nullptr) request.note({Fault::unknown_format, "orders"});
  }
  for (const Importer* import : read_handles(request, "evidence")) {
    const FormatRow* format = import->recognition().format;
    if (import->facts() == nullptr || format == nullptr) {
      ++read.files_without_evidence;
    } else {
      read.evidence.push_back({format->kind, format->label, &import->facts()->facts()});
    }
  }
  const auto places = read_creators(request, read.creators);
  read_rule(request, places, read);
  return read;
}

}  // namespace payoff::engine

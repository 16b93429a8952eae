#include "core/engine/engine.h"

#include "core/attribution/model_table.h"
#include "core/engine/claims.h"
#include "core/imports/format_table.h"
#include "core/links/channel.h"

namespace payoff::engine {
namespace {

Json channel_tables_json() {
  Json list = Json::array();
  for (const ChannelTable& table : channel_tables()) {
    list.push_back({{"id", table.id}, {"version", table.version}, {"source", table.source}});
  }
  return list;
}

Json models_json() {
  Json list = Json::array();
  for (const ModelRow& row : model_table()) {
    list.push_back({{"id", row.id},
                    {"label", row.label},
                    {"claim", row.claim},
                    {"share", row.share},
                    {"needs_days", row.needs_days},
                    {"source", row.source}});
  }
  return list;
}

/// One entry an id: a format may have several rows of columns that it is recognized by.
Json formats_json() {
  Json list = Json::array();
  std::string_view last;
  for (const FormatRow& row : format_table()) {
    if (row.id == last) continue;
    last = row.id;
    list.push_back({{"id", row.id}, {"kind", format_kind_id(row.kind)}, {"label", row.label}});
  }
  return list;
}

const Claims kClaims = {&read_benchmarks, &benchmarks_of, &benchmarks_json, &channel_tables_json,
                        &platforms_json,  &models_json,   &formats_json};

}  // namespace

std::string catalogue(const std::string& request) { return catalogue_with(request, &kClaims); }
std::string compute_metrics(const std::string& request) { return compute_metrics_with(request, &kClaims); }

const std::vector<Request>& requests() {
  // clang-format off
  static const std::vector<Request> table = {
      {"catalogue", &catalogue},
      {"parse_number", &parse_number},
      {"parse_date", &parse_date},
      {"compute_metrics", &compute_metrics},
      {"open_table", &open_table},
      {"evaluate_campaign", &evaluate_campaign},
      {"compare_campaigns", &compare_campaigns},
      {"campaign_by_week", &campaign_by_week},
      {"translate_roi", &translate_roi},
      {"compare_offers", &compare_offers},
      {"read_offer", &read_offer},
      {"attribute", &attribute},
      {"open_journeys", &open_journeys},
      {"lift", &lift},
      {"compare_creators", &compare_creators},
      {"build_link", &build_link},
      {"build_links", &build_links},
      {"inspect_link", &inspect_link},
      {"classify_channel", &classify_channel},
      {"promo_codes", &promo_codes},
      {"near_duplicates", &near_duplicates},
      {"read_table", &read_table},
      {"open_import", &open_import},
      {"reconcile", &reconcile},
      {"save_document", &save_document},
      {"open_document", &open_document},
      {"share_document", &share_document},
      {"open_shared", &open_shared},
      {"export_table", &export_table},
  };
  // clang-format on
  return table;
}

}  // namespace payoff::engine

#include "core/imports/fact_columns.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/imports/names.h"

namespace payoff {
namespace {

using F = FactField;
using K = FormatKind;

/// What a field is called in the files of one kind; by preference, "|" between.
struct NamesRow {
  FactField field;
  FormatKind kind;
  std::string_view names;
};

// clang-format off
constexpr NamesRow kNames[] = {
    {F::order, K::analytics, "transaction id|transaktions id|id de transacción|id de transaction|order id"},
    {F::source_medium, K::analytics, "session source medium|source medium|session manual source medium|first user source medium|sitzung quelle medium|fuente medio de la sesión|세션 소스 매체|bron medium|quelle medium"},
    {F::source, K::analytics, "session source|session manual source|source|utm source|first user source|sitzung quelle"},
    {F::medium, K::analytics, "session medium|session manual medium|medium|utm medium|first user medium"},
    {F::campaign, K::analytics, "session campaign|session manual campaign name|campaign|utm campaign|first user campaign|campaign name"},
    {F::campaign_id, K::analytics, "session campaign id|session manual campaign id|campaign id|utm id|first user campaign id"},
    {F::content, K::analytics, "session manual ad content|manual ad content|ad content|utm content|first user manual ad content|content"},
    {F::term, K::analytics, "session manual term|manual term|utm term|session google ads keyword text|term"},
    {F::landing_page, K::analytics, "landing page + query string|landing page query string|landing page|page path + query string"},
    {F::sessions, K::analytics, "sessions|sitzungen|sesiones|세션수|세션 수|sessies"},
    {F::orders, K::analytics, "ecommerce purchases|purchases|transactions|transactions total|e commerce käufe|compras"},
    {F::revenue, K::analytics, "purchase revenue|total revenue|revenue|umsatz|ingresos totales|transaction revenue"},
    {F::currency, K::analytics, "currency|currency code"},

    {F::order, K::survey, "order name|order number|order id|order|order no|order reference|bestellnummer"},
    {F::email, K::survey, "email|customer email|email address|e mail|mail"},
    {F::answer, K::survey, "how did you hear about us|how did you first hear about us|how did you find us|where did you hear about us|wie hast du von uns erfahren|response|answer|survey response"},

    {F::order, K::affiliate, "order id|order reference|order ref|orderid|oid|order number|transaction id"},
    {F::publisher, K::affiliate, "media partner name|mediapartnername|publisher name|site name|affiliate name|affiliate|partner name|partner|publisher|influencer name|creator name|influencer|creator|media partner id|publisher id|member id|influencer id|creator id"},
    {F::status, K::affiliate, "commission status|action status|state|status"},
    {F::code, K::affiliate, "promo code|voucher code used|voucher code|coupon|coupon code"},
    {F::source, K::affiliate, "click ref|shared id|sub id|subid"},
    {F::sessions, K::affiliate, "clicks"},
    {F::orders, K::affiliate, "orders|conversions|purchases"},
    {F::revenue, K::affiliate, "sale amount adv currency|sale amount|amount|sales|order total|revenue"},
    {F::commission, K::affiliate, "adv commission amount adv currency|commission|commissions|payout|commission amount"},
    {F::currency, K::affiliate, "currency|currency code"},

    {F::campaign, K::ads, "campaign name|campaign|kampagne|campaña|campagne|xyz campaign id"},
    {F::sessions, K::ads, "link clicks|clicks|clics|klicks|clicks all"},
    {F::orders, K::ads, "purchases|website purchases|results|conversions|approved conversion|conversiones|ventas"},
    {F::revenue, K::ads, "purchases conversion value|website purchases conversion value|purchase conversion value|conversion value|conv value|total conversion value|revenue|ingresos"},
    {F::currency, K::ads, "currency|currency code"},

    {F::sku, K::products, "variant sku|sku"},
    {F::name, K::products, "title|handle"},
    {F::price, K::products, "variant price|price"},
    {F::cost, K::products, "cost per item|cost|unit cost"},

    {F::name, K::creators, "creator|influencer|creator name|influencer name|name|nombre"},
    {F::handle, K::creators, "handle|username|instagram handle|tiktok handle"},
    {F::email, K::creators, "email|e mail|mail"},
    {F::code, K::creators, "code|discount code|promo code|coupon|gutscheincode"},
    {F::link, K::creators, "link|url|tracking link"},
    {F::fee, K::creators, "fee|cost|payment|payout|honorar|kosten"},
};
// clang-format on

std::size_t index(FactField field) { return static_cast<std::size_t>(field); }

}  // namespace

const std::array<FactFieldRow, kFactFields>& fact_field_table() {
  static const std::array<FactFieldRow, kFactFields> table = {
      {{"order", false},   {"email", false},  {"answer", false},       {"source_medium", false},
       {"source", false},  {"medium", false}, {"campaign", false},     {"campaign_id", false},
       {"content", false}, {"term", false},   {"landing_page", false}, {"publisher", false},
       {"status", false},  {"code", false},   {"sku", false},          {"name", false},
       {"handle", false},  {"link", false},   {"currency", false},     {"sessions", true},
       {"orders", true},   {"revenue", true}, {"commission", true},    {"price", true},
       {"cost", true},     {"fee", true}}};
  return table;
}

FactPlaces find_fact_places(FormatKind kind, const std::vector<std::string>& header) {
  std::vector<std::string> plain;
  for (const std::string& name : header) plain.push_back(plain_name(name));
  FactPlaces places;
  places.fill(-1);
  for (const NamesRow& row : kNames) {
    if (row.kind != kind) continue;
    for (std::string_view names = row.names; !names.empty() && places[index(row.field)] < 0;) {
      const std::string_view name = names.substr(0, names.find('|'));
      names.remove_prefix(std::min(names.size(), name.size() + 1));
      const auto found = std::find(plain.begin(), plain.end(), name);
      if (found != plain.end()) places[index(row.field)] = static_cast<int>(found - plain.begin());
    }
  }
  return places;
}

void FactReader::row(const std::vector<std::string>& cells) {
  if (facts_.rows >= kMostRows) {
    ++facts_.left_out;
    return;
  }
  for (std::size_t f = 0; f < kFactFields; ++f) {
    if (places_[f] < 0) continue;
    const auto place = static_cast<std::size_t>(places_[f]);
    const std::string_view cell = place < cells.size() ? trim(cells[place]) : std::string_view();
    if (fact_field_table()[f].is_number) {
      const auto number = read_money(cell, decimal_);
      facts_.numbers[f].push_back(number ? number->micros : kNoMoney);
    } else {
      facts_.texts[f].push_back(facts_.pools[f].add(cell));
    }
  }
  ++facts_.rows;
}

}  // namespace payoff

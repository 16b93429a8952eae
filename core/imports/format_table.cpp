#include "core/imports/format_table.h"

#include <algorithm>

#include "core/imports/names.h"

namespace payoff {
namespace {

using K = FormatKind;

// clang-format off
constexpr FormatRow kFormats[] = {
    // Shops. Shopify's 79 and 75 columns and cut-down copies of them share these; only the first of an order's
    // line rows carries its money.
    {"shopify_orders", K::orders, "Shopify orders", "name;created at;total;lineitem name"},
    {"shopify_orders", K::orders, "Shopify orders", "name;financial status;currency;total;discount code"},
    {"woocommerce_orders", K::orders, "WooCommerce orders", "order number|order id;order date;order total;order currency;billing email|customer email"},
    {"woocommerce_orders", K::orders, "WooCommerce orders", "order id;order key;order total;meta wc order attribution *"},
    {"woocommerce_advanced_orders", K::orders, "WooCommerce orders (Advanced Order Export)", "order number;order status;order date;order total amount;email billing"},
    {"etsy_orders", K::orders, "Etsy orders", "sale date;order id;order total;coupon code;ship country"},
    {"bigcommerce_orders", K::orders, "BigCommerce orders", "order id;order date;order status;order total;cart base amount"},
    {"shopify_products", K::products, "Shopify products", "handle;title;variant sku;variant price;cost per item"},
    // Analytics.
    {"ga4_transactions", K::analytics, "Google Analytics 4 transactions", "transaction id|transaktions id|id de transacción|id de transaction;purchase revenue|total revenue|ecommerce purchases|revenue|umsatz"},
    {"ga4_traffic", K::analytics, "Google Analytics 4 traffic", "session source medium|session source|session medium|session campaign|session manual ad content|session default channel group|session primary channel group|session primary channel group default channel group|sitzung quelle medium|fuente medio de la sesión|세션 소스 매체;sessions|total users|users|active users|engaged sessions|event count|sitzungen|sesiones|세션수|세션 수"},
    {"ga4_first_user", K::analytics, "Google Analytics 4 user acquisition", "first user default channel group|first user source medium|first user source|first user primary channel group|first user campaign;new users|total users|users|active users"},
    {"ga4_pages", K::analytics, "Google Analytics 4 pages", "page path + query string and screen class|page path query string and screen class|page title and screen class|page path and screen class|landing page + query string|landing page query string|landing page;views|sessions|users|active users"},
    {"ga4_events", K::analytics, "Google Analytics 4 events", "event name|ereignisname|nombre del evento|이벤트 이름;event count|ereignisanzahl|número de eventos|이벤트 수"},
    {"ga4_series", K::analytics, "Google Analytics 4 by day", "nth day|nth week|nth month|nth hour;total revenue|users|active users|new users|sessions|views|average engagement time|event count"},
    {"ga4_by_date", K::analytics, "Google Analytics 4 by day", "date|datum|fecha|날짜;active users|engaged sessions|event count|engagement rate"},
    {"ga4_user_explorer", K::analytics, "Google Analytics 4 user explorer", "app instance id|user pseudo id|effective user id|client id;event count|sessions|total revenue|purchase revenue|transactions|conversions"},
    {"ga4_audience", K::analytics, "Google Analytics 4 audience", "country|city|browser|device category|operating system|platform|screen resolution|language|user gender|age;users|active users|total users;new users|engaged sessions|event count|sessions|engagement rate"},
    {"ua_report", K::analytics, "Universal Analytics", "landing page|source medium|bron medium|quelle medium|default channel grouping|day index|hour index|campaign|page|pagina;sessions|sessies|sitzungen|pageviews|paginaweergaven|users|gebruikers;bounce rate|bouncepercentage|absprungrate|avg session duration|gem sessieduur|% new sessions|% nieuwe sessies"},
    {"ua_series", K::analytics, "Universal Analytics by day", "day index|hour index|dagindex|uurindex;sessions|sessies|users|pageviews"},
    {"product_sales", K::analytics, "Sales by product and period", "week|semana|woche|day|dia|month|mes|monat;sku|producto|product|product title;unidades vendidas|units sold|net items sold|net quantity|quantity|menge;ingreso total|net sales|total sales|sales|umsatz|revenue"},
    // Paid ads.
    {"google_ads", K::ads, "Google Ads", "campaign|ad group|kampagne|campaña|campagne|καμπάνια|ad;impr|impressions|impressionen|impresiones|εμφανίσεις|εμφαν;cost|kosten|coste|coût|κόστος"},
    {"meta_ads", K::ads, "Meta Ads Manager", "amount spent *|montant dépensé *|importe gastado *|ausgegebener betrag *;impressions|impresiones|impressionen|reach"},
    {"meta_ads_api", K::ads, "Meta Ads (API columns)", "campaign name|campaign id|adset name|ad name|ad id;spend|amount spent;impressions;reach|clicks|ctr"},
    {"facebook_ads", K::ads, "Facebook ads", "ad id;fb campaign id|xyz campaign id;spent;impressions;clicks"},
    {"ads_weekly", K::ads, "Ads by week", "semana|week|woche;inversion|inversión|spend|gasto|cost|costo;impresiones|impressions;clics|clicks|clicks"},
    // Social networks' own figures.
    {"meta_suite_content", K::social, "Meta Business Suite content", "post id|publicerings id|inläggs id;permalink|permalänk;publish time|publiceringstid;reach|impressions|räckvidd|views|visningar"},
    {"meta_suite_series", K::social, "Meta Business Suite by day", "date;primary"},
    {"instagram_posts", K::social, "Instagram posts", "impressions|reach|views;likes;saves;comments;shares;profile visits|follows"},
    {"tiktok_content", K::social, "TikTok content", "video title;video link|post time;total likes;total views|total comments"},
    {"tiktok_overview", K::social, "TikTok overview", "date|fecha;video views|visualizaciones de vídeos|visualizaciones de videos|vistas de videos;profile views|visualizaciones del perfil|vistas de perfil"},
    {"tiktok_followers", K::social, "TikTok followers", "gender|top territories|territories|hour|date;distribution|followers|active followers"},
    {"youtube_content", K::social, "YouTube Studio content", "content|video title;video publish time|video title;views|engaged views"},
    {"youtube_table", K::social, "YouTube Studio table", "geography|traffic source|content|date|viewer age|viewer gender|device type|subscription status;views;watch time hours|average view duration"},
    {"youtube_totals", K::social, "YouTube Studio totals", "date;views"},
    // Affiliate networks: what they claim.
    {"impact_actions", K::affiliate, "Impact actions", "action tracker id|action tracker name|actiontrackername;media partner id|media partner name|mediapartnername;payout;amount"},
    {"cj_commissions", K::affiliate, "CJ commissions", "commission id;publisher id|publisher name;sale amount adv currency|sale amount;action status"},
    {"rakuten_activity", K::affiliate, "Rakuten signature activity", "member id;advertiser id;clicks;sales;commissions"},
    {"rakuten_orders", K::affiliate, "Rakuten signature orders", "member id;order id;transaction date;sales;commissions"},
    {"awin_transactions", K::affiliate, "Awin transactions", "order reference|order ref|advertiser id;commission status;sale amount;commission;voucher code|voucher code used|click ref"},
    // What people make themselves.
    {"survey", K::survey, "Post-purchase survey", "order|order id|order number|order name|email;how did you hear about us|how did you first hear about us|how did you find us|response|answer|wie hast du von uns erfahren|where did you hear about us"},
    {"journeys", K::journeys, "Customer journeys", "path|journey;total conversions|conversions|conversion"},
    {"journeys_touchpoints", K::journeys, "Customer journeys, a touch a row", "user id|customer id|visitor id;channel|touchpoint|source;date|timestamp|time|touchpoint time|event time"},
    {"creator_sales", K::affiliate, "Sales by creator", "influencer id|influencer|creator id|creator|influencer name|creator name;orders|conversions|purchases;revenue|sales;date|day|week|month"},
    {"creator_posts", K::social, "Posts of creators", "influencer id|influencer|creator id|creator|influencer name|creator name;url|link|permalink|caption;reach|views|impressions;likes"},
    {"orders", K::orders, "Orders", "order id|order number|order no|order name|bestellnummer|bestell nr|numéro de commande|número de pedido|siparis no|sipariş no|siparis id|transaction id;total|order total|amount|total amount|total price|order total usd|gesamtbetrag|gesamt|montant total|toplam|net total|revenue|net revenue"},
    {"creators", K::creators, "Creators' sheet", "creator|influencer|name|handle|username|creator name|influencer name|influencer insta name|instagram user|nombre|instagram handle|influencer id|creator id|channel info;fee|cost|followers|follower count|payment|payout|total payout|subscribers|honorar|kosten"},
};
// clang-format on

std::string_view take_until(std::string_view& list, char sign) {
  const std::string_view part = list.substr(0, list.find(sign));
  list.remove_prefix(std::min(list.size(), part.size() + 1));
  return part;
}

bool names_column(std::string_view wanted, const std::string& plain) {
  if (!wanted.empty() && wanted.back() == '*') {
    wanted.remove_suffix(1);
    return plain.substr(0, wanted.size()) == wanted;
  }
  return plain == wanted;
}

/// The places of the columns that a row asks for, each a column of its own; empty where one is missing.
std::vector<std::size_t> matches(const FormatRow& row, const std::vector<std::string>& plain) {
  std::vector<std::size_t> places;
  for (std::string_view columns = row.columns; !columns.empty();) {
    std::string_view names = take_until(columns, ';');
    std::size_t found = plain.size();
    while (!names.empty() && found == plain.size()) {
      const std::string_view name = take_until(names, '|');
      for (std::size_t i = 0; i < plain.size() && found == plain.size(); ++i) {
        const bool taken = std::find(places.begin(), places.end(), i) != places.end();
        if (!taken && names_column(name, plain[i])) found = i;
      }
    }
    if (found == plain.size()) return {};
    places.push_back(found);
  }
  return places;
}

}  // namespace

std::string_view format_kind_id(FormatKind kind) {
  constexpr std::string_view kIds[] = {"orders", "analytics", "ads",      "social",  "affiliate",
                                       "survey", "creators",  "journeys", "products"};
  return kIds[static_cast<std::size_t>(kind)];
}

std::span<const FormatRow> format_table() { return kFormats; }

const FormatRow* find_format(std::string_view id) {
  for (const FormatRow& row : kFormats) {
    if (row.id == id) return &row;
  }
  return nullptr;
}

Recognition recognize(const std::vector<std::vector<std::string>>& headers) {
  Recognition best;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    const auto& header = headers[i];
    std::vector<std::string> plain;
    for (const std::string& name : header) plain.push_back(plain_name(name));
    for (const FormatRow& row : kFormats) {
      const std::vector<std::size_t> places = matches(row, plain);
      if (places.size() <= best.columns.size()) continue;
      best = {&row, {}, i};
      for (const std::size_t place : places) best.columns.push_back(header[place]);
    }
    if (best.format != nullptr) break;
  }
  return best;
}

}  // namespace payoff

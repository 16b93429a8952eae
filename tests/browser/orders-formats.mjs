/**
 * Files of every format that Payoff knows, as a visitor would drop them: real ones where they lie beside the checkout, and
 * for formats of which only the columns are known a file of our own with these columns.
 */
import fs from 'node:fs'
import { at } from '../../scripts/lib/paths.mjs'

const DATA = at('../shared/data')
export const here = fs.existsSync(`${DATA}/exports/_facts.json`)
const json = (/** @type {string} */ name) => JSON.parse(fs.readFileSync(`${DATA}/${name}`, 'utf8'))

/** @typedef {{name: string, text: Buffer | string, says: string, kind: string, format?: string}} FormatFile says: how what is said of it begins */

const plural = (/** @type {number} */ n, /** @type {string} */ one) =>
  `${n.toLocaleString('en-US')} ${one}${n === 1 ? '' : 's'}`

/** What real files are, by hand: name, kind and label. Their figures are those of _facts.json, which has orders for Shopify only and says little of a second table: there a count of our own, by eye or by Python's csv. @type {[string, string, string, string?][]} */
const REAL = [
  ['shopify_orders_cad_multiline_partial_refund.csv', 'Orders', 'Shopify orders'],
  ['shopify_orders_inr_multiline.csv', 'Orders', 'Shopify orders'],
  ['shopify_orders_inr_utm_discounts_A.csv', 'Orders', 'Shopify orders'],
  ['shopify_orders_pkr_cod.csv', 'Orders', 'Shopify orders'],
  ['derived/shopify_semicolon_decimal_comma_cp1252.csv', 'Orders', 'Shopify orders'],
  ['ltv_kit_shopify_orders_sample.csv', 'Orders', 'Shopify orders'],
  ['ltv_kit_shopify_orders_fixture.csv', 'Orders', 'Shopify orders'],
  ['woocommerce_orders_line_rows_A.csv', 'Orders', 'WooCommerce orders', '25 orders in 50 rows, USD'],
  ['demo_orders_discount_attribution_A.csv', 'Orders', 'Orders', '322 orders, 2 codes'],
  ['ga4_session_source_medium_A.csv', 'Analytics', 'Google Analytics 4 traffic'],
  ['ga4_channel_date_hour_ddmmyyyy_A.csv', 'Analytics', 'Google Analytics 4 traffic'],
  ['ga4_demo_account_traffic_acquisition_formatted.csv', 'Analytics', 'Google Analytics 4 traffic'],
  ['ga4_events_report.csv', 'Analytics', 'Google Analytics 4 events'],
  ['ga4_psyteachr_pages_20210822.csv', 'Analytics', 'Google Analytics 4 pages'],
  ['ga4_reports_snapshot_multitable.csv', 'Analytics', 'Google Analytics 4 by day'],
  ['ga4_nth_week_revenue.csv', 'Analytics', 'Google Analytics 4 by day'],
  [
    'ua_landing_pages_totals_second_table.csv',
    'Analytics',
    'Universal Analytics',
    '2 rows, 11 columns, 2 tables · Left out: 2 totals rows',
  ],
  ['sales_weekly_semicolon_decimal_comma_es.csv', 'Analytics', 'Sales by product and period'],
  ['google_ads_campaign_report_inr_totals.csv', 'Ads', 'Google Ads'],
  ['derived/google_ads_utf16le_tab.csv', 'Ads', 'Google Ads'],
  ['meta_ads_campaigns_eur.csv', 'Ads', 'Meta Ads Manager'],
  ['meta_ads_region_month_report_uah_totals_first.csv', 'Ads', 'Meta Ads Manager'],
  ['facebook_ads_kag_A.csv', 'Ads', 'Facebook ads'],
  ['meta_suite_content_export_bom_multiline_A.csv', 'Network', 'Meta Business Suite content'],
  ['meta_suite_reach_utf16le_septab.csv', 'Network', 'Meta Business Suite by day', '484 rows, 2 columns, 2 tables'],
  ['instagram_post_insights_A.csv', 'Network', 'Instagram posts'],
  ['tiktok_content_bom_quoted.csv', 'Network', 'TikTok content'],
  ['tiktok_overview_year_bom_quoted.csv', 'Network', 'TikTok overview'],
  ['tiktok_follower_gender.csv', 'Network', 'TikTok followers'],
  ['tiktok_follower_top_territories.csv', 'Network', 'TikTok followers'],
  ['youtube_table_data_content_total_row.csv', 'Network', 'YouTube Studio content'],
  ['youtube_geography_table_total.csv', 'Network', 'YouTube Studio table'],
  ['youtube_traffic_source_table.csv', 'Network', 'YouTube Studio table'],
  ['derived/youtube_traffic_sep_line_semicolon_cr.csv', 'Network', 'YouTube Studio table'],
  ['youtube_totals_daily.csv', 'Network', 'YouTube Studio totals'],
]

/** What the facts know of a file: how many orders, or else rows of all its tables. @param {string} name @param {any} facts */
function amount(name, facts) {
  const { orders, tables, data_rows: rows, total_rows: totals } = facts[name]
  if (orders) return plural((orders.same_figures_as ? facts[orders.same_figures_as].orders : orders).orders, 'order')
  return plural(tables ? tables.reduce((/** @type {number} */ sum, /** @type {any} */ each) => sum + each.data_rows - (each.total_rows ?? 0), 0) : rows - totals, 'row') // biome-ignore format: one line
}

/** Rows of the other folders, counted with wc and a look at the header. @type {[string, string, string, string][]} */
const OTHERS = [
  ['journeys/channelattribution_pathdata_20pct.csv', 'Journeys', 'Customer journeys', '1,706 rows'],
  ['journeys/touchpoints_timestamped_A.csv', 'Journeys', 'Customer journeys, a touch a row', '1,301 rows'],
  ['influencers/bundle-a/influencers.csv', 'Creators', "Creators' sheet", '50 rows'],
  ['influencers/bundle-b/payouts.csv', 'Creators', "Creators' sheet", '10 rows'],
  ['influencers/bundle-a/posts.csv', 'Network', 'Posts of creators', '200 rows'],
  ['influencers/bundle-b/tracking_data.csv', 'Affiliate', 'Sales by creator', '200 rows'],
  ['influencers/top_insta_influencers_A.csv', 'Creators', "Creators' sheet", '100 rows'],
  ['influencers/instagram_creators_newline_in_header_A.csv', 'Creators', "Creators' sheet", '250 rows'],
]

/** Formats of which the columns are known: [what column-specs.json calls it, kind, label]. @type {[string, string, string][]} */
const SPECS = [
  ['shopify_orders_79', 'Orders', 'Shopify orders'],
  ['shopify_orders_75', 'Orders', 'Shopify orders'],
  ['woocommerce_advanced_order_export', 'Orders', 'WooCommerce orders (Advanced Order Export)'],
  ['woocommerce_webtoffee_order_export', 'Orders', 'WooCommerce orders'],
  ['impact_actions', 'Affiliate', 'Impact actions'],
  ['cj_commissions', 'Affiliate', 'CJ commissions'],
  ['rakuten_signature_activity', 'Affiliate', 'Rakuten signature activity'],
  ['rakuten_signature_orders', 'Affiliate', 'Rakuten signature orders'],
  ['awin_transactions', 'Affiliate', 'Awin transactions'],
  ['meta_business_suite_content_fb', 'Network', 'Meta Business Suite content'],
  ['meta_business_suite_swedish', 'Network', 'Meta Business Suite content'],
]

/** A cell that a column of that name may hold. @param {string} column @param {number} row */
const cell = (column, row) =>
  /date|time|created|paid at|publiceringstid/i.test(column) ? `2026-05-0${row} 10:00:00` : /currency/i.test(column) ? 'EUR' : /total|amount|sales|payout|commission|price|tax|shipping|id|number/i.test(column) ? `${row}0.50` : `x${row}` // biome-ignore format: one line

/** A file of two rows with these columns. @param {string[]} columns */
const fileOf = (columns) =>
  [columns, ...[1, 2].map((row) => columns.map((column) => cell(column, row)))].map((cells) => cells.map((each) => `"${each}"`).join(',')).join('\n') // biome-ignore format: one line

/** Our own, in shapes that no real file is there for. @type {FormatFile[]} */
const OWN = [
  {
    name: 'ga4_exploration.csv',
    kind: 'Analytics',
    text: '# ----------------------------------------\n# Free form 1\n# Demo shop\n# 20260501-20260531\n# ----------------------------------------\n\nTransaction ID,Session source / medium,Session campaign,Purchase revenue\n,,,"300.00"\n#1001,instagram / influencer,spring,100.00\n#1002,google / organic,(organic),200.00\n,Grand total,,"300.00"\n',
    says: 'Looks like Google Analytics 4 transactions: 2 rows, 4 columns · Left out: 2 totals rows',
    format: 'ga4_transactions',
  },
  {
    name: 'survey.csv',
    kind: 'Survey',
    text: 'Order,Email,How did you hear about us?\n#1001,a@x.example,Mia\n#1002,b@x.example,A friend\n',
    says: 'Looks like Post-purchase survey: 2 rows',
    format: 'survey',
  },
  {
    name: 'products_export.csv',
    kind: 'Products',
    text: 'Handle,Title,Variant SKU,Variant Price,Cost per item\nlamp,Lamp,L1,110.00,44.00\nset,Set,S1,60.00,20.00\n',
    says: 'Looks like Shopify products: 2 rows',
    format: 'shopify_products',
  },
  {
    name: 'creators.csv',
    kind: 'Creators',
    text: 'Creator;Handle;Honorar;Code\nMia;@mia;1.200,50;MIA10\n',
    says: "Looks like Creators' sheet: 1 row",
    format: 'creators',
  },
  {
    name: 'kasse.csv',
    kind: 'Orders',
    text: 'Bestellnummer;Datum;Gesamtbetrag;Währung\nA-1;04.05.2026;1.030,00;EUR\nA-2;05.05.2026;20,50;EUR\n',
    says: 'Looks like Orders: 2 orders, EUR, no codes, May 4, 2026 to May 5, 2026',
    format: 'orders',
  },
  {
    name: 'etsy.csv',
    kind: 'Orders',
    text: 'Sale Date,Order ID,Order Total,Coupon Code,Ship Country\n05/14/26,9001,20.00,MIA10,Austria\n05/15/26,9002,30.00,,Austria\n',
    says: 'Looks like Etsy orders: 2 orders',
    format: 'etsy_orders',
  },
]

/** Every file of the table. @returns {FormatFile[]} */
export function formatFiles() {
  if (!here) return OWN
  const facts = json('exports/_facts.json')
  const specs = json('exports/column-specs.json')
  const shared = (/** @type {string} */ name) => fs.readFileSync(`${DATA}/${name}`)
  /** @type {(label: string, count: string) => string} */
  const says = (label, count) => `Looks like ${label}: ${count}`
  return [
    ...REAL.map(([name, kind, label, count]) => ({ name: name.replace('/', '-'), kind, text: shared(`exports/${name}`), says: says(label, count ?? amount(name, facts)) })), // biome-ignore format: one line
    ...OTHERS.map(([name, kind, label, count]) => ({ name: name.replaceAll('/', '-'), kind, text: shared(name), says: says(label, count) })), // biome-ignore format: one line
    ...SPECS.map(([id, kind, label]) => {
      const { columns, columns_by_position: placed, fields, mapping } = specs[id]
      const text = fileOf(columns ?? placed ?? fields ?? Object.keys(mapping))
      return { name: `${id}.csv`, kind, text, says: says(label, kind === 'Orders' ? '2 orders' : '2 rows') }
    }),
    ...OWN,
  ]
}

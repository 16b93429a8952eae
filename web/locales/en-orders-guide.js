// @ts-check
/** Where each platform keeps the file, click by click. Names of buttons are as the platforms write them in English. */

/** @typedef {{id: string, label: string, formats: string[], gives: string, steps: string[], note?: string}} Guide formats: the engine's ids of the files that come this way */

/** @type {Guide[]} */
const platforms = [
  {
    id: 'shopify',
    label: 'Shopify orders',
    formats: ['shopify_orders'],
    gives: 'Every order with its amount, codes, refunds and, where your theme keeps them, tags of the link.',
    steps: [
      'Open Orders in your Shopify admin.',
      'Choose Export at the top right.',
      'Choose Orders by date: from the first post to 30 days after the last. All is fine, too.',
      'Choose Plain CSV file, then Export orders. More than one page of orders comes by email, as a ZIP: add it as it is.',
    ],
    note: 'A longer export later replaces the earlier one: the same order is never counted twice.',
  },
  {
    id: 'woocommerce',
    label: 'WooCommerce orders',
    formats: ['woocommerce_orders', 'woocommerce_advanced_orders'],
    gives: 'Orders with coupons and, from version 8.5 on, where each buyer came from.',
    steps: [
      'Install a free order export plugin, such as Advanced Order Export.',
      'Choose the dates, and the fields order number, date, status, currency, total, refund and coupon.',
      'Add the fields whose names begin with “_wc_order_attribution”.',
      'Choose CSV, then Export.',
    ],
    note: 'Analytics > Orders > Download works as well, without refunds.',
  },
  {
    id: 'other_shops',
    label: 'Other shops',
    formats: ['etsy_orders', 'bigcommerce_orders', 'orders', 'product_sales'],
    gives: 'Orders of Etsy, BigCommerce or any shop or till that can write a sheet.',
    steps: [
      'Etsy: Shop Manager, Settings, Options, Download data. Choose Orders and the month, then Download CSV.',
      'BigCommerce: Orders, Export all orders. Choose the Default template and CSV.',
      'Any other: export one row an order (or one row an item) with order number, date, amount, status, code and refund.',
      'Save it as CSV or as Excel (.xlsx). Other names of columns are fine: you say here which is which.',
    ],
  },
  {
    id: 'ga4',
    label: 'Google Analytics 4 transactions',
    formats: ['ga4_transactions'],
    gives: 'Which tagged link stands behind each order. It is joined to the shop’s orders by their number.',
    steps: [
      'Open Explore, then Blank.',
      'Set the dates to those of the shop’s export.',
      'Dimensions: Transaction ID, Session source, Session medium, Session campaign, Session manual ad content.',
      'Metrics: Purchase revenue. Put the dimensions into Rows and the metric into Values; Show rows: 500.',
      'Export at the top right, then CSV.',
    ],
    note: 'Not Reports > Acquisition: that has totals only, so nobody can tell which of its orders also used a code.',
  },
  {
    id: 'ga4_reports',
    label: 'Google Analytics reports',
    formats: ['ga4_traffic', 'ga4_first_user', 'ga4_pages', 'ga4_events', 'ga4_series', 'ga4_by_date', 'ga4_user_explorer', 'ga4_audience', 'ua_report', 'ua_series'], // biome-ignore format: one line
    gives: 'Visits and sales by tagged link as totals: a range beside the count, never added to it.',
    steps: [
      'Open Reports, Life cycle, Acquisition, Traffic acquisition.',
      'Choose Session source / medium as the first column, and Session manual ad content or Session campaign as the second (the + beside it).',
      'Set the dates, and Rows per page to the most there is.',
      'Choose Share this report at the top right, Download file, Download CSV.',
    ],
    note: 'Only the screen, no export? Choose “Type totals from a screen” and type what it shows. Universal Analytics ended in July 2024: files of it that you saved are still read.',
  },
  {
    id: 'survey',
    label: 'Post-purchase survey',
    formats: ['survey'],
    gives: 'What buyers said to “How did you hear about us?”, by order.',
    steps: [
      'Open the responses in your survey app (Fairing, KnoCommerce, Zigpoll and others).',
      'Choose the dates of the campaign.',
      'Export as CSV. The order number or the email has to be in it, beside the answer.',
    ],
  },
  {
    id: 'meta',
    label: 'Meta ads',
    formats: ['meta_ads', 'meta_ads_api', 'facebook_ads'],
    gives: 'What Meta says its ads sold. It is shown beside your count and never added to it.',
    steps: [
      'Open Ads Manager, then Campaigns or Ads.',
      'Set the dates, and Columns to Performance and clicks.',
      'Choose Reports at the top right, then Export table data.',
      'Choose CSV.',
    ],
  },
  {
    id: 'google_ads',
    label: 'Google Ads',
    formats: ['google_ads', 'ads_weekly'],
    gives: 'What Google says its ads sold. It is shown beside your count and never added to it.',
    steps: [
      'Open Campaigns, and set the dates at the top right.',
      'Choose Columns, Modify columns: Impressions, Clicks, Cost, Conversions, Conversion value.',
      'Choose the download arrow above the table, then .csv.',
    ],
    note: 'Rows that begin with “Total:” are known as such and kept out of the sums.',
  },
  {
    id: 'meta_suite',
    label: 'Meta Business Suite',
    formats: ['meta_suite_content', 'meta_suite_series'],
    gives: 'Reach, views and reactions of posts on Facebook and Instagram.',
    steps: [
      'Open Meta Business Suite in a browser, then Insights.',
      'Open Content for posts, or Results for days, and set the dates.',
      'Choose Export data (on Results: the arrow on the chart), then CSV.',
    ],
    note: 'The file by days comes as UTF-16 with several blocks: add it as it is.',
  },
  {
    id: 'instagram',
    label: 'Instagram posts',
    formats: ['instagram_posts', 'creator_posts'],
    gives: 'Reach, likes, comments, saves and shares of posts.',
    steps: [
      'Instagram’s app has no export. Posts of your own: take the way of Meta Business Suite.',
      'Posts of a creator: ask for the figures of each post 30 days after it, as a sheet with one row a post.',
      'Columns that are known: Impressions, Reach, Likes, Comments, Shares, Saves, Profile visits, Follows.',
      'From a tool that follows creators: export its list of posts as CSV.',
    ],
  },
  {
    id: 'tiktok',
    label: 'TikTok',
    formats: ['tiktok_content', 'tiktok_overview', 'tiktok_followers'],
    gives: 'Views, likes and comments of posts.',
    steps: [
      'Open TikTok Studio in a browser, then Analytics.',
      'Open Content or Overview, and set the dates.',
      'Choose Download data, then CSV.',
    ],
    note: 'Creators can send you this file; nobody else sees these figures.',
  },
  {
    id: 'youtube',
    label: 'YouTube',
    formats: ['youtube_content', 'youtube_table', 'youtube_totals'],
    gives: 'Views and watch time of videos.',
    steps: [
      'Open YouTube Studio, then Analytics.',
      'Choose Advanced mode, and set the dates.',
      'Choose the arrow at the top right, then Comma-separated values (.csv).',
      'Add the ZIP file as it comes: the tables in it are read one by one.',
    ],
  },
  {
    id: 'affiliate',
    label: 'Affiliate networks',
    formats: [
      'awin_transactions',
      'impact_actions',
      'cj_commissions',
      'rakuten_activity',
      'rakuten_orders',
      'creator_sales',
    ],
    gives: 'Sales by order number that a network counted (Awin, impact.com, CJ, Rakuten).',
    steps: [
      'Awin: Reports, Transactions. impact.com: Reports, Action listing. CJ: Reports, Commission detail. Rakuten: Reports, Signature orders.',
      'Choose the dates, and every status.',
      'Export as CSV. The order number and the publisher have to be in it.',
    ],
    note: 'From a tool that follows creators: a sheet with creator, date, orders and revenue is shown as what it claims.',
  },
  {
    id: 'products',
    label: 'Costs of products',
    formats: ['shopify_products'],
    gives: 'What your products cost you, for the margin.',
    steps: [
      'Open Products in your Shopify admin.',
      'Choose Export, All products, Plain CSV file.',
      'Choose Export products.',
    ],
    note: 'It helps where “Cost per item” is filled in.',
  },
  {
    id: 'creators',
    label: 'Your own sheet of creators',
    formats: ['creators'],
    gives: 'Names, fees, codes and links. It goes into Creators, not here.',
    steps: [
      'In Excel or Google Sheets, one row a creator: name, handle, fee, code, link.',
      'Save it as CSV or Excel and add it here: a button takes it to Creators.',
      'Or mark the table with its header, copy it, and paste it in Creators.',
    ],
  },
  {
    id: 'journeys',
    label: 'Journeys',
    formats: ['journeys', 'journeys_touchpoints'],
    gives: 'The touches before each order, for Paths.',
    steps: [
      'One row a path, “instagram > email > direct”, with its orders; or one row a touch: customer, time, channel.',
      'Such files come from a data warehouse, from Google Analytics in BigQuery, or from a customer data platform.',
      'Save as CSV or Excel and add it here, or open the CSV in Paths.',
    ],
  },
  {
    id: 'excel',
    label: 'Excel files',
    formats: [],
    gives: 'Any of the tables above as a workbook (.xlsx).',
    steps: [
      'Add the .xlsx as it is. The sheet with most in it is read; another is chosen under “How it was read”.',
      'An old .xls: open it in Excel, then File, Save as, Excel Workbook (.xlsx).',
      'Google Sheets: File, Download, Microsoft Excel or Comma-separated values.',
    ],
    note: 'Resaving a CSV in Excel may turn long order numbers into 1.23E+15 and dates into another order: add the file as the shop wrote it.',
  },
]

export const words = {
  title: 'Where do I get these files?',
  close: 'Close',
  label: 'Platform',
  platforms,
}

// @ts-check
/** Where each platform keeps the file, click by click. Names of buttons are as the platforms write them in English. */

/** @typedef {{id: string, label: string, gives: string, steps: string[], note?: string}} Guide */

/** @type {Guide[]} */
const platforms = [
  {
    id: 'shopify',
    label: 'Shopify orders',
    gives: 'Every order with its amount, codes, refunds and, where your theme keeps them, tags of the link.',
    steps: [
      'Open Orders in your Shopify admin.',
      'Choose Export at the top right.',
      'Choose Orders by date: from the first post to 30 days after the last. All is fine, too.',
      'Choose Plain CSV file, then Export orders. More than one page of orders comes by email.',
    ],
    note: 'A longer export later replaces the earlier one: the same order is never counted twice.',
  },
  {
    id: 'woocommerce',
    label: 'WooCommerce orders',
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
    id: 'ga4',
    label: 'Google Analytics 4 transactions',
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
    id: 'survey',
    label: 'Post-purchase survey',
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
    gives: 'What Meta says its ads sold. It is shown beside your count and never added to it.',
    steps: [
      'Open Ads Manager, then Campaigns or Ads.',
      'Set the dates, and Columns to Performance and clicks.',
      'Choose Reports at the top right, then Export table data.',
      'Choose CSV.',
    ],
  },
  {
    id: 'tiktok',
    label: 'TikTok',
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
    gives: 'Views and watch time of videos.',
    steps: [
      'Open YouTube Studio, then Analytics.',
      'Choose Advanced mode, and set the dates.',
      'Choose the arrow at the top right, then Comma-separated values (.csv).',
      'Unpack the ZIP file. “Table data.csv” is the one.',
    ],
  },
  {
    id: 'affiliate',
    label: 'Affiliate networks',
    gives: 'Sales by order number that a network counted (Awin, impact.com, CJ, Rakuten).',
    steps: [
      'Open the report of transactions, or of actions.',
      'Choose the dates, and every status.',
      'Export as CSV. The order number and the publisher have to be in it.',
    ],
  },
  {
    id: 'products',
    label: 'Costs of products',
    gives: 'What your products cost you, for the margin.',
    steps: [
      'Open Products in your Shopify admin.',
      'Choose Export, All products, Plain CSV file.',
      'Choose Export products.',
    ],
    note: 'It helps where “Cost per item” is filled in.',
  },
]

export const words = {
  title: 'Where do I get these files?',
  close: 'Close',
  label: 'Platform',
  platforms,
}

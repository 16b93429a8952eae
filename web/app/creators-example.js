// @ts-check
/** The example: eight invented creators and their posts. Their ids say so, and the view marks them. */

/** @type {[string, string, string, string, number, string, Record<string, string | number>][]} */
const ROWS = [
  [
    'Mara Lindqvist',
    'maramakes',
    'Instagram',
    'Home',
    48_200,
    'paid',
    { fee: 900, product_cost: 60, clicks: 1310, orders: 74, revenue: 5180, likes: 3920, comments: 214, saves: 610 },
  ],
  [
    'Theo Okafor',
    'theo.cooks',
    'TikTok',
    'Food',
    121_000,
    'figures_in',
    { fee: 1400, product_cost: 60, clicks: 2240, orders: 61, revenue: 3965, likes: 11_800, comments: 402, shares: 930 },
  ],
  [
    'Priya Raman',
    'priyaruns',
    'YouTube',
    'Fitness',
    32_600,
    'paid',
    { fee: 750, product_cost: 85, clicks: 980, orders: 52, revenue: 4420, likes: 1460, comments: 188 },
  ],
  [
    'Jonas Feld',
    'jonasfeld',
    'Instagram',
    'Outdoors',
    18_900,
    'figures_in',
    {
      product_cost: 140,
      shipping_cost: 12,
      clicks: 340,
      orders: 19,
      revenue: 1425,
      likes: 1120,
      comments: 96,
      saves: 204,
    },
  ],
  [
    'Lucía Ferrer',
    'luciaferrer',
    'TikTok',
    'Beauty',
    264_000,
    'paid',
    {
      fee: 2600,
      product_cost: 60,
      clicks: 1890,
      orders: 48,
      revenue: 2880,
      likes: 20_400,
      comments: 510,
      shares: 1320,
    },
  ],
  [
    'Ben Achterberg',
    'benachterberg',
    'Instagram',
    'Home',
    9_400,
    'figures_in',
    { fee: 220, product_cost: 60, clicks: 260, orders: 11, revenue: 770, likes: 690, comments: 71, saves: 88 },
  ],
  [
    'Sana Whitfield',
    'sanareads',
    'YouTube',
    'Lifestyle',
    57_300,
    'posted',
    { fee: 680, product_cost: 60, clicks: 210, orders: 3, revenue: 195, likes: 1980, comments: 142 },
  ],
  ['Noor Haddad', 'noorathome', 'Instagram', 'Home', 76_800, 'agreed', { fee: 1100, product_cost: 60 }],
]

/** @param {import('./creators-actions.js').Creators} creators */
export function addExample(creators) {
  const rows = ROWS.map(([name, handle, platform, niche, followers, status, figures], at) => ({
    creator_id: `example_${at + 1}`,
    name,
    handle,
    platform,
    niche,
    status,
    deal: { kind: 'fee' in figures ? 'fixed' : 'product' },
    code: `${name.split(' ')[0].toUpperCase()}10`,
    inputs: { followers, ...figures, ...('revenue' in figures && { gross_margin: '45%' }) },
  }))
  creators.insert(rows)
}

// @ts-check
/** How people head their columns, in the languages that sheets of creators were seen in. Compared without case, accents and signs. */

/** @type {Record<string, string>} */
const NAMES = {
  name: 'name|creator|influencer|creator name|influencer name|full name|partner|ambassador|talent|creator influencer|kreator|nombre|creador|nom|createur|influenceur|nome|criador|navn|naam|content creator|channel info|channel name|instagram user|tiktoker name|youtuber|blogger',
  handle:
    'handle|@|username|user name|user|account|ig handle|instagram handle|tiktok handle|instagram|tiktok|ig|profile|profil|profile name|usuario|cuenta|compte|utilisateur|benutzername|konto|influencer insta name|tiktok name|channel|kanal',
  platform:
    'platform|network|social network|social media|source|plattform|netzwerk|plataforma|red|red social|plateforme|reseau|piattaforma|rede',
  niche: 'niche|category|vertical|topic|kategorie|nische|categoria|nicho|categorie|thema',
  country: 'country|region|market|location|land|pais|pays|paese|audience country',
  campaign_id: 'campaign|campaign name|kampagne|campana|campagne|campanha|campagna',
  status: 'status|state|stage|stand|estado|statut|stato',
  deal: 'deal|deal type|type of deal|compensation|basis|vergutung|acuerdo',
  terms: 'terms|deliverables agreed|agreement|conditions',
  code: 'code|promo code|discount code|coupon|coupon code|discount|promocode|rabattcode|gutscheincode|gutschein|codigo|cupon|code promo|codice sconto|cupom',
  link: 'link|url|post link|post url|tracking link|landing page|utm link|enlace|lien',
  posted_on:
    'posted on|post date|date posted|date|go live|live date|publish date|published|veroffentlicht|datum|fecha|data|date de publication',
  due_on: 'due|due on|due date|deadline|fallig|fecha limite|echeance',
  paid: 'paid so far|amount paid|already paid|bezahlt|pagado',
  email: 'email|e mail|mail|contact|correo|courriel',
  note: 'note|notes|comment on deal|remarks|notiz|notizen|bemerkung|notas|remarques|anmerkung',
  fee: 'fee|fees|paid|cost|costs|spend|spent|price|rate|payout|total payout|budget|fee paid|flat fee|influencer fee|creator fee|payment|amount|honorar|gage|kosten|preis|betrag|vergutung bezahlt|coste|costo|tarifa|pago|cout|tarif|prix|cachet|custo|preco|what you paid|total fee|investment',
  fee_per_post: 'fee per post|per post|price per post|rate per post',
  product_cost:
    'product|product cost|product at cost|gifting|gifted|gifted value|product value|cogs|cost of goods|produkt|produktkosten|warenwert|producto|produit',
  shipping_cost: 'shipping|shipping cost|postage|versand|versandkosten|envio|livraison|frais de port',
  commission: 'commission|commission paid|affiliate commission|provision|comision|commissione',
  commission_rate: 'commission rate|commission %|commission percent|provisionssatz|provision %',
  boost_cost: 'boost|boosting|paid boost|ad spend|ads|whitelisting|spark ads|werbebudget',
  agency_cost: 'agency|agency fee|agentur',
  hours: 'hours|hours spent|stunden|horas|heures',
  posts: 'posts|number of posts|post count|# posts|beitrage|anzahl posts|publicaciones|publications|total posts',
  deliverables: 'deliverables|pieces|assets',
  followers:
    'followers|follower|follower count|subscribers|subs|audience|fans|abonnenten|seguidores|abonnes|seguaci|audience size|followers count|tiktoker followers',
  impressions: 'impressions|impr|impressionen|impresiones',
  reach: 'reach|reichweite|alcance|portee|unique reach|accounts reached',
  views: 'views|video views|plays|aufrufe|visualizaciones|vues|visualizzazioni|view count',
  likes: 'likes|like|hearts|gefallt mir|me gusta|j aime|mi piace|curtidas|total likes',
  comments: 'comments|comment|kommentare|comentarios|commentaires|commenti',
  shares: 'shares|share|reposts|geteilt|compartidos|partages|condivisioni',
  saves: 'saves|saved|bookmarks|gespeichert|guardados|enregistrements|salvataggi',
  engagement_count:
    'engagements|engagement|total engagement|total engagements|interactions|interaktionen|interacciones',
  clicks: 'clicks|link clicks|clics|klicks|swipe ups|clic|cliques',
  sessions: 'sessions|visits|sitzungen|besuche|sesiones|visites',
  code_uses: 'code uses|code use|uses|redemptions|code redemptions|einlosungen|times used|usos',
  orders:
    'orders|order|sales count|number of sales|number of orders|conversions|purchases|transactions|units sold|bestellungen|verkaufe|pedidos|ventas n|commandes|ordini|encomendas|# orders|# sales',
  revenue:
    'revenue|sales|net sales|total rev|total revenue|rev|turnover|gmv|total sales|sales revenue|umsatz|nettoumsatz|ingresos|ventas|chiffre d affaires|ca|revenus|ventes|ricavi|vendite|fatturato|receita|vendas|omzet|sales value|attributed revenue',
  refunds: 'refunds|returns|refunded|retouren|erstattungen|reembolsos',
  gross_margin: 'margin|gross margin|margin %|profit margin|marge|rohmarge|margen|margine|margem',
  new_customers: 'new customers|first time customers|neukunden|nuevos clientes|nouveaux clients',
  leads: 'leads|sign ups|signups|registrations|anmeldungen|registros|inscriptions',
  new_followers: 'new followers|followers gained|follower gain|neue follower|nuevos seguidores|nouveaux abonnes',
}

/** @param {string} text */
const bare = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/[^\p{L}\p{N}%#@]+/gu, ' ')
    .trim()

/** @type {Map<string, string>} */
const known = new Map()
for (const [id, words] of Object.entries(NAMES))
  for (const word of words.split('|')) if (!known.has(word)) known.set(word, id)

/** The column that a heading names. @param {string} heading @param {(text: string) => string | undefined} [other] a table's own labels */
export function headingOf(heading, other) {
  const text = bare(heading)
  if (text === '') return heading.trim() === '@' ? 'handle' : undefined
  const [currency] = /\b(usd|eur|gbp|chf|in eur|in usd)$/.exec(text) ?? ['']
  return (
    known.get(text) ??
    other?.(text) ??
    (currency ? known.get(text.slice(0, -currency.length).trim()) : undefined) ??
    known.get(text.replace(/s$/, ''))
  )
}

/** Labels and ids of the table itself, so that what was copied out comes back in. @param {[string, string][]} labels @returns {(text: string) => string | undefined} */
export function ownHeadings(labels) {
  const own = new Map(labels.flatMap(([id, label]) => [[bare(label), id], [bare(id), id]])) // biome-ignore format: one line
  return (text) => own.get(text)
}

// @ts-check
/** The only place where a number becomes text. Everything goes through Intl; nothing here knows a sentence. */

/** Shown where there is no number; the reason stands beside it. */
export const UNKNOWN = '–'

/** The currency a region writes its prices in, for the first visit only; the visitor can change it. */
const REGION_CURRENCY =
  'US USD,GB GBP,CA CAD,AU AUD,NZ NZD,JP JPY,CN CNY,IN INR,BR BRL,MX MXN,CH CHF,SE SEK,NO NOK,DK DKK,PL PLN,CZ CZK,HU HUF,RO RON,TR TRY,ZA ZAR,KR KRW,SG SGD,HK HKD,TW TWD,TH THB,ID IDR,MY MYR,PH PHP,VN VND,AE AED,SA SAR,IL ILS,EG EGP,NG NGN,KE KES,AR ARS,CL CLP,CO COP,PE PEN,UA UAH,' +
  'DE EUR,FR EUR,ES EUR,IT EUR,NL EUR,BE EUR,AT EUR,IE EUR,PT EUR,FI EUR,GR EUR,SK EUR,SI EUR,EE EUR,LV EUR,LT EUR,LU EUR,MT EUR,CY EUR,HR EUR,BG EUR'

/** Currencies offered first; any other the document names is added to the list. */
export const CURRENCIES = [...new Set(REGION_CURRENCY.split(',').map((row) => row.slice(3)))].sort()

/** @param {string} locale @returns {string} an ISO 4217 code; USD where the region says nothing */
export function currencyOf(locale) {
  try {
    const region = new Intl.Locale(locale).maximize().region
    return (
      REGION_CURRENCY.split(',')
        .find((row) => row.startsWith(`${region} `))
        ?.slice(3) ?? 'USD'
    )
  } catch {
    return 'USD'
  }
}

/** Made once: it costs more than the names. @type {Intl.DisplayNames | undefined} */
let currencyNames

/** @param {string} text */
const typographic = (text) => text.replace(/-(?=[\p{Nd}\p{Sc}\p{L}])/u, '−')

/** @typedef {ReturnType<typeof makeFormat>} Format */

/** Made once each: a key pressed asks for the same ones again. @type {Map<string, Format>} */
const formats = new Map()

/**
 * @param {{locale: string, currency: string, language?: string}} settings `locale` writes numbers, `language` writes words
 * @returns {Format}
 */
export function createFormat({ locale, currency, language = 'en-US' }) {
  const key = [locale, currency, language].join()
  const format = formats.get(key) ?? makeFormat(locale, currency, language)
  formats.set(key, format)
  return format
}

/** @param {string} locale @param {string} currency @param {string} language */
function makeFormat(locale, currency, language) {
  /** @type {Map<string, Intl.NumberFormat>} */
  const cache = new Map()
  /** @param {number} value @param {Intl.NumberFormatOptions} options */
  const number = (value, options) => {
    const key = JSON.stringify(options)
    let made = cache.get(key)
    if (!made) {
      made = new Intl.NumberFormat(locale, options)
      cache.set(key, made)
    }
    return typographic(made.format(Object.is(value, -0) ? 0 : value))
  }
  const asMoney = /** @type {const} */ ({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  const minor = new Intl.NumberFormat(locale, asMoney).resolvedOptions().maximumFractionDigits ?? 2
  const plain = new Intl.NumberFormat(locale).formatToParts(1234567.8)
  const signs = {
    decimal: plain.find((part) => part.type === 'decimal')?.value ?? '.',
    group: plain.find((part) => part.type === 'group')?.value ?? ',',
  }
  const lists = new Intl.ListFormat(language, { type: 'conjunction' })
  const symbolParts = new Intl.NumberFormat(locale, asMoney).formatToParts(1)
  const symbolAt = symbolParts.findIndex((part) => part.type === 'currency')

  /** Money for a headline or a tile: cents while they matter, short when it is long. @param {number} value */
  const money = (value) => {
    const size = Math.abs(value)
    if (size >= 1e7)
      return number(value, { ...asMoney, notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 2 })
    if (size >= 1000 || (size >= 100 && Number.isInteger(value)))
      return number(value, { ...asMoney, minimumFractionDigits: 0, maximumFractionDigits: 0 })
    if (size > 0 && size < 0.5 * 10 ** -minor) return number(value, { ...asMoney, maximumSignificantDigits: 2 })
    return number(value, asMoney)
  }
  /** Money in a sentence or a working: every digit there is, no idle ".00". @param {number} value */
  const exactMoney = (value) =>
    Number.isInteger(value)
      ? number(value, { ...asMoney, minimumFractionDigits: 0, maximumFractionDigits: 0 })
      : number(value, { ...asMoney, maximumFractionDigits: Math.max(minor, Math.abs(value) < 1 ? 4 : minor) })
  /** @param {number} value a ratio: 0.034 is 3.4 % */
  const percent = (value) => {
    const size = Math.abs(value)
    if (size >= 1e3) return number(value, { style: 'percent', notation: 'compact', maximumFractionDigits: 1 })
    return number(value, { style: 'percent', maximumFractionDigits: size < 0.01 ? 2 : size < 1 ? 1 : 0 })
  }
  /** @param {number} value */
  const multiple = (value) => number(value, { maximumFractionDigits: 2 })
  /** @param {number} value */
  const count = (value) =>
    Math.abs(value) >= 1e7
      ? number(value, { notation: 'compact', maximumFractionDigits: 2 })
      : number(value, { maximumFractionDigits: 2 })

  return {
    locale,
    currency,
    signs,
    money,
    exactMoney,
    /** Money inside a sentence: "$20", "$20.50", "$1,235". @param {number} value */
    said: (value) => (Number.isInteger(value) && Math.abs(value) < 1000 ? exactMoney(value) : money(value)),
    percent,
    multiple,
    count,
    /** One unit of money that gives readable cents: 1, or 100 where the currency has no minor unit. */
    base: minor === 0 ? 100 : 1,
    symbol: symbolParts[symbolAt]?.value ?? currency,
    symbolAtEnd: symbolAt > 0,
    /** A round amount as a label: "$100". @param {number} value */
    round: (value) => number(value, { ...asMoney, minimumFractionDigits: 0, maximumFractionDigits: 0 }),
    /** A part of one unit: "33¢" in dollars, "0,33 €" elsewhere. @param {number} value */
    cents: (value) => (currency === 'USD' && value < 0.995 ? `${Math.round(value * 100)}¢` : money(value)),
    /** A number as a person would type it into a field. @param {number} value */
    typed: (value) => number(value, { maximumFractionDigits: 6 }),
    /** The same without grouping, so that it can be read one way only. @param {number} value */
    unambiguous: (value) => number(value, { maximumFractionDigits: 6, useGrouping: false }),
    /** Any value by its unit in the catalogue. @param {number} value @param {string} unit */
    byUnit: (value, unit) =>
      unit === 'money'
        ? exactMoney(value)
        : unit === 'ratio'
          ? percent(value)
          : unit === 'multiple'
            ? multiple(value)
            : number(value, { maximumFractionDigits: 2 }),
    /** @param {string} isoDate YYYY-MM-DD */
    date: (isoDate) =>
      new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${isoDate}T00:00:00Z`),
      ),
    /** @param {string[]} items */
    list: (items) => lists.format(items),
    /** @param {string} code */
    currencyName: (code) => {
      try {
        currencyNames ??= new Intl.DisplayNames(language, { type: 'currency' })
        return currencyNames.of(code) ?? code
      } catch {
        return code
      }
    },
  }
}

/** The visitor's local date, as core has no clock. @param {Date} [now] */
export function today(now = new Date()) {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

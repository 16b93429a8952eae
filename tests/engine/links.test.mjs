/** Links by the shipped module, held against the standard's own suites and the platform's `URL`. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createRandom, sharedData } from './shared-data.mjs'
import { engine as shipped } from './shipped.mjs'

/** Answers are read without asking first whether they are ok: a test fails either way. @type {Record<string, (request?: object) => any>} */
const engine = shipped

const UTM = { source: 'instagram', medium: 'paid_influencer', campaign: 'spring' }
const OURS = new Set(Object.keys(UTM).map((key) => `utm_${key}`))

/** @param {string} text @returns {URL | null} */
function parsed(text) {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** Parts of a query that are not ours, as they stand. @param {URL} url */
const foreign = ({ search }) =>
  search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !OURS.has([...new URLSearchParams(part).keys()][0]))

/** Everything of an address that tagging must not touch. @param {URL} url */
const kept = (url) => ({
  scheme: url.protocol,
  credentials: [url.username, url.password],
  host: url.hostname,
  port: url.port,
  path: url.pathname,
  fragment: url.hash,
  foreign: foreign(url),
})

/** Built, and built twice, an address says what it said. @param {string} pasted @param {URL} expected */
function assertKept(pasted, expected) {
  const built = engine.buildLink({ url: pasted, utm: UTM })
  assert.ok(built.ok, `${JSON.stringify(pasted)} was refused: ${JSON.stringify(built)}`)
  const link = new URL(built.url)
  assert.deepEqual(kept(link), kept(expected), JSON.stringify(pasted))
  for (const key of OURS) assert.equal(link.searchParams.getAll(key).length, 1, `${key} once in ${built.url}`)
  const twice = engine.buildLink({ url: built.url, utm: UTM })
  assert.ok(twice.ok)
  assert.equal(twice.url, built.url)
  assert.deepEqual(twice.replaced, [])
}

/** @param {string} pasted */
function assertRefused(pasted) {
  const built = engine.buildLink({ url: pasted, utm: UTM })
  assert.equal(built.ok, false, JSON.stringify(pasted))
  assert.match(built.error.fault, /^(invalid_url|unsupported_scheme|missing_key)$/)
  assert.equal(engine.inspectLink({ url: pasted }).ok, false)
}

const WHITE = /^[\0- ]+|[\0- ]+$|[\t\n\r]/g
/** @param {string} input */
const namesHttp = (input) => /^https?:/i.test(input.replace(WHITE, ''))

/**
 * Runs every case and prints how many passed; one that the platform itself sees in another way is named, not failed.
 * @template T @param {import('node:test').TestContext} t @param {T[]} cases @param {(item: T) => string | undefined} check what differs and why
 */
function tally(t, cases, check) {
  /** @type {Map<string, number>} */
  const differences = new Map()
  for (const item of cases) {
    const why = check(item)
    if (why) differences.set(why, (differences.get(why) ?? 0) + 1)
  }
  const explained = [...differences].map(([why, count]) => `${count}: ${why}`)
  const passed = cases.length - [...differences.values()].reduce((sum, count) => sum + count, 0)
  t.diagnostic([`passed ${passed} / ${cases.length}`, ...explained].join('; '))
}

/** Suite and platform are of two editions of the standard; of hosts the engine says what the platform says. */
const NEWER = {
  refuses: "this Node's URL refuses the host, which the newer suite accepts",
  accepts: "this Node's URL accepts the host, which the newer suite refuses",
  differs: "this Node's URL spells the host in another way than the newer suite",
}

/** A host in ASCII that this Node still refuses: everything else is compared with another host in its place. */
const PUNYCODE = /(?<=:\/\/)[^/:?#]+/

/** @param {string} input @param {string} href */
function assertKeptAsPunycode(input, href) {
  const host = /** @type {RegExpExecArray} */ (PUNYCODE.exec(input))[0]
  const built = engine.buildLink({ url: input, utm: UTM })
  assert.ok(built.ok, JSON.stringify(built))
  assert.ok(built.url.includes(host))
  assertKept(input.replace(host, 'stand-in.example'), new URL(href.replace(PUNYCODE, 'stand-in.example')))
}

/** @param {string} input @param {string | null} href what the standard makes of it, null where it refuses */
function checkAddress(input, href) {
  const platform = parsed(input)
  if ((platform?.href ?? null) === href) {
    if (platform) assertKept(input, platform)
    else assertRefused(input)
    return undefined
  }
  if (href && !platform && /^[\0-\x7f]*$/.test(input)) return void assertKeptAsPunycode(input, href)
  if (platform) assertKept(input, platform)
  else assertRefused(input)
  return href === null ? NEWER.accepts : platform ? NEWER.differs : NEWER.refuses
}

const absent = { skip: sharedData('url/wpt-toascii.shared.json') ? false : '../shared/data is absent' }

describe('links against the standard', () => {
  test("buildLink: http addresses of the standard's suite are kept or refused as it says", absent, (t) => {
    // "http:foo" means something else against a base of its scheme, so those are read by their result below.
    const cases = sharedData('url/wpt-urltestdata.shared.json').filter(
      (/** @type {any} */ item) => namesHttp(item.input) && (!item.base || item.input.includes('//')),
    )
    tally(t, cases, ({ input, href, failure }) => checkAddress(input, failure ? null : href))
  })

  test("buildLink: what the standard's suite resolves to an http address is kept", absent, (t) => {
    const cases = sharedData('url/wpt-urltestdata.shared.json').filter(
      (/** @type {any} */ item) => item.href && namesHttp(item.href),
    )
    tally(t, cases, ({ href }) => checkAddress(href, href))
  })

  for (const suite of ['toascii', 'IdnaTestV2']) {
    test(`buildLink: hosts of ${suite} are accepted or refused as the standard says`, absent, (t) => {
      const cases = sharedData(`url/wpt-${suite}.shared.json`).filter((/** @type {any} */ item) => item.input)
      tally(t, cases, ({ input, output }) =>
        checkAddress(`https://${input}/x`, output === null ? null : `https://${output}/x`),
      )
    })
  }

  test('buildLink: real addresses are kept', absent, (t) => {
    tally(t, sharedData('url/realworld-urls.shared.json'), ({ input, href }) => checkAddress(input, href))
  })

  test('buildLink: addresses as people type them are read as with https before them', absent, (t) => {
    tally(t, sharedData('url/pasted-inputs.shared.json'), (/** @type {any} */ item) => {
      const { input, whatwg_as_is: asIs, whatwg_with_https_prefix: prefixed } = item
      if (/^https?:$/.test(asIs.protocol)) return void assertKept(input, new URL(asIs.href))
      if (asIs.failure && prefixed && !prefixed.failure) return void assertKept(input, new URL(prefixed.href))
      if (!/^[a-z.]+:\d+$/.test(input)) return void assertRefused(input)
      assertKept(input, new URL(`https://${input}`))
      return 'the standard reads a scheme, a person means a port'
    })
  })

  test('buildLink: random addresses are kept, or refused where URL refuses them', (t) => {
    const random = createRandom(42)
    const hosts = ['shop.com', 'bücher.de', 'xn--bcher-kva.de', 'a\u00adb.com', '日本.jp', '%62.de', '1.2.3', '[::1]', '[::g]', 'a b', '١.com', '\u200d.com', '-a.com', 'x_y.com', 'ＡＢ.com'] // biome-ignore format: one list
    const pieces = ['a', '=', '&', '?', '#', '/', '%41', '%zz', ' ', '+', 'utm_source=', 'UTM_Source=b', 'é', 'utm%5Fsource=d', 'utm_term=x', '{{m}}', '&amp;', '\\', '\u0001', '%2520', ';', '..', '"', '<', "'", '|', '\u{1f338}', '@', ':'] // biome-ignore format: one list
    const count = 20000
    let refused = 0
    for (let round = 0; round < count; round++) {
      let url = random.pick(['https://', 'http://', 'HTTPS:\\\\', 'https:/', 'https://u:p@']) + random.pick(hosts)
      url += random.pick(['', ':81', ':443', ':x'])
      url += random.pick(['/', '?', '#', '\\'])
      for (let n = random.below(12); n > 0; n--) url += random.pick(pieces)
      const platform = parsed(url)
      if (platform) assertKept(url, platform)
      else {
        refused++
        assertRefused(url)
      }
    }
    t.diagnostic(`passed ${count} / ${count}, of them ${refused} refused by both`)
  })
})

describe('links through payoff.js', () => {
  test('buildLink: an international host is asked of the platform, and refused with the reason host', () => {
    for (const host of ['\u200d', 'ü.xn--zn7c', '%F0%9F%92%A9.xn--a', 'ab\u0378']) {
      if (parsed(`https://${host}/`)) continue
      for (const answer of [
        engine.buildLink({ url: `https://${host}/` }),
        engine.inspectLink({ url: `https://u@${host}:80/x` }),
      ]) {
        assert.equal(answer.ok, false, host)
        assert.equal(answer.error.fault, 'invalid_url')
        assert.equal(answer.error.subject, 'url')
        assert.equal(typeof answer.error.values?.reason, 'string')
      }
    }
    const refused = /** @type {any} */ (engine.buildLink({ url: 'https://a\u0378.com/' }))
    assert.deepEqual(refused.error.values, { reason: 'host' })
    assert.ok(engine.buildLink({ url: 'bücher.de' }).ok)
    assert.ok(engine.inspectLink({ url: 'https://日本.jp' }).ok)
  })

  test('campaign names: each is encoded so that URLSearchParams reads it back', absent, (t) => {
    const data = sharedData('utm/campaign-name-encoding.shared.json')
    const cases = (Array.isArray(data) ? data : data.cases).map(
      (/** @type {any} */ row) => row.value ?? row.input ?? row,
    )
    tally(t, cases, (value) => {
      const built = engine.buildLink({ url: 'https://shop.com', utm: { campaign: value }, naming: { keep: true } })
      assert.ok(built.ok, JSON.stringify(value))
      if (built.utm.campaign === undefined) return value.trim() === '' ? undefined : 'dropped'
      const read = new URL(built.url).searchParams.get('utm_campaign')
      if (read === value.toWellFormed?.() || read === value) return undefined
      return built.warnings.some((/** @type {any} */ { id }) => id === 'macro')
        ? 'a macro is left as it is, with a warning'
        : `read as ${read}`
    })
  })

  test('inspectLink: a link that was built is opened back into what gives it again, whatever its names', (t) => {
    const names =
      [...(sharedData('hostile/blns.shared.json') ?? []).map((/** @type {any} */ each) => each.value), 'Spring Sale', '50% + 5', '{{ad.id}} x', 'a&b=c#d', 'ÄÖ 日本', '%2520', '+'] // biome-ignore format: one list
        .filter((text) => typeof text === 'string' && text.trim() !== '')
    const pages = [
      'https://shop.example/',
      'https://shop.example/?a=%41&flag&',
      'http://u:p@shop.example:81/x?#/route?y',
    ]
    let count = 0
    for (const name of names) {
      for (const url of pages) {
        for (const naming of [{}, { keep: true }, { separator: '-', lowercase: false }]) {
          const request = { url, utm: { source: 'ig', campaign: name, content: name }, extra: [{ name: 'ref', value: name }], naming } // biome-ignore format: one line
          const built = engine.buildLink(request)
          if (!built.ok) continue
          const opened = engine.inspectLink({ url: built.url })
          assert.deepEqual(opened.request.utm, built.utm, name)
          assert.deepEqual(opened.request.extra, request.extra, name)
          assert.equal(engine.buildLink(opened.request).url, built.url, name)
          count++
        }
      }
    }
    assert.ok(count > 100)
    t.diagnostic(`passed ${count} / ${count}`)
  })

  test('buildLinks: a host that the platform refuses fails its own row only', () => {
    const { links } = engine.buildLinks({ url: 'https://bücher.de/', rows: [{}, { url: 'https://a\u0378.com/' }] })
    assert.ok(links[0].ok)
    assert.deepEqual(links[1].error.values, { reason: 'host' })
  })

  test('nearDuplicates: spellings of one thing are grouped', () => {
    assert.deepEqual(engine.nearDuplicates({ values: ['facebook', 'mia', 'Facebook', 'fb'] }).groups, [
      ['facebook', 'Facebook', 'fb'],
    ])
  })

  test('promoCodes: the same request gives the same codes, each its own', () => {
    const request = { creators: ['Mia Lopez', { name: 'Mia', percent: '15' }, '美咲'], pattern: '{first}{percent}' }
    const { codes } = engine.promoCodes(request)
    assert.deepEqual(codes.slice(0, 2), ['MIA', 'MIA15'])
    assert.deepEqual(engine.promoCodes(request).codes, codes)
  })

  test('catalogue: the channel tables are named with their dates', () => {
    const tables = engine.catalogue().channel_tables
    assert.deepEqual(
      tables.map((/** @type {any} */ row) => row.id),
      ['ga4', 'plausible', 'matomo', 'umami'],
    )
    for (const { version, source } of tables) assert.ok(version && source)
  })
})

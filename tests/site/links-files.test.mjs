/** The Links view's own modules without a browser: what is pasted, what is saved, and codes read back by zbarimg. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, test } from 'node:test'
import { importSource } from '../../scripts/lib/import-source.mjs'
import { sharedData } from '../engine/shared-data.mjs'
import { engine } from '../engine/shipped.mjs'

const { parseCreators, splitCells } = await importSource('web/app/link-paste.js')
const { linkRows, nearOthers, planProblems } = await importSource('web/app/link-rows.js')
const files = await importSource('web/app/link-files.js')

const DAY = '2026-03-01'
/** @param {any[]} creators @param {any} [plan] */
function rowsOf(creators, plan = {}) {
  const links = creators.map((creator, at) => ({ link_id: `link_${at + 2}`, ...creator }))
  const document = { links, link_plan: { url: 'https://shop.example/spring?ref=1#top', campaign: 'Spring', ...plan } }
  return linkRows(document, engine, DAY).rows
}

describe('pasted creators', () => {
  test('paste: one name or handle a line, profile pages too', () => {
    assert.deepEqual(parseCreators('Mia Lopez\r\n\n  @leo.cooks \nhttps://www.instagram.com/zoe/?hl=en\nLopez, Ana'), [
      { name: 'Mia Lopez' },
      { handle: '@leo.cooks' },
      { handle: 'zoe', network: 'instagram' },
      { name: 'Lopez, Ana' },
    ])
  })

  test('paste: columns with a header in any order, extra ones left out', () => {
    const text =
      'Fee\tPromo Code\tPlatform\tInfluencer\tLanding page\n100\tMIA10\tTikTok\tMia\tshop.com/a\n\t\t\t\t\n5\t\t\t@leo\t'
    assert.deepEqual(parseCreators(text), [
      { code: 'MIA10', network: 'tiktok', name: 'Mia', url: 'shop.com/a' },
      { handle: '@leo' },
    ])
    assert.deepEqual(parseCreators('name,network\n"Lopez, Mia",TikTok'), [{ name: 'Lopez, Mia', network: 'tiktok' }])
  })

  test('paste: columns without a header are told by what they hold', () => {
    assert.deepEqual(parseCreators('Mia\t@mia\ttiktok\thttps://shop.com/a\tMIA10'), [
      { name: 'Mia', handle: '@mia', network: 'tiktok', url: 'https://shop.com/a', code: 'MIA10' },
    ])
  })

  test('paste: quoted cells keep tabs, quotes and line ends', () => {
    assert.deepEqual(splitCells('"a\tb"\t"say ""hi"""\n"two\nlines"\tx', '\t'), [
      ['a\tb', 'say "hi"'],
      ['two\nlines', 'x'],
    ])
  })
})

describe('rows', () => {
  test('rows: naming and own parameters of the plan are in every link, with what stands for each creator', () => {
    const plan = {
      naming: { separator: '-', keep_keys: ['campaign'] },
      campaign: 'Spring Sale',
      extra: [{ name: 'ref', value: '{code}' }, { name: 'aff', value: '{handle}/{n}' }, { name: '', value: 'lost' }, { name: 'ref', value: 'twice' }, { name: 'utm_source', value: 'no' }], // biome-ignore format: one list
    }
    const [mia] = rowsOf([{ name: 'Mia Lopez', handle: '@mia' }], plan)
    assert.equal(mia.url, 'https://shop.example/spring?ref=1&utm_source=instagram&utm_medium=paid_influencer&utm_campaign=Spring%20Sale&utm_id=spring-sale-mia-lopez&utm_content=mia-lopez&aff=mia%2F1#top'.replace('ref=1', 'ref=mia')) // biome-ignore format: one line
  })

  test('rows: the links of many at once are those of one at a time', () => {
    const creators = Array.from({ length: 130 }, (_, at) => ({ name: `Creator ${at} é`, ...(at % 3 && { url: at % 2 ? 'https://shop.example/x?a#b' : 'no address' }) })) // biome-ignore format: one line
    const rows = rowsOf(creators, { placements: 'story\nbio' })
    assert.equal(rows.length, 260)
    for (const row of rows) {
      const utm = row.built.ok ? row.built.utm : {}
      const url = row.entry.url ?? 'https://shop.example/spring?ref=1#top'
      const one = engine.buildLink({ url, utm })
      assert.equal(row.url, one.ok ? one.url : '')
    }
  })

  test('rows: a plan that the engine refuses leaves rows without links, and says so', () => {
    const [row] = rowsOf([{ name: 'Mia' }], { naming: { separator: '/' } })
    assert.equal(row.url, '')
    assert.equal(row.built.error.fault, 'unknown_id')
  })

  test('rows: each creator gets a link by the plan, and its own page and code where it has them', () => {
    const [mia, leo] = rowsOf([
      { name: 'Mia Lopez' },
      { handle: '@leo', network: 'youtube', url: 'shop.example/x', code: 'LEOXX' },
    ])
    const common = 'utm_medium=paid_influencer&utm_campaign=spring'
    assert.equal(mia.url, `https://shop.example/spring?ref=1&utm_source=instagram&${common}&utm_id=spring-mia_lopez&utm_content=mia_lopez#top`) // biome-ignore format: one line
    assert.equal(mia.code, 'MIA')
    assert.equal(leo.url, `https://shop.example/x?utm_source=youtube&${common}&utm_id=spring-leo&utm_content=leo`)
    assert.equal(leo.code, 'LEOXX')
  })

  test('rows: placements multiply creators, and a sent link stays as it was', () => {
    const sent = [{ placement: 'reel', url: 'https://shop.example/old', code: 'OLD' }]
    const rows = rowsOf([{ name: 'Mia', sent }, { name: 'Leo' }], { placements: 'story\nreel' })
    assert.deepEqual(
      rows.map((/** @type {any} */ row) => [row.creator, row.placement]),
      [['Mia', 'story'], ['Mia', 'reel'], ['Leo', 'story'], ['Leo', 'reel']], // biome-ignore format: one line
    )
    assert.match(rows[0].url, /utm_term=story/)
    assert.equal(rows[1].url, 'https://shop.example/old')
    assert.equal(rows[0].code, 'OLD')
  })

  test('rows: spellings of one network and links that are the same are told', () => {
    const rows = rowsOf([{ name: 'Mia', network: 'fb' }, { name: 'Leo', network: 'facebook' }, { name: 'leo', network: 'facebook' }]) // biome-ignore format: one line
    assert.deepEqual(
      planProblems(rows, engine, { links: [] }).map((/** @type {any} */ { id, subject, values }) => [
        id,
        subject,
        values,
      ]),
      [
        ['near_duplicate', 'utm_source', ['fb', 'facebook']],
        ['same_link', 'url', ['Leo', 'leo']],
      ],
    )
  })
})

test('one link: a spelling that differs from another link of the project is told', () => {
  const links = [
    { link_id: 'link_1', url: 'shop.example', utm: { source: 'fb' } },
    { link_id: 'link_2', name: 'Mia', network: 'Facebook' },
    { link_id: 'recent_1', url: 'shop.example', utm: { source: 'tiktok' } },
  ]
  const near = nearOthers({ links, link_plan: { url: 'shop.example' } }, { source: 'fb' }, engine, DAY)
  assert.deepEqual(near, [{ id: 'near_duplicate', subject: 'utm_source', values: ['fb', 'facebook'] }])
})

describe('files', () => {
  const starts = ['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', "=cmd|' /C calc'!A0"]

  test('CSV: what a spreadsheet would run gets an apostrophe, handles and numbers do not', () => {
    for (const text of starts) assert.match(files.csvCell(text), /^"?'/)
    for (const text of ['@mia.lopez', '-15', 'mia', '10%']) assert.equal(files.csvCell(text), text)
    assert.equal(files.csvText([['a,b', 'say "hi"']]), '"a,b","say ""hi"""\r\n')
  })

  test('CSV: a row tells its link, code, channel, file and what to check', () => {
    const [, row] = files.linksCsv(rowsOf([{ name: '=Mia', handle: '@mia' }]), () => 'look').split('\r\n')
    assert.match(row, /^'=Mia,@mia,instagram,,https:\/\/shop\.example.*,MIA,Paid Social,no,mia,look$/)
  })

  test('CSV: codes for Matrixify once each, short addresses for Shopify by path', () => {
    const rows = rowsOf([{ name: 'Mia' }, { name: 'mia', network: 'tiktok' }], {
      placements: 'story\nreel',
      percent: '15',
    })
    assert.deepEqual(files.matrixifyCsv(rows, '15%').trim().split('\r\n'), [
      'Title,Command,Method,Code,Type,Value Type,Value',
      'Mia (MIA15),NEW,Code,MIA15,Amount off Order,Percentage,15',
      'mia (MIAA15),NEW,Code,MIAA15,Amount off Order,Percentage,15',
    ])
    const redirects = files.redirectsCsv(rows).trim().split('\r\n')
    assert.equal(redirects.length, 5)
    assert.match(redirects[1], /^\/mia-story,\/spring\?ref=1&utm_source=instagram.*#top$/)
    assert.match(redirects[3], /^\/mia-story-2,/)
  })

  test('Shopify address: code and tags are inside, encoded once', () => {
    const address = new URL(files.discountAddress('https://shop.example/a?x=1&utm_source=ig#b', 'MIA 10'))
    assert.equal(address.pathname, '/discount/MIA%2010')
    assert.equal(address.searchParams.get('redirect'), '/a?x=1&utm_source=ig#b')
    assert.equal(files.discountAddress('not a link', 'MIA'), '')
  })

  test('file names: each its own, none that a disk refuses', () => {
    const names = files.fileNames(['Mia', 'MIA', '../../etc', 'con', '美咲', '', '<b>', 'a/b\\c:d'].map((creator) => ({ creator, placement: '' }))) // biome-ignore format: one line
    assert.deepEqual(names, ['mia', 'mia-2', 'etc', 'link-con', '美咲', 'link', 'b', 'a-b-c-d'])
  })

  const hostile = sharedData('hostile/blns.shared.json')
  test('hostile strings: never live in CSV, SVG or file names', {
    skip: !hostile && '../shared/data is absent',
  }, (t) => {
    const { payloads, starts: runs } = sharedData('hostile/csv-injection.shared.json')
    const texts = [
      ...hostile.map((/** @type {any} */ each) => each.value),
      ...sharedData('hostile/xss.shared.json'),
      ...payloads.map((/** @type {any} */ each) => each.value ?? each.input ?? each),
    ].filter((text) => typeof text === 'string' && text.trim() !== '')
    const rows = texts.flatMap((name) => rowsOf([{ name, handle: name, network: name, code: name }]))
    const csv = files.linksCsv(rows)
    const cells = splitCells(csv, ',').flat()
    for (const cell of cells.filter((/** @type {string} */ text) => !/^@[\w.]+$|^-\d+(\.\d+)?$/.test(text))) {
      assert.ok(!runs.includes(cell.trimStart()[0]), JSON.stringify(cell))
    }
    assert.equal(splitCells(csv, ',').length, rows.length + 2, 'no cell breaks out of its record')
    for (const name of files.fileNames(rows)) assert.match(name, /^[\p{L}\p{N}_-]{1,120}$/u)
    for (const { url } of rows.filter((/** @type {any} */ row) => row.url)) {
      const link = new URL(url)
      assert.equal(link.origin + link.pathname + link.hash, 'https://shop.example/spring#top')
      const code = files.qrOf(url)
      if (code) assert.match(files.svgText(code), /^<svg [^<>]*><path [^<>]*\/><path d="[Mhv0-9HVz ]*"\/><\/svg>\n$/)
    }
    t.diagnostic(`${texts.length} strings in name, handle, network and code`)
  })
})

const hasReader = spawnSync('zbarimg', ['--version']).status === 0

describe('QR codes', () => {
  test('QR: PNGs are read back by zbarimg as the links that they hold', {
    skip: !hasReader && 'zbarimg is not installed',
  }, (t) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'payoff-qr-'))
    const links = [
      'https://a.de',
      ...rowsOf(
        Array.from({ length: 60 }, (_, at) => ({ name: `Creator ${at} ü`, network: ['tiktok', 'youtube'][at % 2] })),
      ).map((/** @type {any} */ row) => row.url),
      `https://shop.example/?x=${'a'.repeat(900)}`,
      'https://bücher.example/?q=日本',
    ]
    try {
      const names = links.map((url, at) => {
        const file = path.join(folder, `${String(at).padStart(3, '0')}.png`)
        fs.writeFileSync(file, files.pngBytes(files.qrOf(url), 4))
        return file
      })
      const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', ...names], {
        encoding: 'utf8',
      })
      // Readers guess at other letters than ASCII, so a code holds none.
      assert.deepEqual(stdout.trim().split('\n'), [...links.slice(0, -1), new URL(links.at(-1)).href])
      t.diagnostic(`passed ${links.length} / ${links.length}`)
    } finally {
      fs.rmSync(folder, { recursive: true })
    }
  })

  test('QR: a text that no code can hold gives none', () => {
    assert.equal(files.qrOf('a'.repeat(5000)), null)
  })

  test('ZIP: every file is in the manifest, twice the same bytes', async () => {
    const rows = rowsOf([{ name: 'Mia' }, { name: 'Zoë' }])
    const [one, two] = await Promise.all([files.zipOf(rows), files.zipOf(rows)])
    const bytes = Buffer.from(await one.arrayBuffer())
    assert.deepEqual(bytes, Buffer.from(await two.arrayBuffer()))
    const text = bytes.toString('latin1')
    for (const name of ['svg/mia.svg', 'png/mia.png', 'svg/zoe.svg', 'png/zoe.png', 'manifest.csv']) {
      assert.ok(text.includes(name), name)
    }
  })
})

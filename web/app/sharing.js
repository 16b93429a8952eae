// @ts-check
/** Share links: made with what they hold in view, opened as copies. */
import { pack, unpack } from './share.js'

/** What "without fees and margin" leaves behind: all that was paid, and what is kept of a sale. */
const MONEY = ['costs', 'gross_margin']
const COSTS = /(^|_)(fee|cost|costs|spend|rate|commission|hours)(_|$)/

/** `side`: what a creator typed about their own offers, which goes alone or not at all. */
/** @typedef {'all' | 'no_money' | 'one' | 'side'} Part */

/** What a document tells whoever reads it, counted. @param {any} document */
export function holdsOf(document) {
  const creators = document.creators ?? []
  const { history = [], objectives = [], alternative } = document
  const owners = [document.check ?? {}, ...creators, ...(document.posts ?? []), ...(document.campaigns ?? []), ...history, alternative ?? {}] // biome-ignore format: one line
  const given = owners.flatMap(({ inputs }) => Object.keys(inputs ?? {}))
  const having = (/** @type {any[]} */ list, /** @type {string} */ key) => list.filter((row) => row[key]).length
  const paid = given.filter((id) => COSTS.test(id)).length + having(creators, 'paid') + having(creators, 'deal')
  return {
    creators: creators.length,
    campaigns: (document.campaigns ?? []).length,
    posts: (document.posts ?? []).length,
    links: (document.links ?? []).length,
    targets: objectives.length,
    comparison: Boolean(alternative),
    past: history.length > 0,
    emails: having(creators, 'email'),
    notes: having([...creators, ...(document.posts ?? []), ...(document.campaigns ?? [])], 'note'),
    sales: given.some((id) => /revenue|sales|orders/.test(id)),
    money: paid > 0,
    margin: given.includes('gross_margin'),
    side: Boolean(document.creator_side),
    offers: document.creator_side?.offers?.length ?? 0,
  }
}

/**
 * @param {import('./keeping.js').Host} host
 * @param {any} w words
 * @param {{notify: (notice: import('./keeping.js').Notice | null) => void, adopt: (project: any) => string}} of
 */
export function createSharing(host, w, { notify, adopt }) {
  const { store, persistence, isWork } = host
  const engine = () => /** @type {import('./engine.js').Engine} */ (host.engine)

  /** @param {{part: Part, creator: string}} chosen */
  async function made({ part, creator }) {
    await host.wholeEngine()
    const shared = engine().shareDocument({
      document: store.state.document,
      ...(part === 'one' && { only_creator: creator }),
      ...(part === 'no_money' && { leave_out: MONEY }),
      ...(part === 'side' && { only: 'creator_side' }),
    })
    if (!shared.ok) return { failed: `${w.share.failed} ${w.problem(shared.error)}` }
    // What is told of the link is read from the link.
    const read = engine().openShared({ bytes: new TextEncoder().encode(shared.text) })
    if (!read.ok) return { failed: `${w.share.failed} ${w.problem(read.error)}` }
    return {
      link: location.href.replace(/#.*$/, '') + host.sharedMark + (await pack(shared.text)),
      holds: holdsOf(read.document),
    }
  }

  /** @param {Partial<{part: Part, creator: string}>} [choice] */
  async function share(choice = {}) {
    if (!isWork(store.state)) return host.toast({ text: w.share.nothing })
    const [first] = store.state.document.creators ?? []
    const part = /** @type {Part} */ (host.ui.route === 'creator' ? 'side' : 'all')
    const chosen = { part, creator: first?.creator_id ?? '', ...host.ui.share, ...choice }
    host.setUi({ share: { ...chosen, link: '', holds: null, failed: '' } })
    const { share: asked } = host.ui
    const result = await made(chosen)
    // Something else was chosen meanwhile, or the dialog closed.
    if (host.ui.share === asked) host.setUi({ share: { ...asked, ...result } })
  }

  /** A shared project is a copy in a slot of its own; what this visitor had stays as it was. */
  async function openShared() {
    const own = store.state
    const { hash } = location
    const leave = () => history.replaceState(null, '', `#${host.ui.route}`)
    const [unpacked] = await Promise.all([unpack(hash.slice(host.sharedMark.length)), host.wholeEngine()])
    const shared = unpacked.ok ? engine().openShared({ bytes: unpacked.bytes }) : { ok: false, error: unpacked }
    if (!shared.ok) {
      leave()
      return notify({ text: w.sharedProblem(shared.error) })
    }
    persistence.flush()
    const slot = `copy ${hash}`
    const edited = engine().openDocument({ text: (await persistence.read(slot).catch(() => undefined)) ?? '' })
    store.replace(host.stateOf(shared.document, slot))
    // Opened before and worked on since: that work, with what was sent one undo away.
    if (edited.ok) host.act.change([[['document'], host.stateOf(edited.document, slot).document]])
    /** @param {boolean} keep the copy, as one step of undo on top of the visitor's own */
    const close = (keep) => {
      const copied = store.state.document
      persistence.flush()
      leave()
      store.replace(own)
      if (keep) adopt(copied)
      notify(null)
    }
    const { creator_side: side, creators = [] } = shared.document
    host.setUi({ route: side ? 'creator' : creators.length ? 'creators' : 'check' })
    notify({
      text: w.shared.text,
      calm: true,
      actions: [
        [w.shared.keep, () => close(true)],
        [isWork(own) ? w.shared.back : w.shared.close, () => close(false)],
      ],
    })
    await host.loadView()
  }

  return {
    share,
    openShared,
    closeShare: () => host.setUi({ share: null }),
    /** What was asked for is done, so the dialog goes. */
    async copyLink() {
      const { share: asked } = host.ui
      if (await host.act.copy(asked.link, w.share.copied)) return host.setUi({ share: null })
      host.setUi({ share: { ...asked, failed: w.share.notCopied } })
      host.act.focus('share-link')
    },
  }
}

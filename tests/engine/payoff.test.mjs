/** The shipped module, as a page gets it: what payoff.js itself promises. The requests' own tests stand beside this. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import vm from 'node:vm'
import { createEngine, engine, wasmBinary } from './shipped.mjs'

/** @param {import('../../wasm/front-door.js').Answer} answer @param {string} fault @param {string} subject */
function refused(answer, fault, subject) {
  assert.equal(answer.ok, false)
  assert.equal(answer.error.fault, fault, JSON.stringify(answer))
  assert.equal(answer.error.subject, subject)
  assert.equal(typeof answer.error.message, 'string')
}

describe('payoff.js', () => {
  test('engine: every request of the core is offered in camel case', () => {
    assert.equal(typeof engine.catalogue, 'function')
    for (const name of Object.keys(engine)) assert.match(name, /^[a-z][a-zA-Z0-9]*$/)
  })

  test('request: one left out counts as an empty one', () => {
    assert.deepEqual(engine.catalogue(), engine.catalogue({}))
    assert.equal(engine.catalogue().ok, true)
  })

  test('request: what is not a plain object is refused', () => {
    class Point {}
    for (const odd of [null, 1, 'text', [], true, 1n, Symbol('s'), () => 1]) {
      refused(engine.catalogue(/** @type {any} */ (odd)), 'wrong_type', 'request')
    }
    for (const odd of [new Date(0), new Map(), new Point(), new Number(1), /x/, new Uint8Array(2)]) {
      refused(engine.catalogue(odd), 'wrong_type', 'request')
    }
  })

  test('request: a value that JSON would spoil is refused by its path', () => {
    const spoilt = [
      Infinity,
      -Infinity,
      NaN,
      undefined,
      1n,
      Symbol('s'),
      () => 1,
      new Date(0),
      new Map(),
      new Float64Array(1),
    ]
    for (const value of spoilt) {
      refused(engine.catalogue({ inputs: { fee: value } }), 'wrong_type', 'inputs.fee')
      refused(engine.catalogue({ creators: [{}, { name: value }] }), 'wrong_type', 'creators[1].name')
    }
    refused(engine.catalogue({ list: Object.assign(new Array(3), [1]) }), 'wrong_type', 'list[1]')
    refused(engine.catalogue({ a: { [Symbol('key')]: 1 } }), 'wrong_type', 'a')
  })

  test('request: a value that contains itself is refused where it begins again', () => {
    /** @type {any} */
    const loop = { a: { b: [] } }
    loop.a.b.push(loop.a)
    refused(engine.catalogue(loop), 'wrong_type', 'a.b[0]')
    const shared = { x: 1 }
    refused(engine.catalogue({ one: shared, two: [shared, shared], three: NaN }), 'wrong_type', 'three')
  })

  test('request: nesting past reason is too_large', () => {
    /** @type {any} */
    let deep = {}
    for (let level = 0; level < 100_000; level++) deep = { a: deep }
    const answer = engine.catalogue(deep)
    assert.equal(answer.ok, false)
    assert.equal(answer.error.fault, 'too_large')
  })

  test('request: getters, proxies and conversions of the caller that throw do no harm', () => {
    const hostile = [
      {
        get fee() {
          throw new Error('no')
        },
      },
      {
        get fee() {
          throw {
            toString() {
              throw 1
            },
          }
        },
      },
      new Proxy(
        {},
        {
          ownKeys() {
            throw new Error('no')
          },
        },
      ),
      new Proxy([], {
        getPrototypeOf() {
          throw new Error('no')
        },
      }),
    ]
    for (const request of hostile) assert.equal(engine.catalogue(request).ok, false)
    const honest = { toJSON: undefined }
    refused(engine.catalogue(honest), 'wrong_type', 'toJSON')
  })

  test('request: plain objects of another realm and without a prototype are plain', () => {
    for (const request of [vm.runInNewContext('({})'), Object.create(null)])
      assert.equal(engine.catalogue(request).ok, true)
  })

  test('request: a key named __proto__ reaches the core like any other', () => {
    refused(engine.catalogue({ list: JSON.parse('{"__proto__": {"a": 1}}'), odd: NaN }), 'wrong_type', 'odd')
  })

  test('text: a lone surrogate does no harm to what follows it', () => {
    refused(engine.catalogue({ '\ud800x': NaN }), 'wrong_type', '\ufffdx')
  })

  test('engine: wasm that is not wasm makes loading fail, not crash', async () => {
    await assert.rejects(createEngine({ wasmBinary: new Uint8Array([1, 2, 3]) }))
  })

  test('engine: after a trap every answer is engine_stopped, and another engine still answers', async () => {
    const { instantiate } = WebAssembly
    let broken = false
    // A module whose functions trap on demand.
    WebAssembly.instantiate = /** @type {any} */ (
      async (/** @type {BufferSource} */ bytes, /** @type {WebAssembly.Imports} */ imports) => {
        const { instance, module } = /** @type {any} */ (await instantiate(bytes, imports))
        const exports = Object.fromEntries(
          Object.entries(instance.exports).map(([name, value]) => {
            if (typeof value !== 'function') return [name, value]
            const trapping = (/** @type {unknown[]} */ ...values) => {
              if (broken) throw new WebAssembly.RuntimeError('unreachable')
              return value(...values)
            }
            return [name, trapping]
          }),
        )
        return { module, instance: { exports } }
      }
    )
    try {
      const doomed = await createEngine({ wasmBinary })
      assert.equal(doomed.catalogue().ok, true)
      broken = true
      refused(doomed.catalogue(), 'engine_stopped', 'engine')
      broken = false
      refused(doomed.catalogue(), 'engine_stopped', 'engine')
      refused(doomed.catalogue({ a: NaN }), 'engine_stopped', 'engine')
      assert.equal(engine.catalogue().ok, true)
    } finally {
      WebAssembly.instantiate = instantiate
    }
  })
})

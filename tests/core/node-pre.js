delete globalThis.fetch

/** What Emscripten writes beside first-view-module.wasm (first_view_bindings.cpp). */
export { default } from './payoff-module.mjs'

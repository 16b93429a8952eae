/** What Emscripten writes beside payoff-module.wasm (bindings.cpp). */
export interface PayoffModule {
  request_names(): string
  [request: string]: (json: string) => string
}
export interface ModuleOptions {
  wasmBinary?: Uint8Array | ArrayBuffer
  locateFile?: (name: string) => string
  print?: (text: string) => void
  printErr?: (text: string) => void
}
export default function createModule(options: ModuleOptions): Promise<PayoffModule>

/** What charts use of d3, whose packages bring no types. */
declare module 'd3-array' {
  export function extent(values: number[]): [number, number] | [undefined, undefined]
  export function max<T>(values: T[], of: (each: T) => number): number | undefined
}
declare module 'd3-scale' {
  export interface Linear {
    (value: number): number
    nice(count?: number): Linear
    ticks(count?: number): number[]
    domain(): [number, number]
  }
  export function scaleLinear(domain: [number, number], range: [number, number]): Linear
}
declare module 'd3-shape' {
  export function line(): (points: [number, number][]) => string | null
}

/** A place in a kernel's memory, in bytes. */
export type Pointer = number;

/**
 * What a kernel does, on float64 in its own memory. Columns of activations stand in panels of four, [columns/4][rows][4], the
 * last padded with whatever is finite; weights are row-major until packed. There are two kernels, of the same results to the bit:
 * WebAssembly with SIMD (kernel/ beside src/), where these functions are documented, and TypeScript (plain/).
 *
 * Moments are kept as five numbers: count, mean, Σ (v − mean)², zeros, largest |v|.
 */
export interface KernelFunctions {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };

  normals(state: Pointer, out: Pointer, n: number): void;

  pack(
    weights: Pointer,
    packed: Pointer,
    rows: number,
    terms: number,
    factor: number,
    transposed: boolean | number,
  ): void;
  scratchSize(rows: number, terms: number): number;
  forwardLayer(
    packed: Pointer,
    bias: Pointer,
    biasFactor: number,
    input: Pointer,
    scratch: Pointer,
    kept: Pointer,
    output: Pointer,
    rows: number,
    terms: number,
    columns: number,
    activation: number,
    negative: number,
    positive: number,
    momentsF: Pointer,
    momentsH: Pointer,
  ): void;
  backwardLayer(
    packed: Pointer,
    gradient: Pointer,
    scratch: Pointer,
    f: Pointer,
    kept: Pointer,
    output: Pointer,
    rows: number,
    terms: number,
    columns: number,
    activation: number,
    negative: number,
    positive: number,
    momentsH: Pointer,
    momentsF: Pointer,
  ): void;
  activate(
    input: Pointer,
    output: Pointer,
    rows: number,
    columns: number,
    activation: number,
    negative: number,
    positive: number,
    momentsH: Pointer,
  ): void;
  scale(values: Pointer, count: number, factor: number): void;

  forwardRays(
    weights: Pointer,
    input: Pointer,
    output: Pointer,
    signs: Pointer,
    rows: number,
    terms: number,
    negative: number,
    positive: number,
    results: Pointer,
  ): void;
  backwardRays(
    weights: Pointer,
    input: Pointer,
    output: Pointer,
    signs: Pointer,
    rows: number,
    terms: number,
    negative: number,
    positive: number,
    results: Pointer,
  ): void;

  weightedMoments(
    panels: Pointer,
    weights: Pointer,
    rows: number,
    columns: number,
    inputs: number,
    moments: Pointer,
  ): void;
  tails(panels: Pointer, basis: Pointer, rows: number, columns: number, result: Pointer): void;
}

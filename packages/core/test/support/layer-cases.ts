import fc from 'fast-check';
import type { Kernel } from '../../src/kernel/kernel.ts';
import { kernelActivations } from '../../src/kernel/kernel-activations.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { MOMENTS, panelSize, writePanels } from '../../src/propagation/columns.ts';
import { seeds } from './arbitraries.ts';
import { fromPanels, guarded, guardedRoom, placed } from './kernels.ts';

/** A layer of a network, as the kernel gets it. Matrices are row by row. */
export interface LayerCase {
  readonly rows: number;
  readonly terms: number;
  readonly columns: number;
  readonly weights: Float64Array;
  readonly factor: number;
  readonly bias: Float64Array | null;
  readonly biasFactor: number;
  /** terms × columns. */
  readonly input: Float64Array;
  /** rows × columns: the layer's f, for the way back. */
  readonly f: Float64Array;
  readonly activation: number;
  readonly slopes: readonly [number, number];
  readonly keeps: boolean;
  readonly measuresF: boolean;
}

export interface LayerResult {
  /** f_k or ∂L/∂h_k, if it was kept. */
  readonly kept: Float64Array | null;
  readonly output: Float64Array;
  /** Moments of what came first, f or ∂L/∂h, if they were asked for, and of what came second. */
  readonly first: Float64Array | null;
  readonly second: Float64Array;
}

/** Shapes of one unit, of a part of a block of four, of a whole one, and of more groups of panels than one. */
const sizes = fc.oneof(fc.constantFrom(1, 2, 3, 4, 5, 7, 8), fc.constantFrom(12, 80));
const counts = fc.oneof(fc.constantFrom(1, 2, 3, 4, 5, 7, 8, 9), fc.constantFrom(260, 301));
const slopes = fc.constantFrom<readonly [number, number]>([0, 1], [1, 1], [0.01, 1], [-2, 0.5]);

interface LayerShape {
  readonly rows: number;
  readonly terms: number;
  readonly columns: number;
}

const shapes: fc.Arbitrary<LayerShape> = fc
  .record({ rows: sizes, terms: sizes, columns: counts })
  .filter(({ rows, terms, columns }) => rows * terms * columns < 200_000);

/** Numbers of both signs and all usual sizes, exact zeros of both signs among them. */
export function someNumbers(random: RandomState, n: number): Float64Array {
  const sizesOfNumbers = random.randomSample(n);
  return random.normal(n).map((value, i) => {
    if (sizesOfNumbers[i] < 0.04) return value < 0 ? -0 : 0;
    return sizesOfNumbers[i] < 0.2 ? value * 30 : value;
  });
}

export function layerCase(
  { rows, terms, columns }: LayerShape,
  seed: number,
  rest: Partial<LayerCase> & { readonly biased?: boolean } = {},
): LayerCase {
  const random = new RandomState(seed);
  const { biased = false, ...given } = rest;
  return {
    rows,
    terms,
    columns,
    weights: random.normal(rows * terms),
    factor: Math.exp(random.normal(1)[0]),
    bias: biased ? random.normal(rows) : null,
    biasFactor: 2 ** -Math.floor(8 * random.randomSample(1)[0]),
    input: someNumbers(random, terms * columns),
    f: someNumbers(random, rows * columns),
    activation: kernelActivations.slopes,
    slopes: [0, 1],
    keeps: true,
    measuresF: true,
    ...given,
  };
}

/** What a layer is made of: small enough to be printed. */
type LayerRecipe = readonly [shape: LayerShape, seed: number, rest: Parameters<typeof layerCase>[2]];

/** Recipes of {@link layerCase} for layers of every activation and shape, with and without biases. */
export const layerRecipes: fc.Arbitrary<LayerRecipe> = fc.tuple(
  shapes,
  seeds,
  fc.record({
    activation: fc.constantFrom(...Object.values(kernelActivations)),
    slopes,
    biased: fc.boolean(),
    keeps: fc.boolean(),
    measuresF: fc.boolean(),
  }),
);

/** f = W·h + b and φ(f). */
export function runForward(kernel: Kernel, layer: LayerCase): LayerResult {
  const { rows, terms, columns, bias, biasFactor, keeps, measuresF, activation } = layer;
  const packed = packedWeights(kernel, layer, false);
  const place = places(kernel, layer, layer.input);
  kernel.functions.forwardLayer(
    packed,
    bias === null ? 0 : placed(kernel, bias),
    biasFactor,
    place.input,
    place.scratch,
    keeps ? place.kept : 0,
    place.output,
    rows,
    terms,
    columns,
    activation,
    ...layer.slopes,
    measuresF ? place.first : 0,
    place.second,
  );
  return resultOf(kernel, layer, place, measuresF);
}

/** ∂L/∂h = Wᵀ·∂L/∂f and φ′(f)·∂L/∂h: the weights are terms × rows. */
export function runBackward(kernel: Kernel, layer: LayerCase): LayerResult {
  const { rows, terms, columns, keeps, activation } = layer;
  const packed = packedWeights(kernel, layer, true);
  const place = places(kernel, layer, layer.input);
  const f = kernel.allocate(panelSize(rows, columns));
  writePanels(kernel, f, rows, columns, layer.f);
  kernel.functions.backwardLayer(
    packed,
    place.input,
    place.scratch,
    f,
    keeps ? place.kept : 0,
    place.output,
    rows,
    terms,
    columns,
    activation,
    ...layer.slopes,
    place.first,
    place.second,
  );
  return resultOf(kernel, layer, place, true);
}

/** φ(f) in another place. */
export function runActivate(kernel: Kernel, layer: LayerCase): LayerResult {
  const { rows, columns, activation } = layer;
  const place = places(kernel, { ...layer, terms: rows }, layer.f);
  kernel.functions.activate(place.input, place.output, rows, columns, activation, ...layer.slopes, place.second);
  return { ...resultOf(kernel, layer, place, false), kept: null };
}

function packedWeights(kernel: Kernel, { rows, terms, weights, factor }: LayerCase, transposed: boolean): number {
  const size = Math.ceil(rows / 4) * 4 * terms;
  const packed = guardedRoom(kernel, size);
  kernel.functions.pack(placed(kernel, weights), packed, rows, terms, factor, transposed);
  guarded(kernel, packed, size);
  return packed;
}

interface Places {
  readonly input: number;
  readonly scratch: number;
  readonly kept: number;
  readonly output: number;
  readonly first: number;
  readonly second: number;
}

function places(kernel: Kernel, { rows, terms, columns }: LayerShape, values: Float64Array): Places {
  const input = kernel.allocate(panelSize(terms, columns));
  writePanels(kernel, input, terms, columns, values);
  return {
    input,
    scratch: kernel.allocateBytes(kernel.functions.scratchSize(rows, terms)),
    kept: guardedRoom(kernel, panelSize(rows, columns)),
    output: guardedRoom(kernel, panelSize(rows, columns)),
    first: placed(kernel, new Float64Array(MOMENTS)),
    second: placed(kernel, new Float64Array(MOMENTS)),
  };
}

function resultOf(
  kernel: Kernel,
  { rows, columns, keeps }: LayerCase,
  { kept, output, first, second }: Places,
  measuresFirst: boolean,
): LayerResult {
  const values = (pointer: number): Float64Array =>
    fromPanels(guarded(kernel, pointer, panelSize(rows, columns)), rows, columns);
  return {
    kept: keeps ? values(kept) : null,
    output: values(output),
    first: measuresFirst ? kernel.floats(first, MOMENTS).slice() : null,
    second: kernel.floats(second, MOMENTS).slice(),
  };
}

import type { NpyArray } from './npy.ts';
import type { NetworkArrays } from './npz-layout.ts';

/** A named array. */
export type Entry = readonly [name: string, array: NpyArray];

/** What says which network it is, and where its cells lie: numbers and names without a shape, and an array for each axis. */
export function axesOf({ facet, prefix, seeds, quantities }: NetworkArrays): Entry[] {
  const { network, sigmaSq } = facet;
  const entries: Entry[] = [
    ['layers', count(network.layers)],
    ['width', count(network.width)],
    ['input_width', count(network.inputWidth)],
    ['output_width', count(network.outputWidth)],
    ['inputs', count(network.inputs)],
    ['gradient_inputs', count(network.gradientInputs)],
    ['activation', text(network.activation)],
    ['initializer', text(network.initializer)],
    ['bias_sigma_sq', { kind: 'f8', shape: [], values: Float64Array.of(network.biasSigmaSq) }],
    ...(network.dataSeed === undefined ? [] : [ownData(network.dataSeed)]),
    ['seed', { kind: 'u4', shape: [seeds.length], values: Uint32Array.from(seeds) }],
    ['sigma_sq', doubles(sigmaSq)],
    ['sigma_w_sq', doubles(sigmaSq.map((value) => nanUnlessFinite(network.width * value)))],
    ...quantities.map(({ quantity, layers }): Entry => [
      `${quantity}_layer`,
      { kind: 'i4', shape: [layers.length], values: Int32Array.from(layers) },
    ]),
  ];
  return entries.map(([name, array]) => [prefix + name, array]);
}

/** A network in a few words, for the list of them. */
export function labelOf({ facet }: NetworkArrays): string {
  const { activation, initializer, layers, width, biasSigmaSq, dataSeed } = facet.network;
  const data = dataSeed === undefined ? '' : ` data_seed=${dataSeed}`;
  return `${activation} ${layers}x${width} ${initializer} bias_sigma_sq=${biasSigmaSq}${data}`;
}

/** A name or a text without a shape. */
export function text(value: string): NpyArray {
  return { kind: 'U', shape: [], values: [value] };
}

/** A list of names. */
export function texts(values: readonly string[]): NpyArray {
  return { kind: 'U', shape: [values.length], values };
}

function ownData(value: number): Entry {
  return ['data_seed', { kind: 'u4', shape: [], values: Uint32Array.of(value) }];
}

function count(value: number): NpyArray {
  return { kind: 'i4', shape: [], values: Int32Array.of(value) };
}

function doubles(values: readonly number[]): NpyArray {
  return { kind: 'f8', shape: [values.length], values: Float64Array.from(values) };
}

function nanUnlessFinite(value: number): number {
  return Number.isFinite(value) ? value : NaN;
}

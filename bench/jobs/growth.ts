import { propagate, type Method, type NetworkSpec } from '../../packages/core/src/index.ts';
import { timed } from '../measuring/timed.ts';
import type { Contender } from '../measuring/contender.ts';
import { logSpaced } from './sweep.ts';
import { GRADIENT_INPUTS, INPUTS, LAYERS, WIDTH } from './network-job.ts';

/** One size of the engine's job; the others stand at their usual values. */
interface Size {
  readonly layers: number;
  readonly width: number;
  readonly inputs: number;
  readonly sigmaSq: number;
  readonly seeds: number;
}

const usual: Size = { layers: LAYERS, width: WIDTH, inputs: INPUTS, sigmaSq: 1, seeds: 1 };

/** A network, and how it is computed. */
export interface Way {
  readonly activation: 'relu' | 'tanh';
  /** σ²·D at which signals neither grow nor shrink; a sweep lies about it. */
  readonly critical: number;
  readonly method?: Method;
}

/** The engine's ways: two columns for all inputs, what tanh takes by itself, and every input through every layer. */
export const ways: readonly Way[] = [
  { activation: 'relu', critical: 2 },
  { activation: 'tanh', critical: 1 },
  { activation: 'tanh', critical: 1, method: 'dense' },
];

/** Time against one size. */
export interface Growth {
  readonly title: string;
  /** The size in the table's head. */
  readonly head: string;
  readonly size: keyof Size;
  readonly values: readonly number[];
  /** The largest value that is run densely: what lies beyond would take minutes. */
  readonly denseUpTo: number;
}

/** Time against each size. */
export const growths: readonly Growth[] = [
  {
    title: 'growth with layers K',
    head: 'layers K',
    size: 'layers',
    values: [25, 50, 100, 200, 1000],
    denseUpTo: 1000,
  },
  { title: 'growth with width D', head: 'width D', size: 'width', values: [20, 80, 320, 640], denseUpTo: 640 },
  { title: 'growth with inputs n', head: 'inputs n', size: 'inputs', values: [100, 1000, 10_000], denseUpTo: 10_000 },
  { title: 'growth with σ²', head: 'σ²', size: 'sigmaSq', values: [1, 8, 64, 256], denseUpTo: 8 },
  { title: 'growth with seeds', head: 'seeds', size: 'seeds', values: [1, 4, 16], denseUpTo: 16 },
];

/** The method that a way takes. */
export function methodOfWay(way: Way): Method {
  return propagate(networkOf(usual, way), { seed: 0, sigmaSq: [way.critical / WIDTH], ...methodOption(way) })[0].method;
}

/** The engine at one value of a size; nothing where that would take minutes. */
export function engineAt({ size, denseUpTo }: Growth, value: number, way: Way): Pick<Contender, 'once' | 'turn'> {
  if (way.method === 'dense' && value > denseUpTo) return { once: false, turn: null };
  const at: Size = { ...usual, [size]: value };
  const network = networkOf(at, way);
  const critical = way.critical / at.width;
  const sigmaSq = at.sigmaSq === 1 ? [critical] : logSpaced(critical / 20, critical * 1.5, at.sigmaSq);
  const run = (): number => {
    for (let seed = 0; seed < at.seeds; seed++) propagate(network, { seed, sigmaSq, ...methodOption(way) });
    return at.seeds;
  };
  return { once: false, turn: timed(run) };
}

function methodOption({ method }: Way): { readonly method?: Method } {
  return method === undefined ? {} : { method };
}

function networkOf({ layers, width, inputs }: Size, { activation }: Way): NetworkSpec {
  return {
    layers,
    width,
    inputWidth: 1,
    outputWidth: 1,
    inputs,
    gradientInputs: GRADIENT_INPUTS,
    activation,
    initializer: 'fixed',
    biasSigmaSq: 0,
  };
}

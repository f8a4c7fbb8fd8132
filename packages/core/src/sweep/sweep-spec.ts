import * as v from 'valibot';
import { activationNames, parseActivationName, type ActivationName } from '../activations/activations.ts';
import { initializerNames } from '../initializers/families.ts';
import { initializerOf, parseInitializerName, type InitializerName } from '../initializers/initializer-name.ts';
import { methods, whyNot, type Method } from '../propagation/method.ts';
import { quantities, type Quantity } from '../propagation/quantity.ts';
import { maxSeed } from '../random/random-state.ts';
import {
  biasVariances,
  namesOf,
  parsedNames,
  single,
  weightVariances,
  wholeNumbers,
  type BiasVariance,
  type FieldParser,
  type Given,
  type WeightVariance,
} from './field-parsers.ts';
import { fieldHelp, type FieldName } from './field-help.ts';
import { facetsOf } from './grid.ts';
import { SpecError } from './spec-error.ts';
import { notASpec, problemOf } from './spec-problems.ts';

/**
 * A sweep: a grid of networks, σ² and seeds, and what to measure. The same spec, read by the same schema, is the command
 * line's flags, a config file, a result's metadata and the site's address.
 */
export interface SweepSpec {
  /** K, numbers of hidden layers. */
  readonly layers: readonly number[];
  /** D, numbers of units in each hidden layer. */
  readonly width: readonly number[];
  /** D_i, the size of the input. */
  readonly inputWidth: number;
  /** D_o, the size of the output. */
  readonly outputWidth: number;
  /** How many inputs hidden units are measured on. */
  readonly inputs: number;
  /** How many inputs gradients are measured on. */
  readonly gradientInputs: number;
  readonly activation: readonly ActivationName[];
  readonly initializer: readonly InitializerName[];
  /** σ², variances of the hidden layers' weights; `2/fan_in` stands for 2/D, and `auto` for the initializer's own. */
  readonly sigmaSq: readonly WeightVariance[];
  /** σ_b², variances of the hidden layers' biases; `auto` stands for the initializer's own. */
  readonly biasSigmaSq: readonly BiasVariance[];
  readonly seeds: readonly number[];
  readonly quantities: readonly Quantity[];
  /** How to compute; `auto` takes the fastest method that answers for each network. */
  readonly method: Method | 'auto';
}

/** What {@link parseSweepSpec} reads: every field may be left out, hold one value, several, or text such as `log:1e-3:1:41`. */
export type SweepSpecInput = { readonly [Field in FieldName]?: Given | undefined };

/**
 * The notebook's network over the plane of σ²: what a sweep is unless told otherwise. Where every initializer has a variance of its
 * own, σ² is `auto` unless told otherwise, and σ_b² where one has biases of its own.
 */
export const defaultSweep: Readonly<Record<FieldName, Given>> = {
  layers: 50,
  width: 80,
  inputWidth: 1,
  outputWidth: 1,
  inputs: 1000,
  gradientInputs: 100,
  activation: 'relu',
  initializer: 'fixed',
  sigmaSq: 'log:1e-3:1:41',
  biasSigmaSq: 0,
  seeds: '0..7',
  quantities: ['h', 'dl_df'],
  method: 'auto',
};

/**
 * Reads and checks a spec; what is left out is the notebook's ({@link defaultSweep}).
 *
 * @throws SpecError naming the first field that is wrong.
 * @example
 * parseSweepSpec({ sigmaSq: '1/fan_in,2/fan_in', seeds: '0..3' }).seeds; // [0, 1, 2, 3]
 */
export function parseSweepSpec(input: unknown): SweepSpec {
  if (!isPlainObject(input)) throw notASpec(input);
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (!result.success) throw problemOf(result.issues[0]);
  const { initializer, sigmaSq, biasSigmaSq, seeds, quantities: measured, method, ...shape } = result.output;
  const spec: SweepSpec = {
    ...shape,
    initializer,
    sigmaSq: sigmaSq ?? standardSigmaSq(initializer),
    biasSigmaSq: biasSigmaSq ?? (initializer.some(hasBiases) ? ['auto'] : [0]),
    seeds,
    quantities: measured,
    method,
  };
  assertCountable(spec);
  assertOwnVariances(spec);
  assertMethodAnswers(spec);
  return spec;
}

/** A grid of networks is a list in memory; more than this is a slip of the keyboard. */
const mostNetworks = 10_000;

function assertCountable(spec: SweepSpec): void {
  const axes = (['layers', 'width', 'activation', 'initializer', 'biasSigmaSq'] as const).map((name) => ({
    name,
    count: spec[name].length,
  }));
  const networks = axes.reduce((product, { count }) => product * count, 1);
  if (networks <= mostNetworks) return;
  const { name, count } = axes.reduce((longest, axis) => (axis.count > longest.count ? axis : longest));
  const problem = `given ${count} values, which make ${networks} kinds of network; allowed: ${mostNetworks} at most`;
  throw new SpecError(name, problem, fieldHelp[name].example);
}

function standardSigmaSq(initializers: readonly InitializerName[]): WeightVariance[] {
  return initializers.every(hasVariance) ? ['auto'] : (weightVariances(defaultSweep.sigmaSq) ?? []);
}

function hasVariance(initializer: InitializerName): boolean {
  return initializerOf(initializer).varianceOf(1, 1) !== null;
}

function hasBiases(initializer: InitializerName): boolean {
  return initializerOf(initializer).biasVarianceOf !== undefined;
}

function assertOwnVariances({ initializer, sigmaSq }: SweepSpec): void {
  const without = initializer.find((name) => !hasVariance(name));
  if (without === undefined || !sigmaSq.includes('auto')) return;
  const problem = `given "auto", but the initializer ${without} has no variance of its own; allowed: numbers, also over fan_in`;
  throw new SpecError('sigmaSq', problem, fieldHelp.sigmaSq.example);
}

function assertMethodAnswers(spec: SweepSpec): void {
  if (spec.method === 'auto') return;
  for (const { network } of facetsOf(spec)) {
    const reason = whyNot(spec.method, network);
    if (reason === null) continue;
    throw new SpecError('method', `given "${spec.method}", which cannot answer here: ${reason}`, 'auto');
  }
}

const givenSchema = v.union([v.number(), v.string(), v.array(v.union([v.number(), v.string()]))]);

type GivenInput = v.InferInput<typeof givenSchema>;

function given<Value>(parse: FieldParser<Value>) {
  const parsed = v.rawTransform<GivenInput, Value>(({ dataset, addIssue, NEVER }) => {
    const value = parse(dataset.value);
    if (value !== null) return value;
    addIssue();
    return NEVER;
  });
  return v.pipe(givenSchema, parsed);
}

function field<Value>(name: FieldName, parse: FieldParser<Value>) {
  const standard = defaultSweep[name];
  return v.optional(given(parse), typeof standard === 'object' ? [...standard] : standard);
}

const schema = v.strictObject({
  layers: field('layers', wholeNumbers(1)),
  width: field('width', wholeNumbers(1)),
  inputWidth: field('inputWidth', single(wholeNumbers(1))),
  outputWidth: field('outputWidth', single(wholeNumbers(1))),
  inputs: field('inputs', single(wholeNumbers(1))),
  gradientInputs: field('gradientInputs', single(wholeNumbers(1))),
  activation: field('activation', parsedNames(parseActivationName, activationNames)),
  initializer: field('initializer', parsedNames(parseInitializerName, initializerNames)),
  // What these are unless given depends on the initializers.
  sigmaSq: v.optional(given(weightVariances)),
  biasSigmaSq: v.optional(given(biasVariances)),
  seeds: field('seeds', wholeNumbers(0, maxSeed)),
  quantities: field('quantities', namesOf(quantities)),
  method: field('method', single(namesOf<SweepSpec['method']>(['auto', ...methods]))),
});

function isPlainObject(input: unknown): boolean {
  return Object.prototype.toString.call(input) === '[object Object]';
}

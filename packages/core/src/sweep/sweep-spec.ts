import * as v from 'valibot';
import type { ActivationName } from '../activations/activations.ts';
import type { InitializerName } from '../initializers/initializer-name.ts';
import type { Method } from '../propagation/method.ts';
import type { Quantity } from '../propagation/quantity.ts';
import { standardBiasSigmaSq, standardSigmaSq } from './default-sweep.ts';
import type { FieldName } from './field-help.ts';
import type { BiasVariance, Given, WeightVariance } from './field-parsers.ts';
import { assertFieldsAgree } from './spec-checks.ts';
import { notASpec, problemOf } from './spec-problems.ts';
import { sweepSpecSchema } from './spec-schema.ts';

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
  /** Seeds of weights, and of data too, unless these have their own. */
  readonly seeds: readonly number[];
  /** The seed of the data for all seeds of weights; left out, data follow the weights in the stream of their seed, as in the notebook. */
  readonly dataSeed?: number;
  readonly quantities: readonly Quantity[];
  /** How to compute; `auto` takes the fastest method that answers for each network. */
  readonly method: Method | 'auto';
}

/** What {@link parseSweepSpec} reads: every field may be left out, hold one value, several, or text such as `log:1e-3:1:41`. */
export type SweepSpecInput = { readonly [Field in FieldName]?: Given | undefined };

/**
 * Reads and checks a spec; what is left out is the notebook's ({@link defaultSweep}). A `$schema` beside
 * the fields is passed over.
 *
 * @throws SpecError naming the first field that is wrong.
 * @example
 * parseSweepSpec({ sigmaSq: '1/fan_in,2/fan_in', seeds: '0..3' }).seeds; // [0, 1, 2, 3]
 */
export function parseSweepSpec(input: unknown): SweepSpec {
  if (!isPlainObject(input)) throw notASpec(input);
  const result = v.safeParse(sweepSpecSchema, input, { abortEarly: true });
  if (!result.success) throw problemOf(result.issues[0]);
  const {
    $schema: _,
    initializer,
    sigmaSq,
    biasSigmaSq,
    seeds,
    dataSeed,
    quantities: measured,
    method,
    ...shape
  } = result.output;
  const spec: SweepSpec = {
    ...shape,
    initializer,
    sigmaSq: sigmaSq ?? standardSigmaSq(initializer),
    biasSigmaSq: biasSigmaSq ?? standardBiasSigmaSq(initializer),
    seeds,
    ...(dataSeed === undefined || dataSeed === 'auto' ? {} : { dataSeed }),
    quantities: measured,
    method,
  };
  assertFieldsAgree(spec);
  return spec;
}

function isPlainObject(input: unknown): boolean {
  return Object.prototype.toString.call(input) === '[object Object]';
}

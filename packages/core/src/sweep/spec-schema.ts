import * as v from 'valibot';
import { activationNames, parseActivationName } from '../activations/activations.ts';
import { initializerNames } from '../initializers/families.ts';
import { parseInitializerName } from '../initializers/initializer-name.ts';
import { methods, type Method } from '../propagation/method.ts';
import { quantities } from '../propagation/quantity.ts';
import { maxSeed } from '../random/random-state.ts';
import { defaultSweep } from './default-sweep.ts';
import type { FieldName } from './field-help.ts';
import {
  biasVariances,
  namesOf,
  orAuto,
  parsedNames,
  single,
  weightVariances,
  wholeNumbers,
  type BiasVariance,
  type FieldParser,
  type WeightVariance,
} from './field-parsers.ts';
import type { SweepSpec } from './sweep-spec.ts';

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

/** A spec whose fields are read, some of which are still to be filled in. */
export type SpecFields = Omit<SweepSpec, 'sigmaSq' | 'biasSigmaSq' | 'dataSeed'> & {
  readonly $schema?: string | undefined;
  readonly sigmaSq?: readonly WeightVariance[] | undefined;
  readonly biasSigmaSq?: readonly BiasVariance[] | undefined;
  readonly dataSeed?: number | 'auto' | undefined;
};

/** What specs are read by, field by field; whether the fields go together it does not know. */
export const sweepSpecSchema: v.GenericSchema<unknown, SpecFields> = v.strictObject({
  // Where editors find the schema that they complete and check specs by.
  $schema: v.optional(v.string()),
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
  dataSeed: v.optional(given(orAuto(single(wholeNumbers(0, maxSeed))))),
  quantities: field('quantities', namesOf(quantities)),
  method: field('method', single(namesOf<Method | 'auto'>(['auto', ...methods]))),
});

import * as v from 'valibot';
import { parseActivationName, type ActivationName } from '../activations/activations.ts';
import { parseInitializerName, type InitializerName } from '../initializers/initializer-name.ts';
import { maxSeed } from '../random/random-state.ts';
import type { NetworkSpec } from './network-spec.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** A variance: finite and 0 or more. */
export const varianceSchema: v.GenericSchema<number> = v.pipe(v.number(), v.finite(), v.minValue(0));

/** The name of an activation, spelled as specs spell it. */
const activation = v.custom<ActivationName>((name) => typeof name === 'string' && parseActivationName(name) === name);

/** The name of an initializer, spelled as specs spell it. */
const initializer = v.custom<InitializerName>(
  (name) => typeof name === 'string' && parseInitializerName(name) === name,
  'expected the name of an initializer, as specs spell it',
);

/** A seed of NumPy's legacy generator. */
export const seedSchema: v.GenericSchema<number> = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(maxSeed));

/** What every {@link NetworkSpec} holds to. */
export const networkSchema: v.GenericSchema<NetworkSpec> = v.object({
  layers: count,
  width: count,
  inputWidth: count,
  outputWidth: count,
  inputs: count,
  gradientInputs: count,
  activation,
  initializer,
  biasSigmaSq: varianceSchema,
  dataSeed: v.exactOptional(seedSchema),
});

import * as v from 'valibot';
import { activationNames } from '../activations/activations.ts';
import { initializerNames, type NetworkSpec } from './network-spec.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** A variance: finite and 0 or more. */
export const varianceSchema: v.GenericSchema<number> = v.pipe(v.number(), v.finite(), v.minValue(0));

/** What every {@link NetworkSpec} holds to. */
export const networkSchema: v.GenericSchema<NetworkSpec> = v.object({
  layers: count,
  width: count,
  inputWidth: count,
  outputWidth: count,
  inputs: count,
  gradientInputs: count,
  activation: v.picklist(activationNames),
  initializer: v.picklist(initializerNames),
  biasSigmaSq: varianceSchema,
});

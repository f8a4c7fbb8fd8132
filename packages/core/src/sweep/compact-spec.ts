import { defaultSweep } from './default-sweep.ts';
import { fieldNames, type FieldName } from './field-help.ts';
import { parseSweepSpec, type SweepSpec } from './sweep-spec.ts';
import { variancesText } from './variances-text.ts';
import { wholeNumbersText } from './whole-numbers-text.ts';

/**
 * A spec as the short text of its fields, those left out that {@link parseSweepSpec} fills in by itself: what addresses, commands, config
 * files and the metadata of result files hold. `parseSweepSpec(compactSpec(spec))` is the spec.
 *
 * @example
 * compactSpec(parseSweepSpec({ width: [8, 32], seeds: [0, 1, 2, 3] })); // { width: '8,32', seeds: '0..3' }
 */
export function compactSpec(spec: SweepSpec): Partial<Record<FieldName, string>> {
  const texts = spelledSpec(spec);
  // What is filled in depends on the initializers, and on nothing else.
  const filledIn = spelledSpec(parseSweepSpec({ initializer: texts.initializer }));
  const standard = { ...filledIn, initializer: String(defaultSweep.initializer) };
  const compact: Partial<Record<FieldName, string>> = {};
  for (const name of fieldNames) {
    if (texts[name] !== standard[name]) compact[name] = texts[name];
  }
  return compact;
}

/** The short text of every field of a spec: `{ layers: '50', width: '80', …, sigmaSq: 'log:1e-3:1:41', seeds: '0..7', … }`. */
export function spelledSpec(spec: SweepSpec): Record<FieldName, string> {
  return {
    layers: wholeNumbersText(spec.layers),
    width: wholeNumbersText(spec.width),
    inputWidth: String(spec.inputWidth),
    outputWidth: String(spec.outputWidth),
    inputs: String(spec.inputs),
    gradientInputs: String(spec.gradientInputs),
    activation: spec.activation.join(','),
    initializer: spec.initializer.join(','),
    sigmaSq: variancesText(spec.sigmaSq),
    biasSigmaSq: variancesText(spec.biasSigmaSq),
    seeds: wholeNumbersText(spec.seeds),
    dataSeed: String(spec.dataSeed ?? 'auto'),
    quantities: spec.quantities.join(','),
    method: spec.method,
  };
}

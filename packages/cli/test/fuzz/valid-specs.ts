import type { FieldName } from '@initscope/core';
import fc from 'fast-check';

/** How a number may be written, all of them numbers to specs. */
const spelled = (value: number): fc.Arbitrary<string> =>
  fc.constantFrom(String(value), value.toExponential(), value.toExponential().toUpperCase(), ` ${value}`, `${value} `);

const whole = (least: number, most: number): fc.Arbitrary<string> => {
  const number = fc.integer({ min: least, max: most }).chain(spelled);
  const span = fc
    .tuple(fc.integer({ min: least, max: most }), fc.nat(5))
    .map(([from, more]) => `${from}..${Math.min(most, from + more)}`);
  return fc.oneof(number, span);
};

const list = (part: fc.Arbitrary<string>, most = 4): fc.Arbitrary<string> =>
  fc.array(part, { minLength: 1, maxLength: most }).map((parts) => parts.join(','));

const positive = fc.oneof(
  fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
  fc.constantFrom(5e-324, 1.7976931348623157e308, 1, 0.1),
);
const ranges = (over: '' | '/fan_in'): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('log', 'lin'), positive, positive, fc.integer({ min: 2, max: 6 }))
    .map(([kind, from, to, count]) => `${kind}:${from}${over}:${to}${over}:${count}`);
const variance = fc.oneof(positive.chain(spelled), fc.constantFrom('0', '.5', '5.', '+1'), ranges(''));
const weightVariance = fc.oneof(
  variance,
  positive.map((value) => `${value}/fan_in`),
  ranges('/fan_in'),
);

const activations = ['relu', 'leaky_relu', 'leaky_relu(0.2)', 'tanh', 'gelu', 'silu', 'linear', 'sin', 'sigmoid'];
const initializers = [
  'fixed',
  'fixed(distribution=uniform)',
  'kaiming_normal(mode=fan_out)',
  'xavier_uniform(gain=1.5)',
  'orthogonal(gain=tanh)',
  'variance_scaling(scale=2,mode=fan_avg,distribution=uniform)',
  'he_normal',
  'torch_linear',
];
const someOf = (names: readonly string[]): fc.Arbitrary<string> =>
  fc.subarray([...names], { minLength: 1, maxLength: 3 }).map((each) => each.join(','));

/** Text that each field takes, whatever the other fields are. */
export const validTexts: Readonly<Record<FieldName, fc.Arbitrary<string>>> = {
  layers: list(whole(1, 8)),
  width: list(whole(1, 8)),
  inputWidth: fc.integer({ min: 1, max: 5 }).chain(spelled),
  outputWidth: fc.integer({ min: 1, max: 5 }).chain(spelled),
  inputs: fc.integer({ min: 2, max: 50 }).chain(spelled),
  gradientInputs: fc.integer({ min: 1, max: 50 }).chain(spelled),
  activation: someOf(activations),
  initializer: someOf(initializers),
  sigmaSq: list(weightVariance),
  biasSigmaSq: list(variance),
  seeds: list(whole(0, 4294967295)),
  dataSeed: fc.oneof(fc.constant('auto'), fc.integer({ min: 0, max: 4294967295 }).chain(spelled)),
  quantities: someOf(['h', 'f', 'dl_df', 'dl_dh']),
  method: fc.constantFrom('auto', 'dense'),
};

/** Some fields of a spec, as text. */
export const validSpecs: fc.Arbitrary<Partial<Record<FieldName, string>>> = fc.record(validTexts, { requiredKeys: [] });

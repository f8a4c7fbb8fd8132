import fc from 'fast-check';
import { activationNames } from '../../src/activations/activations.ts';
import { initializerNames } from '../../src/initializers/families.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { initializers } from './arbitraries.ts';
import type { SweepSpecInput } from '../../src/sweep/sweep-spec.ts';

const some = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
  fc.array(value, { minLength: 1, maxLength: 3 });

const wholeNumber = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });
const span = fc.tuple(wholeNumber(50), fc.nat(4)).map(([first, more]) => `${first}..${first + more}`);
const variance = fc.oneof(
  fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true }),
  fc.constantFrom(0, -0, Number.MIN_VALUE, 1e-7, 1e21),
);
const range = fc
  .tuple(
    fc.constantFrom('log', 'lin'),
    fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
    fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
    fc.integer({ min: 2, max: 6 }),
  )
  .map(([kind, first, last, count]) => ({ kind, first, last, count }));
const ranges = range.map(({ kind, first, last, count }) => `${kind}:${first}:${last}:${count}`);
const relative = fc.oneof(
  variance.map((value) => `${value}/fan_in`),
  range.map(({ kind, first, last, count }) => `${kind}:${first}/fan_in:${last}/fan_in:${count}`),
);
const wholeNumbers = (max: number) => fc.oneof(wholeNumber(max), some(fc.oneof(wholeNumber(max), span)), span);
const names = <Name extends string>(all: readonly Name[]) =>
  fc.oneof(
    fc.constantFrom(...all),
    fc.shuffledSubarray([...all], { minLength: 1 }),
    fc.shuffledSubarray([...all], { minLength: 1 }).map(String),
  );

/** Specs that parseSweepSpec takes, in all of the ways in which fields may be given, or left out. */
export const specInputs: fc.Arbitrary<SweepSpecInput> = fc.record(
  {
    layers: wholeNumbers(100),
    width: wholeNumbers(100),
    inputWidth: wholeNumber(5),
    outputWidth: fc.oneof(wholeNumber(5), wholeNumber(5).map(String)),
    inputs: wholeNumber(Number.MAX_SAFE_INTEGER),
    gradientInputs: wholeNumber(1000),
    activation: names([...activationNames, 'leaky_relu(0.2)', 'leaky_relu(-1)']),
    initializer: fc.oneof(fc.constantFrom(...initializerNames), fc.array(initializers, { minLength: 1, maxLength: 2 })),
    sigmaSq: fc.oneof(variance, variance.map(String), ranges, relative, some(fc.oneof(variance, ranges, relative))),
    biasSigmaSq: fc.oneof(variance, ranges, some(fc.oneof(variance, ranges))),
    seeds: fc.oneof(fc.integer({ min: 0, max: 2 ** 32 - 1 }), span, some(fc.integer({ min: 0, max: 2 ** 32 - 1 }))),
    dataSeed: fc.oneof(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.constantFrom('auto', '0', [7], '4294967295')),
    quantities: names(quantities),
    method: fc.constantFrom('auto', 'dense'),
  },
  { requiredKeys: [] },
);

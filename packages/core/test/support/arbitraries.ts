import fc from 'fast-check';
import { activationNames, activationOf, type ActivationName } from '../../src/activations/activations.ts';
import type { InitializerName } from '../../src/initializers/initializer-name.ts';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';

/** Any seed of NumPy's, the ends of the range among them. */
export const seeds: fc.Arbitrary<number> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 2 ** 32 - 1 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 2 ** 31, 2 ** 32 - 1) },
);

/** Weight variances, 1e-3 … 1e2 evenly in log measure. */
export const variances: fc.Arbitrary<number> = fc.double({ min: -3, max: 2, noNaN: true }).map((log) => 10 ** log);

/** One layer and one unit come up often: most slips live there. */
const layers = fc.oneof(fc.constantFrom(1, 2), fc.integer({ min: 3, max: 6 }));
const widths = fc.oneof(fc.constantFrom(1, 2, 3), fc.integer({ min: 4, max: 9 }));
const counts = fc.oneof(fc.constantFrom(1, 2, 7), fc.integer({ min: 3, max: 12 }));
const ends = fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 4 }));

/** Initializers of every distribution, and of variances that depend on either fan, on both, or on none. */
export const initializers: fc.Arbitrary<InitializerName> = fc.oneof(
  fc.constant<InitializerName>('fixed'),
  fc.constantFrom<InitializerName>(
    'fixed(distribution=truncated_normal)',
    'fixed(distribution=uniform)',
    'kaiming_normal',
    'kaiming_uniform(mode=fan_out)',
    'xavier_uniform(gain=tanh)',
    'orthogonal',
    'torch_linear',
    'he_normal',
    'variance_scaling(scale=3,mode=fan_out)',
  ),
);

const shape = { layers, width: widths, outputWidth: ends, inputs: counts, gradientInputs: counts };

/** Every family of activations, and some of the leaky ReLUs. */
const anyActivation: fc.Arbitrary<ActivationName> = fc.constantFrom(
  ...activationNames,
  'leaky_relu(0.2)' as const,
  'leaky_relu(-1)' as const,
);

/** Some of these networks as they are, and some on data of a seed of their own. */
function onDataOfEitherKind(networks: fc.Arbitrary<NetworkSpec>): fc.Arbitrary<NetworkSpec> {
  return fc
    .tuple(networks, fc.option(seeds, { freq: 2 }))
    .map(([network, dataSeed]) => (dataSeed === null ? network : { ...network, dataSeed }));
}

/** Networks that rays answer for: scalar input, no biases, ReLU, leaky ReLU or linear. */
export const homogeneousNetworks: fc.Arbitrary<NetworkSpec> = onDataOfEitherKind(
  fc.record({
    ...shape,
    inputWidth: fc.constant(1),
    activation: fc.constantFrom<ActivationName>('relu', 'linear', 'leaky_relu', 'leaky_relu(0.2)', 'leaky_relu(-1)'),
    initializer: initializers,
    biasSigmaSq: fc.constant(0),
  }),
);

const smoothNames = activationNames.filter((name) => activationOf(name).smooth === true);

/** Enough inputs for a few nodes, and numbers of them at which there are just none, or just a few. */
const manyCounts = fc.oneof(fc.constantFrom(22, 23, 24, 45, 46, 120), fc.integer({ min: 24, max: 120 }));

/** Small networks that nodes may stand for: scalar input, a smooth activation, and many inputs for so small a network. */
export const smoothNetworks: fc.Arbitrary<NetworkSpec> = onDataOfEitherKind(
  fc.record({
    ...shape,
    inputWidth: fc.constant(1),
    inputs: manyCounts,
    gradientInputs: manyCounts,
    activation: fc.constantFrom(...smoothNames),
    initializer: initializers,
    biasSigmaSq: fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 2, noNaN: true })),
  }),
);

/** Networks of every kind. */
export const anyNetworks: fc.Arbitrary<NetworkSpec> = onDataOfEitherKind(
  fc.record({
    ...shape,
    inputWidth: ends,
    activation: anyActivation,
    initializer: initializers,
    biasSigmaSq: fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 2, noNaN: true })),
  }),
);

/** Every positive float64, the ends of its ranges among them. */
export const positive: fc.Arbitrary<number> = fc.oneof(
  fc.double({ min: 0, minExcluded: true, noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(Number.MIN_VALUE, 2 ** -1022, 2 ** -1023, 1, 2 - 2 ** -52, Number.MAX_VALUE),
);

/** Finite values of moderate size whose products stay far from the ends of float64; zeros among them. */
export const moderateValues: fc.Arbitrary<number[]> = fc.array(
  fc
    .oneof(
      { weight: 4, arbitrary: fc.double({ min: -1e3, max: 1e3, noNaN: true }) },
      { weight: 1, arbitrary: fc.constantFrom(0, -0, 1) },
    )
    .map((value) => (Math.abs(value) < 1e-30 ? 0 : value)),
  { minLength: 1, maxLength: 40 },
);

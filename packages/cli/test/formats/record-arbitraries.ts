import {
  facetsOf,
  layersOf,
  parseSweepSpec,
  statuses,
  type Facet,
  type LayerRecord,
  type Quantity,
  type SweepSpec,
} from '@initscope/core';
import fc from 'fast-check';

/** What a sweep leaves, made up. */
export interface MadeUp {
  readonly spec: SweepSpec;
  readonly records: readonly LayerRecord[];
}

type Measured = Pick<
  LayerRecord,
  'std' | 'log10_std' | 'rms_log10' | 'mean' | 'largest_log10' | 'zero_fraction' | 'status' | 'method'
>;

const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE, 2 ** -1022, 0.1 + 0.2),
);
const orNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null });

/** Six digits, as records hold them. */
const sixDigits = fc
  .oneof(fc.double({ min: -1e5, max: 1e5, noNaN: true }), fc.constantFrom(-0, 0, -308.255, 4.82164e-17, 99999.9))
  .filter((value) => value === 0 || Math.abs(value) > 1e-30)
  .map((value) => (value === 0 ? value : Number(value.toPrecision(6))));

const positive = fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true });

const measured: fc.Arbitrary<Measured> = fc
  .record({
    status: fc.constantFrom(...statuses),
    value: positive,
    log: fc.oneof(fc.double({ min: 1e-9, max: 1e7, noNaN: true }), fc.constantFrom(308.25471555991675, 1e300)),
    sign: fc.constantFrom(1, -1),
    rms_log10: orNull(finite),
    mean: orNull(finite),
    largest_log10: orNull(sixDigits),
    zeros: fc.nat(7),
    method: fc.constantFrom('rays', 'spectral', 'dense'),
  })
  .map(({ status, value, log, sign, zeros, ...rest }) => ({
    ...rest,
    status,
    zero_fraction: zeros / 7,
    std: status === 'ok' ? value : status === 'dead' ? 0 : null,
    log10_std: status === 'dead' ? null : status === 'ok' ? log * sign : status === 'overflow' ? log : -log,
  }));

const some = <Value>(values: readonly Value[], maxLength = 2): fc.Arbitrary<Value[]> =>
  fc.shuffledSubarray([...values], { minLength: 1, maxLength });

/** Small grids of whatever networks there are. */
export const specs: fc.Arbitrary<SweepSpec> = fc
  .record({
    layers: some([1, 2, 4]),
    width: some([1, 3, 20_000]),
    inputWidth: fc.constantFrom(1, 7),
    outputWidth: fc.constantFrom(1, 10),
    inputs: fc.constantFrom(1, 2 ** 31 - 1),
    gradientInputs: fc.constantFrom(1, 100),
    activation: some(['relu', 'leaky_relu(0.2)', 'leaky_relu(-1e-7)', 'tanh']),
    initializer: some(['fixed', 'kaiming_normal(mode=fan_out,gain=2)', 'orthogonal(gain=1.5)']),
    sigmaSq: some([0, 0.1, 2.5e-3, '2/fan_in', 1e308, Number.MIN_VALUE], 3),
    biasSigmaSq: some([0, 0.05]),
    seeds: some([0, 1, 7, 2 ** 31, 2 ** 32 - 1], 3),
    dataSeed: fc.constantFrom(undefined, 0, 7, 2 ** 32 - 1),
    quantities: some<Quantity>(['h', 'f', 'dl_df', 'dl_dh'], 4),
  })
  .map((input) => parseSweepSpec(input));

/** The cells of a sweep in the order of its grid, without what is measured in them. */
function cellsOf(spec: SweepSpec): Omit<LayerRecord, keyof Measured>[] {
  return facetsOf(spec).flatMap((facet) => spec.seeds.flatMap((seed) => cellsOfSeed(spec, facet, seed)));
}

function cellsOfSeed(spec: SweepSpec, { network, sigmaSq }: Facet, seed: number): Omit<LayerRecord, keyof Measured>[] {
  return sigmaSq.flatMap((sigma_sq) =>
    spec.quantities.flatMap((quantity) =>
      layersOf(quantity, network.layers).map((layer) => ({
        seed,
        ...(network.dataSeed === undefined ? {} : { data_seed: network.dataSeed }),
        layers: network.layers,
        width: network.width,
        input_width: network.inputWidth,
        output_width: network.outputWidth,
        inputs: network.inputs,
        gradient_inputs: network.gradientInputs,
        activation: network.activation,
        initializer: network.initializer,
        sigma_sq,
        sigma_w_sq: Number.isFinite(network.width * sigma_sq) ? network.width * sigma_sq : null,
        bias_sigma_sq: network.biasSigmaSq,
        layer,
        quantity,
      })),
    ),
  );
}

/** Sweeps with a record in every cell. */
export const sweeps: fc.Arbitrary<MadeUp> = specs.chain((spec) => {
  // What is measured repeats itself in large grids, so that these are not slow to make up.
  const cells = cellsOf(spec);
  return fc.array(measured, { minLength: 1, maxLength: 40 }).map((all) => ({
    spec,
    records: cells.map((cell, i) => ({ ...cell, ...all[i % all.length] })),
  }));
});

/** Sweeps of which some cells have no record, as a shard's have not. */
export const partsOfSweeps: fc.Arbitrary<MadeUp> = fc
  .tuple(sweeps, fc.infiniteStream(fc.boolean()))
  .map(([{ spec, records }, keep]) => ({ spec, records: records.filter(() => keep.next().value === true) }));

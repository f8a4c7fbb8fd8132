import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { forceKernel } from '../../src/kernel/kernel-pool.ts';
import { layersOf, quantities, type Quantity } from '../../src/propagation/quantity.ts';
import { powerOfSigma } from '../../src/propagation/scale-law.ts';
import type { BandLayer } from '../../src/theory/finite-width/band-layer.ts';
import { deadProbability, normLaw } from '../../src/theory/finite-width/norm-law.ts';
import { seedBands, seedBandsAsync, whyNoBand } from '../../src/theory/finite-width/seed-band.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';
import { kernelKinds } from '../support/kernels.ts';
import { network } from '../support/networks.ts';

const relu = { negative: 0, positive: 1 };
const small = network({
  layers: 5,
  width: 7,
  activation: 'leaky_relu(0.2)',
  initializer: 'kaiming_normal',
  outputWidth: 2,
});

afterEach(() => {
  forceKernel();
  vi.restoreAllMocks();
});

describe('the band over seeds of the notebook’s network', () => {
  // THEORY 2.7: D = 80, K = 50, σ² = 0.025, std at 2.5 %, median and 97.5 %. K = 51 here, so that h reaches layer 50.
  const figures: readonly [number, number, number, number][] = [
    [1, 0.0842, 0.0994, 0.1152],
    [10, 0.0455, 0.0895, 0.173],
    [50, 0.0088, 0.0481, 0.2606],
  ];

  // 20,000 chains; the benchmark holds 100,000, which are too many for a unit test.
  it('is the figures of the theory, within the sampling error of both and the figures’ rounding', () => {
    const spec = network({ layers: 51, width: 80 });
    const [{ statistics, chains }] = seedBands(spec, { sigmaSq: [0.025], quantities: ['h'], chains: 20_000 });
    expect(chains).toBe(20_000);
    for (const [layer, low, middle, high] of figures) {
      const band = statistics.h?.[layer - 1];
      expect(band?.layer).toBe(layer);
      expect(band?.dead).toBe(0);
      const spread = (band?.deviation ?? NaN) * Math.LN10;
      for (const [p, log10, figure] of [
        [0.025, band?.log10Low, low],
        [0.5, band?.log10Median, middle],
        [0.975, band?.log10High, high],
      ] as const) {
        const tolerance = 4 * errorOfQuantile(p, spread) * Math.sqrt(1 / 20_000 + 1 / 100_000) * figure + 5e-5;
        expectWithin(10 ** (log10 ?? NaN), figure, tolerance, `quantile ${p} of layer ${layer}`);
      }
    }
    // ln ‖h‖² is a random walk of mean μ and variance β a layer, and both rays nearly one in deep layers.
    const { mean, variance } = normLaw(relu, 80, 0.025) ?? { mean: NaN, variance: NaN };
    const [from, to] = [statistics.h?.[29], statistics.h?.[49]];
    const error = Math.sqrt((20 * variance) / 20_000) / 2 / Math.LN10;
    const expected = (20 * mean) / 2 / Math.LN10;
    expectWithin((to?.mean ?? NaN) - (from?.mean ?? NaN), expected, 4 * error + 0.05 * Math.abs(expected), 'drift');
    const widens = ((to?.deviation ?? NaN) ** 2 - (from?.deviation ?? NaN) ** 2) * 4 * Math.LN10 ** 2;
    expectWithin(widens, 20 * variance, 0.08 * 20 * variance, 'variance');
  });
});

/** Standard error of a quantile of n normal values of some deviation, times √n: √(p(1−p))/density there. */
function errorOfQuantile(p: number, deviation: number): number {
  const density = p === 0.5 ? 0.3989 : 0.0584;
  return (Math.sqrt(p * (1 - p)) / density) * deviation;
}

describe('the band over seeds', () => {
  it('has the layers that profiles have but for the input, of what is asked for, at each σ² in order', () => {
    const bands = seedBands(small, { sigmaSq: [0.3, 0.1], quantities: ['dl_dh', 'h'], chains: 30 });
    expect(bands.map(({ sigmaSq, chains }) => [sigmaSq, chains])).toEqual([
      [0.3, 30],
      [0.1, 30],
    ]);
    for (const { statistics } of bands) {
      expect(Object.keys(statistics)).toEqual(['dl_dh', 'h']);
      expect(statistics.h?.map(({ layer }) => layer)).toEqual([1, 2, 3, 4]);
      expect(statistics.dl_dh?.map(({ layer }) => layer)).toEqual(layersOf('dl_dh', 5));
    }
    expect(seedBands(small, { sigmaSq: [], quantities: ['h'], chains: 3 })).toEqual([]);
    expect(seedBands(small, { sigmaSq: [1], quantities: ['h'] })[0].chains).toBe(2000);
  });

  it('has ascending quantiles', () => {
    const [{ statistics }] = seedBands(small, { sigmaSq: [0.3], quantities, chains: 200 });
    for (const band of quantities.flatMap((quantity) => statistics[quantity] ?? [])) {
      expect(band.log10Low ?? NaN).toBeLessThan(band.log10Median ?? NaN);
      expect(band.log10Median ?? NaN).toBeLessThan(band.log10High ?? NaN);
      expect(band.deviation).toBeGreaterThan(0);
      expect(band.dead).toBe(0);
    }
  });

  it('scales with σ as signals and gradients do, exactly: all σ² share the chains', () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (log10) => {
        const [one, other] = seedBands(small, { sigmaSq: [1, 10 ** log10], quantities, chains: 20 });
        for (const quantity of quantities) {
          for (const [i, band] of (other.statistics[quantity] ?? []).entries()) {
            const base = one.statistics[quantity]?.[i];
            const shift = (powerOfSigma(quantity, band.layer, 5) * log10) / 2;
            for (const name of ['log10Low', 'log10Median', 'log10High', 'mean'] as const) {
              expectWithin(
                band[name],
                (base?.[name] ?? NaN) + shift,
                1e-12 * (1 + Math.abs(shift)),
                `${quantity} ${name}`,
              );
            }
            expect(band.deviation).toBe(base?.deviation);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('of σ² = 0 is dead everywhere', () => {
    const [{ statistics }] = seedBands(small, { sigmaSq: [0], quantities, chains: 20 });
    for (const { layer: _, ...band } of quantities.flatMap((quantity) => statistics[quantity] ?? [])) {
      expect(band).toEqual({
        log10Low: null,
        log10Median: null,
        log10High: null,
        mean: null,
        deviation: null,
        dead: 1,
      });
    }
  });

  it('is the same to the bit for the same seed, and another for another', () => {
    const asked = { sigmaSq: [0.3], quantities, chains: 50 };
    expect(seedBands(small, { ...asked, seed: 7 })).toEqual(seedBands(small, { ...asked, seed: 7 }));
    expect(seedBands(small, asked)).toEqual(seedBands(small, { ...asked, seed: 0 }));
    const [one, other] = [0, 1].map((seed) => seedBands(small, { ...asked, seed })[0].statistics.h?.[0].log10Median);
    expect(one).not.toBe(other);
  });

  it('does not depend on what else is asked for, in signals', () => {
    const asked = { sigmaSq: [0.3], chains: 50 };
    const both = seedBands(small, { ...asked, quantities: ['f', 'h'] })[0].statistics;
    expect(seedBands(small, { ...asked, quantities: ['h'] })[0].statistics.h).toEqual(both.h);
    expect(seedBands(small, { ...asked, quantities: ['f'] })[0].statistics.f).toEqual(both.f);
  });

  it('has the same bits by WebAssembly and by TypeScript', () => {
    const specs = [small, network({ layers: 4, width: 3 }), network({ layers: 6, width: 90, activation: 'linear' })];
    for (const spec of specs) {
      const [wasm, typescript] = kernelKinds.map((kind) => {
        forceKernel(kind);
        return seedBands(spec, { sigmaSq: [0.3, 2], quantities, chains: 200 });
      });
      expect(typescript).toEqual(wasm);
    }
  });

  it('draws no more at a time than it has room for, wide layers and wide outputs among them', () => {
    for (const spec of [network({ layers: 2, width: 40_000 }), network({ layers: 2, width: 3, outputWidth: 40_000 })]) {
      const [{ statistics }] = seedBands(spec, { sigmaSq: [1 / 3], quantities, chains: 3 });
      for (const { log10High } of quantities.flatMap((quantity) => statistics[quantity] ?? [])) {
        expect(Number.isFinite(log10High)).toBe(true);
      }
    }
  });
});

describe('the band over seeds where many are dead', () => {
  const chains = 6000;
  const spec = network({ layers: 12, width: 3 });
  const [{ statistics }] = seedBands(spec, { sigmaSq: [1], quantities, chains });
  const h = statistics.h ?? [];

  it('tells the share of them: both inputs’ signs of none active', () => {
    for (const { layer, dead } of h) {
      const one = deadProbability(relu, 3, layer);
      // Dead for one sign and for the other: at least independent of each other, at most as one.
      const error = 4 * Math.sqrt(0.25 / chains);
      expect(dead, `layer ${layer}`).toBeLessThan(one + error);
      expect(dead, `layer ${layer}`).toBeGreaterThanOrEqual(0);
    }
    // A unit of layer 1 is active for one of the signs always.
    expect(h[0].dead).toBe(0);
    for (let i = 1; i < h.length; i++) expect(h[i].dead).toBeGreaterThanOrEqual(h[i - 1].dead);
    expect(h.at(-1)?.dead).toBeGreaterThan(0.3);
  });

  it('has null where a quantile is of a dead seed, and finite numbers elsewhere', () => {
    const share = (p: number, band: BandLayer): boolean => p * (chains - 1) >= band.dead * chains;
    for (const band of h) {
      expect(band.log10Low !== null, `layer ${band.layer}`).toBe(share(0.025, band));
      expect(band.log10Median !== null, `layer ${band.layer}`).toBe(share(0.5, band));
      expect(band.log10High !== null, `layer ${band.layer}`).toBe(share(0.975, band));
      expect(Number.isFinite(band.mean)).toBe(true);
    }
  });

  it('has dead gradients in all layers where the output is dead', () => {
    for (const band of [...(statistics.dl_df ?? []), ...(statistics.dl_dh ?? [])]) {
      // dl_df_l and dl_dh_l are dead where h_12 is: where f_12 is 0.
      expect(band.dead).toBeGreaterThanOrEqual((h.at(-1)?.dead ?? NaN) - 1e-12);
      for (const value of [band.mean, band.deviation, band.log10High]) expect(Number.isFinite(value)).toBe(true);
    }
  });

  it('of the dead alone has no mean, and a share of 1', () => {
    const deep = network({ layers: 1000, width: 2 });
    const [band] = seedBands(deep, { sigmaSq: [1], quantities, chains: 10 });
    const { layer: _, ...last } = band.statistics.h?.at(-1) ?? { layer: 0 };
    expect(last).toEqual({ log10Low: null, log10Median: null, log10High: null, mean: null, deviation: null, dead: 1 });
    for (const { dead } of band.statistics.dl_df ?? []) expect(dead).toBe(1);
  });
});

describe('the band over seeds at depth 3000', () => {
  it.each([1e-3, 1])('is finite in every layer at σ² = %d', (sigmaSq) => {
    const spec = network({ layers: 3000, width: 20, activation: 'leaky_relu(0.2)' });
    const [{ statistics }] = seedBands(spec, { sigmaSq: [sigmaSq], quantities, chains: 4 });
    for (const quantity of quantities) {
      for (const band of statistics[quantity] ?? []) {
        for (const value of [band.log10Low, band.log10Median, band.log10High, band.mean, band.deviation]) {
          if (!Number.isFinite(value)) expect.fail(`${quantity} of layer ${band.layer} has ${value}`);
        }
      }
    }
    // ‖h‖² is multiplied by Dσ²(1 + a²)/2 a layer in the mean, and by less than that in typical networks.
    const slope = (statistics.h?.at(-1)?.log10Median ?? NaN) / 3000;
    expectWithin(slope, 0.5 * Math.log10(20 * sigmaSq * 0.52), 0.05);
  });
});

describe('why there is no band', () => {
  it.each([
    [{ activation: 'tanh' }, /tanh is not positively homogeneous/],
    [{ activation: 'gelu' }, /gelu is not positively homogeneous/],
    [{ initializer: 'kaiming_uniform' }, /normal/],
    [{ initializer: 'orthogonal' }, /normal/],
    [{ initializer: 'he_normal' }, /normal/],
    [{ initializer: 'torch_linear' }, /normal/],
    [{ initializer: 'fixed(distribution=uniform)' }, /normal/],
    [{ biasSigmaSq: 0.1 }, /biases/],
    [{ inputWidth: 2 }, /scalar/],
  ] as const)('is told in words, and is what the refusal says: %o', async (given, words) => {
    const spec = network(given);
    expect(whyNoBand(spec)).toMatch(words);
    const asked = { sigmaSq: [1], quantities: ['h'] as const, chains: 5 };
    expect(() => seedBands(spec, asked)).toThrow(RangeError);
    expect(() => seedBands(spec, asked)).toThrow(words);
    await expect(seedBandsAsync(spec, asked)).rejects.toThrow(RangeError);
  });

  it('is null where there is one', () => {
    for (const activation of ['relu', 'leaky_relu', 'leaky_relu(-1)', 'linear'] as const) {
      for (const initializer of ['fixed', 'kaiming_normal', 'xavier_normal(gain=relu)'] as const) {
        expect(whyNoBand(network({ activation, initializer, outputWidth: 4 }))).toBeNull();
      }
    }
  });

  it.each([
    ['no chains', { chains: 0 }],
    ['half a chain', { chains: 1.5 }],
    ['chains that are no number', { chains: NaN }],
    ['a negative σ²', { sigmaSq: [-1] }],
    ['a σ² that is no number', { sigmaSq: [NaN] }],
  ])('beside what is out of range: %s is refused', (_, given) => {
    expect(() => seedBands(small, { sigmaSq: [1], quantities: ['h'], chains: 5, ...given })).toThrow(RangeError);
  });
});

describe('seedBandsAsync', () => {
  const asked = { sigmaSq: [0.3], quantities: ['h', 'dl_df'] as readonly Quantity[], chains: 70 };

  it('gives the bands of seedBands to the bit, and tells every chain once, in order', async () => {
    const told: number[] = [];
    const onProgress = (done: number, total: number): void => {
      expect(total).toBe(70);
      told.push(done);
    };
    expect(await seedBandsAsync(small, { ...asked, onProgress })).toEqual(seedBands(small, asked));
    expect(told).toEqual(Array.from({ length: 70 }, (_, i) => i + 1));
  });

  it('does nothing if it is aborted already', async () => {
    const reason = new Error('too late');
    const onProgress = vi.fn<() => void>();
    const signal = AbortSignal.abort(reason);
    await expect(seedBandsAsync(small, { ...asked, chains: 1e6, signal, onProgress })).rejects.toBe(reason);
    expect(onProgress).not.toHaveBeenCalled();
  });

  it('stops between chains with the signal’s reason, and leaves everything in order', async () => {
    const abort = new AbortController();
    const reason = new Error('enough');
    let most = 0;
    const onProgress = (done: number): void => {
      most = done;
      if (done === 30) abort.abort(reason);
    };
    await expect(seedBandsAsync(small, { ...asked, chains: 5000, signal: abort.signal, onProgress })).rejects.toBe(
      reason,
    );
    expect(most).toBeLessThan(200);
    expect(await seedBandsAsync(small, asked)).toEqual(seedBands(small, asked));
  });

  it('frees the thread between chains, and runs beside others', async () => {
    let looks = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => 1000 * ++looks);
    const order: string[] = [];
    setTimeout(() => order.push('timer'), 0);
    const expected = [0, 1].map((seed) => seedBands(small, { ...asked, seed }));
    const running = [0, 1].map((seed) => seedBandsAsync(small, { ...asked, seed }));
    expect(await Promise.all(running)).toEqual(expected);
    order.push('bands');
    expect(order).toEqual(['timer', 'bands']);
  });
});

describe('a chain', () => {
  it('of one unit and one layer has the std of a half-normal input times a normal weight', () => {
    // h_1 = relu(w x): for either sign of w half of the inputs are passed, so that std is |w| times √(½ − 1/(2π)).
    const [{ statistics }] = seedBands(network({ layers: 2, width: 1 }), {
      sigmaSq: [1],
      quantities: ['h'],
      chains: 4000,
    });
    const band = statistics.h?.[0];
    const unit = Math.sqrt(0.5 - 1 / (2 * Math.PI));
    // Quantiles of |w|, by SciPy 1.17.1: halfnorm.ppf([.025, .5, .975]).
    for (const [log10, size, tolerance] of [
      [band?.log10Low, 0.03133798202142648, 0.35],
      [band?.log10Median, 0.6744897501960817, 0.08],
      [band?.log10High, 2.241402727604947, 0.04],
    ] as const) {
      expectClose(10 ** (log10 ?? NaN), size * unit, tolerance);
    }
  });
});

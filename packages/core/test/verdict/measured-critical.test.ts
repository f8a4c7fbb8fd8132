import { describe, expect, it } from 'vitest';
import { activationOf } from '../../src/activations/activations.ts';
import { normLaw } from '../../src/theory/finite-width/norm-law.ts';
import { criticalVariance } from '../../src/verdict/critical.ts';
import { measuredCriticalVariance, measuredCriticalVarianceAsync } from '../../src/verdict/measured-critical.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { expectClose } from '../support/closeness.ts';
import { network } from '../support/networks.ts';

const seeds = Array.from({ length: 32 }, (_, seed) => seed);
const relu = network({ layers: 40, width: 30, inputs: 200, gradientInputs: 100 });

describe('the measured critical σ²', () => {
  it('is where the gradient comes back to the first layer as it was in the last, to 1e-5', () => {
    const critical = measuredCriticalVariance(relu, { seeds: [5] });
    const [{ statistics }] = propagate(relu, { seed: 5, sigmaSq: [critical?.sigmaSq ?? NaN], quantities: ['dl_df'] });
    const stds = (statistics.dl_df ?? []).map(({ std }) => std ?? NaN);
    expectClose(stds[0], stds[stds.length - 1], 1e-4);
    expect(critical).toMatchObject({ low: null, high: null, seeds: 1 });
  });

  // THEORY 2.6: a layer adds μ to ln ‖h‖² of a typical network, and as much to ln ‖∂L/∂f‖²; σ² makes up for it where it is e^−μ/D·2.
  it('has the typical network’s σ² of ReLU, e^−μ · 2/D, in its interval, and not 2/D', () => {
    const { slopes = { negative: 0, positive: 1 } } = activationOf('relu');
    const typical = (2 / 30) * Math.exp(-(normLaw(slopes, 30, 2 / 30)?.mean ?? NaN));
    const critical = measuredCriticalVariance(relu, { seeds });
    expect(critical?.low).toBeLessThan(typical);
    expect(critical?.high).toBeGreaterThan(typical);
    expect(critical?.low).toBeGreaterThan(2 / 30);
    expectClose(critical?.sigmaSq, typical, 0.05);
  });

  it('lies near theory’s for tanh with biases in a wide network', () => {
    const spec = network({
      layers: 20,
      width: 150,
      activation: 'tanh',
      biasSigmaSq: 0.05,
      inputs: 100,
      gradientInputs: 60,
    });
    const critical = measuredCriticalVariance(spec, { seeds: seeds.slice(0, 6) });
    // Of order 1/D; 10 % is an interval of six seeds and it together.
    expectClose(critical?.sigmaSq, criticalVariance(spec)?.sigmaSq ?? NaN, 0.1);
    expect(critical?.low).toBeLessThan(critical?.sigmaSq ?? NaN);
    expect(critical?.high).toBeGreaterThan(critical?.sigmaSq ?? NaN);
  });

  it('is found where theory has none: GELU, whose gradients have a σ² at which they keep their size on the way', () => {
    const spec = network({ layers: 12, width: 40, activation: 'gelu', inputs: 60, gradientInputs: 50 });
    expect(criticalVariance(spec)).toBeNull();
    expect(measuredCriticalVariance(spec, { seeds: [0, 1] })?.sigmaSq).toBeGreaterThan(1 / 40);
  });

  it('is null for networks too shallow to tell, dead ones, and no seeds', () => {
    expect(measuredCriticalVariance(network({ layers: 2 }), { seeds: [1] })).toBeNull();
    expect(measuredCriticalVariance(network({ layers: 30, width: 1 }), { seeds: [1] })).toBeNull();
    expect(measuredCriticalVariance(relu, { seeds: [] })).toBeNull();
  });

  it('comes the same in slices, with progress by seeds, and stops when it is aborted', async () => {
    const reports: number[] = [];
    const options = { seeds: [1, 2, 3], onProgress: (done: number) => void reports.push(done) };
    expect(await measuredCriticalVarianceAsync(relu, options)).toEqual(
      measuredCriticalVariance(relu, { seeds: [1, 2, 3] }),
    );
    expect(reports).toEqual([1, 2, 3]);
    const abort = new AbortController();
    const running = measuredCriticalVarianceAsync(relu, {
      seeds,
      signal: abort.signal,
      onProgress: (done) => {
        if (done === 2) abort.abort('enough');
      },
    });
    await expect(running).rejects.toBe('enough');
  });

  it('refuses what propagate refuses', () => {
    expect(() => measuredCriticalVariance(network({ width: 0, layers: 5 }), { seeds: [1] })).toThrow(RangeError);
    expect(() => measuredCriticalVariance(relu, { seeds: [-1] })).toThrow(RangeError);
  });
});

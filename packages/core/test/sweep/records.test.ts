import { describe, expect, it } from 'vitest';
import { propagate } from '../../src/propagation/propagate.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { recordColumns, recordColumnsOf, recordsOf } from '../../src/sweep/records.ts';
import { network } from '../support/networks.ts';

const spec = network({ layers: 3, width: 5, inputs: 4, biasSigmaSq: 0.1, activation: 'tanh' });
const [profile] = propagate(spec, { seed: 9, sigmaSq: [0.5], quantities });
const records = recordsOf(spec, profile);

describe('recordsOf', () => {
  it('has the documented columns in their order in every row', () => {
    expect(recordColumns.join()).toBe(
      'seed,layers,width,input_width,output_width,inputs,gradient_inputs,activation,initializer,' +
        'sigma_sq,sigma_w_sq,bias_sigma_sq,layer,quantity,' +
        'std,log10_std,rms_log10,mean,largest_log10,zero_fraction,status,method',
    );
    for (const record of records) expect(Object.keys(record)).toEqual(recordColumns);
  });

  it('has a column for the seed of the data beside that of the weights, where they have their own, and nowhere else', () => {
    const own = { ...spec, dataSeed: 7 };
    const [onThem] = propagate(own, { seed: 9, sigmaSq: [0.5], quantities });
    const columns = ['seed', 'data_seed', ...recordColumns.slice(1)];
    expect(recordColumnsOf(own)).toEqual(columns);
    expect(recordColumnsOf(spec)).toBe(recordColumns);
    for (const record of recordsOf(own, onThem)) {
      expect(Object.keys(record)).toEqual(columns);
      expect(record).toMatchObject({ seed: 9, data_seed: 7 });
    }
  });

  it('has a row for each quantity and layer, in that order', () => {
    expect(records.map(({ quantity, layer }) => `${quantity} ${layer}`)).toEqual([
      'h 0',
      'h 1',
      'h 2',
      'f 0',
      'f 1',
      'f 2',
      'dl_df 1',
      'dl_df 2',
      'dl_dh 1',
      'dl_dh 2',
    ]);
  });

  it('keeps the order of quantities in whatever order they were asked for', () => {
    const [other] = propagate(spec, { seed: 9, sigmaSq: [0.5], quantities: ['dl_dh', 'dl_df', 'f', 'h'] });
    expect(recordsOf(spec, other)).toEqual(records);
  });

  it('says in every row which network, seed, σ² and method it is of', () => {
    for (const record of records) {
      expect(record).toMatchObject({
        seed: 9,
        layers: 3,
        width: 5,
        input_width: spec.inputWidth,
        output_width: spec.outputWidth,
        inputs: 4,
        gradient_inputs: spec.gradientInputs,
        activation: 'tanh',
        initializer: 'fixed',
        sigma_sq: 0.5,
        sigma_w_sq: 2.5,
        bias_sigma_sq: 0.1,
        method: 'dense',
      });
    }
  });

  it('says dense in the rows that the spectral method has from every input', () => {
    const chaotic = network({ layers: 40, width: 30, inputs: 100, gradientInputs: 30, activation: 'tanh' });
    const [spectral] = propagate(chaotic, { seed: 0, sigmaSq: [0.1], quantities, method: 'spectral' });
    const from = spectral.denseFrom?.h ?? NaN;
    const dense = recordsOf(chaotic, spectral).filter(({ method }) => method === 'dense');
    expect(dense.map(({ quantity, layer }) => `${quantity} ${layer}`)).toEqual(
      quantities.flatMap((quantity) => {
        const first = { h: from, f: from - 1, dl_df: 1, dl_dh: 1 }[quantity];
        return Array.from({ length: 40 - first }, (_, i) => `${quantity} ${first + i}`);
      }),
    );
    const others = recordsOf(chaotic, spectral).filter(({ method }) => method === 'spectral');
    expect(others.map(({ quantity, layer }) => `${quantity} ${layer}`)).toContain(`h ${from - 1}`);
  });

  it('holds the statistics of its layer', () => {
    for (const { layer, quantity, ...record } of records) {
      const statistics = profile.statistics[quantity]?.find((each) => each.layer === layer);
      expect(record).toMatchObject({
        std: statistics?.std,
        log10_std: statistics?.log10Std,
        rms_log10: statistics?.rmsLog10,
        mean: statistics?.mean,
        zero_fraction: statistics?.zeroFraction,
        status: statistics?.status,
      });
    }
  });

  it('survives JSON, also where float64 cannot hold a figure', () => {
    for (const sigmaSq of [0, 1e-300, 1e200]) {
      const plain = network({ layers: 9 });
      const rows = propagate(plain, { seed: 1, sigmaSq: [sigmaSq], quantities }).flatMap((each) =>
        recordsOf(plain, each),
      );
      const read: unknown = JSON.parse(JSON.stringify(rows));
      expect(read).toEqual(rows.map((row) => ({ ...row, mean: row.mean === null ? null : row.mean + 0 })));
    }
  });
});

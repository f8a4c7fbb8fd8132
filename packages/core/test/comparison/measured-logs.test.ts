import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MeasuredLogs } from '../../src/comparison/measured-logs.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import type { Profile } from '../../src/propagation/profile.ts';
import { network } from '../support/networks.ts';

function profileOf(seed: number, log10Std: number | null): Profile {
  const layer = { layer: 3, std: null, log10Std, rmsLog10: log10Std, mean: 0, zeroFraction: 0, largestLog10: log10Std };
  return {
    seed,
    sigmaSq: 0.5,
    method: 'rays',
    statistics: { h: [{ ...layer, status: log10Std === null ? 'dead' : 'ok' }] },
  };
}

describe('measured logs', () => {
  it('are those of the seeds that are alive, with the number of all', () => {
    const logs = fc.array(fc.option(fc.double({ min: -400, max: 400, noNaN: true })), { maxLength: 20 });
    fc.assert(
      fc.property(logs, (values) => {
        const measured = new MeasuredLogs();
        for (const [seed, value] of values.entries()) measured.add(profileOf(seed, value));
        const alive = values.filter((value) => value !== null);
        expect(measured.at(0.5, 'h', 3)).toEqual({ alive, seeds: values.length });
      }),
    );
  });

  it('keep variances, quantities and layers apart, and know nothing of others', () => {
    const measured = new MeasuredLogs();
    const profiles = propagate(network({ layers: 4 }), { seed: 1, sigmaSq: [0.1, 0.3], quantities: ['h', 'dl_df'] });
    for (const profile of profiles) measured.add(profile);
    expect(measured.at(0.1, 'h', 2).alive).toEqual([profiles[0].statistics.h?.[2].log10Std]);
    expect(measured.at(0.3, 'dl_df', 1).alive).toEqual([profiles[1].statistics.dl_df?.[0].log10Std]);
    expect(measured.at(0.1, 'f', 2)).toEqual({ alive: [], seeds: 0 });
    expect(measured.at(0.2, 'h', 2)).toEqual({ alive: [], seeds: 0 });
  });
});

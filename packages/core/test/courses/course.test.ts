import { describe, expect, it } from 'vitest';
import { propagate } from '../../src/propagation/propagate.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import type { Plane } from '../../src/sweep/plane.ts';
import { courseInPlane, courseInProfile } from '../../src/courses/course.ts';
import { network } from '../support/networks.ts';

describe('the course of a quantity', () => {
  const [profile] = propagate(network({ layers: 4 }), { seed: 0, sigmaSq: [1], quantities });

  it('passes the layers as the signal does, without the input', () => {
    expect(courseInProfile(profile, 'h').layers).toEqual([1, 2, 3]);
    expect(courseInProfile(profile, 'f').layers).toEqual([0, 1, 2, 3]);
    expect(courseInProfile(profile, 'dl_df').layers).toEqual([3, 2, 1]);
    expect(courseInProfile(profile, 'dl_dh').layers).toEqual([3, 2, 1]);
  });

  it("carries each layer's own figures", () => {
    for (const quantity of quantities) {
      const { layers, log10Std, largestLog10, log10Rms } = courseInProfile(profile, quantity);
      layers.forEach((layer, i) => {
        const statistics = profile.statistics[quantity]?.find((each) => each.layer === layer);
        expect(log10Std[i]).toBe(statistics?.log10Std);
        expect(largestLog10[i]).toBe(statistics?.largestLog10);
        expect(log10Rms?.[i]).toBe(statistics?.rmsLog10);
      });
    }
  });

  it('is empty where the profile has none of the quantity', () => {
    const [only] = propagate(network(), { seed: 0, sigmaSq: [1], quantities: ['h'] });
    expect(courseInProfile(only, 'dl_df')).toEqual({
      layers: [],
      log10Std: [],
      largestLog10: [],
      log10Rms: [],
    });
  });

  it('is a column of a plane, which has no root mean squares', () => {
    const plane: Plane = {
      quantity: 'dl_df',
      sigmaSq: [1, 2],
      layers: [1, 2, 3],
      log10Std: [
        [1, 4],
        [2, null],
        [3, 6],
      ],
      largestLog10: [
        [10, 40],
        [20, null],
        [30, 60],
      ],
      status: [
        ['ok', 'ok'],
        ['ok', 'dead'],
        ['ok', 'ok'],
      ],
    };
    expect(courseInPlane(plane, 1)).toEqual({
      layers: [3, 2, 1],
      log10Std: [6, null, 4],
      largestLog10: [60, null, 40],
    });
    // Asking does not turn the plane round.
    expect(plane.layers).toEqual([1, 2, 3]);
  });
});

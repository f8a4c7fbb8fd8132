import type { Plane, Status } from '@initscope/core';
import { describe, expect, it } from 'vitest';
import { chosenColumn } from '../src/networks/chosen-column.ts';
import { endAt, growthAt } from '../src/networks/growth.ts';

/** Grows by `step` decades a layer at the first σ², by twice that at the second. */
function planeOf(quantity: Plane['quantity'], layers: readonly number[], step: number): Plane {
  const log10Std = layers.map((layer) => [layer * step, 2 * layer * step]);
  const status = log10Std.map((row) => row.map((): Status => 'ok'));
  return { quantity, sigmaSq: [0.25, 1], layers, log10Std, largestLog10: log10Std, status };
}

const hidden = planeOf('h', [0, 1, 2, 3, 4], 0.1);
const gradients = planeOf('dl_df', [1, 2, 3, 4], -0.2);

describe('growthAt(plane, column)', () => {
  it('is the mean step of log10 std in the direction of the signal, the input left out', () => {
    expect(growthAt(hidden, 0)).toBeCloseTo(0.1, 12);
    expect(growthAt(hidden, 1)).toBeCloseTo(0.2, 12);
    // From layer 4 back to layer 1 this grows.
    expect(growthAt(gradients, 0)).toBeCloseTo(0.2, 12);
    const jumping = { ...hidden, log10Std: [[99, 0], ...hidden.log10Std.slice(1)] };
    expect(growthAt(jumping, 0)).toBeCloseTo(0.1, 12);
  });

  it('leaves out dead layers, and is null where fewer than two are alive', () => {
    const partlyDead = { ...hidden, log10Std: [[0], [1], [null], [2], [null]] };
    expect(growthAt(partlyDead, 0)).toBeCloseTo(0.5, 12);
    expect(growthAt({ ...hidden, log10Std: [[0], [1], [null], [null], [null]] }, 0)).toBeNull();
  });

  it('ends at the last layer, or for gradients at the first', () => {
    expect(endAt(hidden, 1)).toEqual({ layer: 4, log10Std: 0.8 });
    expect(endAt(gradients, 0)).toEqual({ layer: 1, log10Std: -0.2 });
  });
});

describe('chosenColumn(sigmaSq, critical, planes)', () => {
  it('is the nearest to the critical σ², by ratio', () => {
    expect(chosenColumn([0.001, 0.01, 0.1], 0.02, [])).toBe(1);
    expect(chosenColumn([0.001, 0.01, 0.1], 0.04, [])).toBe(2);
    expect(chosenColumn([0, 0.01, 0.1], 1e-9, [])).toBe(1);
  });

  it('is that of the least growth where nothing is critical, and the first where all is dead', () => {
    expect(chosenColumn([0.25, 1], undefined, [hidden, gradients])).toBe(0);
    const dead = { ...hidden, log10Std: hidden.log10Std.map(() => [null, null]) };
    expect(chosenColumn([0.25, 1], undefined, [dead])).toBe(0);
  });
});

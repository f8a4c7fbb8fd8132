import { facetsOf, parseSweepSpec, type Plane, type Quantity } from '@initscope/core';
import { expect, test } from '@playwright/test';
import { presets, type Fate } from '../../src/lib/presets/presets.ts';
import { computeResult } from '../support/small-result.ts';

// Here in Node: what the presets promise, computed by core.

test('presets have ids and names of their own, and say in a sentence why they are worth seeing', () => {
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
  expect(new Set(presets.map(({ name }) => name)).size).toBe(presets.length);
  for (const { id, why } of presets) {
    expect(id).toMatch(/^[a-z][a-z-]*$/);
    expect(why, id).toMatch(/^[A-Z].*\.$/);
  }
});

for (const { id, spec: input, at } of presets) {
  test(`preset ${id} is one network by core’s schema, and its σ² is among those of its sweep`, () => {
    const spec = parseSweepSpec(input);
    const facets = facetsOf(spec);
    expect(facets).toHaveLength(1);
    expect(Math.min(...facets[0].sigmaSq.map((value) => Math.abs(value / at - 1)))).toBeLessThan(1e-12);
  });
}

for (const { id, spec, at, fate } of presets) {
  test(`preset ${id}: the signal ${fate} at its σ²`, () => {
    const [{ planes }] = computeResult(spec).facets;
    // Those of hidden units from the top down, of gradients from the bottom up.
    const growths = (['h', 'dl_df'] as const).map((quantity) => growthAt(planes, quantity, at));
    expect(fateOf(growths), `growth per layer: ${growths.join(', ')}`).toBe(fate);
  });
}

test('the presets show every fate', () => {
  expect([...new Set(presets.map(({ fate }) => fate))].toSorted()).toEqual(['explodes', 'survives', 'vanishes']);
});

test('the presets claim what is measured: ×6 a layer, to 10³⁷; ×1; a little; more than half lost a layer', () => {
  const growthOf = (id: string, quantity: Quantity): number => {
    const preset = presets.find((each) => each.id === id);
    return growthAt(computeResult(preset?.spec).facets[0].planes, quantity, preset?.at ?? NaN);
  };
  expect(growthOf('notebook-small', 'h')).toBeCloseTo(2, 1);
  const [{ planes }] = computeResult(presets.find(({ id }) => id === 'notebook-explodes')?.spec).facets;
  // σ² = 1 is the last of its axis.
  for (const { log10Std } of planes) expect(Math.max(...log10Std.map((row) => row.at(-1) ?? NaN))).toBeGreaterThan(37);
  expect(growthOf('notebook-explodes', 'h')).toBeCloseTo(6.2, 1);
  expect(growthOf('notebook-explodes', 'dl_df')).toBeCloseTo(6.2, 0);
  expect(growthOf('orthogonal', 'h')).toBeCloseTo(1, 6);
  expect(growthOf('orthogonal', 'dl_df')).toBeCloseTo(1, 6);
  expect(growthOf('lecun', 'h')).toBeCloseTo(1, 2);
  // By theory, for infinitely many units: 1/0.96603 = 1.035.
  expect(growthOf('lecun', 'dl_df')).toBeGreaterThan(1.02);
  expect(growthOf('lecun', 'dl_df')).toBeLessThan(1.08);
  expect(growthOf('torch-default', 'dl_df')).toBeLessThan(0.5);
});

/** By how much the std is multiplied from layer to layer, in the direction in which it is computed: the geometric mean over layers. */
function growthAt(planes: readonly Plane[], quantity: Quantity, at: number): number {
  const plane = planes.find((each) => each.quantity === quantity);
  const column = plane?.sigmaSq.findIndex((value) => Math.abs(value / at - 1) < 1e-12) ?? -1;
  // Layer 0 of h is the input, which no weights have touched.
  const logs = plane?.log10Std.slice(quantity === 'h' ? 1 : 0).map((row) => row[column] ?? NaN) ?? [];
  const change = logs[logs.length - 1] - logs[0];
  return 10 ** ((quantity === 'h' ? change : -change) / (logs.length - 1));
}

/** A tenth a layer is no great matter; a quarter is, over 50 layers: 10^±5. */
function fateOf(growths: readonly number[]): Fate | 'neither' {
  if (growths.every((growth) => growth > 0.9 && growth < 1.11)) return 'survives';
  if (growths.every((growth) => growth > 1.25)) return 'explodes';
  return growths.some((growth) => growth < 0.8) && growths.every((growth) => growth < 1.11) ? 'vanishes' : 'neither';
}

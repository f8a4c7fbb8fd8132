import { parseSweepSpec, runTask, tasksOf, type SweepSpecInput } from '@initscope/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profilesFromText, profilesToText } from '../../src/journal/profile-text.ts';

const specs: readonly SweepSpecInput[] = [
  { layers: 5, width: 4, sigmaSq: 'log:0.01:10:5', seeds: 3, quantities: 'h,f,dl_df,dl_dh' },
  { layers: 700, width: 6, sigmaSq: '0,1e-4,1e4', seeds: 1, quantities: 'h,dl_df' },
  { layers: 30, width: 30, activation: 'tanh', sigmaSq: '0.01,0.1', seeds: 0, inputs: 100, gradientInputs: 30 },
  { layers: 4, width: 5, activation: 'relu', biasSigmaSq: 0.1, sigmaSq: 1, seeds: 2, quantities: 'dl_dh' },
];

describe('profiles as text', () => {
  it.each(specs)('reads back every figure of %j as it was, by every method and beyond float64', (input) => {
    for (const task of tasksOf(parseSweepSpec(input))) {
      const profiles = runTask(task);
      const read = profilesFromText(profilesToText(profiles), task);
      // JSON has no −0, and no result of ours tells it from 0.
      expect(read).toEqual(JSON.parse(JSON.stringify(profiles)));
      expect(Object.keys(read[0].statistics)).toEqual(Object.keys(profiles[0].statistics));
    }
  });

  const [task, other] = tasksOf(parseSweepSpec({ layers: 3, width: 2, sigmaSq: '1,2', seeds: '0,1' }));
  const text = profilesToText(runTask(task));

  it("refuses another task's profiles", () => {
    expect(() => profilesFromText(profilesToText(runTask(other)), task)).toThrow('seed 0');
  });

  it('refuses text with anything missing or out of place', () => {
    for (const [from, to] of [
      ['"std":[', '"std":[1,'],
      ['"std":', '"sdt":'],
      ['"status":"000"', '"status":"009"'],
      ['"status":"000"', '"status":"00"'],
      ['"method":"rays"', '"method":"guess"'],
      ['"zeroFraction":[', '"zeroFraction":[null,'],
      ['"h":', '"g":'],
      ['"sigmaSq":2', '"sigmaSq":3'],
    ]) {
      expect(text).toContain(from);
      expect(() => profilesFromText(text.replace(from, to), task), `${from} → ${to}`).toThrow(Error);
    }
  });

  it('never takes text that was cut short', () => {
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), (length) => {
        expect(() => profilesFromText(text.slice(0, length), task)).toThrow(Error);
      }),
    );
  });
});

import {
  activationNames,
  activationOf,
  initializerOf,
  precisionFormats,
  preservingGains,
  torchGains,
  type Distribution,
} from '@initscope/core';
import { initializerWords, ruleText } from './initializer-rows.ts';
import type { MethodTables } from './method-tables.ts';

// Runs while the site is built: every figure is core's.

const drawnFrom: Readonly<Record<Distribution, string>> = {
  normal: 'normal',
  truncated: 'normal, cut at ±2',
  uniform: 'uniform',
  orthogonal: 'orthonormal',
};

/** The tables of the page on method, from core. */
export function buildTables(): MethodTables {
  return {
    formats: precisionFormats.map(({ name, digits, largest, leastNormal, leastSubnormal, source }) => ({
      name,
      digits,
      largest,
      leastNormal,
      leastSubnormal,
      source,
    })),
    initializers: initializerWords.map(({ name, torch, keras, rule }) => {
      const { distribution, varianceOf } = initializerOf(name);
      return {
        name,
        torch,
        keras,
        distribution: drawnFrom[distribution],
        rule: ruleText(rule),
        between80: varianceOf(80, 80),
        from80To40: varianceOf(80, 40),
      };
    }),
    gains: activationNames.map((name) => {
      const { secondMoment, gradient } = preservingGains(activationOf(name));
      return { name, secondMoment, gradient, torch: new Map(Object.entries(torchGains)).get(name) ?? null };
    }),
  };
}

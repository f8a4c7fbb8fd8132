import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivationName } from '../../src/activations/activations.ts';
import { activationNames, activationOf } from '../../src/activations/activations.ts';
import type { Kernel } from '../../src/kernel/kernel.ts';
import { kernelActivations } from '../../src/kernel/kernel-activations.ts';
import { activationFigures, cancellingInDerivative, expectActivation } from '../support/activation-figures.ts';
import { kernelKinds, newKernel } from '../support/kernels.ts';
import { layerCase, runActivate, runBackward } from '../support/layer-cases.ts';

const names: readonly ActivationName[] = [...activationNames, 'leaky_relu(0.2)', 'leaky_relu(-1)'];
const bent = activationNames.filter((name) => activationOf(name).slopes === undefined);

/** φ and φ′ at some f, by the kernel: ∂L/∂f = φ′(f)·∂L/∂h with ∂L/∂h = 1. */
function byKernel(
  kernel: Kernel,
  name: ActivationName,
  f: Float64Array,
): { value: Float64Array; derivative: Float64Array } {
  const { negative, positive } = activationOf(name).slopes ?? { negative: 0, positive: 0 };
  const number = Object.entries(kernelActivations).find(([known]) => known === name)?.[1] ?? kernelActivations.slopes;
  const shape = { rows: 1, terms: 1, columns: f.length };
  const ones = { weights: Float64Array.of(1), factor: 1, input: new Float64Array(f.length).fill(1) };
  const layer = { ...layerCase(shape, 0), ...ones, f, activation: number, slopes: [negative, positive] as const };
  kernel.reset();
  return { value: runActivate(kernel, layer).output, derivative: runBackward(kernel, layer).output };
}

describe('kernels know', () => {
  it('every activation that is not of two slopes, each by a number of its own', () => {
    expect(Object.keys(kernelActivations).toSorted()).toEqual(['slopes', ...bent].toSorted());
    expect(new Set(Object.values(kernelActivations)).size).toBe(Object.keys(kernelActivations).length);
  });
});

describe.each(kernelKinds)('the activations of the %s kernel', (kind) => {
  const kernel = newKernel(kind);

  it.each(activationFigures)('have their value and derivative to the last digits: $name', ({ name, points }) => {
    const { value, derivative } = byKernel(
      kernel,
      name,
      Float64Array.from(points, ({ f }) => f),
    );
    points.forEach((point, i) => {
      expectActivation(value[i], point.value, point.f);
      expectActivation(derivative[i], point.derivative, point.f, cancellingInDerivative(name, point.f));
    });
  });

  it.each(names)('agree with the readable reference: %s', (name) => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -40, max: 40, noNaN: true }), { minLength: 1, maxLength: 9 }), (points) => {
        const { value, derivative } = byKernel(kernel, name, Float64Array.from(points));
        points.forEach((f, i) => {
          // Engines' own tanh and cosh are rounded to a unit or two.
          expectActivation(value[i], activationOf(name).value(f), name === 'tanh' ? 0 : f);
          expectActivation(derivative[i], activationOf(name).derivative(f), f, cancellingInDerivative(name, f));
        });
      }),
      { numRuns: 60 },
    );
  });

  it.each(names)('are finite everywhere, and so are their derivatives: %s', (name) => {
    const sizes = [0, Number.MIN_VALUE, 1e-300, 1, 27, 28, 38, 372, 711, 746, 1e10, 1e154, Number.MAX_VALUE];
    const f = Float64Array.from(sizes.flatMap((size) => [size, -size]));
    const { value, derivative } = byKernel(kernel, name, f);
    f.forEach((each, i) => {
      expect(Number.isFinite(value[i]), `φ(${each}) is ${value[i]}`).toBe(true);
      expect(Number.isFinite(derivative[i]), `φ′(${each}) is ${derivative[i]}`).toBe(true);
    });
  });

  it.each(names.filter((name) => name !== 'tanh'))('have the bits of the readable reference: %s', (name) => {
    const sizes = fc.oneof(
      fc.double({ min: 0, max: 50, noNaN: true }),
      fc.double({ min: -320, max: 308, noNaN: true }).map((log) => 10 ** log),
      fc.constantFrom(0, 1, 38, 44, 745, 746, 1000, 2 ** 20, Number.MIN_VALUE, Number.MAX_VALUE),
    );
    const points = fc.array(fc.tuple(sizes, fc.constantFrom(1, -1)), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(points, (given) => {
        const f = Float64Array.from(given, ([size, sign]) => sign * size);
        const { value, derivative } = byKernel(kernel, name, f);
        f.forEach((each, i) => {
          // Of 0 and −0 the product with a slope takes either.
          expect(value[i] + 0, `φ(${each})`).toBe(activationOf(name).value(each) + 0);
          expect(derivative[i], `φ′(${each})`).toBe(activationOf(name).derivative(each));
        });
      }),
      { numRuns: 300 },
    );
  });
});

import type { ActivationName } from '../../src/activations/activations.ts';
import { expectWithin } from './closeness.ts';
import { fixture } from './fixture.ts';
import { fromHex } from './hex-float.ts';

interface Point {
  readonly f: string;
  readonly value: string;
  readonly derivative: string;
}

const { activations } = fixture('activations.json') as { readonly activations: Readonly<Record<string, Point[]>> };

/** φ and φ′ at some points f, to 60 digits and more, rounded to float64. */
export const activationFigures: readonly {
  readonly name: ActivationName;
  readonly points: readonly { readonly f: number; readonly value: number; readonly derivative: number }[];
}[] = Object.entries(activations).map(([name, points]) => ({
  name: name as ActivationName,
  points: points.map(({ f, value, derivative }) => ({
    f: fromHex(f),
    value: fromHex(value),
    derivative: fromHex(derivative),
  })),
}));

/**
 * Fails unless a number is φ(f) or φ′(f) to a few units in the last place. Where they shrink as e^(−f²/2) or so, the rounding of
 * the exponent is a relative error f² times as large; and terms of size `cancelling` may cancel.
 */
export function expectActivation(actual: number, expected: number, f: number, cancelling = 0): void {
  expectWithin(actual, expected, 8e-16 * (1 + f * f) * Math.abs(expected) + 4e-16 * cancelling);
}

/** What cancels in φ′ of these about its zero near −1. */
export function cancellingInDerivative(name: ActivationName, f: number): number {
  return ['silu', 'gelu', 'gelu_tanh', 'mish'].includes(name) && f < 0 && f > -3 ? 0.5 : 0;
}

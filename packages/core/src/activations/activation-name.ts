import { usualNegativeSlope } from './leaky-relu.ts';

/** Every family of activations, by the name of its usual member. */
export const activationNames = [
  'relu',
  'leaky_relu',
  'elu',
  'selu',
  'gelu',
  'gelu_tanh',
  'silu',
  'mish',
  'softplus',
  'tanh',
  'sigmoid',
  'erf',
  'hardtanh',
  'softsign',
  'sin',
  'linear',
] as const;

/** An activation without arguments, or with its usual ones. */
export type ActivationFamily = (typeof activationNames)[number];

/**
 * The name of an activation in specs, flags and records. `leaky_relu` has the slope 0.01 below zero, and `leaky_relu(0.2)` has
 * 0.2.
 */
export type ActivationName = ActivationFamily | `leaky_relu(${number})`;

/** Slopes beyond it are a slip of the keyboard, and would let signals leave float64 within a layer. */
const largestSlope = 1e6;

/**
 * Reads the name of an activation, and spells it as specs do: `leaky_relu( 0.20 )` is `leaky_relu(0.2)`, and `leaky_relu(0.01)`
 * is `leaky_relu`.
 *
 * @returns `null` if the text names none.
 */
export function parseActivationName(text: string): ActivationName | null {
  const name = text.trim();
  const family = activationNames.find((each) => each === name);
  if (family !== undefined) return family;
  const slope = negativeSlopeOf(name);
  if (slope === null) return null;
  return slope === usualNegativeSlope ? 'leaky_relu' : `leaky_relu(${slope})`;
}

/** The slope of a leaky ReLU below zero; `null` if this names none, or one that is not allowed. */
export function negativeSlopeOf(name: string): number | null {
  if (name === 'leaky_relu') return usualNegativeSlope;
  const [, text] = /^leaky_relu\s*\(\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*\)$/i.exec(name) ?? [];
  if (text === undefined) return null;
  // −0 is 0.
  const slope = Number(text) + 0;
  return Math.abs(slope) <= largestSlope ? slope : null;
}

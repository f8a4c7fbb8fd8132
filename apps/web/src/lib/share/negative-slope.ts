import { activationOf, type ActivationName } from '@initscope/core';

/** The slope below zero of a leaky ReLU; `null` of any other activation. */
export function negativeSlope(name: ActivationName): number | null {
  return name.startsWith('leaky_relu') ? (activationOf(name).slopes?.negative ?? null) : null;
}

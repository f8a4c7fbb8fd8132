import { activationNames, type ActivationName } from '@initscope/core';

/** An activation without its arguments. */
export type ActivationFamily = (typeof activationNames)[number];

/** What activations are called outside of specs. */
export const activationWords: Readonly<Record<ActivationFamily, string>> = {
  relu: 'ReLU',
  leaky_relu: 'leaky ReLU',
  elu: 'ELU',
  selu: 'SELU',
  gelu: 'GELU',
  gelu_tanh: 'GELU, by tanh',
  silu: 'SiLU (swish)',
  mish: 'Mish',
  softplus: 'softplus',
  tanh: 'tanh',
  sigmoid: 'sigmoid (logistic)',
  erf: 'error function erf',
  hardtanh: 'hard tanh',
  softsign: 'softsign',
  sin: 'sine',
  linear: 'linear (none)',
};

/** `leaky_relu` of `leaky_relu(0.2)`. */
export function familyOf(name: ActivationName): ActivationFamily {
  return activationNames.find((family) => name === family || name.startsWith(`${family}(`)) ?? 'leaky_relu';
}

/** The slope of a leaky ReLU below zero, 0.01 unless its name says another; `undefined` for all others. */
export function slopeOf(name: ActivationName): number | undefined {
  if (familyOf(name) !== 'leaky_relu') return undefined;
  const [, slope] = /\((.*)\)/.exec(name) ?? [];
  return slope === undefined ? 0.01 : Number(slope);
}

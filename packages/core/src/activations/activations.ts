import type { Activation } from './activation.ts';
import { erf } from './erf.ts';
import { gelu } from './gelu.ts';
import { geluTanh } from './gelu-tanh.ts';
import { linear } from './linear.ts';
import { relu } from './relu.ts';
import { sigmoid } from './sigmoid.ts';
import { silu } from './silu.ts';
import { tanh } from './tanh.ts';

/** The name of an activation in specs, flags and records. */
export type ActivationName = 'relu' | 'linear' | 'tanh' | 'sigmoid' | 'silu' | 'gelu' | 'gelu_tanh' | 'erf';

/** Every activation by its name. */
export const activations: Readonly<Record<ActivationName, Activation>> = {
  relu,
  linear,
  tanh,
  sigmoid,
  silu,
  gelu,
  gelu_tanh: geluTanh,
  erf,
};

/** Every {@link ActivationName}. */
export const activationNames: readonly ActivationName[] = [
  'relu',
  'linear',
  'tanh',
  'sigmoid',
  'silu',
  'gelu',
  'gelu_tanh',
  'erf',
];

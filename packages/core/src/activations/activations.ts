import type { Activation } from './activation.ts';
import { linear } from './linear.ts';
import { relu } from './relu.ts';
import { tanh } from './tanh.ts';

/** The name of an activation in specs, flags and records. */
export type ActivationName = 'relu' | 'linear' | 'tanh';

/** Every activation by its name. */
export const activations: Readonly<Record<ActivationName, Activation>> = { relu, linear, tanh };

/** Every {@link ActivationName}. */
export const activationNames: readonly ActivationName[] = ['relu', 'linear', 'tanh'];

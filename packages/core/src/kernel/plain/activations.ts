import type { Activation } from '../../activations/activation.ts';
import { activationOf } from '../../activations/activations.ts';
import { kernelActivations as numbers } from '../kernel-activations.ts';

type Functions = Pick<Activation, 'value' | 'derivative'>;

/** Those of src/activations follow the kernel operation by operation. */
const bent: ReadonlyMap<number, Functions> = new Map([
  [numbers.tanh, activationOf('tanh')],
  [numbers.sigmoid, activationOf('sigmoid')],
  [numbers.silu, activationOf('silu')],
  [numbers.erf, activationOf('erf')],
  [numbers.gelu, activationOf('gelu')],
  [numbers.gelu_tanh, activationOf('gelu_tanh')],
  [numbers.elu, activationOf('elu')],
  [numbers.selu, activationOf('selu')],
  [numbers.mish, activationOf('mish')],
  [numbers.softplus, activationOf('softplus')],
  [numbers.hardtanh, activationOf('hardtanh')],
  [numbers.softsign, activationOf('softsign')],
  [numbers.sin, activationOf('sin')],
]);

/** φ and φ′ of an activation by its number, for slopes below, and at and above zero. */
export function functionsOf(activation: number, negative: number, positive: number): Functions {
  const isRelu = negative === 0 && positive === 1;
  const slopeAt = (f: number): number => (f >= 0 ? positive : negative);
  return (
    bent.get(activation) ?? {
      // The kernel takes max(0, f), without the −0 that a product would leave.
      value: isRelu ? activationOf('relu').value : (f) => f * slopeAt(f),
      derivative: slopeAt,
    }
  );
}

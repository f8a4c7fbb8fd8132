import type { Activation } from '../../activations/activation.ts';
import { activations } from '../../activations/activations.ts';
import { expm1OfPositive, expOfNegative } from '../../special/exp.ts';
import { kernelActivations as numbers } from '../kernel-activations.ts';

type Functions = Pick<Activation, 'value' | 'derivative'>;

/** tanh by the kernel's own operations: that of src/activations is the engine's. */
const tanh: Functions = {
  value: (f) => {
    const size = Math.abs(f) * 2;
    // Beyond 22, tanh is 1 to float64's last digit.
    const e = expm1OfPositive(size < 44 ? size : 44);
    const value = e / (e + 2);
    return f < 0 || Object.is(f, -0) ? -value : value;
  },
  derivative: (f) => {
    const e = expOfNegative(Math.abs(f) * -2);
    return (4 * e) / ((1 + e) * (1 + e));
  },
};

/** Those of src/activations follow the kernel operation by operation. */
const smooth: ReadonlyMap<number, Functions> = new Map([
  [numbers.tanh, tanh],
  [numbers.sigmoid, activations.sigmoid],
  [numbers.silu, activations.silu],
  [numbers.erf, activations.erf],
  [numbers.gelu, activations.gelu],
  [numbers.gelu_tanh, activations.gelu_tanh],
]);

/** φ and φ′ of an activation by its number, for slopes below, and at and above zero. */
export function functionsOf(activation: number, negative: number, positive: number): Functions {
  const isRelu = negative === 0 && positive === 1;
  const slopeAt = (f: number): number => (f >= 0 ? positive : negative);
  return (
    smooth.get(activation) ?? {
      // The kernel takes max(0, f), without the −0 that a product would leave.
      value: isRelu ? activations.relu.value : (f) => f * slopeAt(f),
      derivative: slopeAt,
    }
  );
}

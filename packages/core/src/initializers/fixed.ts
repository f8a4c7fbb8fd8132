import { family, type InitializerFamily } from './family.ts';
import type { Distribution } from './initializer.ts';
import { choice } from './parameter.ts';

/** N(0, σ²) with the same σ² in every layer, as in the notebook, or another distribution of that variance. */
export const fixed: InitializerFamily = family(
  { distribution: choice('normal', 'truncated_normal', 'uniform') },
  (argument) => ({ distribution: distributionOf(argument('distribution')), varianceOf: () => null }),
);

/** The distribution by the name that Keras gives it. */
export function distributionOf(name: string): Distribution {
  switch (name) {
    case 'truncated_normal':
      return 'truncated';
    case 'uniform':
      return 'uniform';
    default:
      return 'normal';
  }
}

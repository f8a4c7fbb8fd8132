import { activationOf } from '../activations/activations.ts';
import type { NetworkSpec } from '../propagation/network-spec.ts';
import { criticalPoints, halfStablePoints } from '../theory/mean-field/critical-point.ts';
import { mostInitialVariance } from '../theory/mean-field/variance-map.ts';
import { criticalVariance, type CriticalVariance } from './critical.ts';
import { rounded, roundedUp } from './subjects.ts';

/** The σ² that theory recommends, or why it recommends none: one of the two is `null`. */
export type Recommendation =
  | { readonly recommended: CriticalVariance; readonly whyNone: null }
  | { readonly recommended: null; readonly whyNone: string };

/** The σ² that keeps gradients their size in an infinitely wide network of this activation and these biases; or why there is none. */
export function recommendationFor(network: NetworkSpec): Recommendation {
  const recommended = criticalVariance(network);
  return recommended === null ? { recommended, whyNone: reasonFor(network) } : { recommended, whyNone: null };
}

function reasonFor(network: NetworkSpec): string {
  const { activation, width, biasSigmaSq } = network;
  const functions = activationOf(activation);
  if (functions.slopes !== undefined) {
    const without = criticalVariance({ ...network, biasSigmaSq: 0 });
    const hint = without === null ? '' : `; without biases σ² = ${without.ratio} does`;
    return `No σ² keeps both signals and gradients their size: every layer of ${activation} adds the variance of its biases${hint}.`;
  }
  if (biasSigmaSq > mostInitialVariance) return 'No σ² is recommended: the biases are larger than theory reckons with.';
  // The line of stable critical points begins at the half-stable one.
  const stable = halfStablePoints(functions).find((point) => point.biasSigmaSq > biasSigmaSq);
  const hint =
    stable === undefined
      ? ''
      : `; with biases of σ_b² ≥ ${roundedUp(stable.biasSigmaSq)} both do, near σ² = ${rounded(stable.sigmaWSq, 4)}/${width}`;
  const points = criticalPoints(functions, biasSigmaSq);
  const leaves = points.some(({ chiParallel }) => chiParallel > 1) ? 'are not stable (χ∥ > 1)' : 'are not stable';
  const signals = points.length === 0 ? 'no variance is fixed' : `signals ${leaves}`;
  return `No σ² keeps both signals and gradients their size: where ${activation} keeps gradients (χ1 = 1), ${signals}${hint}.`;
}

/** The recommendation as a sentence. */
export function recommendationInWords({ biasSigmaSq }: NetworkSpec, { recommended, whyNone }: Recommendation): string {
  if (recommended === null) return whyNone;
  const biases = biasSigmaSq === 0 ? 'without biases' : `with biases of variance ${rounded(biasSigmaSq, 4)}`;
  return `In a wide network ${biases} gradients keep their size at σ² = ${recommended.ratio} = ${rounded(recommended.sigmaSq, 4)}.`;
}

import { criticalVariance, type NetworkSpec } from '@initscope/core';
import { formatSigmaSq } from '../format/sigma-sq.ts';
import type { Critical } from './critical-line.ts';

/**
 * The σ² to point out for a network: the critical one by mean-field theory, `2/D = 0.025` for ReLU and D = 80; `undefined` where there is
 * none at which signals keep a stable size, as for ReLU beside biases.
 *
 * @example figure({ title, planes, critical: criticalMark(network) })
 */
export function criticalMark(network: NetworkSpec): Critical | undefined {
  const critical = criticalVariance(network);
  if (critical === null) return undefined;
  const { sigmaSq, sigmaWSq } = critical;
  return { sigmaSq, label: `${Number(sigmaWSq.toPrecision(4))}/D = ${formatSigmaSq(sigmaSq)}` };
}

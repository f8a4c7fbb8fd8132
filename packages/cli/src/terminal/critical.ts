import { formatSigmaSq, type Critical } from '@initscope/charts';
import { criticalVariance, type NetworkSpec } from '@initscope/core';

/** The critical σ² of a network as charts mark it: `2/D = 0.025`; undefined where it has no closed form. */
export function criticalMark(network: NetworkSpec): Critical | undefined {
  const critical = criticalVariance(network);
  if (critical === null) return undefined;
  const { sigmaSq, sigmaWSq } = critical;
  return { sigmaSq, label: `${sigmaWSq}/D = ${formatSigmaSq(sigmaSq)}` };
}

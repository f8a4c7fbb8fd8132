import { formatSigmaSq, type Critical } from '@initscope/charts';
import { criticalVariance, type Facet } from '@initscope/core';

/** The line that marks the critical σ² of a network, if it has one: "2/D = 0.025". */
export function criticalMark({ network }: Facet): Critical | undefined {
  const critical = criticalVariance(network);
  if (critical === null) return undefined;
  const { sigmaSq, sigmaWSq } = critical;
  return { sigmaSq, label: `${sigmaWSq}/D = ${formatSigmaSq(sigmaSq)}` };
}

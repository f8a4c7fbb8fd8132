import { activationOf } from '../activations/activations.ts';
import type { NetworkSpec } from '../propagation/network-spec.ts';
import { phasePoint, type Phase, type PhasePoint } from '../theory/mean-field/phase-point.ts';
import { mostInitialVariance } from '../theory/mean-field/variance-map.ts';
import { besideOne, rounded } from './subjects.ts';

/** What theory says of the hidden layers, at σ_w² = D·σ²; `null` for variances of more than 2^100. */
export function phaseOf({ activation, width, biasSigmaSq }: NetworkSpec, sigmaSq: number): PhasePoint | null {
  const sigmaWSq = width * sigmaSq;
  if (sigmaWSq > mostInitialVariance || biasSigmaSq > mostInitialVariance) return null;
  return phasePoint(activationOf(activation), { sigmaWSq, biasSigmaSq });
}

const meanings: Readonly<Record<Phase, string>> = {
  ordered: 'gradients shrink',
  critical: 'gradients keep their size',
  chaotic: 'gradients grow',
  unbounded: 'signals grow without end',
};

/** The phase as a sentence. */
export function phaseInWords({ sigmaWSq, biasSigmaSq, chi1, phase }: PhasePoint): string {
  const biases = biasSigmaSq === 0 ? '' : `, σ_b² = ${rounded(biasSigmaSq, 4)},`;
  return `In theory σ_w² = D·σ² = ${rounded(sigmaWSq, 4)}${biases} is ${phase}: ${meanings[phase]} (χ1 = ${besideOne(chi1)}).`;
}

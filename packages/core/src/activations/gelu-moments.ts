import { angleOf } from '../special/arcsine.ts';
import type { GaussianMoments } from './activation.ts';

const ONE_OVER_2PI = 0.15915494309189535;
const ONE_OVER_SQRT_2PI = 0.3989422804014327;

/**
 * Gaussian moments of GELU: R. Tsuchida et al., "Avoiding kernel fixed points: computing with ELU and GELU infinite networks", AAAI
 * (2021). Here by Stein's E[f·g(f, f̃)] = q E[∂g/∂f] + qc E[∂g/∂f̃], which leaves, with φ here the normal density,
 *
 *   E[ΦΦ̃] = 1/4 + asin(qc/(1 + q))/2π,  B = E[φφ̃] = 1/(2π √((1 + q)² − (qc)²)),
 *   E[f φ Φ̃] = qc/(1 + q)·B,  E[f f̃ φφ̃] = qc/((1 + q)² − (qc)²)·B,
 *   E[f f̃ ΦΦ̃] = qc E[ΦΦ̃] + q² (1 + c² + q (1 − c²))/(1 + q)·B.
 */
export const geluMoments: GaussianMoments = {
  mean: (q) => ONE_OVER_SQRT_2PI * (q / Math.sqrt(1 + q)),
  secondMoment: (q) => q * (bothBelow(q, 1) + (2 * share(q) * ONE_OVER_2PI) / Math.sqrt(1 + 2 * q)),
  derivativeSecondMoment: (q) => derivativeProduct(q, 1),
  secondMomentSlope: (q) => {
    const root = Math.sqrt(1 + 2 * q);
    const ofMean = (2 * share(q) * ONE_OVER_2PI) / root;
    const ofRest = (share(q) * ((3 + 5 * q) / (1 + q)) * ONE_OVER_2PI) / root / (1 + 2 * q);
    return bothBelow(q, 1) + ofMean + ofRest;
  },
  product: (q, c) => {
    const factor = share(q) * (1 + c * c + q * (1 - c) * (1 + c));
    return q * (c * bothBelow(q, c) + factor * bothDensities(q, c));
  },
  derivativeProduct,
};

function derivativeProduct(q: number, c: number): number {
  const root = rootOfComplement(q, c);
  return bothBelow(q, c) + c * (2 * share(q) + q / root / root) * bothDensities(q, c);
}

/** q/(1 + q) */
function share(q: number): number {
  return q / (1 + q);
}

/** E[Φ(f)Φ(f̃)] = acos(−qc/(1 + q))/2π. */
function bothBelow(q: number, c: number): number {
  return ONE_OVER_2PI * angleOf(rootOfComplement(q, c) / (1 + q), -(share(q) * c));
}

/** B = E[φ(f)φ(f̃)] of the normal density. */
function bothDensities(q: number, c: number): number {
  return ONE_OVER_2PI / rootOfComplement(q, c);
}

/** √((1 + q)² − (qc)²), without cancellation. */
function rootOfComplement(q: number, c: number): number {
  return Math.sqrt(1 + q * (1 - c)) * Math.sqrt(1 + q * (1 + c));
}

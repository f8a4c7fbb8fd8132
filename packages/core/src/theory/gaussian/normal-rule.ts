import { expOfNegative } from '../../special/exp.ts';
import { exponentOf } from '../../special/power-of-2.ts';
import { gaussLegendre, type QuadratureRule } from './gauss-legendre.ts';

/** Nodes a panel: a function that is smooth over lengths of the panel's is told to 1e-16 by them. */
const panel = gaussLegendre(12);
/** Beyond so many standard deviations the normal density is below 3e-18. */
const REACH = 9;
const ONE_OVER_SQRT_2PI = 0.3989422804014327;

/**
 * A rule for E[g(√q·z)], z ~ N(0, 1): the expectation is Σ w_i g(√q z_i). For a g that is smooth over lengths of 1 in f = √q z, as
 * activations are, but for kinks at those f. Gauss–Hermite across a kink is wrong in the fourth digit.
 */
export function normalRule(q: number, kinks: readonly number[] = []): QuadratureRule {
  const deviation = Math.sqrt(q);
  return ruleAbout([0, ...kinks.map((kink) => kink / deviation)], halvingsFor(q));
}

/** How many halvings bring a length of 1 in z down to a length of 1 in √q·z. */
export function halvingsFor(q: number): number {
  return Math.max(0, Math.ceil((exponentOf(q) + 1) / 2));
}

const rulesAboutZero = new Map<number, QuadratureRule>();

/**
 * A rule for E[g(z)], z ~ N(0, 1), and a g that may have kinks at the centres, or bend there within a length of 2^−halvings: panels of
 * Gauss–Legendre nodes lie between the centres, evenly where the normal density bends, and finer and finer towards the centres.
 */
export function ruleAbout(centres: readonly number[], halvings: number): QuadratureRule {
  if (centres.some((centre) => centre !== 0)) return newRule(centres, halvings);
  const known = rulesAboutZero.get(halvings);
  if (known !== undefined) return known;
  const rule = newRule([0], halvings);
  rulesAboutZero.set(halvings, rule);
  return rule;
}

function newRule(centres: readonly number[], halvings: number): QuadratureRule {
  const edges = edgesAbout(centres, halvings);
  const nodes: number[] = [];
  const weights: number[] = [];
  for (let i = 1; i < edges.length; i++) {
    const middle = (edges[i] + edges[i - 1]) / 2;
    const half = (edges[i] - edges[i - 1]) / 2;
    for (let j = 0; j < panel.nodes.length; j++) {
      const z = middle + half * panel.nodes[j];
      nodes.push(z);
      weights.push(half * panel.weights[j] * ONE_OVER_SQRT_2PI * expOfNegative(-0.5 * z * z));
    }
  }
  return { nodes: Float64Array.from(nodes), weights: Float64Array.from(weights) };
}

/** −9 … 9 in steps of 1, and in steps that double away from each centre, beginning with 2^−halvings. */
function edgesAbout(centres: readonly number[], halvings: number): number[] {
  const edges = new Set(Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH));
  for (const centre of centres) {
    if (Math.abs(centre) >= REACH) continue;
    edges.add(centre);
    let step = 1;
    for (let i = 0; i < halvings; i++) step /= 2;
    for (; step < 1; step *= 2) for (const side of [-step, step]) edges.add(centre + side);
  }
  return [...edges].filter((edge) => Math.abs(edge) <= REACH).toSorted((a, b) => a - b);
}

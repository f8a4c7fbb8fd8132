import type { Activation } from '../../activations/activation.ts';
import type { MarginalMoments } from './moments.ts';
import { normalRule } from './normal-rule.ts';
import type { PairMoments } from './pair-moments.ts';
import { powerLawTail } from './series-tail.ts';

/** Terms that are summed at most. What is left of a smooth φ is below 1e-9; of one with kinks it falls as n^(−3/2). */
const TERMS = 128;
/** The part of a sum that is rounding. */
const NOTHING = 1e-13;

/**
 * The moments of two inputs at one q, by Mehler's formula: E[φ(f)φ(f̃)] = Σ a_n² cⁿ with the Hermite coefficients a_n = E[φ(√q z) He_n(z)]/√n!
 * (F. G. Mehler, J. reine angew. Math. 66, 1866). All c are then cheap, which diagrams live on. What the further terms sum to is
 * known, since Σ a_n² is E[φ²] and Σ n a_n² is q E[φ′²]: behind kinks they are taken to fall as a power of n.
 */
export function hermiteMoments(
  { value, kinks, gaussianMoments }: Activation,
  { secondMoment, derivativeSecondMoment }: MarginalMoments,
  q: number,
): PairMoments {
  if (gaussianMoments?.product !== undefined && gaussianMoments.derivativeProduct !== undefined) {
    const { product, derivativeProduct } = gaussianMoments;
    return { product, derivativeProduct };
  }
  const { squares, rest, restOfSlope } = squaredCoefficients(
    value,
    q,
    kinks,
    secondMoment(q),
    q * derivativeSecondMoment(q),
  );
  const tail = powerLawTail(squares.length, rest, restOfSlope);
  return {
    product: (_, c) => {
      let sum = 0;
      for (let n = squares.length - 1; n >= 0; n--) sum = sum * c + squares[n];
      return c > 0 ? sum + tail.value(c) : sum;
    },
    derivativeProduct: (_, c) => {
      let sum = 0;
      for (let n = squares.length - 1; n >= 1; n--) sum = sum * c + n * squares[n];
      return (c > 0 ? sum + tail.slope(c) : sum) / q;
    },
  };
}

interface Series {
  /** a_0², a_1², … */
  readonly squares: readonly number[];
  /** Σ a_n² over all further n. */
  readonly rest: number;
  /** Σ n a_n² over all further n. */
  readonly restOfSlope: number;
}

/** The series until nothing is left of it. */
function squaredCoefficients(
  value: (f: number) => number,
  q: number,
  kinks: readonly number[] | undefined,
  total: number,
  totalOfSlope: number,
): Series {
  const { nodes, weights } = normalRule(q, kinks);
  const deviation = Math.sqrt(q);
  const weighted = nodes.map((z, i) => weights[i] * value(deviation * z));
  // He_n/√n! at the nodes, by their recurrence.
  const hermite = new Float64Array(nodes.length).fill(1);
  const before = new Float64Array(nodes.length);
  const squares: number[] = [];
  let [rest, restOfSlope] = [total, totalOfSlope];
  for (let n = 0; n < TERMS && restOfSlope > NOTHING * totalOfSlope; n++) {
    const [down, up] = [Math.sqrt(n), 1 / Math.sqrt(n + 1)];
    let coefficient = 0;
    for (let i = 0; i < nodes.length; i++) {
      const here = hermite[i];
      coefficient += weighted[i] * here;
      hermite[i] = (nodes[i] * here - down * before[i]) * up;
      before[i] = here;
    }
    const square = coefficient * coefficient;
    squares.push(square);
    rest = Math.max(0, rest - square);
    restOfSlope = Math.max(0, restOfSlope - n * square);
  }
  return { squares, rest, restOfSlope };
}

import { interpolationFactors, chebyshevNodes } from '../../propagation/chebyshev.ts';
import { exponentOf, powerOf2 } from '../../special/power-of-2.ts';
import type { MarginalMoments } from './moments.ts';

/** Nodes an octave of q: moments are smooth in log q over lengths of 1, so that these tell them to about 1e-14. */
const COUNT = 20;
const nodes = chebyshevNodes(COUNT);

/**
 * The same moments, from tables that are filled octave by octave as they are asked for: for lines and diagrams, which ask
 * thousands of times.
 */
export function tabulated(moments: MarginalMoments): MarginalMoments {
  return {
    mean: table(moments.mean),
    secondMoment: table(moments.secondMoment),
    derivativeSecondMoment: table(moments.derivativeSecondMoment),
    derivativeFourthMoment: table(moments.derivativeFourthMoment),
    secondMomentSlope: table(moments.secondMomentSlope),
  };
}

function table(moment: (q: number) => number): (q: number) => number {
  const octaves = new Map<number, Float64Array>();
  const factors = new Float64Array(COUNT);
  return (q) => {
    const octave = exponentOf(q);
    // Beyond, powers of two leave float64.
    if (Math.abs(octave) > 1000) return moment(q);
    const scale = powerOf2(octave);
    let values = octaves.get(octave);
    if (values === undefined) {
      values = nodes.map((t) => moment(scale * (1.5 + 0.5 * t)));
      octaves.set(octave, values);
    }
    interpolationFactors(nodes, 2 * (q / scale) - 3, factors);
    let sum = 0;
    for (let i = 0; i < COUNT; i++) sum += factors[i] * values[i];
    return sum;
  };
}

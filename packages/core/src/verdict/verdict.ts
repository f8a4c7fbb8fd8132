import type { NetworkSpec } from '../propagation/network-spec.ts';
import type { Profile } from '../propagation/profile.ts';
import { quantities, type Quantity } from '../propagation/quantity.ts';
import type { PhasePoint } from '../theory/mean-field/phase-point.ts';
import { courseInProfile } from '../courses/course.ts';
import type { CriticalVariance } from './critical.ts';
import { fateOf, type Fate } from './fate.ts';
import { lossesInWords } from './losses.ts';
import { measuredInWords } from './movement.ts';
import { phaseInWords, phaseOf } from './phase.ts';
import { recommendationFor, recommendationInWords } from './recommendation.ts';
import { capitalised, subjects } from './subjects.ts';
import { differsFromWide, wideGrowths, wideLimitInWords } from './wide-limit.ts';

/** What one network shows of one quantity. */
export interface QuantityVerdict extends Fate {
  readonly quantity: Quantity;
  /** The growth that theory has for an infinitely wide network, in decades a layer; `null` where nothing is left there. */
  readonly wideDecades: number | null;
  /** Would such a network be of another kind, or does its growth lie outside the measured interval by 1 % or more? */
  readonly differsFromWide: boolean;
}

/** What one network shows, in numbers and in words. */
export interface Verdict {
  /** Every quantity measured. */
  readonly quantities: readonly QuantityVerdict[];
  /** The phase of the hidden layers by mean-field theory; `null` for variances of more than 2^100. */
  readonly phase: PhasePoint | null;
  /** The σ² that keeps gradients their size in a wide network; `null` if there is none. */
  readonly recommended: CriticalVariance | null;
  /** Then why: a sentence. */
  readonly whyNone: string | null;
  /** All of it in words; empty for networks of fewer than three layers, which have no course. */
  readonly sentences: readonly string[];
}

/**
 * Reads a profile: what happens to each signal, which number formats lose it, what theory says of that, and which σ² would do better.
 *
 * @example
 * const [profile] = propagate(network, { seed: 0, sigmaSq: [0.025] });
 * for (const sentence of verdictOf(network, profile).sentences) console.log(sentence);
 */
export function verdictOf(network: NetworkSpec, profile: Profile): Verdict {
  const measured = quantities.filter((quantity) => profile.statistics[quantity] !== undefined);
  const growths = wideGrowths(network, profile.sigmaSq, measured);
  const fates = measured.map((quantity) => {
    const course = courseInProfile(profile, quantity);
    return { quantity, ...fateOf(course), layers: course.layers.length, wide: growths.get(quantity) ?? null };
  });
  const phase = phaseOf(network, profile.sigmaSq);
  const recommendation = recommendationFor(network);
  return {
    quantities: fates.map(({ layers, wide, ...fate }) => ({
      ...fate,
      wideDecades: wide === null ? null : wide.decades,
      differsFromWide: differsFromWide({ layers, wide, ...fate }),
    })),
    phase,
    ...recommendation,
    sentences:
      network.layers < 3
        ? []
        : [
            ...fates.map(({ quantity, ...fate }) => fateInWords(quantity, fate)),
            ...wideLimitInWords(fates),
            ...(phase === null ? [] : [phaseInWords(phase)]),
            recommendationInWords(network, recommendation),
          ],
  };
}

function fateInWords(quantity: Quantity, { kind, growth, precision }: Fate): string {
  const losses = lossesInWords(precision);
  const words = `${capitalised(subjects[quantity])} ${measuredInWords(quantity, kind, growth)}`;
  return `${words}${losses === '' ? '' : `, and ${losses}`}${kind === 'dead' ? '' : `: ${kind}`}.`;
}

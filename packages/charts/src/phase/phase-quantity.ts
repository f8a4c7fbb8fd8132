import type { PhasePoint } from '@initscope/core';

/** What a phase diagram can show, by the names of its columns in files. */
export const phaseQuantityNames = ['chi1', 'chi_parallel', 'q_star', 'c_star', 'xi_q', 'xi_c', 'xi_gradient'] as const;

export type PhaseQuantityName = (typeof phaseQuantityNames)[number];

/** The same in the order of the theory: fixed points, slopes, depth scales. */
export const phaseTheoryOrder: readonly PhaseQuantityName[] = [
  'q_star',
  'c_star',
  'chi1',
  'chi_parallel',
  'xi_q',
  'xi_c',
  'xi_gradient',
];

/** What is drawn of every point of a phase diagram, and how. */
export interface PhaseQuantity {
  readonly field: 'chi1' | 'chiParallel' | 'qStar' | 'cStar' | 'xiQ' | 'xiC' | 'xiGradient';
  readonly symbol: string;
  /** Few enough words to stand over the narrowest diagram. */
  readonly title: string;
  /** What it is, in words that follow its symbol. */
  readonly meaning: string;
  /** How its values are laid on colours: about 1 in log measure, from small to large in log measure, or from 0 to 1. */
  readonly measure: 'about-one' | 'log' | 'share';
  /** What the lower end, the middle (if it is about one) and the upper end of its colours mean. */
  readonly words: readonly [low: string, middle: string, high: string];
}

export const phaseQuantities: Readonly<Record<PhaseQuantityName, PhaseQuantity>> = {
  chi1: {
    field: 'chi1',
    symbol: 'χ1',
    title: 'growth of gradients per layer',
    meaning: 'what a layer multiplies the mean square of gradients by',
    measure: 'about-one',
    words: ['vanishing', 'kept', 'exploding'],
  },
  chi_parallel: {
    field: 'chiParallel',
    symbol: 'χ∥',
    title: 'growth of a distance from q*',
    meaning: 'what a layer multiplies a small distance from q* by',
    measure: 'about-one',
    words: ['settling', 'kept', 'growing'],
  },
  q_star: {
    field: 'qStar',
    symbol: 'q*',
    title: 'variance of preactivations f',
    meaning: 'variance of preactivations f after many layers',
    measure: 'log',
    words: ['small', '', 'large'],
  },
  c_star: {
    field: 'cStar',
    symbol: 'c*',
    title: 'correlation of two inputs',
    meaning: 'correlation that two inputs come to',
    measure: 'share',
    words: ['unlike', '', 'the same'],
  },
  xi_q: {
    field: 'xiQ',
    symbol: 'ξ_q',
    title: 'layers until variances settle',
    meaning: 'layers over which q nears q* by a factor of e',
    measure: 'log',
    words: ['few layers', '', 'many'],
  },
  xi_c: {
    field: 'xiC',
    symbol: 'ξ_c',
    title: 'layers that signals reach',
    meaning: 'layers over which c nears c* by a factor of e',
    measure: 'log',
    words: ['few layers', '', 'many'],
  },
  xi_gradient: {
    field: 'xiGradient',
    symbol: 'ξ_∇',
    title: 'layers that gradients reach',
    meaning: 'layers over which mean square gradients change by a factor of e',
    measure: 'log',
    words: ['few layers', '', 'many'],
  },
};

/**
 * The value of a point as its colour tells it: a depth scale by its size, and as Infinity where it has no end. `null` where the variance
 * grows without end and there is nothing to tell, but for χ1 and χ∥, which have limits there.
 */
export function drawnPhaseValue({ field, measure }: PhaseQuantity, point: PhasePoint): number | null {
  if (point.phase === 'unbounded' && measure !== 'about-one') return null;
  const value = point[field];
  if (value === null) return field === 'qStar' ? null : Infinity;
  return measure === 'share' ? value : Math.abs(value);
}

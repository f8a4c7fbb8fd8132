import type { PhasePoint } from '@initscope/core';

/** What a phase diagram can show, by the names of its columns in files. */
export const phaseQuantityNames = ['chi1', 'chi_parallel', 'q_star', 'c_star', 'xi_q', 'xi_c', 'xi_gradient'] as const;

export type PhaseQuantityName = (typeof phaseQuantityNames)[number];

export interface PhaseQuantity {
  readonly field: 'chi1' | 'chiParallel' | 'qStar' | 'cStar' | 'xiQ' | 'xiC' | 'xiGradient';
  readonly symbol: string;
  /** What it is, in words. */
  readonly meaning: string;
  /** How its values are laid on colours: about 1 in log measure, from small to large in log measure, or from 0 to 1. */
  readonly measure: 'about-one' | 'log' | 'share';
  /** What it does below 1, at 1 and above, if it is about one. */
  readonly words?: readonly [below: string, at: string, above: string];
}

export const phaseQuantities: Readonly<Record<PhaseQuantityName, PhaseQuantity>> = {
  chi1: {
    field: 'chi1',
    symbol: 'χ1',
    meaning: 'what a layer multiplies the mean square of gradients by',
    measure: 'about-one',
    words: ['vanishing', 'kept', 'exploding'],
  },
  chi_parallel: {
    field: 'chiParallel',
    symbol: 'χ∥',
    meaning: 'what a layer multiplies a small distance from q* by',
    measure: 'about-one',
    words: ['settling', 'kept', 'growing'],
  },
  q_star: { field: 'qStar', symbol: 'q*', meaning: 'variance of preactivations after many layers', measure: 'log' },
  c_star: { field: 'cStar', symbol: 'c*', meaning: 'correlation that two inputs come to', measure: 'share' },
  xi_q: { field: 'xiQ', symbol: 'ξ_q', meaning: 'layers over which q nears q* by a factor of e', measure: 'log' },
  xi_c: { field: 'xiC', symbol: 'ξ_c', meaning: 'layers over which c nears c* by a factor of e', measure: 'log' },
  xi_gradient: {
    field: 'xiGradient',
    symbol: 'ξ_∇',
    meaning: 'layers over which mean square gradients change by a factor of e',
    measure: 'log',
  },
};

/** The value of a point as it is drawn. A depth scale without end is Infinity; `null` where there is nothing to draw. */
export function drawnValue({ field, measure }: PhaseQuantity, point: PhasePoint): number | null {
  if (point.phase === 'unbounded') return null;
  const value = point[field];
  if (value === null) return field.startsWith('xi') ? Infinity : null;
  return measure === 'share' ? value : Math.abs(value);
}

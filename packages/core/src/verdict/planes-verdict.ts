import type { NetworkSpec } from '../propagation/network-spec.ts';
import type { Plane } from '../sweep/plane.ts';
import { balancedVariance } from './balance.ts';
import { courseInPlane } from '../courses/course.ts';
import { criticalVariance } from './critical.ts';
import { sentenceAt } from './sentence-at.ts';
import { capitalised, rounded, subjects } from './subjects.ts';

/**
 * What a sweep over σ² shows, in sentences: which σ² keeps signals alive, and what happens at either end. Of number formats it speaks
 * of float32 only; `verdictOf` tells of all.
 */
export function verdictOfPlanes(network: NetworkSpec, planes: readonly Plane[]): string[] {
  if (planes.length === 0 || network.layers < 3) return [];
  const { sigmaSq } = planes[0];
  const ends = [...new Set([sigmaSq.length - 1, 0])];
  return [
    ...balanceInWords(network, planes),
    ...ends.map((column) => {
      const courses = planes.map((plane) => ({ quantity: plane.quantity, course: courseInPlane(plane, column) }));
      return sentenceAt(sigmaSq[column], courses);
    }),
  ];
}

function balanceInWords(network: NetworkSpec, planes: readonly Plane[]): string[] {
  const critical = criticalVariance(network);
  const measured = planes.flatMap((plane) => {
    const balance = balancedVariance(plane);
    return balance === null ? [] : [`${subjects[plane.quantity]} at σ² ≈ ${rounded(balance)}`];
  });
  const theory =
    critical === null
      ? ''
      : `σ² ≈ ${rounded(critical.sigmaSq, 4)} = ${critical.ratio} keeps ${areBoth(planes) ? 'both' : 'signals'} alive`;
  const practice = measured.length === 0 ? '' : `measured, ${measured.join(' and ')} neither grow nor shrink`;
  const sentence = [theory, practice].filter((part) => part !== '').join(': ');
  return sentence === '' ? [] : [`${capitalised(sentence)}.`];
}

/** Hidden units and gradients, as in the notebook. */
function areBoth(planes: readonly Plane[]): boolean {
  return planes.map(({ quantity }) => quantity).join() === 'h,dl_df';
}

import type { NetworkSpec } from '../propagation/network-spec.ts';
import type { Profile } from '../propagation/profile.ts';
import { isGradient, quantities, type Quantity } from '../propagation/quantity.ts';
import type { Plane } from '../sweep/plane.ts';
import { balancedVariance } from './balance.ts';
import { courseInPlane, courseInProfile } from './course.ts';
import { criticalVariance } from './critical.ts';
import { describeFate, fateOf, type Fate } from './fate.ts';

const subjects: Readonly<Record<Quantity, string>> = {
  h: 'hidden units',
  f: 'preactivations',
  dl_df: 'gradients',
  dl_dh: 'gradients ∂L/∂h',
};

/** What a sweep over σ² shows, in sentences: which σ² keeps signals alive, and what happens at either end. */
export function verdictOfPlanes(network: NetworkSpec, planes: readonly Plane[]): string[] {
  if (planes.length === 0 || network.layers < 3) return [];
  const { sigmaSq } = planes[0];
  const ends = [...new Set([sigmaSq.length - 1, 0])];
  return [
    ...balanceInWords(network, planes),
    ...ends.map((column) => {
      const fates = planes.map((plane) => {
        const { quantity } = plane;
        return `${subjects[quantity]} ${inWords(quantity, fateOf(courseInPlane(plane, column)))}`;
      });
      return `At σ² = ${rounded(sigmaSq[column])} ${fates.join('; ')}.`;
    }),
  ];
}

/** What one network shows, in sentences. */
export function verdictOfProfile(network: NetworkSpec, profile: Profile): string[] {
  if (network.layers < 3) return [];
  const measured = quantities.filter((quantity) => profile.statistics[quantity] !== undefined);
  const fates = measured.map((quantity) => {
    const fate = fateOf(courseInProfile(profile, quantity));
    const words = `${capitalised(subjects[quantity])} ${inWords(quantity, fate)}`;
    return fate.kind === 'dead' ? `${words}.` : `${words}: ${fate.kind}.`;
  });
  const critical = criticalVariance(network);
  if (critical === null) return fates;
  const sentence = `In a wide network without biases gradients keep their size at σ² = ${critical.ratio} = ${rounded(critical.sigmaSq, 4)}.`;
  return [...fates, sentence];
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

function inWords(quantity: Quantity, fate: Fate): string {
  return describeFate(fate, isGradient(quantity) ? 'backward' : 'forward');
}

/** Hidden units and gradients, as in the notebook. */
function areBoth(planes: readonly Plane[]): boolean {
  return planes.map(({ quantity }) => quantity).join() === 'h,dl_df';
}

/** A variance to so many significant digits: 3 for what is measured, 4 for theory, so that 2/64 is 0.03125. */
function rounded(sigmaSq: number, digits = 3): string {
  return String(Number(sigmaSq.toPrecision(digits)));
}

/** Sentences that begin with a symbol, such as σ², keep it as it is. */
function capitalised(text: string): string {
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

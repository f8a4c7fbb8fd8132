import { formatPlainSigmaSq, formatPowerOfTen } from '@initscope/charts';
import { courseOf } from './course-of.ts';
import { factorText, figureText } from './figure-text.ts';
import { D } from './networks.ts';
import type { Measured } from './one-variance.svelte.ts';

/** What became of the deep network's signal at the σ² that a reader tried. */
export function courseInWords({ sigmaSq, series }: Measured): string {
  const course = courseOf(series);
  if (course === undefined) return 'A layer is dead: all of it is exactly 0.';
  const { kind, from, to, factor } = course;
  const at = `At σ² = ${formatPlainSigmaSq(sigmaSq)}`;
  const way = `from layer ${from.layer} to layer ${to.layer} std goes from ${figureText(from.log10Std)} to ${figureText(to.log10Std)}`;
  const each = `×${factorText(factor)} a layer`;
  const decades = formatPowerOfTen(Math.abs(to.log10Std - from.log10Std));
  switch (kind) {
    case 'explodes':
      return `${at} it explodes: ${way}, ${each}, about ${decades} times as large. Try less.`;
    case 'vanishes':
      return `${at} it vanishes: ${way}, ${each}, about ${decades} times as small. Try more.`;
    case 'lives':
      return `${at} it has stopped: ${way}, within a factor of ten, ${each}. ${beside(sigmaSq)}`;
  }
}

function beside(sigmaSq: number): string {
  const critical = 2 / D;
  const share = sigmaSq / critical;
  if (Math.abs(share - 1) < 0.005) return `This is 2/${D}, two over the number of units.`;
  return `That is ${share > 1 ? 'a little above' : 'a little below'} 2/${D} = ${formatPlainSigmaSq(critical)}, where ${D}σ²/2 is exactly 1.`;
}

import { CLASS_COUNT, formatPowerOfTen, type DivergingScale } from '@initscope/charts';
import type { Plane } from '@initscope/core';
import stringWidth from 'string-width';
import { deadSign, overflowSign, signs, underflowSign } from './grid.ts';
import { rgbOf, type Ink } from './ink.ts';

/** What the colours or signs mean: a ramp with its ticks, the words of its ends and middle, and what is out of the ordinary. */
export function legendLines(planes: readonly Plane[], scale: DivergingScale, ink: Ink): string[] {
  const statuses = new Set(planes.flatMap((plane) => plane.status.flat()));
  const notes = [
    ...(statuses.has('overflow') ? [note(ink, overflowSign, 'std above float64, which overflows')] : []),
    ...(statuses.has('underflow') ? [note(ink, underflowSign, 'std below float64, which underflows')] : []),
    ...(statuses.has('dead') ? [note(ink, ink.form === 'ascii' ? deadSign : 'blank', 'dead: std is 0')] : []),
  ];
  const ramp = ink.form === 'ascii' ? signRamp(scale) : colourRamp(scale, ink);
  return [...ramp, ...notes.filter((line) => line !== '')];
}

/** Colours go on beyond float64, where signs cannot: only signs need a word for it. */
function note(ink: Ink, sign: string, meaning: string): string {
  return ink.form === 'ascii' || sign === 'blank' ? `${sign} ${meaning}` : '';
}

function colourRamp(scale: DivergingScale, ink: Ink): string[] {
  const bar = Array.from({ length: CLASS_COUNT }, (_, i) => ink.chalk.bgRgb(...rgbOf(ink, i))(' ')).join('');
  const columnOf = (exponent: number): number => Math.round(((scale.position(exponent) + 1) / 2) * (CLASS_COUNT - 1));
  const ticks = scale.ticks(0.3).map((exponent) => ({ column: columnOf(exponent), text: formatPowerOfTen(exponent) }));
  const labels = ticks.reduce((line, { column, text }) => {
    const at = Math.max(0, Math.min(column - Math.floor(stringWidth(text) / 2), CLASS_COUNT - stringWidth(text)));
    return line.padEnd(at) + text;
  }, '');
  const middle = 'unchanged'.padStart(Math.ceil((CLASS_COUNT + 9) / 2) - 'vanishing'.length);
  const words = `vanishing${middle}${'exploding'.padStart(CLASS_COUNT - 9 - middle.length)}`;
  return [`std  ${bar}`, `     ${labels}`, `     ${words}`];
}

function signRamp(scale: DivergingScale): string[] {
  const bounds = Array.from(signs, (sign, i) => {
    const exponent = exponentAt(scale, (2 * i) / (signs.length - 1) - 1);
    return `${sign} ${formatPowerOfTen(exponent)}`;
  });
  return [`std about  ${bounds.join('   ')}`, '           vanishing … unchanged (.) … exploding'];
}

/** The scale turned round: the exponent at a position, to the nearest whole one. */
function exponentAt(scale: DivergingScale, position: number): number {
  let best = 0;
  for (let exponent = -scale.max; exponent <= scale.max; exponent++) {
    if (Math.abs(scale.position(exponent) - position) < Math.abs(scale.position(best) - position)) best = exponent;
  }
  return best;
}

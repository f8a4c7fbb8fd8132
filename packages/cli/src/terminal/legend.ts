import { CLASS_COUNT, formatPowerOfTen, statusesOf, type DivergingScale, type MarkedStatus } from '@initscope/charts';
import type { Plane } from '@initscope/core';
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { deadSign, overflowSign, signs, underflowSign } from './grid.ts';
import { rgbOf, type Ink } from './ink.ts';
import { labelLine } from './labels.ts';

/** What stands before a ramp, and below it as room. */
const HEAD = 'std  ';

/** What the colours or signs mean, in at most so many columns: a ramp with its ticks, words, and what is out of the ordinary. */
export function legendLines(planes: readonly Plane[], scale: DivergingScale, ink: Ink, width: number): string[] {
  const ramp = ink.form === 'ascii' ? signRamp(scale, width) : colourRamp(scale, ink, width);
  return [...ramp, ...notes(statusesOf(planes), ink.form).flatMap((note) => wrapAnsi(note, width).split('\n'))];
}

function notes(statuses: readonly MarkedStatus[], form: Ink['form']): string[] {
  const dead = statuses.includes('dead') ? [`${form === 'ascii' ? deadSign : '(blank)'} dead: std is 0`] : [];
  if (form === 'blocks') {
    // Colours go on where float64 ends; signs have one of their own.
    const isBeyond = statuses.includes('overflow') || statuses.includes('underflow');
    return [...(isBeyond ? ['beyond 10^±308 float64 overflows or underflows; the colours go on'] : []), ...dead];
  }
  return [
    ...(statuses.includes('overflow') ? [`${overflowSign} std overflows float64`] : []),
    ...(statuses.includes('underflow') ? [`${underflowSign} std underflows float64`] : []),
    ...dead,
  ];
}

function colourRamp(scale: DivergingScale, ink: Ink, width: number): string[] {
  const size = Math.min(CLASS_COUNT, width - HEAD.length);
  const classes = Array.from({ length: size }, (_, i) => Math.round((i / (size - 1)) * (CLASS_COUNT - 1)));
  const bar = classes.map((colour) => ink.chalk.bgRgb(...rgbOf(ink, colour))(' ')).join('');
  const columnOf = (exponent: number): number => Math.round(((scale.position(exponent) + 1) / 2) * (size - 1));
  const ticks = scale.ticks(0.3).map((exponent) => ({ column: columnOf(exponent), text: formatPowerOfTen(exponent) }));
  const words = [
    { column: 0, text: 'vanishing' },
    { column: columnOf(0), text: 'unchanged' },
    { column: size, text: 'exploding' },
  ];
  const indent = ' '.repeat(HEAD.length);
  return [HEAD + bar, indent + labelLine(ticks, size), indent + labelLine(words, size)];
}

function signRamp(scale: DivergingScale, width: number): string[] {
  const exponents = Array.from(signs, (_, i) => exponentAt(scale, (2 * i) / (signs.length - 1) - 1));
  const areFarApart = new Set(exponents.map(Math.round)).size === signs.length;
  const entries = exponents.map((exponent, i) => {
    const std = areFarApart ? formatPowerOfTen(exponent) : Number((10 ** exponent).toPrecision(1));
    return `${signs[i]} ${std}`;
  });
  const line = `std about  ${entries.join('   ')}`;
  const ramp = stringWidth(line) <= width ? [line] : ['std about', ...entries.map((entry) => `  ${entry}`)];
  return [...ramp, ...wrapAnsi('vanishing … unchanged (.) … exploding', width).split('\n')];
}

/** The scale turned round, by halving: the exponent at a position. */
function exponentAt(scale: DivergingScale, position: number): number {
  let [low, high] = [-scale.max, scale.max];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (scale.position(middle) < position) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

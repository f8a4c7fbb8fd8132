import { phaseFigure, phaseWords, type PhaseQuantity, type PhaseScale } from '@initscope/charts';
import { phases, type PhasePoint } from '@initscope/core';
import stringWidth from 'fast-string-width';
import { rgbOf, type Ink } from './ink.ts';
import { labelLine } from './labels.ts';
import { paragraphs } from './paragraphs.ts';
import { lineMark, unboundedMark, type PhaseCells } from './phase-cells.ts';
import { phaseSigns } from './phase-signs.ts';

/** What colours or signs mean, in at most so many columns: a ramp with its ticks, the critical line, and the phases that there are. */
export function phaseLegend(
  cells: PhaseCells,
  points: readonly PhasePoint[],
  quantity: PhaseQuantity,
  scale: PhaseScale,
  ink: Ink,
  width: number,
): string[] {
  const ramp = ink.form === 'blocks' ? colourRamp(quantity, scale, ink, width) : signRamp(quantity, scale, width);
  const hasLine = Array.from({ length: cells.rows }, (_, row) => row).some((row) =>
    Array.from({ length: cells.columns }, (_, column) => column).some((column) => cells.isOnLine(row, column)),
  );
  const present = phases.filter((phase) => phase !== 'critical' && points.some((point) => point.phase === phase));
  const words = present.map((phase) => {
    const sign = phase === 'unbounded' ? `${unboundedMark(ink)} ` : '';
    const share = points.filter((point) => point.phase === phase).length / points.length;
    return `${sign}${phaseWords[phase]} (${phaseFigure(100 * share, 2)} % of the plane)`;
  });
  return [
    ...ramp,
    ...paragraphs(
      [...(hasLine ? [`${lineMark(ink)} critical line, χ1 = 1: signals and gradients keep their size`] : []), ...words],
      width,
    ),
  ];
}

function colourRamp({ symbol, words }: PhaseQuantity, scale: PhaseScale, ink: Ink, width: number): string[] {
  const head = `${symbol}  `;
  const size = Math.min(41, width - stringWidth(head) - 2);
  const [first, last] = scale.classes;
  const bar = Array.from({ length: size }, (_, i) =>
    ink.chalk.bgRgb(...rgbOf(ink, first + Math.round(((last - first) * i) / (size - 1))))(' '),
  ).join('');
  const column = (value: number): number => Math.round(scale.position(value) * (size - 1));
  const indent = ' '.repeat(stringWidth(head));
  const ticks = scale.ticks.map((value) => ({ column: column(value), text: phaseFigure(value, 2) }));
  const places = [0, column(1), size];
  const wordLine = words.map((text, i) => ({ column: places[i], text })).filter(({ text }) => text !== '');
  return [
    head + bar,
    indent + labelLine(ticks, size + 2),
    indent + labelLine(wordLine, size),
    ...endless(scale, width),
  ];
}

function signRamp({ symbol, words }: PhaseQuantity, scale: PhaseScale, width: number): string[] {
  const signs = phaseSigns(scale);
  const entries = Array.from(signs, (sign, i) => `${sign} ${phaseFigure(valueAt(scale, i / (signs.length - 1)), 2)}`);
  const line = `${symbol} about  ${entries.join('   ')}`;
  const ramp = stringWidth(line) <= width ? [line] : [`${symbol} about`, ...entries.map((entry) => `  ${entry}`)];
  const [low, middle, high] = words;
  const marked = [low, ...(middle === '' ? [] : [`${middle} (.)`]), high];
  return [...ramp, marked.join(' … '), ...endless(scale, width)];
}

/** The end of a ramp of layers stands for more, too. */
function endless({ isEndless }: PhaseScale, width: number): string[] {
  return isEndless ? paragraphs(['1000 stands for more layers, too, and for layers without end'], width) : [];
}

/** The value at a place of the ramp, between its ticks by halving. */
function valueAt(scale: PhaseScale, position: number): number {
  let [low, high] = [scale.ticks[0], scale.ticks[scale.ticks.length - 1]];
  if (position === 0) return low;
  const isLog = low > 0;
  for (let i = 0; i < 60; i++) {
    const middle = isLog ? Math.sqrt(low * high) : (low + high) / 2;
    if (scale.position(middle) < position) low = middle;
    else high = middle;
  }
  return isLog ? Math.sqrt(low * high) : (low + high) / 2;
}

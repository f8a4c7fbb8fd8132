import { criticalMark, formatPlainSigmaSq, formatStd } from '@initscope/charts';
import { isGradient, type FacetSummary, type Quantity } from '@initscope/core';
import { chosenColumn } from '../networks/chosen-column.ts';
import { differencesOf } from '../networks/differences.ts';
import { endAt, growthAt } from '../networks/growth.ts';
import type { Ink } from './ink.ts';
import { paragraphs } from './paragraphs.ts';
import { sparkline, sparklineLegend } from './sparkline.ts';
import { textTable } from './text-table.ts';

const names: Readonly<Record<Quantity, string>> = { h: 'h', f: 'f', dl_df: '∂L/∂f', dl_dh: '∂L/∂h' };

/** More networks than fit on any screen. */
const MOST_ROWS = 100;
/** Columns that a course takes at most, and at least. */
const [LONGEST, SHORTEST] = [24, 8];

/** Networks side by side, each at one σ²: what an initialiser that brings its own σ² is judged by. */
export function comparisonLines(facets: readonly FacetSummary[], ink: Ink): string[] {
  const measured = facets.filter(({ planes }) => planes.length > 0).slice(0, MOST_ROWS);
  if (measured.length === 0) return [];
  const { nouns, shortName } = differencesOf(measured);
  const shown = [...new Set(measured.flatMap(({ planes }) => planes.map(({ quantity }) => quantity)))];
  const bare = table(measured, shown, shortName, null, ink);
  const spare = ink.columns - Math.max(...bare.map(({ length }) => length));
  const room = Math.min(LONGEST, Math.floor(spare / shown.length) - 2);
  const lines = room < SHORTEST ? bare : table(measured, shown, shortName, room, ink);
  return [
    ink.chalk.bold(nouns === '' ? 'At a glance' : `Side by side, by ${nouns}`),
    ...lines,
    ...(measured.length < facets.length ? [`… and ${facets.length - measured.length} more`] : []),
    ...paragraphs([howChosen(measured), ...(room < SHORTEST ? [] : [sparklineLegend(ink)])], ink.columns),
  ];
}

/** A row for each network: its σ² and, for each quantity, its factor a layer, its std where it ends, and its course if there is room. */
function table(
  facets: readonly FacetSummary[],
  shown: readonly Quantity[],
  shortName: (network: FacetSummary['network']) => string,
  room: number | null,
  ink: Ink,
): string[] {
  const heads = shown.flatMap((quantity) => [
    `${names[quantity]}: a layer`,
    isGradient(quantity) ? 'first std' : 'last std',
    ...(room === null ? [] : ['course']),
  ]);
  const rows = facets.map(({ network, planes }) => {
    const [{ sigmaSq }] = planes;
    const column = chosenColumn(sigmaSq, criticalMark(network)?.sigmaSq, planes);
    const cells = shown.flatMap((quantity) => {
      const plane = planes.find((each) => each.quantity === quantity);
      if (plane === undefined) return room === null ? ['', ''] : ['', '', ''];
      const course = plane.log10Std.map((row) => row[column]);
      return [
        factorCell(growthAt(plane, column)),
        formatStd(endAt(plane, column).log10Std),
        ...(room === null ? [] : [sparkline(course, ink, room)]),
      ];
    });
    return [shortName(network), formatPlainSigmaSq(sigmaSq[column]), ...cells];
  });
  return textTable(['network', 'σ²', ...heads], rows);
}

function howChosen(facets: readonly FacetSummary[]): string {
  const areSingle = facets.every(({ planes }) => planes[0].sigmaSq.length === 1);
  const which = areSingle
    ? 'Each network at its own σ².'
    : 'Each network at the σ² nearest to its critical one or, where there is none, at that which changes signals the least.';
  return `${which} Gradients are followed from the output back to the input.`;
}

/** `×1.02`, to three digits at any size. */
function factorCell(decades: number | null): string {
  return decades === null ? '–' : `×${formatStd(decades)}`;
}

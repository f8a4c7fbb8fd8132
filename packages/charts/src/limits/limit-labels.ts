import { isGradient } from '@initscope/core';
import type { TextMark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import type { HeatmapPlane } from '../heatmap/heatmap-plane.ts';
import type { Panel } from '../heatmap/panel.ts';
import { textStyles } from '../text/typography.ts';
import { textWidth } from '../text/text-width.ts';
import type { LossCurve } from './loss-curve.ts';

/** How far a label keeps from lines and from the plot's edges, in px. */
const GAP = 4;
/** A line of text, in px, and how far its baseline lies above its foot. */
const LINE = 12;
const DESCENT = 3;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A box for a name, and at which of its ends the text is anchored. */
interface Place extends Box {
  readonly anchor: 'start' | 'end';
}

/** The formats' names, each among the cells that it has lost, where no line runs through and no other name stands. */
export function limitLabels(panel: Panel, plane: HeatmapPlane, curves: readonly LossCurve[]): readonly TextMark[] {
  const taken: Box[] = [];
  return curves.flatMap((curve): TextMark[] => {
    const words = curve.formats.join(', ');
    const width = textWidth(words, textStyles.tick.size);
    const place = places(panel, curve, width, isGradient(plane.quantity)).find(
      (box) => !taken.some((other) => overlap(box, other)) && !curves.some((other) => crosses(panel, other, box)),
    );
    if (place === undefined) return [];
    taken.push(place);
    const { anchor } = place;
    const x = round(anchor === 'end' ? place.right : place.left);
    const y = round(place.bottom - DESCENT);
    return [{ kind: 'text', className: 'tick limit-label', x, y, text: words, anchor }];
  });
}

/**
 * Just beyond the edge. Signals overflow at the right and vanish at the left: from that end inwards under stairs that run within the
 * plot; and where columns are lost from their first layer on, from the innermost of them outwards, beside the line.
 */
function places(panel: Panel, curve: LossCurve, width: number, backwards: boolean): readonly Place[] {
  const { columns, rows } = panel;
  const { edges, kind } = curve;
  const start = backwards ? rows[rows.length - 1][1] : rows[0][0];
  const lost = [...columns.keys()].filter((column) => edges[column] !== null);
  const [outwards, outerEnd, innerEnd] =
    kind === 'overflow' ? ([lost, 'end', 'start'] as const) : ([lost.toReversed(), 'start', 'end'] as const);
  const placed = (column: number, anchor: Place['anchor']): Place[] => {
    const [left, right] = columns[column];
    const from = anchor === 'start' ? left + GAP : right - GAP - width;
    return placeAt(panel, curve, { left: from, right: from + width, anchor }, backwards);
  };
  return [
    ...outwards
      .toReversed()
      .filter((column) => edges[column] !== start)
      .flatMap((column) => placed(column, outerEnd)),
    ...outwards.flatMap((column) => placed(column, innerEnd)),
  ];
}

/** That place, if the signal is lost in every column beneath it, and if it is on the plot. */
function placeAt(
  { columns, plot }: Panel,
  { edges }: LossCurve,
  across: Pick<Place, 'left' | 'right' | 'anchor'>,
  backwards: boolean,
): Place[] {
  const { left, right } = across;
  const isCovered = left >= columns[0][0] && right <= columns[columns.length - 1][1];
  const levels = edges.filter((_, column) => columns[column][0] < right + 1 && columns[column][1] > left - 1);
  const numbers = levels.filter((level) => level !== null);
  if (!isCovered || numbers.length < levels.length) return [];
  const top = backwards ? Math.min(...numbers) - GAP - LINE : Math.max(...numbers) + GAP;
  const isOnPlot = top >= plot.y + GAP && top + LINE <= plot.y + plot.height - GAP;
  return isOnPlot ? [{ ...across, top, bottom: top + LINE }] : [];
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a curve runs through a box, along a column or from one to the next. */
function crosses({ columns }: Panel, { edges }: LossCurve, box: Box): boolean {
  let before: number | null = null;
  return columns.some(([left, right], column) => {
    const edge = edges[column];
    const isBeneath = left < box.right && right > box.left;
    const [from, to] = [Math.min(edge ?? 0, before ?? edge ?? 0), Math.max(edge ?? 0, before ?? edge ?? 0)];
    before = isBeneath ? edge : null;
    return isBeneath && edge !== null && to > box.top && from < box.bottom;
  });
}

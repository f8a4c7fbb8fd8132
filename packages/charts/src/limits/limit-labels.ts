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

/** The formats' names, each among the cells that it has lost, where no line runs through and no other name stands. */
export function limitLabels(panel: Panel, plane: HeatmapPlane, curves: readonly LossCurve[]): readonly TextMark[] {
  const taken: Box[] = [];
  return curves.flatMap((curve): TextMark[] => {
    const words = curve.formats.join(', ');
    const width = textWidth(words, textStyles.tick.size);
    const box = places(panel, curve, width, isGradient(plane.quantity)).find(
      (place) => !taken.some((other) => overlap(place, other)) && !curves.some((other) => crosses(panel, other, place)),
    );
    if (box === undefined) return [];
    taken.push(box);
    const [x, anchor] = curve.kind === 'overflow' ? ([box.right, 'end'] as const) : ([box.left, 'start'] as const);
    return [
      { kind: 'text', className: 'tick limit-label', x: round(x), y: round(box.bottom - DESCENT), text: words, anchor },
    ];
  });
}

/** From the outer end of the lost columns inwards, just beyond the edge: signals overflow at the right and vanish at the left. */
function places(
  { columns, plot }: Panel,
  { edges, kind }: LossCurve,
  width: number,
  backwards: boolean,
): readonly Box[] {
  const outerFirst = kind === 'overflow' ? [...columns.keys()].toReversed() : [...columns.keys()];
  return outerFirst.flatMap((column): Box[] => {
    if (edges[column] === null) return [];
    const left = kind === 'overflow' ? columns[column][1] - GAP - width : columns[column][0] + GAP;
    const right = left + width;
    const beneath = [...columns.keys()].filter((each) => columns[each][0] < right + 1 && columns[each][1] > left - 1);
    const levels = beneath.map((each) => edges[each]);
    const isCovered = left >= columns[0][0] && right <= columns[columns.length - 1][1];
    if (!isCovered || levels.includes(null)) return [];
    const lowest = levels.reduce<number>((most, level) => Math.max(most, level ?? most), -Infinity);
    const highest = levels.reduce<number>((least, level) => Math.min(least, level ?? least), Infinity);
    const top = backwards ? highest - GAP - LINE : lowest + GAP;
    const box = { left, right, top, bottom: top + LINE };
    return box.top >= plot.y + GAP && box.bottom <= plot.y + plot.height - GAP ? [box] : [];
  });
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

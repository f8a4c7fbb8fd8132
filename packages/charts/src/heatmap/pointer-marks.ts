import { sigmaPosition } from '../axes/sigma-axis.ts';
import type { Mark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { chosenLabel, chosenMarks, type Chosen } from './chosen.ts';
import { criticalMarks, type Critical } from './critical-line.ts';
import type { Panel } from './panel.ts';
import { topLabelPlaces, type TopLabel } from './top-labels.ts';

/** The σ² that every panel of a drawing points out. */
export interface Pointers {
  readonly critical: Critical | undefined;
  readonly chosen: Chosen | undefined;
}

/** How far above what is beneath them the labels' baseline lies, in px. */
const LABEL_RISE = 8;

/**
 * The critical line, the chosen place over it, and their labels in one line above the plot.
 *
 * @param rise how high the ticks above the plot are, in px: the labels stand above them.
 */
export function pointerMarks(panel: Panel, { critical, chosen }: Pointers, rise: number): readonly Mark[] {
  const labelY = panel.plot.y - rise - LABEL_RISE;
  const criticalX = positionOf(panel, critical);
  const chosenX = positionOf(panel, chosen);
  const labels: TopLabel[] = [];
  if (critical !== undefined && criticalX !== undefined) labels.push({ text: critical.label, x: criticalX });
  if (chosen !== undefined && chosenX !== undefined) labels.push({ text: chosenLabel(chosen), x: chosenX });
  const places = topLabelPlaces(panel.plot, labels);
  const marks: Mark[] = [];
  if (critical !== undefined && criticalX !== undefined) {
    marks.push(...criticalMarks(panel, critical, { labelX: places[0] ?? criticalX, labelY }));
  }
  if (chosen !== undefined) marks.push(...chosenMarks(panel, chosen, { labelX: places[labels.length - 1], labelY }));
  return marks;
}

/** Where the lines of these pointers lie, in px. */
export function pointerPositions(panel: Panel, { critical, chosen }: Pointers): readonly number[] {
  return [critical, chosen].flatMap((pointer) => positionOf(panel, pointer) ?? []);
}

function positionOf({ sigmaAxis }: Panel, pointer: { readonly sigmaSq: number } | undefined): number | undefined {
  const at = pointer === undefined ? undefined : sigmaPosition(sigmaAxis, pointer.sigmaSq);
  return at === undefined ? undefined : round(at);
}

import { sigmaPosition } from '../axes/sigma-axis.ts';
import type { Mark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import type { Panel } from './panel.ts';

/** A σ² to point out on every heatmap: as a rule, the one that keeps signals alive. */
export interface Critical {
  /** Where: drawn only on panels whose axis reaches it. */
  readonly sigmaSq: number;
  /** What it is, for example `2/D = 0.025`. */
  readonly label: string;
}

/** How far below the label's baseline the line begins, in px. */
const BELOW_LABEL = 4;

/** A dashed vertical line with a halo, so that it reads on any colour, and its label above the plot, at `labelX` and `labelY`. */
export function criticalMarks(
  panel: Panel,
  critical: Critical,
  { labelX, labelY }: { readonly labelX: number; readonly labelY: number },
): readonly Mark[] {
  const top = panel.plot.y;
  const bottom = panel.rows[panel.rows.length - 1][1];
  const at = sigmaPosition(panel.sigmaAxis, critical.sigmaSq);
  if (at === undefined) return [];
  const x = round(at);
  const line = { kind: 'line', x1: x, y1: labelY + BELOW_LABEL, x2: x, y2: bottom } as const;
  return [
    { ...line, className: 'critical-halo', y1: top },
    { ...line, className: 'critical' },
    { kind: 'text', className: 'label', x: labelX, y: labelY, text: critical.label, anchor: 'middle' },
  ];
}

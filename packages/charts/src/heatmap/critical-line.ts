import { sigmaPosition } from '../axes/sigma-axis.ts';
import type { Mark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { textStyles } from '../text/typography.ts';
import { textWidth } from '../text/text-width.ts';
import type { Panel } from './panel.ts';

/** A σ² to point out on every heatmap: as a rule, the one that keeps signals alive. */
export interface Critical {
  /** Where: drawn only on panels whose axis reaches it. */
  readonly sigmaSq: number;
  /** What it is, for example `2/D = 0.025`. */
  readonly label: string;
}

/** How far above the plot the label's baseline lies, in px. */
const LABEL_RISE = 8;
/** How far the line stands out above the plot, towards its label, in px. */
const OVERSHOOT = 4;

/** A dashed vertical line with a halo, so that it reads on any colour, and its label above the plot. */
export function criticalMarks(panel: Panel, critical: Critical): readonly Mark[] {
  const { x: left, y: top, width } = panel.plot;
  const bottom = panel.rows[panel.rows.length - 1][1];
  const at = sigmaPosition(panel.sigmaAxis, critical.sigmaSq);
  if (at === undefined) return [];
  const x = round(at);
  const half = textWidth(critical.label, textStyles.label.size) / 2;
  // Held over the plot, so that a line near its edge does not push the label out of the picture.
  const labelX = round(Math.max(left + half, Math.min(left + width - half, x)));
  const line = { kind: 'line', x1: x, y1: top - OVERSHOOT, x2: x, y2: bottom } as const;
  return [
    { ...line, className: 'critical-halo', y1: top },
    { ...line, className: 'critical' },
    { kind: 'text', className: 'label', x: labelX, y: top - LABEL_RISE, text: critical.label, anchor: 'middle' },
  ];
}

import { sigmaPosition } from '../axes/sigma-axis.ts';
import type { Mark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { formatPlainSigmaSq } from '../format/sigma-sq.ts';
import { heatmapCrosshair } from './heatmap-crosshair.ts';
import type { Panel } from './panel.ts';

/** What the reader has chosen: a σ², perhaps a layer, to be pointed out by a crosshair. */
export interface Chosen {
  readonly sigmaSq: number;
  readonly layer?: number | undefined;
  /** By default `σ² = 0.0316`. */
  readonly label?: string | undefined;
}

/** Its label in words. */
export function chosenLabel({ sigmaSq, label }: Chosen): string {
  return label ?? `σ² = ${formatPlainSigmaSq(sigmaSq)}`;
}

/** The crosshair, and above the plot its end and its label: at `labelX` and `labelY`, where there is room for it. */
export function chosenMarks(
  panel: Panel,
  chosen: Chosen,
  { labelX, labelY }: { readonly labelX: number | undefined; readonly labelY: number },
): readonly Mark[] {
  const at = sigmaPosition(panel.sigmaAxis, chosen.sigmaSq);
  const marks: Mark[] = [...heatmapCrosshair(panel, chosen)];
  if (at === undefined || labelX === undefined) return marks;
  const x = round(at);
  return [
    ...marks,
    { kind: 'line', className: 'crosshair-line', x1: x, y1: labelY + 4, x2: x, y2: panel.rows[0][0] },
    {
      kind: 'text',
      className: 'label crosshair-label',
      x: labelX,
      y: labelY,
      text: chosenLabel(chosen),
      anchor: 'middle',
    },
  ];
}

import type { Pointers } from './pointer-marks.ts';
import { WIDTH_AXIS } from './width-axis.ts';

/** What stands between a plot and its title, alike on every panel. */
export interface AbovePlot extends Pointers {
  /** D: σ_w² = D·σ² is to be read off above the plot. */
  readonly networkWidth: number | undefined;
}

/** For a panel's title, in px. */
const PANEL_TOP = 24;
/** For the labels of what is pointed out, in px. */
const POINTER_LABELS = 16;

/** The room above a plot, in px: for its title, the labels of what is pointed out, and the axis of σ_w². */
export function roomAbove(above: AbovePlot): number {
  return PANEL_TOP + labelRoom(above) + axisRoom(above);
}

function labelRoom({ critical, chosen }: AbovePlot): number {
  return critical === undefined && chosen === undefined ? 0 : POINTER_LABELS;
}

/** The part of it that the axis of σ_w² takes. */
export function axisRoom({ networkWidth }: AbovePlot): number {
  return networkWidth === undefined ? 0 : WIDTH_AXIS;
}

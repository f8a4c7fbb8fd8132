import type { PhaseDiagram } from '@initscope/core';
import type { Drawing, Mark } from '../drawing/drawing.ts';
import { HEATMAP_MARGIN } from '../heatmap/heatmap-margin.ts';
import { checkWidth } from '../layout/check-width.ts';
import { checkPhaseDiagram } from './check-phase-diagram.ts';
import { describePhase } from './describe-phase.ts';
import { biasAxisWidth, phaseAxisMarks, PHASE_MARGIN } from './phase-axis-marks.ts';
import { boundaryMarks } from './phase-boundary.ts';
import { phaseCellMarks } from './phase-cells.ts';
import type { PhaseFrame } from './phase-frame.ts';
import { phaseLegendMarks, type PhaseKey } from './phase-legend.ts';
import { phaseLineMarks } from './phase-line.ts';
import { phaseNameMarks } from './phase-name-marks.ts';
import { phaseQuantities, type PhaseQuantityName } from './phase-quantity.ts';
import { phaseScale } from './phase-scale.ts';
import { phaseText } from './phase-text.ts';
import { criticalSpotMarks, halfStableMarks, type Spot } from './phase-spots.ts';

export interface PhaseMapOptions {
  /** What its colours show; χ1 by default. */
  readonly quantity?: PhaseQuantityName | undefined;
  /** In px; 480 by default, at least 240. */
  readonly width?: number | undefined;
  /** How high the plot is, in px; by default in proportion to the width. */
  readonly plotHeight?: number | undefined;
  /** The activation's half-stable points, by core's `halfStablePoints`; drawn where the axes reach them. */
  readonly halfStable?: readonly Spot[] | undefined;
  /** The σ_w² at which χ1 = 1 whatever σ_b² is, of an activation of two slopes: 2 of ReLU. Drawn as a dashed line. */
  readonly boundary?: number | undefined;
  /** Whose diagram it is, for its title: `tanh`. */
  readonly activation?: string | undefined;
}

/** A phase diagram as a drawing, with the frame of its axes. */
export interface PhaseDrawing extends Drawing {
  readonly phase: PhaseFrame;
}

/** Above the plot: its title, and under it the critical line's label. */
const HEAD = { title: 16, label: 22 } as const;

/**
 * Mean-field theory over the plane on a transparent ground: σ_w² across, σ_b² upwards, colour one quantity, with the critical line, the
 * phases' names and a legend. Where variances grow without end, cells are hatched.
 *
 * @example toSvg(phaseMap(phaseDiagram(activationOf('tanh'), { sigmaWSq, biasSigmaSq }), { quantity: 'xi_c', width: 640 }))
 */
export function phaseMap(diagram: PhaseDiagram, options: PhaseMapOptions = {}): PhaseDrawing {
  const { quantity: name = 'chi1', width = 480, halfStable = [], boundary, activation } = options;
  checkWidth(width);
  checkPhaseDiagram(diagram);
  const quantity = phaseQuantities[name];
  const { sigmaWSq, biasSigmaSq, points, criticalLine } = diagram;
  const { x: margin, top, bottom } = HEATMAP_MARGIN;
  const plotHeight = options.plotHeight ?? Math.round(Math.max(200, Math.min(420, 0.56 * width)));
  const x = margin + biasAxisWidth(biasSigmaSq, plotHeight);
  const y = top + HEAD.title + HEAD.label;
  const frame: PhaseFrame = {
    sigmaWSq,
    biasSigmaSq,
    plot: { x, y, width: width - PHASE_MARGIN.right - x, height: plotHeight },
  };
  const scale = phaseScale(quantity, points.flat());
  const rings = halfStableMarks(frame, halfStable);
  const dots = criticalLine.length === 1 ? criticalSpotMarks(frame, criticalLine) : [];
  const keys: PhaseKey[] = [
    ...(points.flat().some(({ phase }) => phase === 'unbounded') ? (['unbounded'] as const) : []),
    ...(rings.length > 0 ? (['half-stable'] as const) : []),
    ...(dots.length > 0 ? (['critical-point'] as const) : []),
  ];
  const legendY = y + plotHeight + PHASE_MARGIN.bottom + 6;
  const legend = phaseLegendMarks({ quantity, scale, keys, x, y: legendY, width: width - margin - x });
  const title = `${quantity.symbol}: ${quantity.title}`;
  const marks: readonly Mark[] = [
    phaseText('panel-title', x, top + 12, title, 'start'),
    ...phaseCellMarks(diagram, frame, quantity, scale),
    ...phaseAxisMarks(frame),
    ...boundaryMarks(frame, boundary),
    ...(criticalLine.length > 1 ? phaseLineMarks(frame, criticalLine) : []),
    ...phaseNameMarks(diagram, frame),
    ...rings,
    ...dots,
    ...legend.marks,
  ];
  return {
    width,
    height: Math.ceil(legendY + legend.height + bottom),
    title: `Phase diagram${activation === undefined ? '' : ` of ${activation}`}. ${title}`,
    description: describePhase(diagram, quantity, halfStable),
    marks,
    patterns: keys.includes('unbounded') ? ['overflow'] : [],
    panels: [],
    phase: frame,
  };
}

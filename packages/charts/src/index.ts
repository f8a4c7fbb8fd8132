export { unionOfLayers } from './axes/layer-axis.ts';
export { sigmaPosition, type SigmaAxis } from './axes/sigma-axis.ts';
export { divergingScale, type DivergingScale } from './colour/diverging-scale.ts';
export { CLASS_COUNT, classColours, MIDDLE_CLASS, type ClassColour, type Theme } from './colour/palette.ts';
export { patternId, svgAttributes } from './drawing/attributes.ts';
export type { Drawing, LineMark, Mark, PathMark, RectMark, TextMark } from './drawing/drawing.ts';
export { drawingElements } from './drawing/elements.ts';
export { patternTile, type PatternTile } from './drawing/pattern-tile.ts';
export { ROOT_CLASS } from './drawing/root-class.ts';
export { drawingStylesheet, siteStylesheet } from './drawing/sheets.ts';
export { stylesheet } from './drawing/stylesheet.ts';
export { toSvg, type SvgOptions } from './drawing/to-svg.ts';
export { explorerFigure, type ExplorerFigureOptions } from './figure/explorer-figure.ts';
export { figure, type FigureOptions } from './figure/figure.ts';
export { count } from './format/count.ts';
export { networkInWords } from './format/network-in-words.ts';
export { ownDataInWords } from './format/own-data-in-words.ts';
export { formatPowerOfTen } from './format/power-of-ten.ts';
export { formatPlainSigmaSq, formatSigmaSq } from './format/sigma-sq.ts';
export { formatStd } from './format/std.ts';
export { limitName, quantityNames, statusNames, type MarkedStatus } from './format/words.ts';
export { cellAt, type CellReference } from './heatmap/cell-at.ts';
export { statusesOf } from './heatmap/cell-marks.ts';
export type { Chosen } from './heatmap/chosen.ts';
export type { Critical } from './heatmap/critical-line.ts';
export { criticalMark } from './heatmap/critical-mark.ts';
export { heatmap, type HeatmapOptions } from './heatmap/heatmap.ts';
export { heatmapCrosshair, type HeatmapPlace } from './heatmap/heatmap-crosshair.ts';
export { heatmapFrame, type HeatmapFrameOptions } from './heatmap/heatmap-frame.ts';
export type { HeatmapAxes, HeatmapPlane } from './heatmap/heatmap-plane.ts';
export type { Panel } from './heatmap/panel.ts';
export { legend, type LegendOptions } from './legend/legend.ts';
export { limitMarks } from './limits/limit-marks.ts';
export { lossyFormats } from './limits/loss.ts';
export { phaseCrosshair } from './phase/phase-crosshair.ts';
export { phaseFigure } from './phase/phase-figure.ts';
export {
  nearestIndex,
  nearestPhaseAt,
  phaseAt,
  phaseX,
  phaseY,
  type PhaseFrame,
  type PhasePlace,
} from './phase/phase-frame.ts';
export { phaseMap, type PhaseDrawing, type PhaseMapOptions } from './phase/phase-map.ts';
export {
  drawnPhaseValue,
  phaseQuantities,
  phaseQuantityNames,
  phaseTheoryOrder,
  type PhaseQuantity,
  type PhaseQuantityName,
} from './phase/phase-quantity.ts';
export { phaseScale, type PhaseScale } from './phase/phase-scale.ts';
export { phaseSentence } from './phase/phase-sentence.ts';
export { phaseAxisNames, phaseWords } from './phase/phase-words.ts';
export { usualBiasReach, usualWeightReach } from './phase/usual-reach.ts';
export { decadeDomain, type DecadeDomain } from './profile/decade-axis.ts';
export type { ProfileDrawing } from './profile/lay-out-profile.ts';
export { profile, type ProfileOptions } from './profile/profile.ts';
export { profileCrosshair } from './profile/profile-crosshair.ts';
export { profileFigure, type ProfileFigureOptions } from './profile/profile-figure.ts';
export { layerAt, layerX, log10Y, type ProfileFrame } from './profile/profile-frame.ts';
export { seriesOf, type ProfileSeries, type ProfileTheory } from './profile/profile-series.ts';
export { profileStylesheet } from './profile/profile-styles.ts';
export { symbolRuns, type TextRun } from './text/symbol-runs.ts';

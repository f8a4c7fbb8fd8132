import type { Drawing } from '../drawing/drawing.ts';
import { chosenLabel, type Chosen } from '../heatmap/chosen.ts';
import { layOutHeatmaps } from '../layout/lay-out-heatmaps.ts';
import type { DecadeDomain } from '../profile/decade-axis.ts';
import { layOutProfile, type ProfileDrawing } from '../profile/lay-out-profile.ts';
import type { ProfileSeries } from '../profile/profile-series.ts';
import { figureLayout, pageMargin, type FigureOptions } from './figure.ts';

export interface ExplorerFigureOptions extends FigureOptions {
  /** The σ² of the profile, which the heatmaps point out; and perhaps a layer, pointed out on both. */
  readonly chosen: Chosen;
  /** What the profile shows at that σ², each quantity once. */
  readonly series: readonly ProfileSeries[];
  /** The log10 std at the bottom and at the top of the profile, both whole; by default round ones that hold all there is. */
  readonly domain?: DecadeDomain | undefined;
  /** How high the profile is, in px; by default in proportion to its width. */
  readonly profileHeight?: number | undefined;
}

/** Between the heatmaps' legend and the profile's title, in px. */
const GAP = 30;

/**
 * What the explorer shows, as one picture on a page of its own: heatmaps and their legend, beneath them the profile at the chosen σ²,
 * which a crosshair points out on the heatmaps, and one caption. Limits are drawn on both.
 *
 * @example toSvg(explorerFigure({ title, planes, critical, chosen: { sigmaSq: 0.031 }, series, caption: verdict }))
 */
export function explorerFigure(options: ExplorerFigureOptions): ProfileDrawing {
  const { caption = [], width = 960, chosen, limits = [] } = options;
  const margin = pageMargin(width);
  const heatmaps = layOutHeatmaps({
    ...figureLayout(options, width),
    margin: { ...margin, bottom: 0 },
    foot: [],
    page: false,
  });
  const profile = layOutProfile({
    series: options.series,
    width,
    margin: { ...margin, top: heatmaps.height + GAP },
    plotHeight: options.profileHeight,
    domain: options.domain,
    legend: true,
    limits,
    layer: chosen.layer,
    title: options.title,
    head: [{ role: 'panel-title', paragraphs: [`std through the layers at ${chosenLabel(chosen)}`] }],
    foot: [{ role: 'caption', paragraphs: caption }],
    page: false,
  });
  const page: Drawing['marks'] = [{ kind: 'rect', className: 'page', x: 0, y: 0, width, height: profile.height }];
  return {
    ...profile,
    description: `${heatmaps.description} Beneath them, at ${chosenLabel(chosen)}: ${profile.description}`,
    marks: [...page, ...heatmaps.marks, ...profile.marks],
    patterns: heatmaps.patterns,
    panels: heatmaps.panels,
  };
}

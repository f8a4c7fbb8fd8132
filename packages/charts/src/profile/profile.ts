import type { FormatName } from '@initscope/core';
import { HEATMAP_MARGIN } from '../heatmap/heatmap-margin.ts';
import type { DecadeDomain } from './decade-axis.ts';
import { layOutProfile, type ProfileDrawing } from './lay-out-profile.ts';
import type { ProfileSeries } from './profile-series.ts';

export interface ProfileOptions {
  /** What to show, each quantity once. */
  readonly series: readonly ProfileSeries[];
  /** In px; 480 by default, at least 240. */
  readonly width?: number | undefined;
  /** How high the plot is, in px; by default in proportion to its width. */
  readonly plotHeight?: number | undefined;
  /** The log10 std at the bottom and at the top, both whole; by default round ones that hold all there is. */
  readonly domain?: DecadeDomain | undefined;
  /** Whether the keys come with it; true by default. */
  readonly legend?: boolean | undefined;
  /** Whether room is kept for the keys of seeds and theory, so that nothing moves when these come later; false by default. */
  readonly keepsRoom?: boolean | undefined;
  /** The number formats to show the thresholds of, where the axis reaches them; none by default. */
  readonly limits?: readonly FormatName[] | undefined;
  /** A layer to point out by a line. */
  readonly layer?: number | undefined;
}

/** What a profile is called where nothing more is known. */
export const PROFILE_TITLE = 'Standard deviation through the layers';

/**
 * How large signals are through the layers at one σ², on a transparent ground: a line for each quantity, told apart by colour and by
 * marker; theory's line thin and dashed beside it, its band filled and the band's median dotted; each seed alone as a faint line beneath them. A dead layer is a gap, and a cross at the foot.
 *
 * @example toSvg(profile({ series: planes.map((plane) => seriesOf(plane, column)), width: 640 }))
 */
export function profile(options: ProfileOptions): ProfileDrawing {
  const { series, width = 480, legend = true } = options;
  return layOutProfile({
    series,
    width,
    margin: HEATMAP_MARGIN,
    plotHeight: options.plotHeight,
    domain: options.domain,
    legend,
    keepsRoom: options.keepsRoom,
    limits: options.limits ?? [],
    layer: options.layer,
    title: PROFILE_TITLE,
    head: [],
    foot: [],
    page: false,
  });
}

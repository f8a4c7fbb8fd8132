import type { FormatName } from '@initscope/core';
import { unionOfLayers } from '../axes/layer-axis.ts';
import type { Drawing, Mark } from '../drawing/drawing.ts';
import { checkWidth } from '../layout/check-width.ts';
import { textBlock, type TextBlock } from '../layout/text-block.ts';
import { axisMarks, PROFILE_MARGIN, unchangedLabel } from './axis-marks.ts';
import { checkSeries } from './check-series.ts';
import { decadeDomain, type DecadeDomain } from './decade-axis.ts';
import { describeProfile } from './describe-profile.ts';
import { profileCrosshair } from './profile-crosshair.ts';
import type { ProfileFrame } from './profile-frame.ts';
import { profileLegend } from './profile-legend.ts';
import type { ProfileSeries } from './profile-series.ts';
import type { DrawnPoint } from './roomiest-place.ts';
import { seriesMarks } from './series-marks.ts';
import { thresholdMarks, thresholdsWithin } from './threshold-marks.ts';

/** A drawing of a profile; `profile` says where its axes lie. */
export interface ProfileDrawing extends Drawing {
  readonly profile: ProfileFrame;
}

export interface ProfileLayout {
  readonly series: readonly ProfileSeries[];
  readonly width: number;
  readonly margin: { readonly x: number; readonly top: number; readonly bottom: number };
  readonly plotHeight: number | undefined;
  readonly domain: DecadeDomain | undefined;
  readonly legend: boolean;
  /** Whether room is kept for keys that may come yet. */
  readonly keepsRoom?: boolean | undefined;
  /** The number formats whose limits are drawn. */
  readonly limits: readonly FormatName[];
  /** A layer to point out. */
  readonly layer: number | undefined;
  readonly title: string;
  readonly head: readonly TextBlock[];
  readonly foot: readonly TextBlock[];
  /** Whether a page lies beneath it all. */
  readonly page: boolean;
}

/** Text, legend, plot, text: from top to bottom. */
export function layOutProfile(layout: ProfileLayout): ProfileDrawing {
  const { series, width, margin } = layout;
  checkWidth(width);
  checkSeries(series);
  const x = margin.x;
  const inner = width - 2 * x;
  const marks: Mark[] = [];
  let y = margin.top;
  for (const block of layout.head) {
    const set = textBlock(block, x, y, inner);
    marks.push(...set.marks);
    y += set.height;
  }
  if (layout.head.length > 0) y += 14;
  const plotX = x + PROFILE_MARGIN.left;
  const plotWidth = inner - PROFILE_MARGIN.left - PROFILE_MARGIN.right;
  if (layout.legend) {
    const legend = profileLegend(series, plotX, y, plotWidth);
    marks.push(...legend.marks);
    const room = layout.keepsRoom === true ? profileLegend(series.map(withAll), plotX, y, plotWidth).height : 0;
    y += Math.max(legend.height, room) + 8;
  }
  const height = Math.round(layout.plotHeight ?? Math.max(180, Math.min(320, 0.45 * plotWidth)));
  const frame: ProfileFrame = {
    plot: { x: plotX, y, width: plotWidth, height },
    layers: unionOfLayers(series),
    domain: layout.domain ?? decadeDomain(series),
  };
  const drawn = series.flatMap(({ layers, log10Std, theory }) =>
    [log10Std, theory?.line ?? []].flatMap((values) =>
      values.flatMap((value, i): DrawnPoint[] => (value === null ? [] : [[layers[i], value]])),
    ),
  );
  const limits = thresholdsWithin(frame, layout.limits);
  const unchanged = unchangedLabel(
    frame,
    drawn,
    limits.map((limit) => limit.y),
  );
  const thresholds = thresholdMarks(
    frame,
    limits,
    drawn,
    unchanged.map(({ y: baseline }) => baseline - 4),
  );
  marks.push(
    ...axisMarks(frame),
    ...thresholds.filter(({ kind }) => kind !== 'text'),
    ...seriesMarks(frame, series),
    // Over the bands, which would dim them.
    ...unchanged,
    ...thresholds.filter(({ kind }) => kind === 'text'),
  );
  if (layout.layer !== undefined) marks.push(...profileCrosshair(frame, series, layout.layer));
  y += height + PROFILE_MARGIN.bottom;
  for (const block of layout.foot) {
    const set = textBlock(block, x, y + 16, inner);
    marks.push(...set.marks);
    if (set.height > 0) y += set.height + 16;
  }
  const total = Math.ceil(y + margin.bottom);
  if (layout.page) marks.unshift({ kind: 'rect', className: 'page', x: 0, y: 0, width, height: total });
  return {
    width,
    height: total,
    title: layout.title,
    description: describeProfile(series),
    marks,
    patterns: [],
    panels: [],
    profile: frame,
  };
}

/** The same series with something of all that it may ever hold. */
function withAll(series: ProfileSeries): ProfileSeries {
  const some = series.layers.map(() => 0);
  return { ...series, seeds: [some], theory: { line: some, low: some, high: some, median: some } };
}

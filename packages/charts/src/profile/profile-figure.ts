import { layOutProfile, type ProfileDrawing } from './lay-out-profile.ts';
import type { ProfileOptions } from './profile.ts';

export interface ProfileFigureOptions extends ProfileOptions {
  /** One line that says what network this is. */
  readonly title: string;
  /** A quieter line beneath it. */
  readonly subtitle?: string | undefined;
  /** Paragraphs below the plot, say a verdict; wrapped to the width. */
  readonly caption?: readonly string[] | undefined;
}

/**
 * A profile that stands on its own, on a page of its own: title, keys, plot, caption. For a network at a single σ², of which a
 * heatmap would be one column.
 */
export function profileFigure(options: ProfileFigureOptions): ProfileDrawing {
  const { series, title, subtitle, caption = [], width = 960, legend = true } = options;
  const margin = width < 600 ? { x: 16, top: 16, bottom: 18 } : { x: 28, top: 24, bottom: 26 };
  return layOutProfile({
    series,
    width,
    margin,
    plotHeight: options.plotHeight,
    domain: options.domain,
    legend,
    keepsRoom: options.keepsRoom,
    limits: options.limits ?? [],
    layer: options.layer,
    title,
    head: [
      { role: 'title', paragraphs: [title] },
      { role: 'subtitle', paragraphs: subtitle === undefined ? [] : [subtitle] },
    ],
    foot: [{ role: 'caption', paragraphs: caption }],
    page: true,
  });
}

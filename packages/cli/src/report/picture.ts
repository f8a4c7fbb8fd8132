import {
  decadeDomain,
  divergingScale,
  profileFigure,
  profileStylesheet,
  ROOT_CLASS,
  stylesheet,
  toSvg,
  type Drawing,
  type Theme,
} from '@initscope/charts';
import { figureOf, overSeeds } from '../results/figures.ts';
import { UsageError } from '../usage-error.ts';
import { innerMarkup } from './chart-markup.ts';
import { html, Markup } from './html.ts';
import type { ReportedNetwork } from './networks-of.ts';
import { varianceOf } from './readout.ts';
import { seriesAt } from './series-of-network.ts';

/** More networks than this, one above the other, are no picture any more. */
export const mostInPicture = 12;

export interface PictureOptions {
  /** In px. */
  readonly width: number;
  readonly theme: Theme | 'auto';
  readonly seeds: number;
}

/**
 * A result as one SVG: a figure for each network, one above the other, all of them on the same scale.
 *
 * @throws UsageError if there are too many.
 */
export function pictureOf(networks: readonly ReportedNetwork[], options: PictureOptions): string {
  if (networks.length > mostInPicture) {
    throw new UsageError(
      `--format: the result has ${networks.length} networks; allowed: ${mostInPicture} in one picture; choose one by --network, or take --format html`,
    );
  }
  const drawings = drawingsOf(networks, options);
  return drawings.length === 1 ? toSvg(drawings[0], { theme: options.theme }) : stacked(drawings, options.theme);
}

function drawingsOf(networks: readonly ReportedNetwork[], { width, seeds }: PictureOptions): Drawing[] {
  const scale = divergingScale(networks.flatMap(({ facet }) => facet.planes));
  const alone = networks.filter(({ data }) => data.sigmaSq.length === 1);
  const domain = decadeDomain(alone.flatMap(({ data }) => seriesAt(data, 0)));
  return networks.map(({ facet, data }) => {
    if (data.sigmaSq.length > 1) return figureOf(facet, seeds, { width, scale });
    return profileFigure({
      title: data.name,
      subtitle: `std through the layers at ${varianceOf(data.sigmaSq[0], data.width)}, ${overSeeds(seeds)}`,
      series: seriesAt(data, 0),
      domain,
      caption: facet.verdict,
      width,
    });
  });
}

/** Figures one above the other in one file, with one set of rules. */
function stacked(drawings: readonly Drawing[], theme: Theme | 'auto'): string {
  const width = Math.max(...drawings.map((drawing) => drawing.width));
  let height = 0;
  const figures = drawings.map((drawing, index) => {
    const id = `network-${index + 1}`;
    const top = height;
    height += drawing.height;
    return html`<svg
      x="0"
      y="${top}"
      width="${drawing.width}"
      height="${drawing.height}"
      role="img"
      aria-labelledby="${id}-title ${id}-desc"
    >
      <title id="${id}-title">${drawing.title}</title>
      <desc id="${id}-desc">${drawing.description}</desc>
      ${innerMarkup(drawing, id)}
    </svg>`;
  });
  const styles = new Markup(
    (stylesheet(theme) + profileStylesheet(theme)).replace(/&/g, '&amp;').replace(/</g, '&lt;'),
  );
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    class="${ROOT_CLASS}"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-labelledby="initscope-title"
  >
    <title id="initscope-title">${drawings.length} networks</title>
    <style>
      ${styles}
    </style>
    ${figures}
  </svg> `.text;
}

import {
  heatmap,
  legend,
  profile,
  quantityNames,
  statusesOf,
  unionOfLayers,
  type DivergingScale,
  type Drawing,
} from '@initscope/charts';
import { HEATMAP_HEIGHT, PROFILE_HEIGHT } from './chart-heights.ts';
import { chartMarkup } from './chart-markup.ts';
import { html, type Markup } from './html.ts';
import type { ReportNetwork } from './report-data.ts';
import { heatmapPlaneOf, seriesAt } from './series-of-network.ts';

/** Widths in px that charts are drawn to before a script has measured the page: a phone's and a laptop's. */
const guesses = [
  { name: 'narrow', width: 328 },
  { name: 'wide', width: 540 },
] as const;

/**
 * The heatmaps of a network and their legend; nothing where there is one σ², and a heatmap would be one column.
 *
 * @param isDrawn - whether to draw them here; a script draws them in any case.
 */
export function heatmapFigures(network: ReportNetwork, scale: DivergingScale, id: string, isDrawn: boolean): Markup[] {
  if (network.sigmaSq.length < 2) return [];
  const planes = network.planes.map((plane) => heatmapPlaneOf(network, plane));
  const layers = unionOfLayers(planes);
  const figures = planes.map((plane, index) => {
    const drawn = (width: number): Drawing =>
      heatmap(plane, {
        width,
        plotHeight: HEATMAP_HEIGHT,
        scale,
        layers,
        critical: network.critical,
        legend: false,
      });
    const label = `${quantityNames[plane.quantity]}: std by layer and σ²`;
    return html`<figure>
      <div class="chart" data-plane="${index}">${sized(drawn, `${id}-${index}`, label, isDrawn)}</div>
    </figure>`;
  });
  const key = (width: number): Drawing => legend(scale, { statuses: statusesOf(planes), width });
  return [
    html`<div class="heatmaps">${figures}</div>`,
    html`<div class="legend">${sized(key, `${id}-legend`, 'Legend: the colours of std', true)}</div>`,
  ];
}

/** The profile of a network at a column. */
export function profileFigure(network: ReportNetwork, column: number, id: string, isDrawn: boolean): Markup {
  const series = seriesAt(network, column);
  const drawn = (width: number): Drawing => profile({ series, width, plotHeight: PROFILE_HEIGHT });
  return html`<div class="chart" data-profile="">
    ${sized(drawn, `${id}-profile`, 'std through the layers', isDrawn)}
  </div>`;
}

function sized(drawn: (width: number) => Drawing, id: string, label: string, isDrawn: boolean): Markup[] {
  if (!isDrawn) return [html`<p>This picture (${label}) is drawn by the page’s script.</p>`];
  return guesses.map(
    ({ name, width }) => html`<div class="${name}">${chartMarkup(drawn(width), `${id}-${name}`, label)}</div>`,
  );
}

import {
  layerX,
  log10Y,
  ROOT_CLASS,
  type DecadeDomain,
  type ProfileFrame,
  type ProfileSeries,
} from '@initscope/charts';
import type { Quantity } from '@initscope/core';
import { html, type Markup } from './html.ts';

const WIDTH = 132;
const HEIGHT = 34;

/** A profile in a table's cell: its lines on the axis that all the rows share, and the line of "unchanged". */
export function sparkline(series: readonly ProfileSeries[], domain: DecadeDomain): Markup {
  const layers = [...new Set(series.flatMap((each) => each.layers))].toSorted((a, b) => a - b);
  const frame: ProfileFrame = { plot: { x: 0, y: 2, width: WIDTH, height: HEIGHT - 4 }, layers, domain };
  const zero = log10Y(frame, 0);
  const lines = series.map((each) => html`<path class="measured q-${each.quantity}" d="${pathOf(frame, each)}" />`);
  return html`<svg
    class="${ROOT_CLASS} sparkline"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="${WIDTH}"
    height="${HEIGHT}"
    aria-hidden="true"
  >
    <line class="unchanged" x1="0" y1="${zero}" x2="${WIDTH}" y2="${zero}" />
    ${lines}
  </svg>`;
}

/** The line of a quantity in them, for a heading. */
export function sparklineKey(quantity: Quantity): Markup {
  return html`<svg class="${ROOT_CLASS} key" viewBox="0 0 20 4" width="20" height="4" aria-hidden="true">
    <path class="measured q-${quantity}" d="M0 2h20" />
  </svg>`;
}

function pathOf(frame: ProfileFrame, { layers, log10Std }: ProfileSeries): string {
  let isDrawing = false;
  return layers
    .map((layer, i) => {
      const value = log10Std[i];
      const step = isDrawing ? 'L' : 'M';
      isDrawing = value !== null;
      return value === null ? '' : `${step}${layerX(frame, layer)} ${log10Y(frame, value)}`;
    })
    .join('');
}

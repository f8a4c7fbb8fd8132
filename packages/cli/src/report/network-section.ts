import type { DivergingScale } from '@initscope/charts';
import { html, Markup } from './html.ts';
import { heatmapFigures, profileFigure } from './network-charts.ts';
import type { ReportedNetwork } from './networks-of.ts';
import { numbersTable } from './numbers-table.ts';
import { placeInWords, readingsAt, varianceOf, type Reading } from './readout.ts';
import type { ReportNetwork } from './report-data.ts';
import { startingPlace } from './starting-place.ts';

/** Pictures of more networks than this would make the page slow to open; its script draws the others when they are shown. */
const mostDrawn = 24;

/**
 * One network: verdict, heatmaps, profile, numbers. Whole without a script, which moves the crosshair and fills the rest in anew.
 *
 * @param heading - which heading it has: the page's own where it is the only network.
 */
export function networkSection(
  { data, facet }: ReportedNetwork,
  index: number,
  scale: DivergingScale,
  heading: 'named' | 'unnamed',
): Markup {
  const id = `network-${index + 1}`;
  const isDrawn = index < mostDrawn;
  const name = heading === 'named' ? html`<h2 id="${id}-name">${data.name}</h2>` : new Markup('');
  const labelledBy = heading === 'named' ? `${id}-name` : 'title';
  return html`<section class="network" id="${id}" data-network="${index}" aria-labelledby="${labelledBy}">
    ${name}
    <div class="verdict">${facet.verdict.map((sentence) => html`<p>${sentence}</p>`)}</div>
    ${heatmapFigures(data, scale, id, isDrawn)} ${explorer(data, id, isDrawn)}
    ${data.planes.map((plane, i) => numbersTable(data, plane, `${id}-numbers-${i}`))}
  </section>`;
}

/** The profile at one σ², and the numbers at one layer of it. */
function explorer(network: ReportNetwork, id: string, isDrawn: boolean): Markup {
  const place = startingPlace(network);
  const { sigmaSq, width } = network;
  const slider =
    sigmaSq.length < 2
      ? new Markup('')
      : html`<p class="slider" hidden>
          <label for="${id}-sigma">σ²</label
          ><input id="${id}-sigma" type="range" min="0" max="${sigmaSq.length - 1}" step="1" value="${place.column}" />
        </p>`;
  return html`<div class="explorer">
    <figure class="profile">
      <figcaption>
        Through the layers at <span class="variance">${varianceOf(sigmaSq[place.column], width)}</span>
      </figcaption>
      ${slider} ${profileFigure(network, place.column, id, isDrawn)}
    </figure>
    <div class="readout">
      <table>
        <caption class="place">
          ${placeInWords(network, place)}
        </caption>
        <thead>
          <tr>
            <th scope="col">quantity</th>
            <th scope="col">std</th>
            <th scope="col">log₁₀ std</th>
            <th scope="col">in float64</th>
          </tr>
        </thead>
        <tbody>
          ${readingsAt(network, place).map(readingRow)}
        </tbody>
      </table>
      <p class="hint" id="${id}-hint" hidden>
        Point at a chart, tap it, or focus it and use the arrow keys; a click keeps the place.
      </p>
    </div>
  </div>`;
}

function readingRow({ name, std, log10, status, theory }: Reading): Markup {
  const beside =
    theory === ''
      ? new Markup('')
      : html`<tr class="theory-row">
          <td colspan="4">theory: ${theory}</td>
        </tr>`;
  return html`<tr>
      <th scope="row">${name}</th>
      <td>${std}</td>
      <td>${log10}</td>
      <td>${status}</td>
    </tr>
    ${beside}`;
}

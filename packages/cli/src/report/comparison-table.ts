import { decadeDomain, quantityNames } from '@initscope/charts';
import { isGradient, type Plane } from '@initscope/core';
import { differencesOf } from '../networks/differences.ts';
import { endAt, growthAt } from '../networks/growth.ts';
import { html, type Markup } from './html.ts';
import type { ReportedNetwork } from './networks-of.ts';
import { seriesAt } from './series-of-network.ts';
import { sparkline, sparklineKey } from './sparkline.ts';
import { factorInWords, stdInWords, varianceInWords } from './words.ts';

/** The networks side by side, each at one σ²: what an initialiser that brings its own σ² is judged by. */
export function comparisonTable(networks: readonly ReportedNetwork[]): Markup {
  const { shortName, nouns } = differencesOf(networks.map(({ facet }) => facet));
  const quantities = [...new Set(networks.flatMap(({ data }) => data.planes.map(({ quantity }) => quantity)))];
  const domain = decadeDomain(networks.flatMap(({ data }) => seriesAt(data, data.column)));
  const rows = networks.map(({ facet, data }, index) => {
    const { column, sigmaSq, width } = data;
    const cells = quantities.map((quantity) =>
      cellsOf(
        facet.planes.find((plane) => plane.quantity === quantity),
        column,
      ),
    );
    return html`<tr>
      <th scope="row"><a href="#network-${index + 1}" data-network="${index}">${shortName(facet.network)}</a></th>
      <td class="picture">${sparkline(seriesAt(data, column), domain)}</td>
      <td>${varianceInWords(sigmaSq[column])}</td>
      <td>${varianceInWords(sigmaSq[column] * width)}</td>
      ${cells}
    </tr>`;
  });
  return html`<section class="comparison" aria-labelledby="comparison-name">
    <h2 id="comparison-name">Side by side${nouns === '' ? '' : `, by ${nouns}`}</h2>
    <p>
      ${howChosen(networks)} ×1 a layer is a signal that neither grows nor shrinks; gradients are followed from the
      output back to the input. The lines are std through the layers, all on the same scale, beside the level of
      std = 1.
    </p>
    <div class="scroller" role="region" aria-label="The table of networks" tabindex="0">
      <table>
        <thead>
          <tr>
            <th rowspan="2" scope="col">network</th>
            <th rowspan="2" scope="col" class="picture">through the layers</th>
            <th rowspan="2" scope="col">σ²</th>
            <th rowspan="2" scope="col">D·σ²</th>
            ${quantities.map((quantity) => html`<th colspan="2" scope="colgroup">${sparklineKey(quantity)}${quantityNames[quantity]}</th>`)}
          </tr>
          <tr>
            ${quantities.map(
              (quantity) =>
                html`<th scope="col">factor a layer</th>
                  <th scope="col">std at ${isGradient(quantity) ? 'the first layer' : 'the last layer'}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`;
}

function cellsOf(plane: Plane | undefined, column: number): Markup {
  if (plane === undefined)
    return html`<td>–</td>
      <td>–</td>`;
  return html`<td>${factorInWords(growthAt(plane, column))}</td>
    <td>${stdInWords(endAt(plane, column).log10Std)}</td>`;
}

function howChosen(networks: readonly ReportedNetwork[]): string {
  if (networks.every(({ data }) => data.sigmaSq.length === 1)) return 'Each network at its own σ².';
  return 'Each network at the σ² of the sweep nearest to its critical one, or, where there is none, at that which changes signals the least.';
}

import { quantityNames } from '@initscope/charts';
import { html, type Markup } from './html.ts';
import type { ReportNetwork, ReportPlane } from './report-data.ts';
import { stdInWords, varianceInWords } from './words.ts';

/** More columns than this are not read but searched: then every fifth, the chosen one and the last are shown. */
const MOST_COLUMNS = 12;
/** A table of more rows than this is a file: those who want every layer have the records. */
const MOST_ROWS = 120;

/** A quantity's numbers by layer and σ²: for those who cannot see the heatmap, and for those who want to know exactly. */
export function numbersTable(network: ReportNetwork, plane: ReportPlane, id: string): Markup {
  const { sigmaSq, column: chosen } = network;
  const columns = shown(sigmaSq.length, MOST_COLUMNS, 5, [chosen]);
  const rows = shown(plane.layers.length, MOST_ROWS, Math.ceil(plane.layers.length / MOST_ROWS), []);
  const name = quantityNames[plane.quantity];
  return html`<details>
    <summary>The numbers: ${name}</summary>
    <p id="${id}">
      std of the
      ${name}${part(rows.length, plane.layers.length, 'layers')}${part(columns.length, sigmaSq.length, 'σ²')}.
    </p>
    <div class="scroller" role="region" aria-labelledby="${id}" tabindex="0">
      <table aria-labelledby="${id}">
        <thead>
          <tr>
            <th scope="col">layer</th>
            ${columns.map((column) => html`<th scope="col">σ² = ${varianceInWords(sigmaSq[column])}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${plane.layers[row]}</th>
                ${columns.map((column) => html`<td>${stdInWords(plane.log10Std[row][column])}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

function part(some: number, all: number, noun: string): string {
  return some === all ? '' : `, at ${some} of ${all} ${noun}`;
}

/** All of `count` indices if they are few, or else every so many, the last, and those that are wanted. */
function shown(count: number, most: number, step: number, wanted: readonly number[]): number[] {
  const all = Array.from({ length: count }, (_, index) => index);
  if (count <= most) return all;
  const every = Math.max(step, Math.ceil(count / most));
  return all.filter((index) => index % every === 0 || index === count - 1 || wanted.includes(index));
}

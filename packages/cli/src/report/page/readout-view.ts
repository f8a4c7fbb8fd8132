import { placeInWords, readingsAt, varianceOf, type Place, type Reading } from '../readout.ts';
import type { ReportNetwork } from '../report-data.ts';
import { elementOf } from './element-of.ts';

/** The numbers beside a network's charts. */
export class ReadoutView {
  readonly #network: ReportNetwork;
  readonly #place: HTMLElement;
  readonly #variance: HTMLElement;
  readonly #rows: HTMLElement;

  constructor(section: HTMLElement, network: ReportNetwork) {
    this.#network = network;
    this.#place = elementOf(section, '.place', HTMLElement);
    this.#variance = elementOf(section, '.variance', HTMLElement);
    this.#rows = elementOf(section, '.readout tbody', HTMLElement);
  }

  show(place: Place): void {
    const { sigmaSq, width } = this.#network;
    this.#place.textContent = placeInWords(this.#network, place);
    this.#variance.textContent = varianceOf(sigmaSq[place.column], width);
    this.#rows.replaceChildren(...readingsAt(this.#network, place).flatMap(rowsOf));
  }
}

function rowsOf({ name, std, log10, status, theory }: Reading): HTMLElement[] {
  const head = cell('th', name);
  head.setAttribute('scope', 'row');
  const row = document.createElement('tr');
  row.append(head, cell('td', std), cell('td', log10), cell('td', status));
  if (theory === '') return [row];
  const beside = document.createElement('tr');
  const words = cell('td', `theory: ${theory}`);
  words.setAttribute('colspan', '4');
  beside.className = 'theory-row';
  beside.append(words);
  return [row, beside];
}

function cell(name: 'th' | 'td', text: string): HTMLElement {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}

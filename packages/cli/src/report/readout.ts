import { quantityNames } from '@initscope/charts';
import { statusOfLetter, type ReportNetwork, type ReportPlane } from './report-data.ts';
import { log10InWords, statusInWords, stdInWords, varianceInWords } from './words.ts';

/** A cell of a network: a layer at a column of σ². */
export interface Place {
  readonly layer: number;
  readonly column: number;
}

/** One quantity at a place, in words. */
export interface Reading {
  readonly name: string;
  readonly std: string;
  readonly log10: string;
  readonly status: string;
  /** What theory says there; empty where there is none. */
  readonly theory: string;
}

/** Where that is: `Layer 12 at σ² = 0.0251, σ_w² = D·σ² = 2.01`. */
export function placeInWords({ sigmaSq, width }: ReportNetwork, { layer, column }: Place): string {
  return `Layer ${layer} at ${varianceOf(sigmaSq[column], width)}`;
}

/** `σ² = 0.0251, σ_w² = D·σ² = 2.01` */
export function varianceOf(sigmaSq: number, width: number): string {
  return `σ² = ${varianceInWords(sigmaSq)}, σ_w² = D·σ² = ${varianceInWords(sigmaSq * width)}`;
}

/** Every quantity there. */
export function readingsAt(network: ReportNetwork, place: Place): Reading[] {
  return network.planes.map((plane) => readingOf(plane, place));
}

function readingOf(plane: ReportPlane, { layer, column }: Place): Reading {
  const { quantity, layers, log10Std, status, theory } = plane;
  const name = quantityNames[quantity];
  const row = layers.indexOf(layer);
  if (row < 0) return { name, std: '–', log10: '–', status: `begin at layer ${layers[0]}`, theory: '' };
  const value = log10Std[row][column];
  const said = statusInWords[value === null ? 'dead' : statusOfLetter(status[row][column])];
  return {
    name,
    std: stdInWords(value),
    log10: log10InWords(value),
    status: said,
    theory: theory === undefined ? '' : theoryAt(theory, row, column),
  };
}

function theoryAt({ line, low, high }: NonNullable<ReportPlane['theory']>, row: number, column: number): string {
  const parts: string[] = [];
  const [wide, least, most] = [line[row][column], low[row][column], high[row][column]];
  if (wide !== null) parts.push(`infinitely wide ${stdInWords(wide)}`);
  if (least !== null && most !== null) parts.push(`95 % of seeds ${stdInWords(least)} … ${stdInWords(most)}`);
  return parts.join('; ');
}

/** All of it as a sentence, for those who listen. */
export function readingInWords(network: ReportNetwork, place: Place): string {
  const numbers = readingsAt(network, place).map(
    ({ name, std, log10, status }) =>
      `${name}: ${std === '–' ? status : `std ${std}, log10 ${log10}${status === 'ok' ? '' : `, ${status}`}`}`,
  );
  return `${placeInWords(network, place)}. ${numbers.join('; ')}.`;
}

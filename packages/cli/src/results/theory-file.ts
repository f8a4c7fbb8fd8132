import { layersOf, quantities, theoryColumns, type SweepResult, type TheoryRecord } from '@initscope/core';
import { csvFormatBody, csvParse } from 'd3-dsv';
import type { PredictedStd } from '../theory/predicted-std.ts';

/** The file of a sweep's folder that holds its comparison with theory. */
export const theoryFile = 'theory.csv';

/** Each network's rows: quantity by quantity and layer by layer at each σ², ascending. */
export type TheoryRows = readonly (readonly TheoryRecord[])[];

/** The file's text. */
export function theoryCsv(rows: TheoryRows): string {
  return `${theoryColumns.join(',')}\n${csvFormatBody(rows.flat(), [...theoryColumns])}\n`;
}

/** What is shown of a row. */
export type TheoryCell = PredictedStd & Pick<TheoryRecord, 'sigma_sq' | 'layer' | 'quantity'>;

/** Each network's rows as they are shown. */
export function theoryCellsOf(rows: TheoryRows): TheoryCell[][] {
  return rows.map((each) =>
    each.map((row) => ({
      sigma_sq: row.sigma_sq,
      layer: row.layer,
      quantity: row.quantity,
      log10Line: row.line_log10_std,
      log10Low: row.low_log10_std,
      log10Median: row.median_log10_std,
      log10High: row.high_log10_std,
      standardErrors: row.standard_errors,
    })),
  );
}

/**
 * The same, from the file of a sweep's folder.
 *
 * @returns `null` if the text is no comparison of this sweep.
 */
export function parseTheoryCsv(text: string, { facets, spec }: SweepResult): TheoryCell[][] | null {
  const parsed = csvParse(text);
  if (parsed.columns.join(',') !== theoryColumns.join(',')) return null;
  const measured = quantities.filter((quantity) => spec.quantities.includes(quantity));
  let next = 0;
  const cells = facets.map(({ network, sigmaSq }) =>
    sigmaSq.flatMap((variance) =>
      measured.flatMap((quantity) =>
        layersOf(quantity, network.layers).map((layer): TheoryCell | null => {
          const row = parsed.at(next++) ?? {};
          const isInPlace =
            Number(row['sigma_sq']) === variance && Number(row['layer']) === layer && row['quantity'] === quantity;
          if (!isInPlace) return null;
          return {
            sigma_sq: variance,
            layer,
            quantity,
            log10Line: numberIn(row['line_log10_std']),
            log10Low: numberIn(row['low_log10_std']),
            log10Median: numberIn(row['median_log10_std']),
            log10High: numberIn(row['high_log10_std']),
            standardErrors: numberIn(row['standard_errors']),
          };
        }),
      ),
    ),
  );
  if (next !== parsed.length) return null;
  const whole = cells.map((each) => each.filter((cell) => cell !== null));
  return whole.every((each, i) => each.length === cells[i].length) ? whole : null;
}

function numberIn(text: string | undefined): number | null {
  const value = text === undefined || text === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

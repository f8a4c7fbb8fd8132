import type { NetworkSpec } from '@initscope/core';
import { fieldText, type NetworkField } from '../network-fields.ts';

/** Networks laid out by the values of two of their fields. */
export interface FacetGrid {
  /** The values that are rows and columns, as texts; one empty text where no field is chosen. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** `[row][column]`: the networks there, by index; more than one where other fields differ. */
  readonly cells: readonly (readonly (readonly number[])[])[];
}

/** Which fields are rows and columns; `undefined` for none. */
export interface GridAxes {
  readonly rows: NetworkField | undefined;
  readonly columns: NetworkField | undefined;
}

/** Networks in the order in which their grid is read, row by row. */
export function inGridOrder(
  networks: readonly NetworkSpec[],
  indices: readonly number[],
  { rows, columns }: GridAxes,
): number[] {
  const place = (field: NetworkField | undefined, index: number): number =>
    field === undefined ? 0 : field.values.indexOf(fieldText(networks[index], field.name));
  return indices.toSorted((a, b) => place(rows, a) - place(rows, b) || place(columns, a) - place(columns, b) || a - b);
}

/** Lays networks out: rows and columns that have none are left out. */
export function facetGrid(
  networks: readonly NetworkSpec[],
  indices: readonly number[],
  { rows, columns }: GridAxes,
): FacetGrid {
  const textOf = (field: NetworkField | undefined, index: number): string =>
    field === undefined ? '' : fieldText(networks[index], field.name);
  const present = (field: NetworkField | undefined): string[] => {
    const found = new Set(indices.map((index) => textOf(field, index)));
    return (field?.values ?? ['']).filter((value) => found.has(value));
  };
  const [rowValues, columnValues] = [present(rows), present(columns)];
  return {
    rows: rowValues,
    columns: columnValues,
    cells: rowValues.map((row) =>
      columnValues.map((column) =>
        indices.filter((index) => textOf(rows, index) === row && textOf(columns, index) === column),
      ),
    ),
  };
}

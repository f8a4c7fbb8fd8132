import { formatStd, quantityNames } from '@initscope/charts';
import {
  compactSpec,
  courseInPlane,
  FacetCollector,
  facetsOf,
  fieldNames,
  parseSweepSpec,
  propagate,
  runTask,
  sentenceAt,
  SweepCollector,
  tasksOf,
  type Facet,
  type FacetSummary,
  type Plane,
  type SweepSpec,
} from '@initscope/core';

/** The sweep that an address of the explorer asks for, read by core's schema. */
export function specOf(query: string): SweepSpec {
  const names: readonly string[] = fieldNames;
  return parseSweepSpec(Object.fromEntries([...new URLSearchParams(query)].filter(([name]) => names.includes(name))));
}

/** The query of an address with some fields changed, as core spells it: what is as core fills it in is left out. */
export function queryWith(query: string, changes: Readonly<Record<string, string>> = {}): string {
  const fields = { ...Object.fromEntries(new URLSearchParams(query)), ...changes };
  const compact = new URLSearchParams(compactSpec(parseSweepSpec(fields))).toString();
  return compact === '' ? '' : `?${decodeURIComponent(compact)}`;
}

/** One of the address's networks, the first unless told otherwise. */
export function facetOf(query: string, index = 0): Facet {
  return facetsOf(specOf(query))[index];
}

/** What core computes of an address here in Node: what the explorer has to show. */
export function sweepOf(query: string, index = 0): FacetSummary {
  const spec = specOf(query);
  const collector = new SweepCollector(spec);
  for (const task of tasksOf(spec)) collector.add(task, runTask(task));
  return collector.summaries()[index];
}

/** Medians over the address's seeds at exactly one σ², by core's propagate: planes of one column. */
export function planesAt(query: string, sigmaSq: number): readonly Plane[] {
  const spec = specOf(query);
  const [{ network, method }] = facetsOf({ ...spec, sigmaSq: [sigmaSq] });
  const collector = new FacetCollector({ network, sigmaSq: [sigmaSq], method });
  for (const seed of spec.seeds) {
    collector.add(propagate(network, { seed, sigmaSq: [sigmaSq], quantities: spec.quantities, method }));
  }
  return collector.summary().planes;
}

/** Core's sentence on planes of one column. */
export function sentenceOf(planes: readonly Plane[]): string {
  const courses = planes.map((plane) => ({ quantity: plane.quantity, course: courseInPlane(plane, 0) }));
  return sentenceAt(Number(planes[0].sigmaSq[0].toPrecision(4)), courses);
}

/** What was measured in one layer of planes of one column, by quantity, as the readout writes it. */
export function measuredIn(planes: readonly Plane[], layer: number): Record<string, string> {
  return Object.fromEntries(
    planes.flatMap(({ quantity, layers, log10Std }) => {
      const row = layers.indexOf(layer);
      if (row < 0) return [];
      const value = log10Std[row][0];
      return [[quantityNames[quantity], value === null ? 'dead: 0' : formatStd(value)]];
    }),
  );
}

/** A σ² as the slider gives it: `position` thousandths of the way along a log axis, to four digits. */
export function slidTo(position: number, first: number, last: number): number {
  return Number((first * (last / first) ** (position / 1000)).toPrecision(4));
}

/** What the cells of a heatmap have to be: the class of each, `[row][column]`, as cellClasses reads them. */
export function classesOf(plane: Plane, scale: { readonly classOf: (log10Std: number) => number }): string[][][] {
  return plane.log10Std.map((row, rowIndex) =>
    row.map((value, column) => [
      value === null || plane.status[rowIndex][column] === 'dead' ? 'dead' : `c${scale.classOf(value)}`,
    ]),
  );
}

/** Planes with the digits that the page keeps of its first picture: four of each log10. */
export function asKept(planes: readonly Plane[]): readonly Plane[] {
  const kept = (rows: Plane['log10Std']): Plane['log10Std'] =>
    rows.map((row) => row.map((value) => (value === null ? null : Number(value.toPrecision(4)))));
  return planes.map((plane) => ({
    ...plane,
    log10Std: kept(plane.log10Std),
    largestLog10: kept(plane.largestLog10),
  }));
}

import type { ProfileSeries, ProfileTheory } from '@initscope/charts';
import type { Plane } from '@initscope/core';
import type { Experiment, Measured, ProbedColumn, SeedGrid, TheoryGrids } from '../protocol.ts';
import { between, placeOnAxis, type PlaceOnAxis } from './place-on-axis.ts';

/** What an experiment shows at one σ². */
export interface Column {
  readonly sigmaSq: number;
  /** Of each quantity a plane of a single column: medians over seeds. */
  readonly planes: readonly Plane[];
  readonly series: readonly ProfileSeries[];
  /** Is it what was measured there, rather than what lies between two columns? */
  readonly isExact: boolean;
}

/** What there is to look at. */
export interface Shown {
  readonly experiment: Experiment;
  readonly measured: Measured;
  readonly theory: readonly TheoryGrids[];
}

/**
 * An experiment at any σ² of its axis. Between two columns it takes their logs in proportion: exactly right where the scale law holds
 * (σ multiplies layer k by σᵏ, so that log std is linear in log σ²: the method of rays), and elsewhere until the worker has measured it.
 */
export function columnAt({ experiment, measured, theory }: Shown, sigmaSq: number, probed?: ProbedColumn): Column {
  if (probed?.sigmaSq === sigmaSq) {
    return columnOf(sigmaSq, probed.measured, probed.theory, () => onlyColumn, true);
  }
  const axis = experiment.sigmaSq;
  const isWithin = sigmaSq >= axis[0] && sigmaSq <= axis[axis.length - 1];
  const isExact = axis.includes(sigmaSq) || (isWithin && axis[0] > 0 && experiment.method === 'rays');
  return columnOf(sigmaSq, measured, theory, (some = axis) => placeOnAxis(some, sigmaSq), isExact);
}

const onlyColumn: PlaceOnAxis = { left: 0, right: 0, share: 0 };

function columnOf(
  sigmaSq: number,
  measured: Measured,
  theory: readonly TheoryGrids[],
  placeOn: (axis?: readonly number[]) => PlaceOnAxis,
  isExact: boolean,
): Column {
  // A sweep under way may lack columns of the axis.
  const planes = measured.planes.map((plane) => planeAt(plane, sigmaSq, placeOn(plane.sigmaSq)));
  const place = placeOn();
  const series = planes.map(({ quantity, layers, log10Std, status }): ProfileSeries => {
    const seeds = measured.seeds.find((grid) => grid.quantity === quantity);
    const grids = theory.find((each) => each.quantity === quantity);
    return {
      quantity,
      layers,
      log10Std: log10Std.map(([value], row) => (status[row][0] === 'dead' ? null : value)),
      ...(seeds && { seeds: seedsAt(seeds, place) }),
      ...(grids && { theory: theoryAt(grids, place) }),
    };
  });
  return { sigmaSq, planes, series, isExact };
}

function planeAt(plane: Plane, sigmaSq: number, { left, right, share }: PlaceOnAxis): Plane {
  const nearest = share < 0.5 ? left : right;
  const at = (rows: readonly (readonly (number | null)[])[]): (number | null)[][] =>
    rows.map((row) => [between(row[left], row[right], share)]);
  return {
    quantity: plane.quantity,
    layers: plane.layers,
    sigmaSq: [sigmaSq],
    log10Std: at(plane.log10Std),
    largestLog10: at(plane.largestLog10),
    status: plane.status.map((row) => [row[nearest]]),
  };
}

function seedsAt({ count, columns, rows, values }: SeedGrid, place: PlaceOnAxis): (number | null)[][] {
  return Array.from({ length: count }, (_, seed) =>
    columnIn(values.subarray(seed * columns * rows, (seed + 1) * columns * rows), rows, place),
  );
}

function theoryAt({ rows, line, band }: TheoryGrids, place: PlaceOnAxis): ProfileTheory {
  const nothing = Array.from({ length: rows }, () => null);
  return {
    line: columnIn(line, rows, place),
    low: band ? columnIn(band.low, rows, place) : nothing,
    high: band ? columnIn(band.high, rows, place) : nothing,
    ...(band && { median: columnIn(band.median, rows, place) }),
  };
}

function columnIn(grid: Float32Array, rows: number, { left, right, share }: PlaceOnAxis): (number | null)[] {
  return Array.from({ length: rows }, (_, row) => {
    const value = between(grid[left * rows + row], grid[right * rows + row], share);
    return value === null || Number.isNaN(value) ? null : value;
  });
}

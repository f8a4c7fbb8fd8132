import { criticalMark, networkInWords } from '@initscope/charts';
import type { FacetSummary, Plane } from '@initscope/core';
import type { FoundResult } from '../results/sweep-folder.ts';
import type { TheoryCell } from '../results/theory-file.ts';
import { UsageError } from '../usage-error.ts';
import { chosenColumn } from '../networks/chosen-column.ts';
import { statusLetters, type Cells, type ReportNetwork, type ReportPlane } from './report-data.ts';

/** A network of a report: what the page is told of it, and where that comes from. */
export interface ReportedNetwork {
  readonly facet: FacetSummary;
  readonly data: ReportNetwork;
}

/**
 * The networks of a result that have something to show.
 *
 * @throws UsageError if the planes of one do not belong together.
 */
export function networksOf({ result, theory }: FoundResult): ReportedNetwork[] {
  return result.facets.flatMap((facet, i) => {
    if (facet.planes.length === 0) return [];
    const { sigmaSq } = facet.planes[0];
    if (facet.planes.some((plane) => plane.sigmaSq.join() !== sigmaSq.join())) {
      throw new UsageError(`the result's ${networkInWords(facet.network)} has planes of different σ²; compute it anew`);
    }
    const cells = theory?.[i];
    const planes = facet.planes.map((plane) => planeOf(plane, cells));
    const critical = criticalMark(facet.network);
    const data: ReportNetwork = {
      name: networkInWords(facet.network),
      width: facet.network.width,
      sigmaSq,
      ...(critical === undefined ? {} : { critical }),
      column: chosenColumn(sigmaSq, critical?.sigmaSq, facet.planes),
      planes,
    };
    return [{ facet, data }];
  });
}

function planeOf(plane: Plane, theory: readonly TheoryCell[] | undefined): ReportPlane {
  const { quantity, layers, log10Std, status } = plane;
  const beside = theory === undefined ? undefined : theoryOf(plane, theory);
  return {
    quantity,
    layers,
    log10Std: log10Std.map((row) => row.map(shortened)),
    status: status.map((row) => row.map((each) => statusLetters[each]).join('')),
    ...(beside === undefined ? {} : { theory: beside }),
  };
}

function theoryOf({ quantity, layers, sigmaSq }: Plane, cells: readonly TheoryCell[]): ReportPlane['theory'] {
  const own = new Map(
    cells.flatMap((cell) => (cell.quantity === quantity ? [[`${cell.layer} ${cell.sigma_sq}`, cell] as const] : [])),
  );
  const table = (valueOf: (cell: TheoryCell) => number | null): Cells =>
    layers.map((layer) =>
      sigmaSq.map((variance) => {
        const cell = own.get(`${layer} ${variance}`);
        return cell === undefined ? null : shortened(valueOf(cell));
      }),
    );
  const line = table(({ log10Line }) => log10Line);
  const low = table(({ log10Low }) => log10Low);
  const high = table(({ log10High }) => log10High);
  const saysNothing = [line, low].every((rows) => rows.every((row) => row.every((value) => value === null)));
  return saysNothing ? undefined : { line, low, high };
}

/** Five decimals of a logarithm are 2e-5 of a std: more than is shown, and half the bytes. */
function shortened(log10: number | null): number | null {
  return log10 === null ? null : Number(log10.toFixed(5)) + 0;
}

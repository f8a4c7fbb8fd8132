import type { HeatmapPlane, ProfileSeries } from '@initscope/charts';
import { seriesOf } from '@initscope/charts';
import { statusOfLetter, type Cells, type ReportNetwork, type ReportPlane } from './report-data.ts';

/** A plane as charts take it. */
export function heatmapPlaneOf({ sigmaSq }: ReportNetwork, plane: ReportPlane): HeatmapPlane {
  return { ...plane, sigmaSq, status: plane.status.map((row) => Array.from(row, statusOfLetter)) };
}

/** What a profile shows of a network at one σ², theory beside it. */
export function seriesAt(network: ReportNetwork, column: number): ProfileSeries[] {
  return network.planes.map((plane) => {
    const series = seriesOf(heatmapPlaneOf(network, plane), column);
    const { theory } = plane;
    if (theory === undefined) return series;
    const at = (cells: Cells): (number | null)[] => cells.map((row) => row[column]);
    return { ...series, theory: { line: at(theory.line), low: at(theory.low), high: at(theory.high) } };
  });
}

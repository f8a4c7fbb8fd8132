import {
  layersOf,
  seedBandsAsync,
  theoryLines,
  whyNoBand,
  type BandLayer,
  type NetworkSpec,
  type Quantity,
  type SeedBand,
} from '@initscope/core';
import type { TheoryGrids } from '../protocol.ts';
import { pausing } from './pausing.ts';

/** Enough for the picture of a band. */
const CHAINS = 2000;

/** What theory says of a network at each σ²: the line, and the band over seeds where there is one. Gives way to messages in between. */
export async function theoryGrids(
  network: NetworkSpec,
  sigmaSq: readonly number[],
  quantities: readonly Quantity[],
  signal: AbortSignal,
): Promise<TheoryGrids[]> {
  const lines = await linesOf(network, sigmaSq, quantities, signal);
  const bands =
    whyNoBand(network) === null
      ? await seedBandsAsync(network, { sigmaSq, quantities, chains: CHAINS, signal })
      : undefined;
  return quantities.map((quantity) => {
    const layers = layersOf(quantity, network.layers);
    const rows = layers.length;
    return {
      quantity,
      rows,
      line: gridOf(rows, lines, (each, row) => each.statistics[quantity]?.[row]?.log10Std),
      band: bands && bandGrids(bands, quantity, layers),
    };
  });
}

type Lines = ReturnType<typeof theoryLines>;

/** One σ² after the other, since some take a while. */
async function linesOf(
  network: NetworkSpec,
  sigmaSq: readonly number[],
  quantities: readonly Quantity[],
  signal: AbortSignal,
): Promise<Lines> {
  const lines: Lines[number][] = [];
  const pause = pausing();
  for (const each of sigmaSq) {
    lines.push(...theoryLines(network, [each], quantities));
    await pause();
    signal.throwIfAborted();
  }
  return lines;
}

function bandGrids(bands: readonly SeedBand[], quantity: Quantity, layers: readonly number[]): TheoryGrids['band'] {
  const [first] = layers;
  const firstOfBand = bands[0]?.statistics[quantity]?.[0]?.layer ?? first;
  const skipped = firstOfBand - first;
  const of = (pick: (layer: BandLayer) => number | null): Float32Array =>
    gridOf(layers.length, bands, (band, row) => {
      const layer = band.statistics[quantity]?.[row - skipped];
      return layer && pick(layer);
    });
  return {
    low: of(({ log10Low }) => log10Low),
    median: of(({ log10Median }) => log10Median),
    high: of(({ log10High }) => log10High),
  };
}

function gridOf<Column>(
  rows: number,
  columns: readonly Column[],
  valueAt: (column: Column, row: number) => number | null | undefined,
): Float32Array {
  const grid = new Float32Array(columns.length * rows);
  columns.forEach((column, index) => {
    for (let row = 0; row < rows; row++) grid[index * rows + row] = valueAt(column, row) ?? NaN;
  });
  return grid;
}

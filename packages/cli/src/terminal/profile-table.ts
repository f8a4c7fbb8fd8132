import { count, networkInWords } from '@initscope/charts';
import { quantities, type LayerStatistics, type NetworkSpec, type Profile, type Quantity } from '@initscope/core';
import type { Ink } from './ink.ts';
import { paragraphs } from './paragraphs.ts';
import { sparkline, sparklineLegend } from './sparkline.ts';
import { stdCell } from './std-cell.ts';

const headings: Readonly<Record<Quantity, string>> = {
  h: 'std h',
  f: 'std f',
  dl_df: 'std ∂L/∂f',
  dl_dh: 'std ∂L/∂h',
};

/** Columns of layer numbers, and of a quantity. */
const [LAYER, WIDTH] = [6, 12];
/** A course of fewer layers tells little. */
const LEAST_COURSE = 20;

/** What `run` prints: what network it is, its course at a glance, a row per layer with each quantity's std, and the verdict. */
export function profileLines(network: NetworkSpec, profile: Profile, verdict: readonly string[], ink: Ink): string[] {
  const measured = quantities.filter((quantity) => profile.statistics[quantity] !== undefined);
  return [
    ...paragraphs(profileTitle(network, profile), ink.columns),
    '',
    ...courses(network, profile, measured, ink),
    ...inRows(measured, Math.floor((ink.columns - LAYER) / WIDTH)).flatMap((some) => [
      ...table(network, profile, some),
      '',
    ]),
    ...paragraphs(verdict, ink.columns),
  ];
}

/** What network it is, and how it was measured. */
export function profileTitle(network: NetworkSpec, profile: Profile): string[] {
  const { inputs, gradientInputs } = network;
  const sigmaWSq = Number((network.width * profile.sigmaSq).toPrecision(6));
  return [
    `${networkInWords(network)}, σ² = ${profile.sigmaSq} (σ_w² = ${sigmaWSq}), seed ${profile.seed}`,
    `measured on ${count(inputs, 'example')}, gradients on ${gradientInputs}; method ${methodInWords(profile)}`,
  ];
}

/** A sparkline for each quantity over the layers, with its least and its greatest std. */
function courses(network: NetworkSpec, profile: Profile, measured: readonly Quantity[], ink: Ink): string[] {
  const ranges = measured.map((quantity) => rangeOf(profile.statistics[quantity] ?? []));
  const head = Math.max(...measured.map((quantity) => headings[quantity].length)) + 2;
  const beside = ink.columns - head - 2 - Math.max(...ranges.map(({ length }) => length));
  // On a narrow terminal the course matters more than its ends, which stand in the table.
  const hasRanges = beside >= Math.min(network.layers, LEAST_COURSE);
  const room = hasRanges ? beside : ink.columns - head;
  const lines = measured.map((quantity, i) => {
    const layers = profile.statistics[quantity] ?? [];
    // Every layer has a column of its own if there is room; gradients begin at layer 1.
    const indent = network.layers <= room ? ' '.repeat(layers.at(0)?.layer ?? 0) : '';
    const line =
      indent +
      sparkline(
        layers.map(({ log10Std }) => log10Std),
        ink,
        room,
      );
    return `${headings[quantity].padEnd(head)}${line.padEnd(Math.min(network.layers, room))}  ${hasRanges ? ranges[i] : ''}`.trimEnd();
  });
  const title = `layers 0 … ${network.layers - 1}`;
  return [`${' '.repeat(head)}${title}`, ...lines, ...paragraphs([sparklineLegend(ink)], ink.columns), ''];
}

/** `0.04 … 0.98`; nothing where all layers are dead. */
function rangeOf(layers: readonly LayerStatistics[]): string {
  const ascending = layers
    .flatMap((layer) => (layer.log10Std === null ? [] : [{ layer, log10Std: layer.log10Std }]))
    .toSorted((a, b) => a.log10Std - b.log10Std);
  const cells = [ascending.at(0), ascending.at(-1)].map((end) => stdCell(end?.layer));
  return ascending.length === 0 ? '' : cells.join(' … ');
}

function table(network: NetworkSpec, profile: Profile, measured: readonly Quantity[]): string[] {
  const head = ['layer'.padStart(LAYER), ...measured.map((quantity) => headings[quantity].padStart(WIDTH))].join('');
  const rows = Array.from({ length: network.layers }, (_, layer) => {
    const cells = measured.map((quantity) => {
      const found = profile.statistics[quantity] ?? [];
      // Layers are consecutive, so the first one's number says where the others are.
      return stdCell(found[layer - (found[0]?.layer ?? 0)]).padStart(WIDTH);
    });
    return [String(layer).padStart(LAYER), ...cells].join('').trimEnd();
  });
  return [head, ...rows];
}

/** Lists of so many at most. */
function inRows<Item>(items: readonly Item[], most: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, i) => items.slice(i * most, (i + 1) * most));
}

/** The method, and where it had to go on dense: "spectral; h dense from layer 9". */
function methodInWords({ method, denseFrom, statistics }: Profile): string {
  const parts = quantities.flatMap((quantity) => {
    const layer = denseFrom?.[quantity];
    if (layer === undefined || statistics[quantity] === undefined) return [];
    return `${headings[quantity].replace('std ', '')} dense from layer ${layer}`;
  });
  return [method, ...parts].join('; ');
}

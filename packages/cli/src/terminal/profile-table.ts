import { quantities, type LayerStatistics, type NetworkSpec, type Profile, type Quantity } from '@initscope/core';
import { count, networkInWords } from '../network-in-words.ts';

const headings: Readonly<Record<Quantity, string>> = {
  h: 'std h',
  f: 'std f',
  dl_df: 'std ∂L/∂f',
  dl_dh: 'std ∂L/∂h',
};

const WIDTH = 12;

/** A profile as lines: what network it is, then a row per layer with each quantity's std. */
export function profileTable(network: NetworkSpec, profile: Profile): string[] {
  const { layers, inputs, gradientInputs } = network;
  const measured = quantities.filter((quantity) => profile.statistics[quantity] !== undefined);
  const title = `${networkInWords(network)}, σ² = ${profile.sigmaSq}, seed ${profile.seed}`;
  const how = `measured on ${count(inputs, 'example')}, gradients on ${gradientInputs}; method ${methodInWords(profile)}`;
  const head = ['layer'.padStart(6), ...measured.map((quantity) => headings[quantity].padStart(WIDTH))].join('');
  const rows = Array.from({ length: layers }, (_, layer) => {
    const cells = measured.map((quantity) => {
      const found = profile.statistics[quantity] ?? [];
      // Layers are consecutive, so the first one's number says where the others are.
      return cell(found[layer - (found[0]?.layer ?? 0)]).padStart(WIDTH);
    });
    return [String(layer).padStart(6), ...cells].join('').trimEnd();
  });
  return [title, how, '', head, ...rows];
}

/** A std to four figures; beyond float64 a power of ten, marked with its status. */
function cell(statistics: LayerStatistics | undefined): string {
  if (statistics === undefined) return '';
  const { std, log10Std, status } = statistics;
  if (status === 'dead') return 'dead';
  if (std === null) return log10Std === null ? status : `10^${log10Std.toFixed(2)}`;
  return std >= 1e-4 && std < 1e5 ? String(Number(std.toPrecision(4))) : std.toExponential(3);
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

import { quantities, type NetworkSpec, type Profile, type Quantity } from '@initscope/core';
import { count, networkInWords } from '../network-in-words.ts';
import { stdCell } from './std-cell.ts';

const headings: Readonly<Record<Quantity, string>> = {
  h: 'std h',
  f: 'std f',
  dl_df: 'std ∂L/∂f',
  dl_dh: 'std ∂L/∂h',
};

const WIDTH = 12;

/** A profile as lines: what network it is, then a row per layer with each quantity's std. */
export function profileTable(network: NetworkSpec, profile: Profile): string[] {
  const measured = quantities.filter((quantity) => profile.statistics[quantity] !== undefined);
  const head = ['layer'.padStart(6), ...measured.map((quantity) => headings[quantity].padStart(WIDTH))].join('');
  const rows = Array.from({ length: network.layers }, (_, layer) => {
    const cells = measured.map((quantity) => {
      const found = profile.statistics[quantity] ?? [];
      // Layers are consecutive, so the first one's number says where the others are.
      return stdCell(found[layer - (found[0]?.layer ?? 0)]).padStart(WIDTH);
    });
    return [String(layer).padStart(6), ...cells].join('').trimEnd();
  });
  return [...profileTitle(network, profile), '', head, ...rows];
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

/** The method, and where it had to go on dense: "spectral; h dense from layer 9". */
function methodInWords({ method, denseFrom, statistics }: Profile): string {
  const parts = quantities.flatMap((quantity) => {
    const layer = denseFrom?.[quantity];
    if (layer === undefined || statistics[quantity] === undefined) return [];
    return `${headings[quantity].replace('std ', '')} dense from layer ${layer}`;
  });
  return [method, ...parts].join('; ');
}

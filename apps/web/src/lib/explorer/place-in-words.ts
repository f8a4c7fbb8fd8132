import { formatPlainSigmaSq, formatStd, quantityNames } from '@initscope/charts';
import type { Explorer } from './state/explorer.svelte.ts';

/** What is looked at, for those who hear it: "layer 31, σ² = 0.025: hidden units h 0.0821, gradients ∂L/∂f 0.0113". */
export function placeInWords({ pointing, column }: Explorer): string {
  const { layer, sigmaSq } = pointing.place;
  const numbers = column.series.flatMap(({ quantity, layers, log10Std }) => {
    const row = layer === undefined ? -1 : layers.indexOf(layer);
    if (row < 0) return [];
    const log10 = log10Std[row];
    return [`${quantityNames[quantity]} ${log10 === null ? 'dead' : formatStd(log10)}`];
  });
  const where = layer === undefined ? '' : `layer ${layer}, `;
  return `${where}σ² = ${formatPlainSigmaSq(sigmaSq)}${numbers.length === 0 ? '' : `: ${numbers.join(', ')}`}`;
}

import type { NetworkSpec } from '@initscope/core';

/** What a file of a network's holds, by the end of its name. */
export type FileEnding = 'svg' | 'png' | 'csv' | 'json';

/**
 * A good name for a file: whose it is, and at which σ² if it is of one.
 *
 * @example fileName(network, 'svg') // "initscope-relu-50x80.svg"
 * @example fileName(network, 'png', 0.025) // "initscope-relu-50x80-kaiming_normal-sigma-sq-0.025.png"
 */
export function fileName(network: NetworkSpec, ending: FileEnding, sigmaSq?: number): string {
  const { activation, initializer, layers, width, biasSigmaSq } = network;
  const parts = [
    'initscope',
    plainName(activation),
    `${layers}x${width}`,
    ...(initializer === 'fixed' ? [] : [plainName(initializer)]),
    ...(biasSigmaSq === 0 ? [] : [`bias-sigma-sq-${short(biasSigmaSq)}`]),
    ...(sigmaSq === undefined ? [] : [`sigma-sq-${short(sigmaSq)}`]),
  ];
  return `${parts.join('-')}.${ending}`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(6))).replace('+', '');
}

/** A name without what shells and file systems take for themselves: `leaky_relu(0.2)` is `leaky_relu_0.2`. */
function plainName(name: string): string {
  return name.replace(/[(,=]/g, '_').replace(/[^\w.-]/g, '');
}

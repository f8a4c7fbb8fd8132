import type { NetworkSpec } from '@initscope/core';

/** A network in one line: `relu, 50 layers of 80 units`. */
export function networkInWords(network: NetworkSpec): string {
  const { activation, layers, width, initializer, biasSigmaSq } = network;
  const weights = initializer === 'fixed' ? '' : `, weights by ${initializer}`;
  const biases = biasSigmaSq === 0 ? '' : `, bias variance ${Number(biasSigmaSq.toPrecision(6))}`;
  return `${activation}, ${count(layers, 'layer')} of ${count(width, 'unit')}${weights}${biases}`;
}

/** `1 seed`, `8 seeds`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

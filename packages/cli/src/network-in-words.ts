import type { NetworkSpec } from '@initscope/core';

/** A network in one line: `relu network, 50 layers of 80 units`. */
export function networkInWords(network: NetworkSpec): string {
  const { activation, initializer, layers, width, biasSigmaSq, inputWidth, outputWidth } = network;
  const hasPlainEnds = inputWidth === 1 && outputWidth === 1;
  const ends = hasPlainEnds ? '' : `, ${count(inputWidth, 'input')} and ${count(outputWidth, 'output')}`;
  const weights = initializer === 'fixed' ? '' : `, weights by ${initializer}`;
  const biases = biasSigmaSq === 0 ? '' : `, bias variance ${Number(biasSigmaSq.toPrecision(6))}`;
  return `${activation} network, ${count(layers, 'layer')} of ${count(width, 'unit')}${ends}${weights}${biases}`;
}

/** `1 seed`, `8 seeds`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

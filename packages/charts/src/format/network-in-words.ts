import type { NetworkSpec } from '@initscope/core';
import { count } from './count.ts';
import { ownDataInWords } from './own-data-in-words.ts';

/**
 * A network in one line, as the title of what shows it. What is as in the notebook is not said: one input and one output, weights of
 * the same variance in every layer, no biases, data that each seed draws after its weights.
 *
 * @example networkInWords(network) // "relu network, 50 layers of 80 units, weights by orthogonal"
 */
export function networkInWords(network: NetworkSpec): string {
  const { activation, initializer, layers, width, biasSigmaSq, inputWidth, outputWidth } = network;
  const hasPlainEnds = inputWidth === 1 && outputWidth === 1;
  const ends = hasPlainEnds ? '' : `, ${count(inputWidth, 'input')} and ${count(outputWidth, 'output')}`;
  const weights = initializer === 'fixed' ? '' : `, weights by ${initializer}`;
  const biases = biasSigmaSq === 0 ? '' : `, bias variance ${Number(biasSigmaSq.toPrecision(6))}`;
  return `${activation} network, ${count(layers, 'layer')} of ${count(width, 'unit')}${ends}${weights}${biases}${ownDataInWords(network)}`;
}

import type { NetworkSpec } from '@initscope/core';

/** A network in one line: `relu network, 50 layers of 80 units`. */
export function networkInWords({
  activation,
  layers,
  width,
  biasSigmaSq,
  inputWidth,
  outputWidth,
}: NetworkSpec): string {
  const ends = inputWidth === 1 && outputWidth === 1 ? '' : `, ${inputWidth} inputs and ${outputWidth} outputs`;
  const biases = biasSigmaSq === 0 ? '' : `, bias variance ${biasSigmaSq}`;
  return `${activation} network, ${layers} layers of ${width} units${ends}${biases}`;
}

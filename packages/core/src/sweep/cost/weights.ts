import { initializerOf } from '../../initializers/initializer-name.ts';
import type { Distribution } from '../../initializers/initializer.ts';
import type { NetworkSpec } from '../../propagation/network-spec.ts';
import { mostKept } from '../../propagation/parameter-stream.ts';

/** Nanoseconds for drawing one weight. */
const draw: Readonly<Record<Distribution, number>> = { normal: 7, uniform: 12, truncated: 9, orthogonal: 46 };
/** For making a matrix of D² orthogonal, over D³. */
const orthogonalise = 1.1;

/** How many weights a network has. */
export function weightsOf({ layers, width, inputWidth, outputWidth }: NetworkSpec): number {
  return width * ((layers - 1) * width + inputWidth + outputWidth);
}

/** What it takes to draw them for so many passes: those that are not kept in memory are drawn again for each. */
export function costOfDrawing(network: NetworkSpec, passes: number): number {
  const { distribution } = initializerOf(network.initializer);
  const weights = weightsOf(network);
  const again = Math.max(0, passes - 1) * Math.max(0, 1 - mostKept / weights);
  const perWeight = draw[distribution] + (distribution === 'orthogonal' ? orthogonalise * network.width : 0);
  return perWeight * weights * (1 + again);
}

import { activationOf } from '../../activations/activations.ts';
import type { NetworkSpec } from '../../propagation/network-spec.ts';
import { chaosOf } from './chaos.ts';
import { costOfColumns } from './columns.ts';
import { pack } from './pack.ts';
import { costOfDrawing, weightsOf } from './weights.ts';
import type { Work } from './work.ts';

/** Where nodes are enough, so many stand for a side of the inputs. */
const nodes = 32;
/** Sets of nodes are no finer than for so many inputs. */
const mostInputs = 1_500;

/**
 * What the spectral method takes: nodes in place of inputs where they are enough; in chaotic networks ever finer sets of them, and then
 * every input. From which layer on that is, is a matter of experience.
 *
 * @param sigmaSq - variances like those of the task.
 */
export function costOfSpectral(work: Work, sigmaSq: readonly number[]): number {
  const { network, count, columns, gradientColumns, passes } = work;
  const { layers, width, inputs, gradientInputs } = network;
  const { signals, gradients } = chaosOf(network, sigmaSq);
  const perSide = nodes * sidesOf(network);
  const onNodes = costOfColumns(network, perSide * Math.sign(columns), perSide * Math.sign(gradientColumns));
  const dense = costOfColumns(network, signals * columns, gradients * gradientColumns);
  // Signals of an unbounded activation grow in chaos, and what nodes have to tell with them.
  const unbounded = activationOf(network.activation).farFromZero === undefined ? 1 : 1.7;
  // What leads from the nodes of each set to the inputs.
  const ladder = columns * Math.min(inputs, mostInputs) + gradientColumns * Math.min(gradientInputs, mostInputs);
  return (
    5e4 +
    costOfDrawing(network, passes) +
    pack * passes * weightsOf(network) +
    870 * (columns + gradientColumns) +
    9.8 * Math.min(1, gradients * count) * ladder +
    count * 14_000 * layers +
    count * 0.25 * layers * width * (columns + gradientColumns) +
    count * (1 - gradients) * 0.86 * onNodes +
    count * unbounded * 1.14 * dense
  );
}

/** Nodes lie on both sides of input 0, but for networks that are odd or smooth there: see `piecesOf`. */
function sidesOf({ activation, biasSigmaSq }: NetworkSpec): number {
  return activationOf(activation).odd === true || biasSigmaSq !== 0 ? 1 : 2;
}

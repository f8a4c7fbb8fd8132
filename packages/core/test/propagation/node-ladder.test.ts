import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import { panelSize } from '../../src/propagation/columns.ts';
import { NodeLadder } from '../../src/propagation/node-ladder.ts';
import { resampled, resampleRoom } from '../../src/propagation/resample.ts';
import { matrix, multiply } from '../../src/network/matrix.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { seeds } from '../support/arbitraries.ts';
import { expectWithin } from '../support/closeness.ts';
import { expectSameBits } from '../support/expect-same-bits.ts';
import { fromPanels, newKernel, placed } from '../support/kernels.ts';
import { network } from '../support/networks.ts';

const kernel = newKernel('wasm');

const kinds: readonly (readonly [string, Partial<NetworkSpec>, (x: number) => number])[] = [
  ['with biases', { activation: 'gelu', biasSigmaSq: 0.1 }, (x) => Math.exp(x / 2) + Math.cos(x)],
  ['without biases', { activation: 'gelu' }, (x) => x * Math.exp(x / 3)],
  ['of an odd activation without biases', { activation: 'tanh' }, (x) => Math.sin(x)],
];

function ladderOf(given: Partial<NetworkSpec>, inputs: number, seed = 1): { ladder: NodeLadder; data: Float64Array } {
  kernel.reset();
  const data = new RandomState(seed).normal(inputs);
  return { ladder: new NodeLadder(kernel, network(given), data), data };
}

/** Where a rung's nodes are, as inputs of the network. */
function nodesAt(ladder: NodeLadder, rung: number): Float64Array {
  const { pointer, columns } = ladder.at(rung).input;
  return fromPanels(kernel.floats(pointer, panelSize(1, columns)), 1, columns);
}

/** A function's values at a rung's nodes, led on by one of its matrices. */
function ledOn(
  g: (x: number) => number,
  ladder: NodeLadder,
  rung: number,
  lead: number,
  targets: number,
): Float64Array {
  const nodes = nodesAt(ladder, rung);
  const panels = kernel.floats(lead, panelSize(nodes.length, targets)).slice();
  return multiply(
    matrix(1, nodes.length, nodes.map(g)),
    matrix(nodes.length, targets, fromPanels(panels, nodes.length, targets)),
  ).values;
}

describe.each(kinds)('a ladder of nodes for a network %s', (_, given, g) => {
  it('has ever more nodes, in fours, and fewer than inputs', () => {
    for (const inputs of [1, 5, 22, 23, 46, 300, 1000]) {
      const { ladder } = ladderOf(given, inputs);
      const counts = ladder.rungs.map(({ count }) => count);
      expect(counts.toSorted((a, b) => a - b)).toEqual(counts);
      expect(counts.every((count) => count % 4 === 0)).toBe(true);
      ladder.rungs.forEach((_rung, rung) => expect(ladder.columnsAt(rung)).toBeLessThanOrEqual(0.7 * inputs));
      expect(counts.length > 0).toBe(
        inputs >= (given.activation === 'gelu' && given.biasSigmaSq === undefined ? 46 : 23),
      );
    }
  });

  it('has the ends of the range of the inputs among its nodes', () => {
    const { ladder, data } = ladderOf(given, 300);
    const most = Math.max(...data.map(Math.abs));
    ladder.rungs.forEach((_rung, rung) => {
      expectWithin(Math.max(...nodesAt(ladder, rung).map(Math.abs)), most, 1e-14 * most);
    });
  });

  it('has weights that stand for every input once: sums over nodes are sums over inputs', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 120, max: 400 }), (seed, inputs) => {
        const { ladder, data } = ladderOf(given, inputs, seed);
        for (const rung of [1, ladder.rungs.length - 1]) {
          const { pieces, count } = ladder.at(rung);
          const nodes = nodesAt(ladder, rung);
          let all = 0;
          let sum = 0;
          for (const { first, members } of pieces) {
            for (const each of members) {
              const weights = kernel.floats(each.weights, count);
              expectWithin(
                weights.reduce((total, weight) => total + weight, 0),
                each.inputs,
                1e-11,
              );
              all += each.inputs;
              weights.forEach((weight, i) => (sum += weight * each.sign * g(nodes[first + i])));
            }
          }
          expect(all).toBe(inputs);
          expectWithin(
            sum,
            data.reduce((total, x) => total + g(x), 0),
            1e-9,
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  it('leads from nodes to the inputs', () => {
    const { ladder, data } = ladderOf(given, 200);
    ladder.rungs.forEach(({ count }, rung) => {
      const tolerance = count < 24 ? 1e-7 : 1e-11;
      ledOn(g, ladder, rung, ladder.toInputs(rung), data.length).forEach((value, i) => {
        expectWithin(value, g(data[i]), tolerance);
      });
    });
  });

  it('leads from the nodes of a rung to those of the next', () => {
    const { ladder } = ladderOf(given, 200);
    ladder.rungs.slice(1).forEach((_rung, rung) => {
      const next = nodesAt(ladder, rung + 1);
      const tolerance = ladder.rungs[rung].count < 24 ? 1e-7 : 1e-11;
      ledOn(g, ladder, rung, ladder.toNext(rung), next.length).forEach((value, i) => {
        expectWithin(value, g(next[i]), tolerance);
      });
    });
  });

  it('makes each of its parts once', () => {
    const { ladder } = ladderOf(given, 200);
    expect(ladder.at(1)).toBe(ladder.at(1));
    expect(ladder.toNext(0)).toBe(ladder.toNext(0));
    expect(ladder.toInputs(1)).toBe(ladder.toInputs(1));
    expect(ladder.toInputs(0)).not.toBe(ladder.toNext(0));
  });
});

describe('a ladder of nodes for inputs without a range', () => {
  it('has no rungs', () => {
    kernel.reset();
    for (const biasSigmaSq of [0, 0.1]) {
      const same = new NodeLadder(
        kernel,
        network({ activation: 'tanh', biasSigmaSq }),
        new Float64Array(100).fill(0.5),
      );
      expect(same.rungs).toEqual([]);
    }
  });
});

describe('resampled', () => {
  it('is the product of the values at nodes and what leads on from them, to the bit', () => {
    const { ladder } = ladderOf({ activation: 'tanh' }, 200);
    const rows = 5;
    const { count } = ladder.rungs[0];
    const targets = ladder.inputs;
    const lead = ladder.toInputs(0);
    const values = new RandomState(2).normal(rows * count);
    const pointer = placed(kernel, new Float64Array(panelSize(rows, count)));
    const panels = kernel.floats(pointer, panelSize(rows, count));
    values.forEach((value, i) => {
      const [row, column] = [Math.floor(i / count), i % count];
      panels[(column >> 2) * rows * 4 + row * 4 + (column % 4)] = value;
    });
    const room = resampleRoom(kernel, rows, [count]);
    const output = kernel.allocate(panelSize(rows, targets));
    const v = { pointer, rows, columns: count, exponent: -7, largest: 3 };
    const result = resampled(kernel, v, lead, targets, room, output);

    const leading = fromPanels(kernel.floats(lead, panelSize(count, targets)), count, targets);
    const expected = multiply(matrix(rows, count, values), matrix(count, targets, leading)).values;
    expectSameBits(fromPanels(kernel.floats(output, panelSize(rows, targets)), rows, targets), expected);
    const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(result).toEqual({ pointer: output, rows, columns: targets, exponent: -7, largest });
  });
});

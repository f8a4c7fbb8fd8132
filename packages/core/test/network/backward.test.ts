import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationOf, type ActivationName } from '../../src/activations/activations.ts';
import { backward } from '../../src/network/backward.ts';
import { forward, type ForwardPass } from '../../src/network/forward.ts';
import { initParams, type Params } from '../../src/network/init-params.ts';
import { leastSquaresLoss } from '../../src/network/least-squares-loss.ts';
import { mapElements, matrix, type Matrix } from '../../src/network/matrix.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { seeds } from '../support/arbitraries.ts';
import { expectWithin } from '../support/closeness.ts';

/** A network with something to learn. All arrays are its own, so that single numbers in them can be moved. */
interface Experiment {
  readonly activation: ActivationName;
  readonly params: Params;
  readonly input: Matrix;
  readonly target: Matrix;
}

const experiments = fc
  .record({
    seed: seeds,
    sigmaSq: fc.double({ min: 0.1, max: 2, noNaN: true }),
    layers: fc.integer({ min: 1, max: 4 }),
    width: fc.integer({ min: 1, max: 4 }),
    inputWidth: fc.integer({ min: 1, max: 3 }),
    outputWidth: fc.integer({ min: 1, max: 3 }),
    examples: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ seed, examples, ...shape }): Omit<Experiment, 'activation'> => {
    const random = new RandomState(seed);
    const { weights, biases } = initParams(random, shape);
    const normal = (rows: number, columns: number): Matrix => matrix(rows, columns, random.normal(rows * columns));
    return {
      params: { weights, biases: biases.map(({ rows }) => normal(rows, 1)) },
      input: normal(shape.inputWidth, examples),
      target: normal(shape.outputWidth, examples),
    };
  });

describe('backward', () => {
  // Within one linear piece f_K is affine in any one number, so the loss is a parabola and a central difference is its
  // derivative but for rounding, at any step that stays in the piece.
  it.each<ActivationName>(['relu', 'linear'])(
    'is the slope of the loss in every weight, bias and input: %s',
    (activation) => {
      let compared = 0;
      fc.assert(
        fc.property(experiments, (drawn) => {
          const experiment = { ...drawn, activation };
          for (const { values, index, gradient } of coordinates(experiment)) {
            const step = stepWithinPiece(experiment, values, index);
            if (step === null) continue;
            const slope = centralDifference(experiment, values, index, step);
            expectWithin(slope, gradient, rounding(experiment) / step);
            compared++;
          }
        }),
        { numRuns: 60 },
      );
      expect(compared).toBeGreaterThan(500);
    },
  );

  // Richardson's extrapolation of two steps errs by less than they differ.
  it('is the slope of the loss in every weight, bias and input: tanh', () => {
    fc.assert(
      fc.property(experiments, (drawn) => {
        const experiment: Experiment = { ...drawn, activation: 'tanh' };
        for (const { values, index, gradient } of coordinates(experiment)) {
          const extrapolated = (step: number): number =>
            (4 * centralDifference(experiment, values, index, step / 2) -
              centralDifference(experiment, values, index, step)) /
            3;
          const [coarse, fine] = [extrapolated(2 ** -7), extrapolated(2 ** -8)];
          expectWithin(fine, gradient, Math.abs(fine - coarse) + rounding(experiment) / 2 ** -9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('passes the whole gradient where a ReLU preactivation is exactly 0, as the notebook does', () => {
    const params = { weights: [matrix(1, 1, [1]), matrix(1, 1, [3])], biases: [matrix(1, 1), matrix(1, 1, [0.5])] };
    const pass = forward(matrix(1, 1, [0]), params, activationOf('relu'));
    const { dlDf, dlDh } = backward(pass, params, matrix(1, 1), activationOf('relu'));
    // f_1 = 0.5, so dl/df_1 = 1, dl/dh_1 = 3, and dl/df_0 the same with φ′(0) = 1.
    expect([dlDf[1], dlDh[1], dlDf[0]].map(({ values }) => values[0])).toEqual([1, 3, 3]);
  });
});

/** Every number that the loss depends on, with the gradient that is claimed for it. */
function coordinates({ params, input, target, activation }: Experiment) {
  const pass = forward(input, params, activationOf(activation));
  const { dlDWeights, dlDBiases, dlDh } = backward(pass, params, target, activationOf(activation));
  const pairs = [
    ...params.weights.map((weights, k) => [weights, dlDWeights[k]]),
    ...params.biases.map((biases, k) => [biases, dlDBiases[k]]),
    [input, dlDh[0]],
  ];
  return pairs.flatMap(([{ values }, gradients]) => {
    expect(gradients.values.length).toBe(values.length);
    return [...gradients.values].map((gradient, index) => ({ values, index, gradient }));
  });
}

/** A pass with one number moved by `by`, which is put back. */
function moved<Result>(values: Float64Array, index: number, by: number, measure: (position: number) => Result): Result {
  const before = values[index];
  values[index] += by;
  const result = measure(values[index]);
  values[index] = before;
  return result;
}

function centralDifference(experiment: Experiment, values: Float64Array, index: number, step: number): number {
  const at = (by: number): [number, number] =>
    moved(values, index, by, (position) => [position, leastSquaresLoss(run(experiment).output, experiment.target)]);
  const [[above, lossAbove], [below, lossBelow]] = [at(step), at(-step)];
  return (lossAbove - lossBelow) / (above - below);
}

/** The largest of some steps at both ends of which every preactivation keeps its sign; `null` if there is none. */
function stepWithinPiece(experiment: Experiment, values: Float64Array, index: number): number | null {
  const here = signs(run(experiment));
  const steps = [2 ** -4, 2 ** -7, 2 ** -10, 2 ** -13];
  const staysWithin = (by: number): boolean => moved(values, index, by, () => signs(run(experiment)) === here);
  return steps.find((step) => staysWithin(step) && staysWithin(-step)) ?? null;
}

function signs({ f }: ForwardPass): string {
  return f
    .slice(0, -1)
    .flatMap(({ values }) => [...values].map((value) => (value >= 0 ? '+' : '-')))
    .join('');
}

function run({ input, params, activation }: Experiment): ForwardPass {
  return forward(input, params, activationOf(activation));
}

/**
 * What rounding may do to a loss: some 500 roundings of what it would be if nothing cancelled, with every number moved by a
 * step at the most.
 */
function rounding({ input, params, target }: Experiment): number {
  const size = (values: Matrix): Matrix => mapElements(values, (value) => Math.abs(value) + 2 ** -4);
  const sizes = { weights: params.weights.map(size), biases: params.biases.map(size) };
  const { output } = forward(size(input), sizes, activationOf('linear'));
  return (
    500 *
    2 ** -53 *
    leastSquaresLoss(
      output,
      mapElements(target, (value) => -Math.abs(value)),
    )
  );
}

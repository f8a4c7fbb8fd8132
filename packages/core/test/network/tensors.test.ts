import { describe, expect, it } from 'vitest';
import { activationOf } from '../../src/activations/activations.ts';
import { backward } from '../../src/network/backward.ts';
import { forward } from '../../src/network/forward.ts';
import { initParams } from '../../src/network/init-params.ts';
import { matrix, type Matrix } from '../../src/network/matrix.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { expectAllClose } from '../support/closeness.ts';
import { numpy, titleOf } from '../support/numpy.ts';

type Tensor = readonly (readonly number[])[];

describe.each(numpy.tensors.map((tensors) => ({ title: titleOf(tensors), tensors })))(
  'a small network element by element, $title',
  ({ tensors }) => {
    const activation = activationOf(tensors.activation);
    const params = initParams(new RandomState(tensors.seed), tensors);
    const pass = forward(matrix(1, tensors.x.length, tensors.x), params, activation);
    const target = matrix(
      1,
      tensors.x.length,
      tensors.x.map(() => tensors.y),
    );
    const gradients = backward(pass, params, target, activation);

    it.each([
      ['weights', params.weights, tensors.weights],
      ['preactivations f', pass.f, tensors.f],
      // NumPy's figures end with h_K, which feeds the output and is no layer of the statistics.
      ['hidden units h', pass.h, tensors.h],
      ['gradients ∂L/∂f', gradients.dlDf, tensors.dl_df],
      ['gradients ∂L/∂h', gradients.dlDh, tensors.dl_dh],
      ['gradients ∂L/∂W', gradients.dlDWeights, tensors.dl_dweights],
    ])("has NumPy's %s, layer 0 to K, to 1e-13", (_, actual, expected) => {
      expect(actual.length).toBe(tensors.layers + 1);
      expectTensors(actual, expected);
    });

    it('sums ∂L/∂b over the examples', () => {
      const sums = tensors.dl_df.map((layer) => layer.map((row) => [row.reduce((sum, value) => sum + value, 0)]));
      expectTensors(gradients.dlDBiases, sums);
    });

    it('calls f_K the output', () => {
      expect(pass.output).toBe(pass.f[tensors.layers]);
    });
  },
);

function expectTensors(actual: readonly Matrix[], expected: readonly Tensor[]): void {
  expect(actual.map(({ rows, columns }) => [rows, columns])).toEqual(
    expected.map((rows) => [rows.length, rows[0].length]),
  );
  expected.forEach((rows, k) => expectAllClose(actual[k].values, rows.flat(), 1e-13));
}

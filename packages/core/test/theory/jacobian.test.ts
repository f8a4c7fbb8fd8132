import { describe, expect, it } from 'vitest';
import { activationOf } from '../../src/activations/activations.ts';
import { mapElements, matrix, multiply, transpose, type Matrix } from '../../src/network/matrix.ts';
import { makeSemiOrthogonal } from '../../src/initializers/semi-orthogonal.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { singularValueSpread } from '../../src/theory/mean-field/jacobian.ts';

const WIDTH = 100;
const LAYERS = 6;

/** Var(s²)/E[s²]² of the singular values s of a matrix: from tr JJᵀ and tr (JJᵀ)². */
function spreadOf(ofInput: Matrix): number {
  const square = multiply(ofInput, transpose(ofInput));
  const mean = Array.from({ length: WIDTH }, (_, i) => square.values[i * WIDTH + i]).reduce((a, b) => a + b) / WIDTH;
  return square.values.reduce((sum, value) => sum + value * value, 0) / WIDTH / (mean * mean) - 1;
}

interface Setting {
  readonly name: 'relu' | 'tanh';
  readonly sigmaWSq: number;
  readonly biasSigmaSq: number;
  readonly q: number;
}

/** The Jacobian of h_L by h_0 in a network of D × D weights of variance σ_w²/D, on an input of the size that makes f_0 of variance q. */
function jacobian({ name, sigmaWSq, biasSigmaSq, q }: Setting, orthogonal: boolean, seed: number): Matrix {
  const random = new RandomState(seed);
  const { value, derivative } = activationOf(name);
  let h = matrix(
    WIDTH,
    1,
    random.normal(WIDTH).map((x) => x * Math.sqrt((q - biasSigmaSq) / sigmaWSq)),
  );
  let product: Matrix | null = null;
  for (let k = 0; k < LAYERS; k++) {
    const values = random.normal(WIDTH * WIDTH);
    if (orthogonal) makeSemiOrthogonal(values, WIDTH, WIDTH);
    const weights = matrix(
      WIDTH,
      WIDTH,
      values.map((weight) => weight * Math.sqrt(sigmaWSq / WIDTH)),
    );
    const biases = random.normal(WIDTH).map((bias) => bias * Math.sqrt(biasSigmaSq));
    const f = mapElements(multiply(weights, h), (sum, index) => sum + biases[index]);
    const step = mapElements(weights, (weight, index) => derivative(f.values[Math.floor(index / WIDTH)]) * weight);
    product = product === null ? step : multiply(step, product);
    h = mapElements(f, value);
  }
  return product ?? matrix(WIDTH, WIDTH);
}

describe('the spread of the squared singular values of the input–output Jacobian', () => {
  // THEORY 4: normalised Var(s²) after L layers: Gaussian ReLU 2L, orthogonal ReLU L, orthogonal linear 0.
  it.each([
    ['relu', 'normal', 2],
    ['relu', 'orthogonal', 1],
    ['linear', 'orthogonal', 0],
    ['linear', 'normal', 1],
  ] as const)('of %s with %s weights is %d for each layer', (name, distribution, perLayer) => {
    for (const layers of [1, 10, 300]) {
      expect(singularValueSpread(activationOf(name), { q: 1, layers, distribution })).toBe(perLayer * layers);
    }
  });

  it('of independent weights of whatever distribution is that of normal ones', () => {
    for (const distribution of ['uniform', 'truncated'] as const) {
      expect(singularValueSpread(activationOf('relu'), { q: 1, layers: 7, distribution })).toBe(14);
    }
  });

  it('of tanh without variance is that of a linear network, and grows with it', () => {
    const at = (q: number): number =>
      singularValueSpread(activationOf('tanh'), { q, layers: 1, distribution: 'orthogonal' });
    expect(at(1e-20)).toBeCloseTo(0, 12);
    expect(at(0.5)).toBeGreaterThan(at(0.1));
  });

  // 16 networks of 100 units: the theory is of infinite width, and corrections are of the order L/D; 12 % hold them and the noise.
  it.each([
    { name: 'relu', sigmaWSq: 2, biasSigmaSq: 0, q: 1 },
    // THEORY 3: the critical point of tanh at σ_b² = 0.05, and its q*.
    { name: 'tanh', sigmaWSq: 1.760955, biasSigmaSq: 0.05, q: 0.570048 },
  ] satisfies Setting[])('is what networks of width 100 have: $name', (setting) => {
    for (const distribution of ['normal', 'orthogonal'] as const) {
      const spreads = Array.from({ length: 16 }, (_, seed) =>
        spreadOf(jacobian(setting, distribution === 'orthogonal', seed)),
      );
      const measured = spreads.reduce((a, b) => a + b) / spreads.length;
      const { q } = setting;
      const predicted = singularValueSpread(activationOf(setting.name), { q, layers: LAYERS, distribution });
      expect(Math.abs(measured / predicted - 1), `${distribution}: ${measured} for ${predicted}`).toBeLessThan(0.12);
    }
  });
});

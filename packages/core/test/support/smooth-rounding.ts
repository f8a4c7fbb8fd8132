import type { Activation } from '../../src/activations/activation.ts';
import type { BackwardPass } from '../../src/network/backward.ts';
import type { ForwardPass } from '../../src/network/forward.ts';
import type { Params } from '../../src/network/init-params.ts';
import { mapElements, multiply, transpose, type Matrix } from '../../src/network/matrix.ts';

/** φ and φ′ themselves may differ by so much of their size, and no |φ″| here is larger than 1. */
const ACTIVATION = 8 * 2 ** -52;
const MOST_CURVATURE = 1;

// Running error analysis for a smooth φ (N. Higham, Accuracy and Stability of Numerical Algorithms, section 3.3): an error e of h
// is |W|e of W·h, and the sum itself errs by its number of terms times u·|W||h|; φ passes an error on by φ′, and φ′ by φ″.

/** How far two float64 evaluations of h_0 … h_K and f_0 … f_K may lie apart, element by element. */
export function forwardRounding(
  { weights, biases }: Params,
  pass: ForwardPass,
  activation: Activation,
): { readonly h: readonly Matrix[]; readonly f: readonly Matrix[] } {
  const h: Matrix[] = [mapElements(pass.h[0], () => 0)];
  const f: Matrix[] = [];
  weights.forEach((w, k) => {
    const { columns } = pass.h[k];
    f[k] = mapElements(
      productRounding(w, h[k], pass.h[k]),
      (error, index) => error + 2 ** -52 * Math.abs(biases[k].values[Math.floor(index / columns)]),
    );
    if (k === weights.length - 1) return;
    h[k + 1] = mapElements(f[k], (error, index) => {
      const slope = Math.abs(activation.derivative(pass.f[k].values[index])) + MOST_CURVATURE * error;
      return slope * error + ACTIVATION * Math.abs(pass.h[k + 1].values[index]);
    });
  });
  return { h, f };
}

/** The same of ∂L/∂h_1 … ∂L/∂h_K and ∂L/∂f_0 … ∂L/∂f_K. */
export function backwardRounding(
  params: Params,
  pass: ForwardPass,
  gradients: Pick<BackwardPass, 'dlDf' | 'dlDh'>,
  activation: Activation,
): { readonly dlDh: readonly Matrix[]; readonly dlDf: readonly Matrix[] } {
  const { f } = forwardRounding(params, pass, activation);
  const last = params.weights.length - 1;
  const dlDf: Matrix[] = [];
  const dlDh: Matrix[] = [];
  dlDf[last] = mapElements(f[last], (error) => 2 * error);
  for (let k = last; k >= 1; k--) {
    dlDh[k] = productRounding(transpose(params.weights[k]), dlDf[k], gradients.dlDf[k]);
    dlDf[k - 1] = mapElements(dlDh[k], (error, index) => {
      const errorOfF = f[k - 1].values[index];
      const slope = Math.abs(activation.derivative(pass.f[k - 1].values[index]));
      const size = Math.abs(gradients.dlDh[k].values[index]) + error;
      return slope * error + (MOST_CURVATURE * errorOfF + ACTIVATION * slope) * size;
    });
  }
  return { dlDh, dlDf };
}

/** Of W·v, from the errors of v. */
function productRounding(w: Matrix, errors: Matrix, v: Matrix): Matrix {
  const size = absolute(w);
  const ofSum = multiply(size, absolute(v));
  const unit = 2 * (w.columns + 2) * 2 ** -53;
  return mapElements(multiply(size, errors), (error, index) => error + unit * ofSum.values[index]);
}

function absolute(values: Matrix): Matrix {
  return mapElements(values, Math.abs);
}

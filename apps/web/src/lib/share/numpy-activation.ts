import type { ActivationName } from '@initscope/core';

const sigmoid = 'np.exp(-np.logaddexp(0, -f))';
// NumPy has no erf.
const erf = (of: string): string => `np.vectorize(math.erf)(${of})`;
const [scale, scaledAlpha] = ['1.0507009873554805', '1.7580993408473766'];

const expressions: Readonly<Record<string, string>> = {
  relu: 'np.maximum(f, 0)',
  elu: 'np.where(f >= 0, f, np.expm1(np.minimum(f, 0)))',
  selu: `np.where(f >= 0, ${scale} * f, ${scaledAlpha} * np.expm1(np.minimum(f, 0)))`,
  gelu: `f * (1 + ${erf('f / math.sqrt(2)')}) / 2`,
  gelu_tanh: 'f * (1 + np.tanh(math.sqrt(2 / math.pi) * (f + 0.044715 * f**3))) / 2',
  silu: `f * ${sigmoid}`,
  mish: 'f * np.tanh(np.logaddexp(0, f))',
  softplus: 'np.logaddexp(0, f)',
  tanh: 'np.tanh(f)',
  sigmoid,
  erf: erf('f'),
  hardtanh: 'np.clip(f, -1, 1)',
  softsign: 'f / (1 + np.abs(f))',
  sin: 'np.sin(f)',
  linear: 'f',
};

/** φ(f) as an expression of NumPy. The activation is given as core names it, a leaky ReLU by its slope. */
export function numpyActivation(name: ActivationName, slope: number | null): string {
  return slope === null ? (expressions[name] ?? 'f') : `np.where(f >= 0, f, ${slope} * f)`;
}

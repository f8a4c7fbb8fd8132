import { erf, normalCdf } from '../../special/erf.ts';
import { expm1OfPositive, expOfNegative } from '../../special/exp.ts';
import { kernelActivations } from '../kernel-activations.ts';

const {
  slopes,
  tanh: TANH,
  sigmoid: SIGMOID,
  silu: SILU,
  erf: ERF,
  gelu: GELU,
  gelu_tanh: GELU_TANH,
} = kernelActivations;

const TWO_OVER_SQRT_PI = 1.1283791670955126;
const ONE_OVER_SQRT_2PI = 0.3989422804014327;
const GELU_SCALE = 1.5957691216057308;
const GELU_CUBIC = 0.044715;
const GELU_CUBIC_3 = 0.134145;

/** φ of an activation by its number, for slopes below, and at and above zero. */
export function valueOf(activation: number, negative: number, positive: number): (f: number) => number {
  switch (activation) {
    case TANH:
      return tanh;
    case SIGMOID:
      return sigmoid;
    case SILU:
      return (f) => f * sigmoid(f);
    case ERF:
      return erf;
    case GELU:
      return (f) => f * normalCdf(f);
    case GELU_TANH:
      return (f) => f * sigmoid(geluArgument(f));
    case slopes:
    default:
      if (negative === 0 && positive === 1) return (f) => (f > 0 ? f : 0);
      return (f) => f * (f >= 0 ? positive : negative);
  }
}

/** φ′ of an activation by its number. */
export function derivativeOf(activation: number, negative: number, positive: number): (f: number) => number {
  switch (activation) {
    case TANH:
      return (f) => {
        const e = expOfNegative(Math.abs(f) * -2);
        return (4 * e) / ((1 + e) * (1 + e));
      };
    case SIGMOID:
      return (f) => {
        const e = expOfNegative(-Math.abs(f));
        return e / ((1 + e) * (1 + e));
      };
    case SILU:
      return ofNear((f) => sigmoid(f) * (1 + f * sigmoid(-f)));
    case ERF:
      return (f) => TWO_OVER_SQRT_PI * expOfNegative(-(f * f));
    case GELU:
      return ofNear((f) => normalCdf(f) + f * (ONE_OVER_SQRT_2PI * expOfNegative(-0.5 * (f * f))));
    case GELU_TANH:
      return ofNear((f) => {
        const u = geluArgument(f);
        const slope = GELU_SCALE * (1 + GELU_CUBIC_3 * (f * f));
        return sigmoid(u) * (1 + f * slope * sigmoid(-u));
      });
    case slopes:
    default:
      return (f) => (f >= 0 ? positive : negative);
  }
}

/** Beyond ±1000 the derivatives of SiLU and GELU are 0 and 1, and their formulas would multiply 0 by infinity. */
function ofNear(derivative: (f: number) => number): (f: number) => number {
  return (f) => derivative(f < -1000 ? -1000 : f < 1000 ? f : 1000);
}

function tanh(f: number): number {
  const size = Math.abs(f) * 2;
  // Beyond 22, tanh is 1 to float64's last digit.
  const e = expm1OfPositive(size < 44 ? size : 44);
  const value = e / (e + 2);
  return f < 0 || Object.is(f, -0) ? -value : value;
}

function sigmoid(f: number): number {
  const e = expOfNegative(-Math.abs(f));
  return (f < 0 ? e : 1) / (1 + e);
}

function geluArgument(f: number): number {
  return GELU_SCALE * (f + GELU_CUBIC * (f * (f * f)));
}

import { activationNames } from '../activations/activations.ts';
import { initializerNames } from '../initializers/families.ts';
import { methods } from '../propagation/method.ts';
import { quantities } from '../propagation/quantity.ts';
import { maxSeed } from '../random/random-state.ts';
import { activationArgumentProblem, initializerArgumentProblem } from './argument-problems.ts';
import { biasVarianceProblem, varianceProblem } from './variances.ts';
import { wholeNumbersProblem } from './whole-numbers.ts';

/** What a field is and takes, in words, and a value that it takes. */
export interface FieldHelp {
  /** What it is, in a few words. */
  readonly title: string;
  readonly allowed: string;
  readonly example: string;
  /** The names that it takes, without their arguments, if it takes names. */
  readonly names?: readonly string[];
  /** What else people call some of them. */
  readonly otherNames?: Readonly<Record<string, string>>;
  /** Why it does not take the arguments of a name; `null` if it does, or does not know the name. */
  readonly argumentProblem?: (name: string) => string | null;
  /** Which part of a text of numbers it does not take, and why; `null` if it does, or there is no more to say. */
  readonly textProblem?: (text: string) => string | null;
}

const several = {
  allowed: 'whole numbers of 1 or more, such as 50, 10,20 or 2..8',
  textProblem: wholeNumbersProblem,
};
const single = { allowed: 'one whole number of 1 or more', textProblem: wholeNumbersProblem };

/** How activations are named, those with an argument by an example. */
const activationsInWords = activationNames.map((name) =>
  name === 'leaky_relu' ? 'leaky_relu or leaky_relu(0.2)' : name,
);

/** The arguments of initializers, each by an example. */
const initializerArguments =
  'some take arguments: fixed(distribution=uniform), kaiming_normal(mode=fan_out), xavier_uniform(gain=1.5), orthogonal(gain=tanh), ' +
  'variance_scaling(scale=2,mode=fan_avg,distribution=uniform)';

/** The name of a field of a sweep spec. */
export type FieldName =
  | 'layers'
  | 'width'
  | 'inputWidth'
  | 'outputWidth'
  | 'inputs'
  | 'gradientInputs'
  | 'activation'
  | 'initializer'
  | 'sigmaSq'
  | 'biasSigmaSq'
  | 'seeds'
  | 'dataSeed'
  | 'quantities'
  | 'method';

/** The fields of a sweep spec, each with its help. */
export const fieldHelp: Readonly<Record<FieldName, FieldHelp>> = {
  layers: { title: 'K, hidden layers', ...several, example: '50' },
  width: { title: 'D, units in each hidden layer', ...several, example: '80' },
  inputWidth: { title: 'size of the input', ...single, example: '1' },
  outputWidth: { title: 'size of the output', ...single, example: '1' },
  inputs: { title: 'N(0, 1) inputs that hidden units are measured on', ...single, example: '1000' },
  gradientInputs: { title: 'N(0, 1) inputs that gradients are measured on', ...single, example: '100' },
  activation: {
    title: 'activation function',
    allowed: oneOrMoreOf(activationsInWords),
    example: 'relu',
    names: activationNames,
    otherNames: {
      swish: 'silu',
      logistic: 'sigmoid',
      identity: 'linear',
      none: 'linear',
      sine: 'sin',
      lrelu: 'leaky_relu',
    },
    argumentProblem: activationArgumentProblem,
  },
  initializer: {
    title: "how weights are drawn; fixed: N(0, σ²) in every layer; the others by PyTorch's and Keras's names",
    allowed: `${oneOrMoreOf(initializerNames)}; ${initializerArguments}`,
    example: 'fixed',
    names: initializerNames,
    otherNames: { normal: 'fixed', gaussian: 'fixed', default: 'torch_linear', linear: 'torch_linear' },
    argumentProblem: initializerArgumentProblem,
  },
  sigmaSq: {
    title: "σ², variance of the hidden layers' weights; left out, the own one of an initializer that has one",
    allowed:
      "numbers of 0 or more, such as 0.025, 1e-3,1e-2, log:1e-3:1:41, lin:0:1:11 or 2/fan_in, or auto (the initializer's own)",
    example: '2/fan_in',
    textProblem: varianceProblem,
  },
  biasSigmaSq: {
    title: "σ_b², variance of the hidden layers' biases; left out, the own one of torch_linear, which has biases",
    allowed: "numbers of 0 or more, such as 0, 0.05 or lin:0:0.1:3, or auto (the initializer's own)",
    example: '0',
    textProblem: biasVarianceProblem,
  },
  seeds: {
    title: 'seeds of weights and data',
    allowed: `whole numbers from 0 to ${maxSeed}, such as 0, 3,5 or 0..7`,
    example: '0..7',
    textProblem: wholeNumbersProblem,
  },
  dataSeed: {
    title: 'seed of the data, the same for all seeds of weights; auto: they follow the weights, as in the notebook',
    allowed: `one whole number from 0 to ${maxSeed}, or auto (data of the weights' own seed)`,
    example: '1000',
    textProblem: wholeNumbersProblem,
  },
  quantities: {
    title: 'what to measure: hidden units h, preactivations f, gradients dl_df and dl_dh',
    allowed: oneOrMoreOf(quantities),
    example: 'h,dl_df',
    names: quantities,
  },
  method: {
    title:
      'how to compute: rays (relu or linear without biases), spectral (smooth activations), both of scalar inputs; dense (anything)',
    allowed: `one of auto, ${methods.join(', ')}`,
    example: 'auto',
    names: ['auto', ...methods],
  },
};

/** The names of a spec's fields. */
export const fieldNames: readonly FieldName[] = Object.keys(fieldHelp).filter(isFieldName);

/** Is this the name of a field? */
export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(fieldHelp, name);
}

function oneOrMoreOf(names: readonly string[]): string {
  return `one or more of ${names.join(', ')}`;
}

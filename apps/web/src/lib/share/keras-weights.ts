import { boundOf, gainNameOf, rootOf, truncatedStd } from './python-words.ts';
import type { WeightRule } from './weight-rule.ts';

/** Keras's own names of VarianceScaling, by what they stand for. */
const names: Readonly<Record<string, string>> = {
  '2 fan_in truncated': 'HeNormal',
  '2 fan_in uniform': 'HeUniform',
  '1 fan_in truncated': 'LecunNormal',
  '1 fan_in uniform': 'LecunUniform',
  '1 fan_avg truncated': 'GlorotNormal',
  '1 fan_avg uniform': 'GlorotUniform',
};

const distributions = { normal: 'untruncated_normal', truncated: 'truncated_normal', uniform: 'uniform' } as const;

/** The call that makes an initializer of Keras for `kernel_initializer`. */
export function kerasWeights({ distribution, fan, scale }: WeightRule): string {
  // VarianceScaling wants a scale above 0.
  if (scale === 0) return initializer('Zeros');
  if (distribution === 'orthogonal') return initializer('Orthogonal', scale === 1 ? '' : `gain=${gainOf(scale)}`);
  if (fan === null) return sameEverywhere(distribution, scale);
  const name = names[`${scale} ${fan} ${distribution}`];
  if (name !== undefined) return initializer(name);
  const list = `scale=${scaleOf(scale)}, mode="${fan}", distribution="${distributions[distribution]}"`;
  return initializer('VarianceScaling', list);
}

/** Uniform between the ends. */
export function kerasUniform(bound: string): string {
  return initializer('RandomUniform', `minval=-${bound}, maxval=${bound}`);
}

/** The same variance in every layer. */
function sameEverywhere(distribution: keyof typeof distributions, variance: number): string {
  switch (distribution) {
    case 'normal':
      return initializer('RandomNormal', `stddev=${rootOf(variance)}`);
    case 'truncated':
      return initializer('TruncatedNormal', `stddev=${rootOf(variance)} / ${truncatedStd}`);
    case 'uniform':
      return kerasUniform(boundOf(variance, null));
  }
}

function initializer(name: string, list = ''): string {
  return `initializers.${name}(${list})`;
}

/** PyTorch's gains as its table has them: Keras has none. */
const fractions: Readonly<Record<string, string>> = { tanh: '5 / 3', selu: '3 / 4' };

function gainOf(scale: number): string {
  return fractions[gainNameOf(scale) ?? ''] ?? rootOf(scale);
}

function scaleOf(scale: number): string {
  if (scale === 1 / 3) return '1 / 3';
  const fraction = fractions[gainNameOf(scale) ?? ''];
  return fraction === undefined ? String(scale) : `(${fraction}) ** 2`;
}

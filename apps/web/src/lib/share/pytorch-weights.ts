import { boundOf, gainNameOf, rootOf, truncatedStd } from './python-words.ts';
import type { Fan, WeightRule } from './weight-rule.ts';

/** The size of `linear.weight`, which is fan_out × fan_in, that stands for a fan. */
const sizes: Readonly<Record<Fan, string>> = {
  fan_in: 'linear.in_features',
  fan_out: 'linear.out_features',
  fan_avg: '((linear.in_features + linear.out_features) / 2)',
  fan_max: 'max(linear.weight.shape)',
};

/**
 * The lines that fill `linear.weight`: by the function of `torch.nn.init` that means the same, where there is one.
 *
 * @param slope - of a leaky ReLU below zero, whose gain PyTorch knows.
 */
export function torchWeights(rule: WeightRule, slope: number | null): string[] {
  const { distribution, fan, scale } = rule;
  // trunc_normal_ would divide by it.
  if (scale === 0) return ['nn.init.zeros_(linear.weight)'];
  switch (distribution) {
    case 'orthogonal':
      return [`nn.init.orthogonal_(linear.weight${gain(scale)})`];
    case 'truncated':
      return [
        '# Cutting off at ±2 leaves 0.8796… of a std.',
        `std = math.sqrt(${variance(rule)}) / ${truncatedStd}`,
        'nn.init.trunc_normal_(linear.weight, std=std, a=-2 * std, b=2 * std)',
      ];
    case 'normal':
    case 'uniform':
      if (fan === 'fan_avg') return [`nn.init.xavier_${distribution}_(linear.weight${gain(scale)})`];
      return kaiming(rule, slope) ?? plain(rule);
  }
}

/** `kaiming_normal_` or `kaiming_uniform_`, which take no gain but by the name of an activation. */
function kaiming({ distribution, fan, scale }: WeightRule, slope: number | null): string[] | undefined {
  if (fan !== 'fan_in' && fan !== 'fan_out') return undefined;
  const nonlinearity = nonlinearityOf(scale, slope);
  if (nonlinearity === undefined) return undefined;
  const mode = fan === 'fan_in' ? '' : `, mode="${fan}"`;
  return [`nn.init.kaiming_${distribution}_(linear.weight${mode}${nonlinearity})`];
}

function nonlinearityOf(scale: number, slope: number | null): string | undefined {
  if (scale === 1) return ', nonlinearity="linear"';
  if (slope !== null && Math.abs((scale * (1 + slope * slope)) / 2 - 1) < 1e-14) {
    return `, a=${slope}, nonlinearity="leaky_relu"`;
  }
  const name = gainNameOf(scale);
  // Its slope is `a` there, which is 0 unless given.
  return name === 'leaky_relu' ? ', a=0.01, nonlinearity="leaky_relu"' : name && `, nonlinearity="${name}"`;
}

function plain(rule: WeightRule): string[] {
  if (rule.distribution === 'normal') return [`nn.init.normal_(linear.weight, std=${stdOf(rule)})`];
  const bound = boundOf(rule.scale, rule.fan === null ? null : sizes[rule.fan]);
  return [`bound = ${bound}`, 'nn.init.uniform_(linear.weight, -bound, bound)'];
}

function stdOf(rule: WeightRule): string {
  return rule.fan === null ? rootOf(rule.scale) : `math.sqrt(${variance(rule)})`;
}

function variance({ fan, scale }: WeightRule): string {
  return fan === null ? String(scale) : `${scale} / ${sizes[fan]}`;
}

function gain(scale: number): string {
  if (scale === 1) return '';
  const name = gainNameOf(scale);
  return `, gain=${name === undefined ? rootOf(scale) : `nn.init.calculate_gain("${name}")`}`;
}

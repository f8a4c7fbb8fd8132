import type { InitializerName } from '@initscope/core';

/** What a variance is relative to. */
export type Fan = 'fan_in' | 'fan_out' | 'fan_avg' | 'largest';

/** An initialiser as the two frameworks call it, and its rule. */
export interface InitializerWords {
  /** By its name here. */
  readonly name: InitializerName;
  /** In PyTorch: a function of `torch.nn.init`, or what else does it; `null` if nothing does by name. */
  readonly torch: string | null;
  /** In Keras: a class of `keras.initializers`, with arguments where they are needed; `null` if there is none. */
  readonly keras: string | null;
  /** Its variance is `scale` over `fan`; `null` if it takes the σ² that one gives it. */
  readonly rule: { readonly scale: number; readonly fan: Fan } | null;
}

/** Every family of initialisers, those of one rule together. */
export const initializerWords: readonly InitializerWords[] = [
  { name: 'fixed', torch: 'normal_(w, std=σ)', keras: 'RandomNormal(stddev=σ)', rule: null },
  {
    name: 'kaiming_normal',
    torch: 'kaiming_normal_',
    keras: "VarianceScaling(2, 'fan_in', 'untruncated_normal')",
    rule: { scale: 2, fan: 'fan_in' },
  },
  { name: 'kaiming_uniform', torch: 'kaiming_uniform_', keras: 'HeUniform', rule: { scale: 2, fan: 'fan_in' } },
  { name: 'he_normal', torch: null, keras: 'HeNormal', rule: { scale: 2, fan: 'fan_in' } },
  { name: 'he_uniform', torch: 'kaiming_uniform_', keras: 'HeUniform', rule: { scale: 2, fan: 'fan_in' } },
  {
    name: 'xavier_normal',
    torch: 'xavier_normal_',
    keras: "VarianceScaling(1, 'fan_avg', 'untruncated_normal')",
    rule: { scale: 1, fan: 'fan_avg' },
  },
  { name: 'xavier_uniform', torch: 'xavier_uniform_', keras: 'GlorotUniform', rule: { scale: 1, fan: 'fan_avg' } },
  { name: 'glorot_normal', torch: null, keras: 'GlorotNormal', rule: { scale: 1, fan: 'fan_avg' } },
  { name: 'glorot_uniform', torch: 'xavier_uniform_', keras: 'GlorotUniform', rule: { scale: 1, fan: 'fan_avg' } },
  { name: 'lecun_normal', torch: null, keras: 'LecunNormal', rule: { scale: 1, fan: 'fan_in' } },
  {
    name: 'lecun_uniform',
    torch: "kaiming_uniform_(nonlinearity='linear')",
    keras: 'LecunUniform',
    rule: { scale: 1, fan: 'fan_in' },
  },
  { name: 'variance_scaling', torch: null, keras: 'VarianceScaling', rule: { scale: 1, fan: 'fan_in' } },
  { name: 'orthogonal', torch: 'orthogonal_', keras: 'Orthogonal', rule: { scale: 1, fan: 'largest' } },
  {
    name: 'torch_linear',
    torch: 'what nn.Linear does by itself',
    keras: "VarianceScaling(1/3, 'fan_in', 'uniform')",
    rule: { scale: 1 / 3, fan: 'fan_in' },
  },
];

/**
 * A rule in letters.
 *
 * @example ruleText({ scale: 1, fan: 'fan_avg' }) // "2/(fan_in + fan_out)"
 */
export function ruleText(rule: InitializerWords['rule']): string {
  if (rule === null) return 'σ², whatever is given';
  const { scale, fan } = rule;
  if (fan === 'fan_avg') return `${2 * scale}/(fan_in + fan_out)`;
  if (fan === 'largest') return `${scale}/max(fan_in, fan_out)`;
  return scale < 1 ? `1/(${Math.round(1 / scale)}·${fan})` : `${scale}/${fan}`;
}

/** The variance that a rule gives to the weights of a layer. */
export function varianceByRule(
  { scale, fan }: NonNullable<InitializerWords['rule']>,
  fanIn: number,
  fanOut: number,
): number {
  switch (fan) {
    case 'fan_in':
      return scale / fanIn;
    case 'fan_out':
      return scale / fanOut;
    case 'fan_avg':
      return (2 * scale) / (fanIn + fanOut);
    case 'largest':
      return scale / Math.max(fanIn, fanOut);
  }
}

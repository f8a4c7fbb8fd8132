import { isGainName, torchGains, type TorchGainName } from './gains.ts';

/** An argument that an initializer takes, `mode` in `kaiming_normal(mode=fan_out)`. */
export interface Parameter {
  /** What it is unless given. */
  readonly standard: string;
  /** What it may be, in words. */
  readonly allowed: string;
  /** Its value as specs spell it, the standard one in one way only; `null` if it takes no such value. */
  readonly parse: (text: string) => string | null;
}

/** One of these words, the first unless given. */
export function choice(...words: readonly [string, ...string[]]): Parameter {
  return { standard: words[0], allowed: words.join(', '), parse: (text) => (words.includes(text) ? text : null) };
}

/** A number above 0. */
export function positive(standard: string): Parameter {
  return { standard, allowed: 'a number above 0', parse: positiveNumber };
}

/** A number above 0, or a name in PyTorch's table. */
export function gain(standard: TorchGainName): Parameter {
  return {
    standard,
    allowed: `a number above 0, or ${Object.keys(torchGains).join(', ')}`,
    parse: (text) => {
      const spelled = isGainName(text) ? text : positiveNumber(text);
      if (spelled === null) return null;
      const value = isGainName(spelled) ? torchGains[spelled] : Number(spelled);
      return value === torchGains[standard] ? standard : spelled;
    },
  };
}

/** Within it squares, and their ratios, stay far from the ends of float64. */
const [least, most] = [1e-100, 1e100];

function positiveNumber(text: string): string | null {
  if (!/^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? String(value) : null;
}

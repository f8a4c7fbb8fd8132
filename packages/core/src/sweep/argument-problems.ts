import { activationNames } from '../activations/activations.ts';
import { parseActivationName } from '../activations/activation-name.ts';
import { argumentProblem } from '../initializers/argument-problem.ts';
import { isGainName } from '../initializers/gains.ts';

/** What arguments an activation takes, in words, if this names one with arguments that it does not take; otherwise `null`. */
export function activationArgumentProblem(text: string): string | null {
  const [, family] = /^\s*(\w+)\s*\(/.exec(text) ?? [];
  if (!activationNames.some((name) => name === family) || parseActivationName(text) !== null) return null;
  if (family !== 'leaky_relu') return `${family} takes no arguments`;
  return 'leaky_relu takes its slope below zero, one number from -1e6 to 1e6, as in leaky_relu(0.2)';
}

/** The same of an initializer; of PyTorch's arguments it says by which gain to spell them. */
export function initializerArgumentProblem(text: string): string | null {
  const problem = argumentProblem(text);
  const [, nonlinearity] = /\bnonlinearity\s*=\s*["']?(\w+)/.exec(text) ?? [];
  const [, a] = /\ba\s*=\s*([^\s,)]+)/.exec(text) ?? [];
  if (problem?.includes('gain') !== true || (nonlinearity === undefined && a === undefined)) return problem;
  const gain = torchGain(nonlinearity ?? 'leaky_relu', Number(a ?? 0));
  return `${problem}; PyTorch's a and nonlinearity are the gain here${gain === null ? '' : `, gain=${gain}`}`;
}

/**
 * `calculate_gain(nonlinearity, a)` as specs spell it, for the `a` of `kaiming_normal_`: the slope of a leaky ReLU below zero. `null` for a
 * nonlinearity that is not in PyTorch's table.
 */
function torchGain(nonlinearity: string, a: number): string | null {
  if (!isGainName(nonlinearity) || !Number.isFinite(a)) return null;
  if (nonlinearity !== 'leaky_relu') return nonlinearity;
  return a === 0 ? 'relu' : String(Math.sqrt(2 / (1 + a * a)));
}

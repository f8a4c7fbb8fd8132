import { parseSweepSpec, type ActivationName } from '@initscope/core';

/** A flag's activations in the order in which they were given: a spec holds them in an order of its own. */
export function activationsInGivenOrder(given: unknown): readonly ActivationName[] {
  const parts: readonly unknown[] = Array.isArray(given) ? given : [given];
  // Commas in parentheses stand between arguments.
  const names = parts.flatMap((part) => (typeof part === 'string' ? part.split(/,(?![^()]*\))/) : []));
  const spelled = names.flatMap((name) => parseSweepSpec({ activation: name }).activation);
  return [...new Set(spelled)];
}

import type { ActivationName } from '@initscope/core';

const functions: Readonly<Record<string, string>> = { erf: 'keras.ops.erf', sin: 'keras.ops.sin' };

/** The lines that set `activation` to what Keras takes for one: its name there, or a function. Given as core names it. */
export function kerasActivation(name: ActivationName, slope: number | null): string[] {
  if (slope !== null) return definition(`keras.activations.leaky_relu(f, negative_slope=${slope})`);
  if (name === 'gelu_tanh') return definition('keras.activations.gelu(f, approximate=True)');
  if (name === 'hardtanh') return definition('keras.ops.clip(f, -1, 1)');
  return [`activation = ${functions[name] ?? `"${name}"`}`];
}

function definition(value: string): string[] {
  return ['', '', 'def activation(f):', `    return ${value}`];
}

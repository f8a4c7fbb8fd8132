import { networkInWords } from '@initscope/charts';
import { initializerOf, torchGains, type NetworkSpec } from '@initscope/core';
import { trimmed, type WeightRule } from './weight-rule.ts';

// What the programs for all frameworks share. JavaScript writes numbers as Python reads them.

/** The first comment of a program: whose it is, and where its σ² comes from. */
export function heading(network: NetworkSpec, sigmaSq: number, { fan, isOwn }: WeightRule): string[] {
  const { initializer, width } = network;
  const value = `σ² = ${sigmaSq}${inUnitsOfWidth(sigmaSq, width)}`;
  const first = `# ${networkInWords(network)}`;
  if (fan === null) return [first, `# Weights in every layer: ${value}`];
  if (isOwn) return [first, `# Hidden weights: ${value}, ${initializer}’s own`];
  const own = initializerOf(initializer).varianceOf(width, width) ?? 0;
  return [first, `# Hidden weights: ${value}. ${initializer}’s own would be ${own}${inUnitsOfWidth(own, width)}`];
}

/** ` = 2/D` after 0.025 where D is 80; nothing where that is no simpler. */
export function inUnitsOfWidth(sigmaSq: number, width: number): string {
  const overD = trimmed(width * sigmaSq);
  const isSimpler = String(overD).length < String(sigmaSq).length && String(overD).length <= 8;
  return isSimpler && overD !== sigmaSq && sigmaSq > 0 ? ` = ${overD}/D` : '';
}

/** The name of a gain in PyTorch's table whose square this is, but for 1. */
export function gainNameOf(scale: number): string | undefined {
  const [name] = Object.entries(torchGains).find(([, gain]) => Math.abs(scale / gain ** 2 - 1) < 1e-14) ?? [];
  return scale === 1 ? undefined : name;
}

/** The root of a number as Python computes it, or as it is where it is a short one. */
export function rootOf(value: number): string {
  const root = Math.sqrt(value);
  return root * root === value && String(root).length <= 6 ? String(root) : `math.sqrt(${value})`;
}

/** Half the width of a uniform distribution of the variance scale/fan: √(6/fan_in) of 2/fan_in. */
export function boundOf(scale: number, fan: string | null): string {
  return fan === null ? `math.sqrt(3 * ${scale})` : `math.sqrt(${trimmed(3 * scale)} / ${fan})`;
}

/** What a truncated normal's standard deviation is divided by before it is cut off at ±2: √(1 − 4φ(2)/(2Φ(2) − 1)), as in Keras. */
export const truncatedStd = '0.87962566103423978';

/** A program as text: with the imports that it needs, and an end of line at the end. */
export function program(head: readonly string[], imports: readonly string[], body: readonly string[]): string {
  const needed = body.some((line) => /\bmath\./.test(line)) ? ['import math', ...imports] : imports;
  return [...head, ...needed, '', ...body, ''].join('\n');
}

import {
  measuredCriticalVarianceAsync,
  type AsyncOptions,
  type MeasuredCriticalVariance,
  type NetworkSpec,
} from '@initscope/core';
import type { CriticalAnswer } from './critical-answer.ts';

/** The critical σ² of a network of finite width, by theory and by measurement. */
export interface AtWidth {
  readonly width: number;
  /** By theory: σ_w²/D. */
  readonly sigmaSq: number | null;
  /** `null` where some seed's gradients come back at their size at no σ² within a factor of 1000 of theory's. */
  readonly measured:
    | (MeasuredCriticalVariance & { readonly layers: number; readonly initializer: string; readonly dataSeed?: number })
    | null;
}

/** Measures it: seed by seed, with the thread free in between. */
export async function criticalAtWidth(
  { sigmaWSq }: CriticalAnswer,
  network: NetworkSpec,
  options: { readonly seeds: readonly number[] } & AsyncOptions,
): Promise<AtWidth> {
  const { width, layers, initializer, dataSeed } = network;
  const measured = await measuredCriticalVarianceAsync(network, options);
  return {
    width,
    sigmaSq: sigmaWSq === null ? null : sigmaWSq / width,
    measured:
      measured === null ? null : { ...measured, layers, initializer, ...(dataSeed === undefined ? {} : { dataSeed }) },
  };
}

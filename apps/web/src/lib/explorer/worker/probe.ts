import { facetsOf, propagateAsync } from '@initscope/core';
import type { Experiment, ProbedColumn } from '../protocol.ts';
import { Gathering } from './gathering.ts';
import { theoryGrids } from './theory-grids.ts';

/**
 * Measures an experiment's networks at a single σ², which its axis may lack.
 *
 * @throws the signal's reason once it is aborted.
 */
export async function probe(experiment: Experiment, sigmaSq: number, signal: AbortSignal): Promise<ProbedColumn> {
  const { network, spec } = experiment;
  const alone: Experiment = { ...experiment, spec: { ...spec, sigmaSq: [sigmaSq] }, sigmaSq: [sigmaSq] };
  const gathering = new Gathering(alone);
  const [{ method }] = facetsOf(alone.spec);
  for (const seed of spec.seeds) {
    gathering.add(
      await propagateAsync(network, { seed, sigmaSq: [sigmaSq], quantities: spec.quantities, method, signal }),
    );
  }
  return {
    sigmaSq,
    measured: gathering.measured(),
    theory: await theoryGrids(network, [sigmaSq], spec.quantities, signal),
  };
}

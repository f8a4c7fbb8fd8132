import {
  FacetCollector,
  TaskList,
  type Facet,
  type FacetSummary,
  type MeasuredProfile,
  type SweepResult,
  type SweepSpec,
} from '@initscope/core';
import { Interrupted } from '../interrupted.ts';
import type { TheoryRows } from '../results/theory-file.ts';
import { FacetTheory } from '../theory/facet-theory.ts';

/** How a sweep's parts become one result. */
export interface Assembly {
  /** What each task measured, in the order of the grid; `null` for one that failed. */
  readonly parts: AsyncIterable<readonly MeasuredProfile[] | null>;
  /** The version of initscope that computed them. */
  readonly version: string;
  /** Lay theory over what was measured. */
  readonly theory: boolean;
  readonly signal: AbortSignal;
}

/** A result, and each network's comparison with theory if it was asked for. */
export interface Assembled {
  readonly result: SweepResult;
  readonly theory: TheoryRows | undefined;
}

/**
 * Puts a sweep together, task by task in the order of the grid, so that the result is the same whoever did which task when. It holds
 * the figures of one network at a time.
 *
 * @throws Interrupted once the signal is set.
 */
export async function assemble(spec: SweepSpec, { parts, version, theory, signal }: Assembly): Promise<Assembled> {
  const summaries: FacetSummary[] = [];
  const rows: TheoryRows[number][] = [];
  const finish = async ({ collector, beside }: Gathered): Promise<void> => {
    summaries.push(collector.summary());
    if (beside !== null) rows.push(await beside.rows(spec.quantities, signal));
  };
  const tasks = new TaskList(spec);
  let number = 0;
  let current = gathered(tasks.at(0).facet, theory);
  for await (const profiles of parts) {
    if (signal.aborted) throw new Interrupted();
    const { facet } = tasks.at(number++);
    if (current.facet !== facet) {
      await finish(current);
      current = gathered(facet, theory);
    }
    if (profiles === null) continue;
    current.collector.add(profiles);
    current.beside?.add(profiles);
  }
  await finish(current);
  const result: SweepResult = { schema: 'initscope/sweep@1', version, spec, facets: summaries };
  return { result, theory: theory ? rows : undefined };
}

/** What has been read of a network. */
interface Gathered {
  readonly facet: Facet;
  readonly collector: FacetCollector;
  readonly beside: FacetTheory | null;
}

function gathered(facet: Facet, theory: boolean): Gathered {
  return { facet, collector: new FacetCollector(facet), beside: theory ? new FacetTheory(facet) : null };
}

import { parseSweepResult, type SweepResult } from '@initscope/core';
import { assertShowable } from '../assert-showable.ts';
import { ResultError } from '../result-error.ts';
import { isTheoryCell, type TheoryCell } from '../theory-cell.ts';
import type { ReadResult } from './held-result.ts';

/**
 * Reads a sweep's `summary.json`, or what `initscope view` makes of it, which holds theory as well.
 *
 * @throws ResultError saying what is not as it should be.
 */
export function readSummary(text: string, name: string): ReadResult {
  const json = parseJson(text, name);
  try {
    const result = parseSweepResult(json);
    assertShowable(result);
    const { version, spec, facets } = result;
    return { name, version, spec, facets, seeds: spec.seeds, theory: theoryIn(json, result), records: null };
  } catch (error) {
    throw new ResultError(`${name} cannot be shown: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ResultError(`${name} is not JSON; the summary.json of a sweep’s folder can be opened here.`);
  }
}

function theoryIn(json: unknown, { facets }: SweepResult): TheoryCell[][] | undefined {
  if (typeof json !== 'object' || json === null || !('theory' in json)) return undefined;
  const { theory } = json;
  if (!Array.isArray(theory) || theory.length !== facets.length) throw new Error('its theory is of other networks');
  return theory.map((cells: unknown) => {
    if (!Array.isArray(cells) || !cells.every(isTheoryCell)) throw new Error('its theory is damaged');
    return cells;
  });
}

import { whyNot } from '../propagation/method.ts';
import { hasVariance } from './default-sweep.ts';
import { fieldHelp } from './field-help.ts';
import { facetsOf } from './grid.ts';
import { SpecError } from './spec-error.ts';
import type { SweepSpec } from './sweep-spec.ts';

/**
 * Refuses fields that do not go together.
 *
 * @throws SpecError
 */
export function assertFieldsAgree(spec: SweepSpec): void {
  assertCountable(spec);
  assertOwnVariances(spec);
  assertMethodAnswers(spec);
}

/** A grid of networks is a list in memory; more than this is a slip of the keyboard. */
const mostNetworks = 10_000;

function assertCountable(spec: SweepSpec): void {
  const axes = (['layers', 'width', 'activation', 'initializer', 'biasSigmaSq'] as const).map((name) => ({
    name,
    count: spec[name].length,
  }));
  const networks = axes.reduce((product, { count }) => product * count, 1);
  if (networks <= mostNetworks) return;
  const { name, count } = axes.reduce((longest, axis) => (axis.count > longest.count ? axis : longest));
  const problem = `given ${count} values, which make ${networks} kinds of network; allowed: ${mostNetworks} at most`;
  throw new SpecError(name, problem, fieldHelp[name].example);
}

function assertOwnVariances({ initializer, sigmaSq }: SweepSpec): void {
  const without = initializer.find((name) => !hasVariance(name));
  if (without === undefined || !sigmaSq.includes('auto')) return;
  const problem = `given "auto", but the initializer ${without} has no variance of its own; allowed: numbers, also over fan_in`;
  throw new SpecError('sigmaSq', problem, fieldHelp.sigmaSq.example);
}

function assertMethodAnswers(spec: SweepSpec): void {
  if (spec.method === 'auto') return;
  for (const { network } of facetsOf(spec)) {
    const reason = whyNot(spec.method, network);
    if (reason === null) continue;
    throw new SpecError('method', `given "${spec.method}", which cannot answer here: ${reason}`, 'auto');
  }
}

import fc from 'fast-check';

/** What a case is of. */
export type Kind = 'config' | 'spec strings' | 'settings' | 'journals' | 'record files' | 'summaries' | 'built program';

/** For long soaks: so many times as many cases. */
const times = Number(process.env['FUZZ_TIMES'] ?? 1);
/** To see a failure again: the seed that fast-check gave with it. */
const seed = process.env['FUZZ_SEED'];

const ran = new Map<Kind, number>();

/** The number of cases that have been run, of each kind. */
export function casesRun(): ReadonlyMap<Kind, number> {
  return ran;
}

/** Runs so many cases of a kind, each counted. */
export async function fuzz<Case>(
  kind: Kind,
  cases: number,
  arbitrary: fc.Arbitrary<Case>,
  check: (each: Case) => Promise<void>,
): Promise<void> {
  const property = fc.asyncProperty(arbitrary, async (each) => {
    await check(each);
    ran.set(kind, (ran.get(kind) ?? 0) + 1);
  });
  await fc.assert(property, {
    numRuns: Math.ceil(cases * times),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  });
}

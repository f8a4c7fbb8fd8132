import fc from 'fast-check';

/** How many cases of each kind are tried: ten thousand and more, by every run of the tests. */
export const cases = {
  'configs printed': 3400,
  'configs priced': 300,
  'spec strings': 3800,
  settings: 400,
  'journals merged': 1100,
  'journals resumed': 20,
  'records as csv': 250,
  'records as ndjson': 250,
  'records as npz': 250,
  'records as parquet': 500,
  summaries: 300,
  'built program': 20,
} as const;

/** For soaks, which take as long as they take, in ms. */
export const patience = 3_600_000;

/** For long soaks: so many times as many cases. */
const times = Number(process.env['FUZZ_TIMES'] ?? 1);
/** To see a failure again: the seed that fast-check gave with it. */
const seed = process.env['FUZZ_SEED'];

/** Tries as many cases of a kind as there are to be. */
export async function fuzz<Case>(
  kind: keyof typeof cases,
  arbitrary: fc.Arbitrary<Case>,
  check: (each: Case) => Promise<void>,
): Promise<void> {
  let tried = 0;
  const property = fc.asyncProperty(arbitrary, async (each) => {
    await check(each);
    tried++;
  });
  const numRuns = Math.ceil(cases[kind] * times);
  await fc.assert(property, { numRuns, ...(seed === undefined ? {} : { seed: Number(seed) }) });
  if (tried < numRuns) throw new Error(`${tried} of ${numRuns} cases were tried: ${kind}`);
}

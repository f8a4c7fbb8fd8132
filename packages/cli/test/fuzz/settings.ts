import fc from 'fast-check';

/** What a sweep is told beside its spec. */
export interface Settings {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const texts = fc.oneof(
  fc.constantFrom(
    '-',
    '.',
    '..',
    '/',
    'out',
    'out.csv',
    'out.parquet',
    'x.npz',
    'x.ndjson',
    'x.json',
    'auto/2',
    '1/2',
    '3/2',
    '0/0',
  ),
  fc.constantFrom(
    'csv',
    'npz',
    'CSV',
    '1',
    '0',
    '1024',
    '1025',
    '1e3',
    '2.5',
    '-1',
    '٣',
    '1/100001',
    'a'.repeat(5000),
    '/proc/x',
    '~',
  ),
  fc.string({ maxLength: 20 }),
  fc.string({ maxLength: 20, unit: 'binary' }),
);

// No system lets a NUL into arguments or variables.
const text = texts.map((each) => each.replaceAll('\0', ''));

const flag = fc
  .tuple(
    fc.constantFrom('--output', '-o', '--format', '--jobs', '--shard', '--theory', '--resume', '--seed'),
    text,
    fc.boolean(),
  )
  .map(([name, value, isOne]) => (isOne && name !== '-o' ? [`${name}=${value}`] : [name, value]));

const variables = fc.dictionary(
  fc.constantFrom(
    'INITSCOPE_JOBS',
    'INITSCOPE_OUTPUT',
    'INITSCOPE_FORMAT',
    'INITSCOPE_LAYER',
    'INITSCOPE_SEED',
    'SLURM_ARRAY_TASK_ID',
  ),
  text,
  { maxKeys: 2, noNullPrototype: true },
);

/** Flags and variables with whatever values. */
export const settings: fc.Arbitrary<Settings> = fc
  .tuple(fc.array(flag, { maxLength: 3 }), variables)
  .map(([flags, env]) => ({ args: flags.flat(), env }));

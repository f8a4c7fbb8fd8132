import fc from 'fast-check';
import { all, damage, words, type Mutation } from './mutations.ts';

/** Lines of other journals, some of which fit but for what they hold. */
export interface Foreign {
  readonly lines: readonly Buffer[];
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** The lines of a file, each with its end. */
export function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found + 1;
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  return lines;
}

/** A change of which lines there are. */
function ofLines(change: (lines: Buffer[]) => readonly Buffer[]): Mutation {
  return (bytes) => Buffer.concat(change(linesOf(bytes)));
}

const removed = share.map((where) => ofLines((lines) => lines.toSpliced(Math.floor(where * lines.length), 1)));
const twice = fc.tuple(share, share).map(([from, to]) =>
  ofLines((lines) => {
    const line = lines.at(Math.floor(from * lines.length));
    return line === undefined ? lines : lines.toSpliced(Math.floor(to * (lines.length + 1)), 0, line);
  }),
);
const reordered = fc.array(fc.nat(), { minLength: 20, maxLength: 20 }).map((keys) =>
  ofLines(([header, ...lines]) =>
    [
      header,
      ...lines
        .map((line, i) => ({ line, key: keys[i % keys.length] }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ line }) => line),
    ].filter((line) => line !== undefined),
  ),
);
const otherEnds = fc.constantFrom<Mutation>(
  (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
  (bytes) => Buffer.concat([bytes, Buffer.from('\n')]),
  (bytes) => Buffer.concat([bytes, Buffer.from('\n\n\n')]),
  (bytes) => bytes.subarray(0, -1),
  (bytes) => Buffer.concat([Buffer.from('\uFEFF'), bytes]),
  (bytes) => bytes.subarray(0, 0),
);
const huge = fc
  .tuple(
    share,
    fc.integer({ min: 1, max: 3_000_000 }),
    fc.constantFrom('x', '{"task":1,"check":"00000000","profiles":', '\0'),
    fc.boolean(),
  )
  .map(([where, length, text, isEnded]) =>
    ofLines((lines) =>
      lines.toSpliced(
        Math.floor(where * (lines.length + 1)),
        0,
        Buffer.from(text.padEnd(length, 'x') + (isEnded ? '\n' : '')),
      ),
    ),
  );

/** What a first line holds, changed so that it still reads well. */
const header = fc
  .constantFrom<readonly [RegExp, string]>(
    [/"version":"[^"]*"/, '"version":"9.9.9"'],
    [/"version":"[^"]*"/, '"version":9'],
    [/"fingerprint":"[^"]*"/, '"fingerprint":"00000000"'],
    [/"shard":\[\d+,\d+\]/, '"shard":[1,1]'],
    [/"shard":\[\d+,\d+\]/, '"shard":[2,2]'],
    [/"shard":\[\d+,\d+\]/, '"shard":[1,3]'],
    [/"shard":\[\d+,\d+\]/, '"shard":[1,1e300]'],
    [/"shard":\[\d+,\d+\]/, '"shard":[0,0]'],
    [/"shard":\[\d+,\d+\]/, '"shard":"1/2"'],
    [/"shard":\[\d+,\d+\]/, '"shard":[[1],[2]]'],
    [/"tasks":\d+/, '"tasks":7'],
    [/"tasks":\d+/, '"tasks":null'],
    [/"seeds":"[^"]*"/, '"seeds":"0..4"'],
    [/"seeds":"[^"]*"/, '"seeds":"0,1..5"'],
    [/"spec":\{/, '"spec":{"__proto__":{},'],
    [/"spec":\{/, '"spec":{"width":3,'],
    [/"spec":\{.*\}\}/, '"spec":null}'],
    [/"spec":\{.*\}\}/, '"spec":[]}'],
    [/"schema":"[^"]*"/, '"schema":"initscope/journal@2"'],
    [/"schema":"[^"]*"/, '"schema":"initscope/sweep@1"'],
    [/^\{.*\}$/m, '[]'],
    [/^\{.*\}$/m, 'null'],
    [/^\{.*\}$/m, '{}'],
  )
  .map(
    ([found, by]): Mutation =>
      (bytes) =>
        Buffer.from(bytes.toString('latin1').replace(found, by), 'latin1'),
  );

/** A digit of a figure that is another one, under the checksum of the first. */
const figure = fc.tuple(share, fc.integer({ min: 1, max: 9 })).map(([where, more]): Mutation => (bytes) => {
  const copy = Buffer.from(bytes);
  const digits = [...copy.keys()].filter((i) => copy[i] >= 0x30 && copy[i] <= 0x39);
  const at = digits.at(Math.floor(where * digits.length));
  if (at !== undefined) copy[at] = 0x30 + ((copy[at] - 0x30 + more) % 10);
  return copy;
});

const journalWords = words([
  '\0',
  '\r\n',
  '\n',
  '{"task":0',
  '"check":"',
  '}\n',
  'null',
  '\u{1F600}',
  '{"schema":"initscope/journal@1"}\n',
]);

/** A line of another journal, between others, in the place of one, or at the end. */
function spliced({ lines: foreign }: Foreign): fc.Arbitrary<Mutation> {
  return fc
    .tuple(share, fc.constantFrom(...foreign), fc.nat(1))
    .map(([where, line, over]) =>
      ofLines((lines) => lines.toSpliced(Math.floor(where * (lines.length + 1)), over, line)),
    );
}

/** Ways in which a journal may be other than it was left. */
export function journalDamage(foreign: Foreign): fc.Arbitrary<Mutation> {
  const one = fc.oneof(
    { weight: 6, arbitrary: damage },
    { weight: 1, arbitrary: removed },
    { weight: 1, arbitrary: twice },
    { weight: 1, arbitrary: reordered },
    { weight: 1, arbitrary: otherEnds },
    { weight: 2, arbitrary: header },
    { weight: 2, arbitrary: figure },
    { weight: 1, arbitrary: journalWords },
    { weight: 3, arbitrary: spliced(foreign) },
  );
  const some = fc.array(one, { maxLength: 3 }).map(all);
  return fc.oneof({ weight: 30, arbitrary: some }, { weight: 1, arbitrary: huge });
}

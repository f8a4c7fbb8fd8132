import fc from 'fast-check';
import type { RecordFormat } from '../../src/formats/record-formats.ts';
import { all, damage, words, type Mutation } from './mutations.ts';
import { linesOf } from './journal-damage.ts';

const cells = words([
  '-1',
  '0',
  '1e308',
  '1e999',
  '-0',
  'NaN',
  'Infinity',
  '4294967296',
  '0x10',
  '',
  ' ',
  'null',
  'true',
  '\0',
  '"',
  ',',
  '""',
  '\r',
  '\n',
  'overflow',
  'underflow',
  'dead',
  'ok',
  'rays',
  'dl_df',
  'h',
  'relu',
  'gelu',
  'seed',
  '{',
  '}',
  '[1]',
  '😀',
  '﻿',
]);

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** Rows that are missing, there twice, or in another order. */
const rows = fc
  .tuple(share, share, fc.constantFrom<'remove' | 'repeat' | 'reverse' | 'join'>('remove', 'repeat', 'reverse', 'join'))
  .map(([from, to, how]): Mutation => (bytes) => {
    const lines = linesOf(bytes);
    const [first, last] = [from, to].map((each) => Math.floor(each * lines.length)).toSorted((a, b) => a - b);
    const some = lines.slice(first, last + 1);
    const by = {
      remove: [],
      repeat: [...some, ...some],
      reverse: some.toReversed(),
      join: [Buffer.concat(some).subarray(0, -1)],
    };
    return Buffer.concat(lines.toSpliced(first, some.length, ...by[how]));
  });

/** The same digit of every row, or a whole column's name, is another one. */
const everywhere = fc
  .constantFrom<readonly [string, string]>(
    ['relu', 'gelu'],
    [',0,', ',1,'],
    ['h,', 'f,'],
    ['seed', 'layers'],
    ['"seed":0', '"seed":1'],
    ['"layer":1', '"layer":0'],
    ['"width":2', '"width":2000000'],
    ['"layers":2', '"layers":2147483647'],
    ['2,2,1,1', '2147483647,2,1,1'],
    ['"std":', '"std":1e-300,"x":'],
    ['"sigma_sq":1', '"sigma_sq":2'],
    ['fixed', 'he_normal'],
  )
  .map(
    ([found, by]): Mutation =>
      (bytes) =>
        Buffer.from(bytes.toString('latin1').replaceAll(found, by), 'latin1'),
  );

const text = fc.array(fc.oneof(damage, cells, rows, everywhere), { minLength: 1, maxLength: 3 }).map(all);
const binary = fc.array(damage, { minLength: 1, maxLength: 3 }).map(all);

/** Ways in which a file of each format may be other than it was written. */
export const recordDamage: Readonly<Record<RecordFormat, fc.Arbitrary<Mutation>>> = {
  parquet: binary,
  npz: binary,
  csv: text,
  ndjson: text,
};

/** Ways in which a summary may be: figures and words of it are changed so that it is JSON still. */
export const summaryDamage: fc.Arbitrary<Mutation> = fc
  .array(
    fc.oneof(
      damage,
      cells,
      fc
        .tuple(
          share,
          fc.constantFrom('null', '-1', '1e308', '[]', '{}', '"x"', 'true', '0', '[[1]]', '"ok"', '99999999'),
        )
        .map(([where, by]): Mutation => (bytes) => {
          const source = bytes.toString('latin1');
          const values = [...source.matchAll(/(?<=[:[,])(?:-?\d[\d.e+-]*|"[^"]*"(?!:)|null|true)|(?<=:)\[[^[\]]*\]/g)];
          const value = values.at(Math.floor(where * values.length));
          if (value === undefined) return bytes;
          const end = value.index + value[0].length;
          return Buffer.from(source.slice(0, value.index) + by + source.slice(end), 'latin1');
        }),
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map(all);
